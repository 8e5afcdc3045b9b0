/**
 * Whether the browser can show the widget: Chromium 94, Firefox 101, Safari 16.4, or newer. The build is for those, too
 * (see vite.config.ts); what any of them lacks has a substitute where it is used.
 */
export function isSupported(): boolean {
  return (
    "customElements" in window &&
    "attachShadow" in Element.prototype &&
    "AbortController" in window &&
    "ReadableStream" in window &&
    "adoptedStyleSheets" in Document.prototype &&
    "replaceSync" in CSSStyleSheet.prototype
  );
}
