import { vi } from "vitest";
import type { Message } from "../src/protocol";

export interface Call {
  method: string;
  path: string;
  token: string | null;
  headers: Record<string, string>;
  body: Record<string, unknown>;
}

type Answer = (call: Call) => Response | Promise<Response>;

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Response {
  return new Response(status === 204 ? null : JSON.stringify(value), { status, headers });
}

export function refusal(status: number, message: string, headers: Record<string, string> = {}, code = "code"): Response {
  return json(status, { error: { code, message } }, headers);
}

/** What the server answers if it can't store the turn. */
export function notStored(message = "Belum tersimpan.", headers: Record<string, string> = { "Retry-After": "1" }): Response {
  return refusal(503, message, headers, "storage_unavailable");
}

/** A stream with these bubbles that ends with an error. */
export function brokenOff(code: string, ...messages: Message[]): Response {
  const events = [...messages.map((message) => ({ type: "message", message })), { type: "error", error: { code, message: "Maaf." } }];
  return chunks(...events.map((event) => `${JSON.stringify(event)}\n`));
}

/** A streamed answer, in the chunks given. */
export function chunks(...parts: (string | Uint8Array)[]): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(typeof part === "string" ? encoder.encode(part) : part);
      controller.close();
    },
  });
  return new Response(body, { headers: { "Content-Type": "application/x-ndjson" } });
}

export function botMessage(id: string, text = id, more: Partial<Message> = {}): Message {
  return { id, from: "bot", language: "id", time: 1, text, ...more };
}

/** A stream with these bubbles and its end. */
export function bubbles(...messages: Message[]): Response {
  const events = [{ type: "typing" }, ...messages.map((message) => ({ type: "message", message })), { type: "done", language: "id" }];
  return chunks(...events.map((event) => `${JSON.stringify(event)}\n`));
}

/** Stands in for the server: answers by method and path, and keeps every call. */
export function fakeServer(answers: Record<string, Answer> = {}) {
  let sessions = 0;
  const calls: Call[] = [];
  const all: Record<string, Answer> = {
    "POST sessions": () => json(201, { token: `token-${++sessions}`, language: "id" }),
    "GET history": () => json(200, { language: "id", messages: [] }),
    "POST messages": ({ body }) => bubbles(botMessage(`answer-${String(body.id)}`, `Jawaban untuk ${String(body.text)}`)),
    "DELETE session": () => json(204, null),
    ...answers,
  };
  vi.stubGlobal("fetch", async (url: string, options: RequestInit) => {
    const path = url.replace(/.*\/chat\/api\//, "");
    const headers = options.headers as Record<string, string>;
    const body = typeof options.body === "string" ? (JSON.parse(options.body) as Record<string, unknown>) : {};
    const call = { method: options.method ?? "GET", path, token: headers.Authorization ?? null, headers, body };
    calls.push(call);
    const answer = all[`${call.method} ${path}`];
    if (!answer) throw new Error(`no answer to ${call.method} ${path}`);
    return answer(call);
  });
  return { calls, answers: all, sent: () => calls.filter((call) => call.path === "messages").map((call) => call.body) };
}
