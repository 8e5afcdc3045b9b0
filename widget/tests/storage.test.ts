import { afterEach, expect, test, vi } from "vitest";
import { read, remove, write } from "../src/storage";

afterEach(() => vi.unstubAllGlobals());

test("remembers in memory where the browser refuses", () => {
  const refuse = () => {
    throw new DOMException("refused", "SecurityError");
  };
  vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
  write("key", { a: 1 });
  expect(read("key")).toEqual({ a: 1 });
  remove("key");
  expect(read("key")).toBeNull();
});
