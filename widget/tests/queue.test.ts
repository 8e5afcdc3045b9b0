import { beforeEach, expect, test } from "vitest";
import { isStale, LONGEST_WAIT, Queue } from "../src/queue";

const item = (id: string) => ({ body: { id, language: "id" as const, text: id }, text: id, time: 1 });
const ids = (queue: Queue) => queue.items.map(({ body }) => body.id);

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

test("keeps the order, and outlives the page", () => {
  const queue = new Queue("https://server.example");
  for (const id of ["a", "b", "c"]) queue.add(item(id));
  queue.remove("b");
  expect(ids(new Queue("https://server.example"))).toEqual(["a", "c"]);
  expect(ids(new Queue("https://other.example"))).toEqual([]);
});

test("passes over what was refused until it is tried again", () => {
  const queue = new Queue("s");
  queue.add(item("a"));
  queue.add(item("b"));
  queue.refuse("a", "Maaf.", false);
  expect(queue.next?.body.id).toBe("b");
  queue.retry("a");
  expect(queue.next).toEqual(item("a"));
});

test("leaves nothing behind when it is empty, and survives rubbish", () => {
  const queue = new Queue("s");
  queue.add(item("a"));
  queue.remove("a");
  expect(localStorage.length).toBe(0);
  localStorage.setItem(queue.key, '[{"body":1},null]');
  expect(queue.items).toEqual([]);
  localStorage.setItem(queue.key, "{");
  expect(queue.items).toEqual([]);
});

test("tells what has waited too long, also if the clock was set back or the time is lost", () => {
  const now = Date.now() / 1000;
  const at = (time: number) => isStale({ ...item("a"), time });
  expect([now, now - LONGEST_WAIT + 5, now - LONGEST_WAIT - 5, now + LONGEST_WAIT + 5, NaN].map(at)).toEqual([
    false,
    false,
    true,
    true,
    true,
  ]);
});

test("holds what a person said or pressed, and a restart, until it is confirmed", () => {
  const queue = new Queue("s");
  const restart = { body: { id: "r", language: "id" as const, command: "restart" as const }, text: "", time: 1 };
  for (const one of [item("a"), restart]) {
    queue.add(one);
    queue.hold(one);
  }
  expect(ids(queue)).toEqual(["a", "r"]);
  expect(queue.next).toBeUndefined();
  queue.retry("a", 7);
  expect(queue.next).toEqual({ ...item("a"), time: 7 });
});

test("drops an old switch of languages instead of asking about it", () => {
  const queue = new Queue("s");
  const language = { body: { id: "l", language: "en" as const, command: "language" as const }, text: "", time: 1 };
  queue.add(language);
  queue.hold(language);
  expect(queue.items).toEqual([]);
});

test("keeps things in one tab only where the site wants that", () => {
  new Queue("s", "session").add(item("a"));
  expect(localStorage.length).toBe(0);
  expect(ids(new Queue("s", "session"))).toEqual(["a"]);
  expect(ids(new Queue("s"))).toEqual([]);
});
