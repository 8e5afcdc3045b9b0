/** What a conversation does when nobody has been there for a while, and what it keeps in one tab. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Conversation } from "../src/conversation";
import type { Keeping } from "../src/conversation";
import { botMessage, fakeServer, json } from "./server";

const SERVER = "https://server.example";
const started: Conversation[] = [];

function start(keeping: Partial<Keeping> = {}, role: string | null = null): Conversation {
  const conversation = new Conversation(SERVER, "id", role, { area: "local", idleMinutes: 5, ...keeping });
  started.push(conversation);
  conversation.start();
  conversation.open();
  return conversation;
}

const textsOf = ({ store }: Conversation) => store.state.messages.map((message) => message.text);
const pass = (minutes: number) => vi.advanceTimersByTimeAsync(minutes * 60_000);

async function talk(keeping: Partial<Keeping> = {}): Promise<Conversation> {
  const conversation = start(keeping);
  conversation.speak("en");
  conversation.say("rahasia");
  await pass(0.1);
  expect(textsOf(conversation)).toHaveLength(2);
  return conversation;
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  fakeServer({ "GET history": () => json(200, { language: "en", messages: [botMessage("old", "lama")] }) });
});
afterEach(() => {
  for (const conversation of started.splice(0)) conversation.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("hides the conversation after the idle time, and not before", async () => {
  const conversation = await talk();
  await pass(4);
  conversation.touch();
  await pass(4);
  expect(conversation.store.state.away).toBe(false);
  await pass(1.1);
  expect(conversation.store.state).toMatchObject({ away: true, messages: [] });
});

test("asks on the next page too, before it fetches or sends anything", async () => {
  (await talk()).stop();
  await pass(20 * 24 * 60);
  const { calls } = fakeServer();
  const conversation = start();
  await pass(1);
  window.dispatchEvent(new Event("focus"));
  window.dispatchEvent(new Event("online"));
  await pass(1);
  expect(conversation.store.state).toMatchObject({ away: true, messages: [], loading: false });
  expect(calls).toEqual([]);
});

test("asks about a conversation from before the site had set an idle time", async () => {
  (await talk({ idleMinutes: null })).stop();
  expect(start().store.state.away).toBe(true);
});

test("goes on with the same conversation if it is still the same person", async () => {
  const conversation = await talk();
  await pass(6);
  conversation.stay();
  await pass(0.1);
  expect(conversation.store.state).toMatchObject({ away: false, language: "en" });
  expect(textsOf(conversation)).toEqual(["lama"]);
});

test("leaves nothing of the former person's conversation to another one", async () => {
  const conversation = await talk();
  conversation.write("belum selesai");
  await pass(6);
  expect(JSON.stringify({ ...localStorage })).toContain("token");
  conversation.startAnew();
  await pass(0.1);
  expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }])).not.toMatch(/token|rahasia|lama/);
  expect(conversation.store.state).toMatchObject({ away: false, messages: [], queue: [], draft: "", language: "id" });
  const { calls } = fakeServer();
  conversation.say("halo");
  await pass(0.1);
  expect(calls.map(({ path }) => path)).toEqual(["sessions", "messages"]);
});

test("breaks off an answer that another person must not see", async () => {
  let answer = () => {};
  fakeServer({
    "POST messages": async () => {
      await new Promise<void>((resolve) => (answer = resolve));
      return json(200, { type: "message", message: botMessage("late", "terlambat") });
    },
  });
  const conversation = start();
  conversation.say("rahasia");
  await pass(6);
  conversation.startAnew();
  answer();
  await pass(1);
  expect(conversation.store.state).toMatchObject({ messages: [], queue: [], connection: "fine" });
});

test("begins with the page's role for the next person", async () => {
  (await talk()).stop();
  await pass(6);
  const { sent } = fakeServer();
  const conversation = start({}, "community_officer");
  await pass(0.1);
  expect(sent()).toEqual([]);
  conversation.startAnew();
  await pass(0.1);
  expect(sent()).toMatchObject([{ command: "role", role: "community_officer" }]);
});

test("asks about a draft as well, and nobody who has not begun", async () => {
  const conversation = start();
  await pass(60);
  expect(conversation.store.state.away).toBe(false);
  conversation.write("rahasia");
  await pass(6);
  expect(conversation.store.state.away).toBe(true);
});

test("takes the answer that was given in another tab", async () => {
  const [conversation, other] = [await talk(), start()];
  await pass(6);
  other.stay();
  window.dispatchEvent(new StorageEvent("storage", { key: `teman-karier:${SERVER}:active`, newValue: "1" }));
  expect(conversation.store.state.away).toBe(false);
  await pass(6);
  other.startAnew();
  window.dispatchEvent(new StorageEvent("storage", { key: `teman-karier:${SERVER}`, newValue: null }));
  expect(conversation.store.state).toMatchObject({ away: false, messages: [] });
});

test("keeps the conversation in its tab alone, and removes what was kept for all tabs before", async () => {
  (await talk()).stop();
  const conversation = await talk({ area: "session", idleMinutes: null });
  expect(localStorage.length).toBe(0);
  conversation.stop();
  const nextPage = start({ area: "session", idleMinutes: null });
  await pass(0.1);
  expect(textsOf(nextPage)).toEqual(["lama"]);
  sessionStorage.clear();
  expect(start({ area: "session" }).store.state).toMatchObject({ loading: false, messages: [], away: false });
});
