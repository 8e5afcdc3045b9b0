import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Conversation } from "../src/conversation";
import { botMessage, bubbles, chunks, fakeServer, json, refusal } from "./server";

const SERVER = "https://server.example";
const started: Conversation[] = [];

function start(role: string | null = null): Conversation {
  const conversation = new Conversation(SERVER, "id", role);
  started.push(conversation);
  conversation.start();
  conversation.open();
  return conversation;
}

const textsOf = ({ store }: Conversation) => store.state.messages.map((message) => message.text);
const settled = async ({ store }: Conversation) => {
  await vi.waitFor(() => expect(store.state.queue).toEqual([]), { timeout: 5000 });
};

beforeEach(() => localStorage.clear());
afterEach(() => {
  for (const conversation of started.splice(0)) conversation.stop();
  vi.unstubAllGlobals();
});

test("asks for nothing before the first message, then for a session", async () => {
  const { calls } = fakeServer();
  const conversation = start();
  await Promise.resolve();
  expect(calls).toEqual([]);
  conversation.say(" halo ");
  await settled(conversation);
  expect(calls.map((call) => call.path)).toEqual(["sessions", "messages"]);
  expect(calls[1]).toMatchObject({ token: "Bearer token-1", body: { text: "halo", language: "id" } });
  expect(textsOf(conversation)).toEqual(["halo", "Jawaban untuk halo"]);
});

test("announces what comes new, and not what the history brings back", async () => {
  fakeServer({ "GET history": () => json(200, { language: "id", messages: [botMessage("old")] }) });
  localStorage.setItem(`teman-karier:${SERVER}`, JSON.stringify({ token: "kept", language: "id" }));
  const conversation = start();
  await vi.waitFor(() => expect(textsOf(conversation)).toEqual(["old"]));
  expect(conversation.store.state.fresh.size).toBe(0);
  conversation.say("halo");
  await settled(conversation);
  expect([...conversation.store.state.fresh]).toEqual([`answer-${conversation.store.state.messages[1]?.id}`]);
});

test("repeats a cut message with its id, and shows no bubble twice", async () => {
  let attempt = 0;
  const first = `${JSON.stringify({ type: "message", message: botMessage("a") })}\n`;
  const { sent } = fakeServer({
    "POST messages": () => (++attempt === 1 ? chunks(first, '{"type":"mess') : bubbles(botMessage("a"), botMessage("b"))),
  });
  const conversation = start();
  conversation.say("halo");
  await settled(conversation);
  expect(sent()).toHaveLength(2);
  expect(sent()[0]).toEqual(sent()[1]);
  expect(textsOf(conversation)).toEqual(["halo", "a", "b"]);
});

test("sends what waited in the order it was written", async () => {
  let reachable = false;
  const { answers, sent } = fakeServer();
  const answer = answers["POST sessions"]!;
  answers["POST sessions"] = (call) => {
    if (!reachable) throw new TypeError("offline");
    return answer(call);
  };
  const conversation = start();
  for (const text of ["satu", "dua", "tiga"]) conversation.say(text);
  await vi.waitFor(() => expect(conversation.store.state.connection).toBe("unreachable"));
  expect(conversation.store.state.queue).toHaveLength(3);
  reachable = true;
  window.dispatchEvent(new Event("online"));
  await settled(conversation);
  expect(sent().map((body) => body.text)).toEqual(["satu", "dua", "tiga"]);
  expect(conversation.store.state.connection).toBe("fine");
});

test("sends after a reload what was written before", async () => {
  const { sent } = fakeServer({
    "POST sessions": () => {
      throw new TypeError("offline");
    },
  });
  const before = start();
  before.say("halo");
  const id = before.store.state.queue[0]?.body.id;
  before.stop();
  expect(sent()).toEqual([]);
  const server = fakeServer();
  const after = start();
  await settled(after);
  expect(server.sent()).toMatchObject([{ id, text: "halo" }]);
});

test("takes a new session where the server has forgotten the old one", async () => {
  localStorage.setItem(`teman-karier:${SERVER}`, JSON.stringify({ token: "old", language: "id" }));
  const { calls, sent } = fakeServer({
    "POST messages": ({ token, body }) => (token === "Bearer old" ? refusal(401, "") : bubbles(botMessage("b", String(body.text)))),
  });
  const conversation = start();
  conversation.say("halo");
  await settled(conversation);
  expect(calls.filter((call) => call.path === "messages").map((call) => call.token)).toEqual(["Bearer old", "Bearer token-1"]);
  expect(sent()[0]?.id).toBe(sent()[1]?.id);
});

test("waits as long as the server asks", async () => {
  let attempt = 0;
  const { sent } = fakeServer({
    "POST messages": () => (++attempt === 1 ? refusal(429, "", { "Retry-After": "1" }) : bubbles(botMessage("b"))),
  });
  const conversation = start();
  conversation.say("halo");
  await vi.waitFor(() => expect(conversation.store.state.connection).toEqual({ wait: 1 }));
  expect(sent()).toHaveLength(1);
  await settled(conversation);
  expect(sent()).toHaveLength(2);
});

test("keeps a refused message with the server's words, and repeats it when told to", async () => {
  let attempt = 0;
  const { sent } = fakeServer({
    "POST messages": () => (++attempt === 1 ? refusal(500, "Ada yang rusak.") : bubbles(botMessage("b"))),
  });
  const conversation = start();
  conversation.say("halo");
  await vi.waitFor(() => expect(conversation.store.state.queue[0]?.refusal).toBe("Ada yang rusak."));
  conversation.retry(String(sent()[0]?.id));
  await settled(conversation);
  expect(sent()[0]).toEqual(sent()[1]);
});

test("takes an error in the stream for a refusal, and a gone button for a final one", async () => {
  fakeServer({ "POST messages": () => chunks('{"type":"error","error":{"code":"x","message":"Maaf."}}\n') });
  const conversation = start();
  conversation.say("halo");
  await vi.waitFor(() => expect(conversation.store.state.queue[0]).toMatchObject({ refusal: "Maaf.", final: false }));
  conversation.discard(String(conversation.store.state.queue[0]?.body.id));
  fakeServer({ "POST messages": () => refusal(410, "Sudah lewat.") });
  conversation.press({ id: "b1", title: "Suka", kind: "answer" });
  await vi.waitFor(() => expect(conversation.store.state.queue[0]).toMatchObject({ refusal: "Sudah lewat.", final: true }));
});

test("presses buttons by their id and shows their title", async () => {
  const { sent } = fakeServer();
  const conversation = start();
  conversation.press({ id: "b1", title: "Suka", kind: "answer" });
  await settled(conversation);
  expect(sent()[0]).toMatchObject({ button: "b1" });
  expect(textsOf(conversation)[0]).toBe("Suka");
});

test("empties the log when a restart is done, and keeps what the restart answered", async () => {
  const { answers } = fakeServer();
  const conversation = start();
  conversation.say("halo");
  await settled(conversation);
  answers["POST messages"] = () => bubbles(botMessage("again", "Dari awal."));
  conversation.restart();
  await settled(conversation);
  expect(textsOf(conversation)).toEqual(["Dari awal."]);
});

test("tells the server the language only where there is something to go on with", async () => {
  const { calls, sent } = fakeServer();
  const conversation = start();
  conversation.speak("en");
  expect(conversation.store.state.language).toBe("en");
  await Promise.resolve();
  expect(calls).toEqual([]);
  conversation.say("hello");
  await settled(conversation);
  conversation.speak("id");
  await settled(conversation);
  conversation.speak("en");
  conversation.speak("id");
  await settled(conversation);
  expect(sent().at(-1)).toMatchObject({ command: "language", language: "id" });
});

test("starts with the role that the page names, once", async () => {
  const { sent } = fakeServer();
  const conversation = start("community_officer");
  await settled(conversation);
  conversation.close();
  conversation.open();
  await settled(conversation);
  expect(sent()).toMatchObject([{ command: "role", role: "community_officer" }]);
});

test("forgets everything when asked to, also what was still waiting", async () => {
  const { calls, answers } = fakeServer();
  const conversation = start();
  conversation.say("halo");
  await settled(conversation);
  answers["POST messages"] = () => refusal(500, "");
  conversation.say("lagi");
  await vi.waitFor(() => expect(conversation.store.state.queue[0]?.refusal).toBe(""));
  await conversation.clear();
  expect(calls.at(-1)).toMatchObject({ method: "DELETE", path: "session", token: "Bearer token-1" });
  expect(conversation.store.state).toMatchObject({ messages: [], queue: [], deletion: "done" });
  expect(localStorage.length).toBe(0);
});

test("does not claim a deletion that failed", async () => {
  fakeServer({ "DELETE session": () => refusal(500, "") });
  const conversation = start();
  conversation.say("halo");
  await settled(conversation);
  await conversation.clear();
  expect(conversation.store.state.deletion).toBe("failed");
  expect(textsOf(conversation)).toHaveLength(2);
});

test("marks what came while the dialog was closed as unread", async () => {
  fakeServer();
  const conversation = start();
  conversation.say("halo");
  conversation.close();
  await settled(conversation);
  expect(conversation.store.state).toMatchObject({ unread: true, fresh: new Set() });
  conversation.open();
  expect(conversation.store.state.unread).toBe(false);
});

test("follows another tab that deleted everything", async () => {
  fakeServer();
  const conversation = start();
  conversation.say("halo");
  await settled(conversation);
  localStorage.clear();
  window.dispatchEvent(new StorageEvent("storage", { key: `teman-karier:${SERVER}`, newValue: null }));
  expect(conversation.store.state.messages).toEqual([]);
});
