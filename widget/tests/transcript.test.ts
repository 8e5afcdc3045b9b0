import { beforeEach, expect, test } from "vitest";
import type { Item } from "../src/queue";
import { Store } from "../src/store";
import type { State } from "../src/store";
import { Transcript } from "../src/transcript";
import { botMessage } from "./server";

const ITEM: Item = { body: { id: "u", language: "id", text: "halo" }, text: "halo", time: 1 };
let store: Store<State>;
let transcript: Transcript;

const shown = () => store.state.messages.map(({ id }) => id);
const answer = (...ids: string[]) => {
  transcript.begin(ITEM);
  for (const id of ids) transcript.receive(ITEM, botMessage(id, `teks ${id[0]}`));
};

beforeEach(() => {
  const state = { messages: [], fresh: new Set(), open: true, unread: false } as unknown as State;
  store = new Store(state);
  transcript = new Transcript(store);
});

test("keeps the bubbles of a failed try until the next one says something else", () => {
  answer("a1", "b1");
  transcript.begin(ITEM);
  expect(shown()).toEqual(["u", "a1", "b1"]);
  transcript.receive(ITEM, botMessage("a2", "teks a"));
  expect(shown()).toEqual(["u", "a2"]);
  transcript.receive(ITEM, botMessage("b2", "teks b"));
  transcript.finish(ITEM);
  expect(shown()).toEqual(["u", "a2", "b2"]);
});

test("announces again only what is new in the next try", () => {
  answer("a1");
  answer("a2", "c2");
  expect([...store.state.fresh]).toEqual(["a1", "c2"]);
});

test("lets the server repeat its bubbles without moving them", () => {
  answer("a", "b");
  answer("a");
  expect(shown()).toEqual(["u", "a", "b"]);
  answer("a", "b", "c");
  transcript.finish(ITEM);
  expect(shown()).toEqual(["u", "a", "b", "c"]);
});

test("leaves nothing of several failed tries when the last one says less", () => {
  answer("a1", "b1");
  answer();
  answer("a3");
  transcript.finish(ITEM);
  expect(shown()).toEqual(["u", "a3"]);
});

test("takes back what the server has not kept", () => {
  transcript.receive({ ...ITEM, body: { ...ITEM.body, id: "u0" } }, botMessage("a0"));
  answer("a1");
  transcript.takeBack(ITEM);
  expect(shown()).toEqual(["u0", "a0", "u"]);
});

test("shows no history that was asked for before everything was deleted", async () => {
  const loading = transcript.load(async () => ({ language: "id", messages: [botMessage("old")] }));
  transcript.reset();
  expect(await loading).toBeNull();
  expect(shown()).toEqual([]);
});
