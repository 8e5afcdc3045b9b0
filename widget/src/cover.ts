/** Takes the page behind a full-screen dialog away from keyboards and screen readers, and gives it back. */

/** The values tell ours from what the page itself makes inert, also in copies that a script has made of the page. */
const OURS = "teman-karier";
const OURS_ALREADY_HIDDEN = "teman-karier-hidden";

/** Elements without anything to read or reach. */
const SILENT = /^(SCRIPT|STYLE|LINK|TEMPLATE|META|NOSCRIPT)$/;

export class Cover {
  readonly #observer = new MutationObserver(() => this.#cover());

  constructor(readonly host: Element) {}

  /** Covers everything but the host and what it is in, also what is added to the page later; or uncovers it. */
  set(covers: boolean): void {
    this.#observer.disconnect();
    if (covers) this.#cover();
    else for (const element of document.querySelectorAll(`[inert^="${OURS}"]`)) uncover(element);
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

/** Also hides the element from screen readers in the old way, for those and for browsers that don't know `inert`. */
function cover(element: Element): void {
  if (SILENT.test(element.tagName) || element.hasAttribute("inert")) return;
  const isHidden = element.hasAttribute("aria-hidden");
  element.setAttribute("inert", isHidden ? OURS_ALREADY_HIDDEN : OURS);
  if (!isHidden) element.setAttribute("aria-hidden", "true");
}

function uncover(element: Element): void {
  if (element.getAttribute("inert") === OURS) element.removeAttribute("aria-hidden");
  element.removeAttribute("inert");
}
