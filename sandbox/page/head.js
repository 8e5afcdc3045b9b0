// The head of the chat: who writes to whom, and what the bot is doing

import { at } from "./element.js";
import { post } from "./server.js";
import { current, me, person, read, state } from "./state.js";

const ACTIONS = { typing: "is typing…", upload_photo: "is sending a photo…" };

export function showHead() {
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

at("block").addEventListener("click", () => post("blocks", { person, blocked: !me().blocked }).then(read));
