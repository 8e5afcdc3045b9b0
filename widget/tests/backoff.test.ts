import { expect, test, vi } from "vitest";
import { backoff, Pause } from "../src/backoff";

test("doubles, stays below 30 s, and differs between clients", () => {
  expect([0, 1, 2, 3].map((attempt) => backoff(attempt, () => 1))).toEqual([1000, 2000, 4000, 8000]);
  expect(backoff(30, () => 1)).toBe(30_000);
  expect(backoff(2, () => 0)).toBe(2000);
});

test("a pause ends by itself or when it is cut", async () => {
  vi.useFakeTimers();
  const ended = vi.fn();
  const pause = new Pause();
  void pause.wait(1000).then(ended);
  await vi.advanceTimersByTimeAsync(999);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(ended).toHaveBeenCalledOnce();
  void pause.wait(1000).then(ended);
  pause.cut();
  await vi.advanceTimersByTimeAsync(0);
  expect(ended).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
