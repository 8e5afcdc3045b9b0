import { render } from "preact";
import type { ComponentChild } from "preact";

/** Draws into a new box and hands it over. */
export function draw(child: ComponentChild): HTMLElement {
  const box = document.createElement("div");
  document.body.append(box);
  render(child, box);
  return box;
}
