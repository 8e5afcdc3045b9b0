import { beforeEach, expect, test } from "vitest";
import { Queue } from "../src/queue";

const item = (id: string) => ({ body: { id, language: "id" as const, text: id }, text: id, time: 1 });
const ids = (queue: Queue) => queue.items.map(({ body }) => body.id);

beforeEach(() => localStorage.clear());

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
