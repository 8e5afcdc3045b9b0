// The page of the sandbox, where people type and see what the bot sends.

const at = (id) => document.getElementById(id);
const places = at("places");
const log = at("log");
const text = at("text");

// Who talks in which chat. This is kept in the address, so that two tabs can be two people.
let person = 0;
let chat = 0;
let state = { people: [], chats: [], messages: [], commands: {}, answers: [], bot: {} };
let replyTo = null;
let editing = null;
// Presses that wait for the bot's answer, by the id of the query.
const waiting = new Map();
// The last message that each person saw of each chat.
const seen = new Map();

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value !== false && value != null) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

// Talking to the server

async function post(call, body) {
  let answer;
  try {
    answer = await fetch(`/sandbox/${call}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    complain("The sandbox does not answer. Is it still running?");
    return null;
  }
  const given = await answer.json();
  complain(answer.ok ? "" : given.error);
  return answer.ok ? given : null;
}

let isReading = false;
let isStale = false;

async function read() {
  isStale = true;
  if (isReading) return;
  isReading = true;
  try {
    while (isStale) {
      isStale = false;
      const asked = `person=${person}&chat=${chat}`;
      const answer = await fetch(`/sandbox/state?${asked}`);
      const given = await answer.json();
      if (asked === `person=${person}&chat=${chat}`) {
        state = given;
        show();
      } else {
        isStale = true;
      }
    }
  } catch {
    complain("The sandbox does not answer. Is it still running?");
  } finally {
    isReading = false;
  }
}

function complain(words) {
  at("trouble").textContent = words;
  at("trouble").hidden = !words;
}

// The chosen person and chat

function choose(newPerson, newChat) {
  location.hash = `${newPerson}/${newChat}`;
}

function arrive() {
  [person, chat] = location.hash.slice(1).split("/").map((number) => Number(number) || 0);
  forgetAbout();
  openPlaces(false);
  openMenu(false);
  at("toast").replaceChildren();
  log.replaceChildren();
  shown.clear();
  read();
}

function openPlaces(open) {
  places.classList.toggle("open", open);
  at("show-places").setAttribute("aria-expanded", open);
}

function openMenu(open) {
  at("menu").hidden = !open;
  at("show-menu").setAttribute("aria-expanded", open);
}

// Showing

function show() {
  if (state.people.length && !(me() && current())) {
    // Nobody is chosen yet, or the sandbox was restarted.
    choose(state.people[0].id, state.people[0].id);
    return;
  }
  seen.set(`${person}/${chat}`, current()?.last ?? 0);
  showPlaces();
  showHead();
  showMessages();
  showCommands();
  showAnswers();
}

const current = () => state.chats.find((one) => one.id === chat);
const me = () => state.people.find((one) => one.id === person);

function showPlaces() {
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

const ACTIONS = { typing: "is typing…", upload_photo: "is sending a photo…" };

function showHead() {
  const here = current();
  if (!here || !me()) return;
  at("title").textContent = `${me().name} → ${here.is_group ? here.title : state.bot.name}`;
  document.title = `${me().name} – Telegram sandbox`;
  const doing = here.action ? `${state.bot.name} ${ACTIONS[here.action] ?? "is busy…"}` : "";
  const idle = here.refusal || (here.is_group ? `${here.members.length + 1} members` : `@${state.bot.username}`);
  if (at("doing").textContent !== (doing || idle)) at("doing").textContent = doing || idle;
  at("block").hidden = here.is_group;
  at("block").textContent = me().blocked ? "Unblock" : "Block";
  clearTimeout(showHead.timer);
  if (here.action) showHead.timer = setTimeout(read, 1000);
}

// By id: the message's JSON and its element, so that only changed messages are drawn again.
const shown = new Map();

function showMessages() {
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

// Somebody who reads further up stays there when a message comes.
let isAtEnd = true;
log.addEventListener("scroll", () => (isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80));

function toEnd() {
  log.scrollTop = log.scrollHeight;
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

// In a group the command names the bot, as in Telegram's apps.
const asTyped = (name) => (current()?.is_group ? `/${name}@${state.bot.username}` : `/${name}`);

function showCommands() {
  const commands = Object.entries(state.commands);
  at("show-menu").hidden = !commands.length;
  const items = commands.map(([name, description]) => {
    const button = element("button", { type: "button", click: () => say(asTyped(name)) });
    button.append(element("b", {}, `/${name}`), element("span", {}, description));
    return element("li", {}, button);
  });
  at("commands").replaceChildren(...items);
}

function showAnswers() {
  for (const answer of state.answers) {
    const press = waiting.get(answer.id);
    if (!press) continue;
    done(answer.id);
    if (answer.is_alert && answer.text) {
      at("alert-text").textContent = answer.text;
      at("alert-dialog").showModal();
    } else if (answer.text) {
      toast(answer.text);
    }
  }
}

function toast(words) {
  at("toast").textContent = words;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => at("toast").replaceChildren(), 4000);
}

// What people do

async function say(words) {
  openMenu(false);
  const about = { reply_to: replyTo?.id ?? null, edits: editing?.id ?? null };
  const sent = await post("messages", { person, chat, text: words, ...about });
  if (!sent) return false;
  forgetAbout();
  await read();
  toEnd();
  return true;
}

async function pressed(message, row, column) {
  const query = await post("presses", { person, chat, message: message.id, row, column });
  if (!query) return;
  waiting.set(query.id, { message: message.id, place: `${row}/${column}` });
  // Telegram's apps also stop waiting after some time.
  setTimeout(() => done(query.id), 15_000);
  read();
}

function done(id) {
  if (waiting.delete(id)) showMessages();
}

function about(replied, edited) {
  replyTo = replied;
  editing = edited;
  const message = replied ?? edited;
  at("about-text").textContent = `${replied ? "Reply to" : "Edit"}: ${message.text || message.other}`;
  at("about").hidden = false;
  if (edited) text.value = edited.text;
  text.focus();
}

function forgetAbout() {
  if (editing) text.value = "";
  replyTo = editing = null;
  at("about").hidden = true;
}

at("composer").addEventListener("submit", async (event) => {
  event.preventDefault();
  const words = text.value;
  if (!words.trim() || !person) return;
  text.value = "";
  if (!(await say(words)) && !text.value) text.value = words;
});

text.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  at("composer").requestSubmit();
});

at("about-none").addEventListener("click", forgetAbout);
at("show-menu").addEventListener("click", () => openMenu(at("menu").hidden));
at("show-places").addEventListener("click", () => openPlaces(!places.classList.contains("open")));
at("block").addEventListener("click", () => post("blocks", { person, blocked: !me().blocked }).then(read));

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  openMenu(false);
  openPlaces(false);
  forgetAbout();
});

// New people and groups

for (const button of document.querySelectorAll('button[value="cancel"]')) {
  button.addEventListener("click", () => button.closest("dialog").close());
}

at("new-person").addEventListener("click", () => {
  at("person-form").reset();
  at("person-dialog").showModal();
});

at("person-form").addEventListener("submit", async (event) => {
  const added = await post("people", Object.fromEntries(new FormData(event.target)));
  if (added) choose(added.id, added.id);
});

at("new-group").addEventListener("click", () => {
  const members = state.people.map((one) => {
    const box = element("input", { type: "checkbox", name: "member", value: one.id, checked: true });
    return element("label", {}, box, one.name);
  });
  at("group-form").reset();
  at("members").replaceChildren(...members);
  at("group-dialog").showModal();
});

at("group-form").addEventListener("submit", async (event) => {
  const given = new FormData(event.target);
  const members = given.getAll("member").map(Number);
  const added = await post("groups", { title: given.get("title"), members });
  if (added) choose(added.members.includes(person) ? person : added.members[0], added.id);
});

// A text with its entities, as elements. Offsets are in UTF-16 code units, as in JavaScript strings.

const TAGS = {
  bold: "b",
  italic: "i",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

function rich(text, entities, actions) {
  return within(text, entities, 0, text.length, actions);
}

function within(text, entities, start, end, actions) {
  const made = document.createDocumentFragment();
  let done = start;
  for (const [i, entity] of entities.entries()) {
    if (entity.offset < done || entity.offset + entity.length > end) continue;
    made.append(text.slice(done, entity.offset));
    done = entity.offset + entity.length;
    // The entities that come after it in the list and lie inside it.
    const inner = entities.slice(i + 1).filter((other) => other.offset + other.length <= done);
    const children = within(text, inner, entity.offset, done, actions);
    made.append(wrapped(entity, children, text.slice(entity.offset, done), actions));
  }
  made.append(text.slice(done, end));
  return made;
}

function wrapped(entity, children, words, actions) {
  if (entity.type === "text_link" || entity.type === "url") return link(entity.url ?? words, children);
  if (entity.type === "bot_command") return command(children, words, actions);
  if (entity.type === "spoiler") return spoiler(children);
  const element = document.createElement(TAGS[entity.type] ?? "span");
  if (!(entity.type in TAGS)) element.className = "mention";
  // A wide table can be scrolled with the keyboard.
  if (entity.type === "pre") element.tabIndex = 0;
  element.append(children);
  return element;
}

function link(address, children) {
  const url = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
  const element = document.createElement(/^https?:/i.test(url) ? "a" : "span");
  if (element instanceof HTMLAnchorElement) {
    element.href = url;
    element.title = url;
    element.target = "_blank";
    element.rel = "noopener noreferrer";
  }
  element.append(children);
  return element;
}

function command(children, words, actions) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "command";
  button.append(children);
  button.addEventListener("click", () => actions.command(words));
  return button;
}

function spoiler(children) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "spoiler";
  button.setAttribute("aria-expanded", "false");
  const inside = document.createElement("span");
  inside.append(children);
  button.append(inside);
  button.addEventListener("click", () => button.setAttribute("aria-expanded", "true"));
  return button;
}

// News

const events = new EventSource("/sandbox/events");
events.addEventListener("message", () => {
  complain("");
  read();
});
events.addEventListener("error", () => complain("The sandbox does not answer. Is it still running?"));
window.addEventListener("hashchange", arrive);
arrive();
