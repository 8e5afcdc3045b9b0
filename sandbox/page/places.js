// The list of people and their chats

import { at, element } from "./element.js";
import { chat, choose, current, person, state } from "./state.js";

const places = at("places");

// The last message that each person saw of each chat.
const seen = new Map();

export function openPlaces(open) {
  places.classList.toggle("open", open);
  at("show-places").setAttribute("aria-expanded", open);
}

export function showPlaces() {
  seen.set(`${person}/${chat}`, current()?.last ?? 0);
  const focused = document.activeElement?.dataset?.place;
  at("people").replaceChildren(
    ...state.people.flatMap((one) => [
      element("h2", {}, `${one.name} `, element("small", {}, one.language === "en" ? "English" : "Indonesian")),
      element("ul", {}, ...placesOf(one).map((place) => entry(one, place))),
    ]),
  );
  if (focused) at("people").querySelector(`[data-place="${focused}"]`)?.focus();
}

const placesOf = (one) => state.chats.filter((place) => place.members.includes(one.id));

function entry(one, place) {
  const key = `${one.id}/${place.id}`;
  const unread = place.last - (seen.get(key) ?? 0);
  const isCurrent = one.id === person && place.id === chat;
  const click = () => (isCurrent ? openPlaces(false) : choose(one.id, place.id));
  const button = element("button", { type: "button", "data-place": key, "aria-current": String(isCurrent), click });
  button.append(element("span", {}, place.is_group ? `${place.title} (group)` : state.bot.name));
  if (unread > 0 && !isCurrent) {
    button.append(element("span", { class: "new" }, String(unread), element("span", { class: "hidden" }, " new")));
  }
  return element("li", {}, button);
}

at("show-places").addEventListener("click", () => openPlaces(!places.classList.contains("open")));
