// The log, and whether it is scrolled to its end

import { at } from "./element.js";

export const log = at("log");

// Somebody who reads further up stays there when a message comes.
export let isAtEnd = true;
log.addEventListener("scroll", () => (isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80));

export function toEnd() {
  log.scrollTop = log.scrollHeight;
}
