import { afterEach, expect, test, vi } from "vitest";
import { Api } from "../src/api";
import { ConnectionLost, NotStored, Refused, SessionUnknown, TooBusy } from "../src/errors";
import type { Body, StreamEvent } from "../src/protocol";
import { botMessage, brokenOff, bubbles, chunks, fakeServer, notStored, refusal } from "./server";

const BODY: Body = { id: "1", language: "id", text: "halo" };

afterEach(() => vi.unstubAllGlobals());

async function send(): Promise<StreamEvent[]> {
  const events: StreamEvent[] = [];
  for await (const event of new Api("https://server.example").send("token", BODY)) events.push(event);
  return events;
}

test("sends the token and the language, and yields what is streamed", async () => {
  const { calls } = fakeServer({ "POST messages": () => bubbles(botMessage("a"), botMessage("b")) });
  expect((await send()).map((event) => event.type)).toEqual(["typing", "message", "message", "done"]);
  expect(calls[0]).toMatchObject({ token: "Bearer token", body: BODY });
  expect(calls[0]?.headers["Accept-Language"]).toBe("id");
});

test.each([
  ["a stream without an end", () => chunks('{"type":"typing"}\n{"type":"mes'), ConnectionLost],
  ["no connection", () => Promise.reject(new TypeError("failed")), ConnectionLost],
  ["a proxy that lost the server", () => refusal(502, ""), ConnectionLost],
  ["an unknown session", () => refusal(401, ""), SessionUnknown],
  ["too many messages", () => refusal(429, "", { "Retry-After": "7" }), TooBusy],
  ["a pause that the server asks for", () => refusal(503, "", { "Retry-After": "7" }), TooBusy],
  ["a turn that could not be stored", () => notStored(), NotStored],
  ["a turn that could not be stored, without a time", () => notStored("", {}), NotStored],
  ["a turn that could not be stored after all", () => brokenOff("storage_unavailable", botMessage("a")), NotStored],
  ["an error after the first bubble", () => brokenOff("broken", botMessage("a")), Refused],
  ["an outage without an end in sight", () => refusal(503, "Maaf."), Refused],
  ["a button that is gone", () => refusal(410, "Maaf."), Refused],
])("tells apart: %s", async (_name, answer, kind) => {
  fakeServer({ "POST messages": answer });
  await expect(send()).rejects.toBeInstanceOf(kind);
});

test("keeps the server's words and its waiting time", async () => {
  fakeServer({ "POST messages": () => refusal(413, "Terlalu panjang.") });
  await expect(send()).rejects.toMatchObject({ message: "Terlalu panjang.", status: 413 });
  fakeServer({ "POST messages": () => refusal(429, "", { "Retry-After": "7" }) });
  await expect(send()).rejects.toMatchObject({ seconds: 7 });
});

test("takes what the browser throws at once for a fault, and not for a lost connection", async () => {
  const fault = new TypeError("not a function");
  vi.stubGlobal("fetch", () => {
    throw fault;
  });
  await expect(send()).rejects.toBe(fault);
});

test("needs neither AbortSignal.timeout nor streams", async () => {
  vi.stubGlobal("AbortSignal", class extends AbortSignal {
    static override timeout = undefined as never;
  });
  const text = () => bubbles(botMessage("a")).text();
  fakeServer({ "POST messages": () => ({ ok: true, status: 200, body: null, text }) as unknown as Response });
  expect((await send()).map((event) => event.type)).toEqual(["typing", "message", "done"]);
  await expect(new Api("https://server.example").createSession("id")).resolves.toBe("token-1");
});
