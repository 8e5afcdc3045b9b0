/** Takes the page behind a full-screen dialog away from keyboards and screen readers, and gives it back. */

/** The value tells ours from what the page itself makes inert, also in copies that a script has made of the page. */
const OURS = "teman-karier";

/** Elements without anything to read or reach. */
const SILENT = /^(SCRIPT|STYLE|LINK|TEMPLATE|META|NOSCRIPT)$/;

export class Cover {
  readonly #observer = new MutationObserver(() => this.#cover());

  constructor(readonly host: Element) {}

  /** Covers everything but the host and what it is in, also what is added to the page later; or uncovers it. */
  set(covers: boolean): void {
    this.#observer.disconnect();
    if (covers) this.#cover();
    else for (const element of document.querySelectorAll(`[inert="${OURS}"]`)) uncover(element);
  }

  #cover(): void {
    let inner = this.host;
    while (inner !== document.body && inner.parentElement) {
      const parent = inner.parentElement;
      for (const other of Array.from(parent.children)) if (other !== inner) cover(other);
      this.#observer.observe(parent, { childList: true });
      inner = parent;
    }
  }
}

/** Browsers that lack `inert` can at least hide the page from screen readers; leaving it by keyboard closes the dialog. */
const lacksInert = () => !("inert" in HTMLElement.prototype);

function cover(element: Element): void {
  if (SILENT.test(element.tagName) || element.hasAttribute("inert")) return;
  if (lacksInert()) {
    if (element.hasAttribute("aria-hidden")) return;
    element.setAttribute("aria-hidden", "true");
  }
  element.setAttribute("inert", OURS);
}

function uncover(element: Element): void {
  element.removeAttribute("inert");
  if (lacksInert()) element.removeAttribute("aria-hidden");
}
