import { defineElement } from "./element";
import { findOrigin } from "./origin";
import type { Origin } from "./origin";
import { place } from "./placement";
import type { Attributes } from "./placement";
import { ATTRIBUTES } from "./settings";
import { isSupported } from "./support";

/** What the tag sets with `data-*`, or the script's address with parameters: tag managers drop attributes. */
function attributesOf({ address, tag }: Origin): Attributes {
  const attributes: Attributes = new Map();
  for (const name of ATTRIBUTES) {
    const value = tag?.getAttribute(`data-${name}`) ?? address?.searchParams.get(name);
    if (value != null) attributes.set(name, value);
  }
  // In an address, “#” begins the fragment, so people leave it out.
  const colour = attributes.get("color");
  if (colour && /^[\da-f]{3,8}$/i.test(colour)) attributes.set("color", `#${colour}`);
  return attributes;
}

/** Defines the element and, once the page is parsed, adds one unless the page has its own. */
function embed(): void {
  if (!isSupported()) return console.warn("Teman Karier: this browser is too old to show the chat.");
  const origin = findOrigin();
  const attributes = attributesOf(origin);
  defineElement(origin.address?.origin ?? location.origin);
  // Pages that have their own element, and no others, are to be without one in the corner.
  if (attributes.get("mode") === "none") return;
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => place(attributes));
  else place(attributes);
}

embed();
