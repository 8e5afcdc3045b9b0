import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Cover } from "../src/cover";

const PAGE = `
  <h1>Sekolah</h1>
  <aside inert>Iklan</aside>
  <i aria-hidden="true">★</i>
  <main><p>Isi</p><section><b id="host"></b><a href="#">Tautan</a></section></main>
  <script type="text/plain"></script>`;

const host = () => document.querySelector("#host")!;
const inert = () => [...document.querySelectorAll("[inert]")].map((element) => element.tagName);

beforeEach(() => (document.body.innerHTML = PAGE));
afterEach(() => {
  new Cover(host()).set(false);
  document.body.replaceChildren();
});

test("covers everything but the host and what it is in", () => {
  new Cover(host()).set(true);
  expect(document.querySelector("h1")?.getAttribute("aria-hidden")).toBe("true");
  expect(inert()).toEqual(["H1", "ASIDE", "I", "P", "A"]);
});

test("gives the page back as it was", () => {
  const before = document.body.innerHTML;
  const cover = new Cover(host());
  cover.set(true);
  cover.set(true);
  cover.set(false);
  expect(document.body.innerHTML).toBe(before);
});

test("covers what is added later, too, until it is told not to", async () => {
  const cover = new Cover(host());
  cover.set(true);
  document.body.append(document.createElement("footer"));
  await vi.waitFor(() => expect(inert()).toContain("FOOTER"));
  cover.set(false);
  document.body.append(document.createElement("nav"));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(inert()).toEqual(["ASIDE"]);
});

test("uncovers a copy of the page that a script made while it was covered", () => {
  new Cover(host()).set(true);
  const copy = document.body.cloneNode(true) as HTMLElement;
  document.body.replaceWith(copy);
  new Cover(host()).set(false);
  expect(inert()).toEqual(["ASIDE"]);
});
