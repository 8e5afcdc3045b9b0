import { afterEach, expect, test, vi } from "vitest";
import { findOrigin } from "../src/origin";

function add(src: string, data: Record<string, string> = {}): HTMLScriptElement {
  const script = document.createElement("script");
  // Not run, only found.
  script.type = "text/plain";
  if (src) script.setAttribute("src", src);
  Object.assign(script.dataset, data);
  document.body.append(script);
  return script;
}

/** Lets the file seem to run from `address`, as a module does. */
function runFrom(address: string): void {
  vi.stubGlobal("Error", class {
    readonly stack = `Error\n    at findOrigin (${address}:1:2345)\n    at https://page.example/:3:4`;
  });
}

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("goes by the tag that is running", () => {
  add("https://other.example/widget.js", { language: "en" });
  const ours = add("https://adviser.example/widget.js?language=id");
  vi.spyOn(document, "currentScript", "get").mockReturnValue(ours);
  expect(findOrigin()).toMatchObject({ tag: ours, address: { host: "adviser.example", search: "?language=id" } });
});

test.each(["", "?language=en&role=community_officer", "?greeting=Halo%20(kamu):1:2"])("goes by where a module runs from (%s)", (search) => {
  add("https://other.example/widget.js", { language: "en" });
  const ours = add(`https://adviser.example/widget.js${search}`);
  runFrom(`https://adviser.example/widget.js${search}`);
  expect(findOrigin()).toMatchObject({ tag: ours, address: { host: "adviser.example", search } });
});

test("needs no tag, such as when a script imports it", () => {
  add("https://other.example/widget.js", { language: "en" });
  runFrom("https://adviser.example/widget.js?corner=left");
  expect(findOrigin()).toMatchObject({ tag: null, address: { host: "adviser.example", search: "?corner=left" } });
});

test("finds a tag with our settings when it can't tell where it runs from", () => {
  add("https://other.example/widget.js");
  add("https://other.example/vendor-widget.js", { language: "en" });
  const ours = add("https://adviser.example/widget.js", { language: "id" });
  expect(findOrigin()).toMatchObject({ tag: ours, address: { host: "adviser.example" } });
});

test("takes no other script of that name for ours", () => {
  add("https://other.example/widget.js", { id: "42" });
  add("https://other.example/widget.js?account=42");
  expect(findOrigin()).toEqual({ tag: null, address: null });
});
