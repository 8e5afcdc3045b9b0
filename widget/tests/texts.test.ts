import { expect, test } from "vitest";
import { texts } from "../src/texts";

test("both languages say everything, and nothing twice by mistake", () => {
  expect(Object.keys(texts.en)).toEqual(Object.keys(texts.id));
  expect(texts.en.starters).toHaveLength(texts.id.starters.length);
  const same = Object.entries(texts.id).filter(([key, value]) => value === (texts.en as Record<string, unknown>)[key]);
  expect(same.map(([key]) => key)).toEqual(["title", "bot"]);
});

test("says “kamu” and “karier”", () => {
  const all = JSON.stringify(texts.id);
  expect(all).not.toMatch(/\b(anda|kalian|karir)\b/i);
});

test.each(["id", "en"] as const)("fills in the numbers (%s)", (language) => {
  const t = texts[language];
  expect(t.progress(3, 8)).toMatch(/3.*8/);
  expect(t.progressMost(9, 12)).toMatch(/9.*12/);
  expect(t.wait(7)).toContain("7");
  expect(t.left(50)).toContain("50");
});
