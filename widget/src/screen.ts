/** When the dialog fills the screen and hides the page (the same condition as in the styles). */
const FULL_SCREEN = "(max-width: 480px)";

export function fullScreen(): MediaQueryList {
  return matchMedia(FULL_SCREEN);
}

export function fillsScreen(): boolean {
  return fullScreen().matches;
}

/** Shows the element above everything on the page, whatever z-index the page uses. */
export function showOnTop(element: HTMLElement): void {
  if (!("popover" in element)) return;
  element.popover = "manual";
  try {
    if (!element.matches(":popover-open")) element.showPopover();
  } catch {
    // Not possible now (for example in a detached page): make do with the largest z-index.
  }
}

/** Keeps a full-screen dialog within the part of the screen that an on-screen keyboard leaves free. */
export function followKeyboard(element: HTMLElement, signal: AbortSignal): void {
  const viewport = window.visualViewport;
  const update = () => {
    if (!viewport) return;
    // People who pinch to zoom want to see part of the dialog enlarged, not a smaller dialog.
    const shrunk = viewport.scale < 1.01 && innerHeight - viewport.height > 80;
    element.style.setProperty("--visible-height", shrunk ? `${viewport.height}px` : "");
    element.style.setProperty("--visible-top", shrunk ? `${viewport.offsetTop}px` : "");
  };
  for (const type of ["resize", "scroll"]) viewport?.addEventListener(type, update, { signal });
}
