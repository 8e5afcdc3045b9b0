import { expect, test } from "vitest";
import { contrast, inkFor, onColour, parseRgb } from "../src/colour";
import type { Rgb } from "../src/colour";

const WHITE: Rgb = [255, 255, 255];
const DARK: Rgb = [23, 33, 31];

test("reads what browsers compute", () => {
  expect(parseRgb("rgb(1, 2, 3)")).toEqual([1, 2, 3]);
  expect(parseRgb("rgba(1, 2, 3, 0.5)")).toEqual([1, 2, 3]);
  expect(parseRgb("color(srgb 1 0.2 0)")).toEqual([255, 51, 0]);
  expect(parseRgb("oklch(0.5 0.1 20)")).toBeNull();
});

test("counts contrast as WCAG does", () => {
  expect(contrast(WHITE, [0, 0, 0])).toBeCloseTo(21);
  expect(contrast([119, 119, 119], WHITE)).toBeCloseTo(4.48, 2);
});

test("writes dark on a light accent and white on a dark one", () => {
  expect(onColour([255, 212, 0])).toBe("#101816");
  expect(onColour([14, 106, 91])).toBe("#fff");
});

test.each<Rgb>([[255, 212, 0], [255, 255, 255], [14, 106, 91], [255, 0, 120]])("makes an accent of %s, %s, %s readable", (...accent) => {
  const ink = parseRgb(inkFor(accent as Rgb, DARK, WHITE));
  expect(contrast(ink!, WHITE)).toBeGreaterThanOrEqual(4.5);
});
