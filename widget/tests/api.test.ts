import { expect, test } from "vitest";
import { Api, ConnectionLost, Refused, SessionUnknown, TooBusy } from "../src/api";
import type { Body, StreamEvent } from "../src/protocol";
import { botMessage, bubbles, chunks, fakeServer, refusal } from "./server";

const BODY: Body = { id: "1", language: "id", text: "halo" };

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
