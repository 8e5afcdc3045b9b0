// What people type: messages, replies, edits, and commands from the menu

import { at, element } from "./element.js";
import { toEnd } from "./scroll.js";
import { post } from "./server.js";
import { chat, current, person, read, state } from "./state.js";

const text = at("text");
let replyTo = null;
let editing = null;

export async function say(words) {
  openMenu(false);
  const about = { reply_to: replyTo?.id ?? null, edits: editing?.id ?? null };
  const sent = await post("messages", { person, chat, text: words, ...about });
  if (!sent) return false;
  forgetAbout();
  await read();
  toEnd();
  return true;
}

export function about(replied, edited) {
  replyTo = replied;
  editing = edited;
  const message = replied ?? edited;
  at("about-text").textContent = `${replied ? "Reply to" : "Edit"}: ${message.text || message.other}`;
  at("about").hidden = false;
  if (edited) text.value = edited.text;
  text.focus();
}

export function forgetAbout() {
  if (editing) text.value = "";
  replyTo = editing = null;
  at("about").hidden = true;
}

export function openMenu(open) {
  at("menu").hidden = !open;
  at("show-menu").setAttribute("aria-expanded", open);
}

// In a group the command names the bot, as in Telegram's apps.
const asTyped = (name) => (current()?.is_group ? `/${name}@${state.bot.username}` : `/${name}`);

export function showCommands() {
  const commands = Object.entries(state.commands);
  at("show-menu").hidden = !commands.length;
  const items = commands.map(([name, description]) => {
    const button = element("button", { type: "button", click: () => say(asTyped(name)) });
    button.append(element("b", {}, `/${name}`), element("span", {}, description));
    return element("li", {}, button);
  });
  at("commands").replaceChildren(...items);
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
