import { NAME } from "./element";

/** Attributes of the element and their values. */
export type Attributes = Map<string, string>;

/** What all copies of this file that run in one page know of each other. */
interface Placement {
  attributes: Attributes;
  element: HTMLElement | null;
  /** Whether the element has outlived the page for which it was made. */
  carried: boolean;
}

const KEY = Symbol.for(NAME);
const registry = document as Document & { [KEY]?: Placement };

/** The mark of elements that this file has made: Turbo leaves such elements in place when it only updates the page. */
const OURS = "data-turbo-permanent";

function make(attributes: Attributes): HTMLElement {
  const element = document.createElement(NAME);
  element.setAttribute(OURS, "");
  for (const [name, value] of attributes) element.setAttribute(name, value);
  return element;
}

/** Adds the element unless the page has one. */
function ensure(placement: Placement): void {
  const present = document.querySelector(NAME);
  if (!document.body || (present && !present.hasAttribute(OURS))) return;
  placement.element ??= make(placement.attributes);
  // A copy that came with a copy of the page knows nothing of an answer that is under way.
  if (!present) document.body.append(placement.element);
  else if (present !== placement.element) present.replaceWith(placement.element);
}

/** Puts the element back when a script replaces or empties the body, as Turbo does instead of loading a page. */
function keep(placement: Placement): void {
  let { body } = document;
  const isTakenAway = (records: MutationRecord[]) => {
    const removed = records.flatMap((record) => Array.from(record.removedNodes));
    return document.body === body && removed.length === 1 && removed[0] === placement.element;
  };
  const watch = () => {
    ({ body } = document);
    for (const parent of [document, document.documentElement, body]) if (parent) observer.observe(parent, { childList: true });
  };
  const observer = new MutationObserver((records) => {
    if (placement.element?.isConnected === false) {
      // If nothing else was removed, the site wants the page to be without it.
      if (isTakenAway(records)) return observer.disconnect();
      placement.carried = true;
    }
    ensure(placement);
    if (document.body !== body) {
      observer.disconnect();
      watch();
    }
  });
  watch();
}

/** Adds the element to the page, once for however many tags, and keeps it there. */
export function place(attributes: Attributes): void {
  const known = registry[KEY];
  if (!known) {
    const placement = { attributes, element: null, carried: false };
    registry[KEY] = placement;
    ensure(placement);
    return keep(placement);
  }
  // The tag of a former page made the element; now the tag of this page counts.
  if (known.carried && known.element) {
    for (const name of new Set([...known.attributes.keys(), ...attributes.keys()])) {
      const value = attributes.get(name);
      if (name === "open") continue;
      if (value === undefined) known.element.removeAttribute(name);
      else known.element.setAttribute(name, value);
    }
    known.attributes = attributes;
    known.carried = false;
  }
  ensure(known);
}
