import { afterEach, expect, test, vi } from "vitest";
import { NAME } from "../src/element";
import { fakeServer } from "./server";

afterEach(() => document.body.replaceChildren());

test("adds one element with the tag's settings, however often it is loaded", async () => {
  fakeServer();
  const script = document.createElement("script");
  script.type = "text/plain";
  script.setAttribute("src", "https://adviser.example/widget.js");
  script.dataset.language = "en";
  script.dataset.corner = "left";
  document.body.append(script);
  await import("../src/embed");
  vi.resetModules();
  await import("../src/embed");
  const elements = document.querySelectorAll(NAME);
  expect(elements).toHaveLength(1);
  expect(elements[0]?.getAttribute("language")).toBe("en");
  expect(elements[0]?.getAttribute("corner")).toBe("left");
});
