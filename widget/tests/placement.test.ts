import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { defineElement, NAME } from "../src/element";
import { place } from "../src/placement";
import { botMessage, bubbles, fakeServer } from "./server";

const found = () => [...document.querySelectorAll<HTMLElement>(NAME)];
const soon = () => new Promise((resolve) => setTimeout(resolve, 30));
const newBody = () => document.body.replaceWith(document.createElement("body"));

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  fakeServer();
  defineElement("https://server.example");
  for (const element of found()) element.remove();
  delete (document as unknown as Record<symbol, unknown>)[Symbol.for(NAME)];
  newBody();
  await soon();
  for (const element of found()) element.remove();
});
afterEach(() => vi.unstubAllGlobals());

test.each([
  ["the body is replaced", newBody],
  ["the body is emptied", () => void (document.body.innerHTML = "<p>Halaman dua</p>")],
  ["the body is replaced by a copy", () => document.body.replaceWith(document.body.cloneNode(true))],
  ["it happens twice", () => [newBody(), newBody()]],
])("puts the same element back when %s", async (_name, replace) => {
  document.body.innerHTML = "<h1>Halaman satu</h1>";
  place(new Map([["language", "en"]]));
  const [element] = found();
  replace();
  await soon();
  expect(found()).toEqual([element]);
  expect(document.body.contains(element!)).toBe(true);
  newBody();
  await soon();
  expect(found()).toEqual([element]);
});

test("goes on with an answer that is on its way", async () => {
  let answer = () => {};
  const { sent } = fakeServer({
    "POST messages": async () => {
      await new Promise<void>((resolve) => (answer = resolve));
      return bubbles(botMessage("a", "Sudah."));
    },
  });
  place(new Map([["open", ""]]));
  const root = found()[0]!.shadowRoot!;
  root.querySelector<HTMLElement>(".choices button")!.click();
  await vi.waitFor(() => expect(sent()).toHaveLength(1));
  newBody();
  await soon();
  answer();
  await vi.waitFor(() => expect(root.querySelector(".message.bot.new")?.textContent).toContain("Sudah."));
  expect(sent()).toHaveLength(1);
  expect(found()[0]!.shadowRoot).toBe(root);
});

test("leaves a page alone that brings its own element, and one from which the site has taken it", async () => {
  place(new Map());
  const body = document.createElement("body");
  body.innerHTML = `<${NAME} mode="page"></${NAME}>`;
  document.body.replaceWith(body);
  await soon();
  expect(found().map((element) => element.getAttribute("mode"))).toEqual(["page"]);
  newBody();
  await soon();
  expect(found()).toHaveLength(1);
  found()[0]!.remove();
  await soon();
  expect(found()).toEqual([]);
});

test("takes the settings of the next page's tag, but not from a second tag in the same page", async () => {
  place(new Map([["corner", "left"], ["theme", "dark"]]));
  place(new Map([["corner", "right"]]));
  expect(found()[0]!.getAttribute("corner")).toBe("left");
  newBody();
  await soon();
  place(new Map([["corner", "right"]]));
  expect(found()).toHaveLength(1);
  expect(found()[0]!.getAttribute("corner")).toBe("right");
  expect(found()[0]!.hasAttribute("theme")).toBe(false);
});
