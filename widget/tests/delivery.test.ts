import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Conversation } from "../src/conversation";
import { TRIES } from "../src/delivery";
import { botMessage, brokenOff, bubbles, fakeServer, notStored } from "./server";

const SERVER = "https://server.example";
const QUEUE = `teman-karier:${SERVER}:queue`;
const started: Conversation[] = [];

function start(open = true): Conversation {
  const conversation = new Conversation(SERVER, "id");
  started.push(conversation);
  conversation.start();
  if (open) conversation.open();
  return conversation;
}

const textsOf = ({ store }: Conversation) => store.state.messages.map((message) => message.text);
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

/** Leaves messages in the outbox, as a page that was closed would. */
function leave(minutesAgo: number, ...texts: string[]): void {
  const time = Date.now() / 1000 - minutesAgo * 60;
  const items = texts.map((text) => ({ body: { id: `id-${text}`, language: "id", text }, text, time }));
  localStorage.setItem(QUEUE, JSON.stringify({ ...items }));
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
});
afterEach(() => {
  for (const conversation of started.splice(0)) conversation.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("tries again by itself what the server could not store, and says nothing of it", async () => {
  let attempt = 0;
  const { sent } = fakeServer({ "POST messages": () => (++attempt < 3 ? notStored() : bubbles(botMessage("b", "Hai."))) });
  const conversation = start();
  const seen = new Set<unknown>();
  conversation.store.subscribe(() => seen.add(conversation.store.state.connection));
  conversation.say("halo");
  await pass(0.1);
  expect(conversation.store.state).toMatchObject({ typing: true, connection: "fine" });
  await pass(10);
  expect(textsOf(conversation)).toEqual(["halo", "Hai."]);
  expect(new Set(sent().map(({ id }) => id)).size).toBe(1);
  expect(sent()).toHaveLength(3);
  expect([...seen]).toEqual(["fine"]);
  expect(conversation.store.state.queue).toEqual([]);
});

test("shows the bubbles of a turn once that could not be stored at first", async () => {
  let attempt = 0;
  fakeServer({
    "POST messages": () => {
      const [a, b] = [botMessage(`a${++attempt}`, "Satu."), botMessage(`b${attempt}`, "Dua.")];
      return attempt === 1 ? brokenOff("storage_unavailable", a, b) : bubbles(a, b);
    },
  });
  const conversation = start();
  conversation.say("halo");
  await pass(0.1);
  expect(textsOf(conversation)).toEqual(["halo", "Satu.", "Dua."]);
  await pass(10);
  expect(attempt).toBe(2);
  expect(textsOf(conversation)).toEqual(["halo", "Satu.", "Dua."]);
  expect([...conversation.store.state.fresh]).toEqual(["a1", "b1"]);
});

test("waits as long as the server says before it tries to store again", async () => {
  const { sent } = fakeServer({ "POST messages": () => notStored("", { "Retry-After": "20" }) });
  start().say("halo");
  await pass(19);
  expect(sent()).toHaveLength(1);
  await pass(2);
  expect(sent()).toHaveLength(2);
});

test.each([
  ["from the start", () => notStored()],
  ["in the stream", () => brokenOff("storage_unavailable", botMessage("a", "Hilang."))],
])("asks the person after several tries that failed %s, and takes back what was shown", async (_name, answer) => {
  const { answers, sent } = fakeServer({ "POST messages": answer });
  const conversation = start();
  conversation.say("halo");
  await pass(120);
  expect(sent()).toHaveLength(TRIES);
  expect(conversation.store.state.queue).toMatchObject([{ refusal: expect.stringMatching(/Belum tersimpan|Maaf/), final: false }]);
  expect(textsOf(conversation)).not.toContain("Hilang.");
  answers["POST messages"] = () => bubbles(botMessage("b", "Hai."));
  conversation.retry(String(sent()[0]?.id));
  await pass(1);
  expect(textsOf(conversation)).toEqual(["halo", "Hai."]);
  expect(new Set(sent().map(({ id }) => id)).size).toBe(1);
});

test("says nothing of a history that can't be read for a moment", async () => {
  let attempt = 0;
  const { answers } = fakeServer();
  localStorage.setItem(`teman-karier:${SERVER}`, JSON.stringify({ token: "kept", language: "id" }));
  const history = answers["GET history"]!;
  answers["GET history"] = (call) => (++attempt === 1 ? notStored() : history(call));
  const conversation = start();
  await pass(0.1);
  expect(conversation.store.state).toMatchObject({ connection: "fine", loading: true });
  await pass(5);
  expect(conversation.store.state).toMatchObject({ connection: "fine", loading: false });
});

test("does not try for ever what the browser can't do", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const fetch = vi.fn(() => {
    throw new TypeError("not a function");
  });
  vi.stubGlobal("fetch", fetch);
  const conversation = start();
  conversation.say("halo");
  await pass(3600);
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(conversation.store.state.queue).toMatchObject([{ refusal: "", final: false }]);
});

test("does not try for ever what never gets through either, but asks", async () => {
  const fetch = vi.fn(() => Promise.reject(new TypeError("failed")));
  vi.stubGlobal("fetch", fetch);
  const conversation = start();
  conversation.say("halo");
  await pass(500);
  expect(conversation.store.state.queue[0]?.held).toBeUndefined();
  await pass(200);
  expect(conversation.store.state.queue).toMatchObject([{ held: true }]);
  const { length } = fetch.mock.calls;
  await pass(3600);
  expect(fetch).toHaveBeenCalledTimes(length);
});

test("sends at once what has waited for a short time, also with the chat closed", async () => {
  const { sent } = fakeServer();
  leave(9, "halo");
  start(false);
  await pass(1);
  expect(sent()).toMatchObject([{ id: "id-halo" }]);
});

test.each([true, false])("sends nothing old unasked (chat open: %s), and lets what is new pass", async (open) => {
  const { sent } = fakeServer();
  leave(3 * 24 * 60, "lama");
  const conversation = start(open);
  await pass(60);
  window.dispatchEvent(new Event("online"));
  window.dispatchEvent(new Event("focus"));
  await pass(60);
  expect(sent()).toEqual([]);
  expect(conversation.store.state.queue).toMatchObject([{ text: "lama", held: true }]);
  conversation.say("baru");
  await pass(1);
  expect(sent()).toMatchObject([{ text: "baru" }]);
});

test("sends what is old once the person confirms it, and forgets it once they don't", async () => {
  const { sent } = fakeServer();
  leave(11, "satu", "dua");
  const conversation = start();
  await pass(1);
  conversation.retry("id-satu");
  conversation.discard("id-dua");
  await pass(1);
  expect(sent()).toMatchObject([{ id: "id-satu", text: "satu" }]);
  expect(localStorage.getItem(QUEUE)).toBeNull();
});

test("doesn't ask about an old message that did arrive", async () => {
  const { answers } = fakeServer();
  localStorage.setItem(`teman-karier:${SERVER}`, JSON.stringify({ token: "kept", language: "id" }));
  answers["GET history"] = () =>
    Response.json({ language: "id", messages: [{ id: "id-lama", from: "user", language: "id", time: 1, text: "lama" }] });
  leave(60, "lama");
  const conversation = start();
  await pass(1);
  expect(conversation.store.state.queue).toEqual([]);
});
