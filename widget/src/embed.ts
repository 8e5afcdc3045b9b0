import { defineElement, NAME } from "./element";
import { ATTRIBUTES } from "./settings";

/** The tag that loaded this file; if it was loaded in any other way, the tag can only be found by its address. */
function scriptTag(): HTMLScriptElement | null {
  const { currentScript } = document;
  if (currentScript instanceof HTMLScriptElement) return currentScript;
  return document.querySelector<HTMLScriptElement>('script[src*="widget.js"]');
}

function place(script: HTMLScriptElement | null): void {
  if (document.querySelector(NAME)) return;
  const element = document.createElement(NAME);
  for (const name of ATTRIBUTES) {
    const value = script?.getAttribute(`data-${name}`);
    if (value != null) element.setAttribute(name, value);
  }
  document.body.append(element);
}

/** Defines the element and, once the page is parsed, adds one unless the page has its own. */
function embed(): void {
  // Without these, the widget would be unreadable, so the page is better off without it.
  if (!("adoptedStyleSheets" in Document.prototype) || !("customElements" in window)) return;
  const script = scriptTag();
  defineElement(script?.src ? new URL(script.src).origin : location.origin);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => place(script));
  else place(script);
}

embed();
