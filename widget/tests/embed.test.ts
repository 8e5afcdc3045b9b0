import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { NAME } from "../src/element";
import { fakeServer } from "./server";

const found = () => [...document.querySelectorAll(NAME)];

async function load(src: string, data: Record<string, string> = {}): Promise<void> {
  const script = document.createElement("script");
  script.type = "text/plain";
  script.setAttribute("src", src);
  Object.assign(script.dataset, data);
  document.body.append(script);
  vi.spyOn(document, "currentScript", "get").mockReturnValue(script);
  vi.resetModules();
  await import("../src/embed");
}

beforeEach(() => void fakeServer());
afterEach(async () => {
  for (const element of found()) element.remove();
  await new Promise((resolve) => setTimeout(resolve, 20));
  delete (document as unknown as Record<symbol, unknown>)[Symbol.for(NAME)];
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test("adds one element with the tag's settings, however often it is loaded", async () => {
  await load("https://adviser.example/widget.js", { language: "en", corner: "left" });
  await load("https://adviser.example/widget.js", { language: "id" });
  expect(found()).toHaveLength(1);
  expect(found()[0]?.getAttribute("language")).toBe("en");
  expect(found()[0]?.getAttribute("corner")).toBe("left");
});

test("takes all settings from the address, too, and the attribute if there are both", async () => {
  const search = "language=en&role=community_officer&color=0e6a5b&idle-minutes=5&storage=session&corner=left&theme=dark";
  await load(`https://adviser.example/widget.js?${search}`, { corner: "right" });
  const attributes = ["language", "role", "color", "idle-minutes", "storage", "corner", "theme"];
  expect(attributes.map((name) => found()[0]?.getAttribute(name))).toEqual([
    "en", "community_officer", "#0e6a5b", "5", "session", "right", "dark",
  ]);
});

test("adds none where the page is to be without", async () => {
  await load("https://adviser.example/widget.js?mode=none");
  expect(found()).toEqual([]);
});

test("stays away from a browser that is too old, with one line in the console", async () => {
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  vi.stubGlobal("AbortController", undefined);
  delete (window as unknown as Record<string, unknown>).AbortController;
  await load("https://adviser.example/widget.js");
  expect(found()).toEqual([]);
  expect(warn).toHaveBeenCalledTimes(1);
});
