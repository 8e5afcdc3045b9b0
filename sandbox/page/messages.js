// The messages, and the presses of the buttons under them

import { about, say } from "./composer.js";
import { at, element } from "./element.js";
import { rich } from "./richtext.js";
import { isAtEnd, log, toEnd } from "./scroll.js";
import { post } from "./server.js";
import { chat, current, person, read, state } from "./state.js";

// By id: the message's JSON and its element, so that only changed messages are drawn again.
const shown = new Map();

// Presses that wait for the bot's answer, by the id of the query.
export const waiting = new Map();

export function clearMessages() {
  log.replaceChildren();
  shown.clear();
}

export function showMessages() {
  const before = shown.size;
  for (const message of state.messages) {
    const busy = [...waiting.values()].filter((press) => press.message === message.id).map((press) => press.place);
    const json = JSON.stringify([message, busy]);
    const old = shown.get(message.id);
    if (old?.json === json) continue;
    const made = draw(message, busy);
    if (old) replace(old.made, made);
    else log.append(made);
    shown.set(message.id, { json, made });
  }
  at("start")?.remove();
  if (!state.messages.length && current()) {
    const start = element("button", { type: "button", class: "strong", click: () => say("/start") }, "Start");
    log.append(element("p", { id: "start", class: "message service" }, start));
  }
  if (shown.size > before && (isAtEnd || before === 0)) toEnd();
}

// The button that has the focus keeps it when its keyboard is drawn again.
function replace(old, made) {
  const place = old.contains(document.activeElement) ? document.activeElement.dataset.at : undefined;
  old.replaceWith(made);
  if (place !== undefined) made.querySelector(`[data-at="${place}"]`)?.focus();
}

function draw(message, busy) {
  const isOwn = message.sender === person;
  if (message.other && /chat_member|migrate|_chat_/.test(message.other)) {
    return element("p", { class: "message service" }, `${message.name}: ${message.other.replaceAll("_", " ")}`);
  }
  const bubble = element("div", { class: "bubble" });
  if (!isOwn) bubble.append(element("div", { class: "sender" }, message.name));
  const replied = state.messages.find((one) => one.id === message.reply_to);
  if (replied) bubble.append(element("div", { class: "quoted" }, `${replied.name}: ${replied.text || replied.other}`));
  if (message.has_photo) {
    const src = `/sandbox/photos/${chat}/${message.id}`;
    const load = () => isAtEnd && toEnd();
    bubble.append(element("img", { class: "photo", src, alt: message.text || "Picture", load }));
  }
  if (message.other) bubble.append(element("em", {}, message.other.replaceAll("_", " ")));
  const words = element("div", { class: "words" });
  words.append(rich(message.text, message.entities, { command: say }));
  bubble.append(words, under(message, isOwn));
  const rows = message.keyboard.map((row, i) => drawRow(message, row, i, busy));
  return element("article", { class: isOwn ? "message own" : "message", "aria-label": message.name }, bubble, ...rows);
}

function under(message, isOwn) {
  const time = new Date(message.date * 1000).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  const line = element("div", { class: "under" });
  line.append(element("button", { type: "button", "data-at": "reply", click: () => about(message, null) }, "Reply"));
  if (isOwn && !message.other) {
    line.append(element("button", { type: "button", "data-at": "edit", click: () => about(null, message) }, "Edit"));
  }
  if (message.is_edited) line.append(element("span", {}, "edited"));
  line.append(element("time", {}, time));
  return line;
}

function drawRow(message, row, i, busy) {
  const buttons = row.map((button, j) => {
    if (/^https?:/.test(button.url)) {
      const attributes = { href: button.url, target: "_blank", rel: "noopener noreferrer" };
      return element("a", attributes, `${button.title} ↗`);
    }
    const place = `${i}/${j}`;
    const press = () => pressed(message, i, j);
    const isBusy = String(busy.includes(place));
    return element("button", { type: "button", "data-at": place, "aria-busy": isBusy, click: press }, button.title);
  });
  return element("div", { class: "row" }, ...buttons);
}

async function pressed(message, row, column) {
  const query = await post("presses", { person, chat, message: message.id, row, column });
  if (!query) return;
  waiting.set(query.id, { message: message.id, place: `${row}/${column}` });
  // Telegram's apps also stop waiting after some time.
  setTimeout(() => done(query.id), 15_000);
  read();
}

export function done(id) {
  if (waiting.delete(id)) showMessages();
}
