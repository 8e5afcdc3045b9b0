/**
 * Whether the browser can show the widget: Chromium 94, Firefox 101, Safari 16.4, or newer. The build is for those, too
 * (see vite.config.ts); what any of them lacks has a substitute where it is used.
 */
export function isSupported(): boolean {
  const { customElements, AbortController, ReadableStream } = window as Partial<typeof globalThis>;
  return Boolean(
    customElements &&
      AbortController &&
      ReadableStream &&
      "attachShadow" in Element.prototype &&
      "adoptedStyleSheets" in Document.prototype &&
      "replaceSync" in CSSStyleSheet.prototype,
  );
}
