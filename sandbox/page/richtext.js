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

export function rich(text, entities, actions) {
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
