import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Presence } from "../src/presence";

const MINUTE = 60_000;

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test("counts down from the last sign of life, in all tabs", () => {
  const presence = new Presence("s", "local", 5 * MINUTE);
  const other = new Presence("s", "local", 5 * MINUTE);
  expect(presence.left).toBe(0);
  presence.touch();
  vi.advanceTimersByTime(4 * MINUTE);
  expect(other.left).toBe(MINUTE);
  vi.advanceTimersByTime(2 * MINUTE);
  expect(other.left).toBe(0);
  other.touch();
  expect(presence.left).toBe(5 * MINUTE);
});

test("has nothing left if the clock was set back", () => {
  const presence = new Presence("s", "local", MINUTE);
  presence.touch();
  vi.setSystemTime(Date.now() - 60 * MINUTE);
  expect(presence.left).toBe(0);
});

test("stores nothing without a limit", () => {
  const presence = new Presence("s", "local", null);
  presence.touch();
  expect(presence.left).toBe(Infinity);
  expect(localStorage.length).toBe(0);
});
