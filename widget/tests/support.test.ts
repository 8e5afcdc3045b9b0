import { afterEach, expect, test, vi } from "vitest";
import { isSupported } from "../src/support";

afterEach(() => vi.unstubAllGlobals());

test("takes this browser for new enough, and one without adopted style sheets for too old", () => {
  expect(isSupported()).toBe(true);
  vi.stubGlobal("CSSStyleSheet", class {});
  expect(isSupported()).toBe(false);
});
