import { ATTRIBUTES } from "./settings";

/** Where this file came from. */
export interface Origin {
  /** The address of the file, with the settings in it; null if it can't be told. */
  address: URL | null;
  /** The tag that loaded it; null if it was loaded in another way. */
  tag: HTMLScriptElement | null;
}

const OWN_NAME = /\/widget\.js$/;

function parse(address: string): URL | null {
  try {
    return new URL(address, location.href);
  } catch {
    return null;
  }
}

function isNamedLikeUs(address: string): boolean {
  return OWN_NAME.test(parse(address)?.pathname ?? "");
}

/** The address in the stack of an error that is made here. Modules have one, but no `document.currentScript`. */
function addressInStack(): string | null {
  const found = /(https?:\/\/\S+?)(?::\d+)?:\d+\)?(?:\n|$)/.exec(String(new Error().stack))?.[1];
  return found && isNamedLikeUs(found) ? found : null;
}

function hasSettings(tag: HTMLScriptElement): boolean {
  const parameters = parse(tag.src)?.searchParams;
  return ATTRIBUTES.some((name) => tag.hasAttribute(`data-${name}`) || parameters?.has(name));
}

/**
 * Finds out where this file came from. Others have a `widget.js`, too, perhaps in the same page, so a tag is not taken
 * for ours because of its name alone.
 */
export function findOrigin(): Origin {
  const { currentScript } = document;
  const running = currentScript instanceof HTMLScriptElement ? currentScript : null;
  if (running?.src) return { address: parse(running.src), tag: running };
  const found = addressInStack();
  const tags = Array.from(document.querySelectorAll<HTMLScriptElement>("script[src]"));
  const isOurs = (tag: HTMLScriptElement) => (found ? tag.src === found : isNamedLikeUs(tag.src) && hasSettings(tag));
  const tag = running ?? tags.find(isOurs) ?? null;
  const address = found ?? tag?.src;
  return { address: address ? parse(address) : null, tag };
}
