import { readLines } from "./ndjson";
import { fields, isLanguage, readErrorText, readEvent, readMessage } from "./protocol";
import type { Body, Language, Message, StreamEvent } from "./protocol";

/** The server sends `typing` to keep a stream alive; if it is silent for longer than this, it is gone. */
const SILENCE_LIMIT = 45_000;

/** In seconds; a longer `Retry-After` is treated as a mistake. */
const LONGEST_WAIT = 600;

/** The server could not be reached, or the connection broke before the answer was complete. */
export class ConnectionLost extends Error {}

/** The server does not know the session (any more). */
export class SessionUnknown extends Error {}

/** The server asks the client to come back later. */
export class TooBusy extends Error {
  constructor(readonly seconds: number) {
    super();
  }
}

/** The server refused the message. The error's text is its reason, empty if it gave none. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

export interface History {
  language: Language | null;
  messages: Message[];
}

interface Request {
  method: string;
  path: string;
  language: Language;
  token?: string;
  body?: object;
  signal?: AbortSignal;
}

export function isRepeatable(error: unknown): boolean {
  return !(error instanceof Refused && error.status === 410);
}

async function failure(response: Response): Promise<Error> {
  const { status } = response;
  if (status === 401) return new SessionUnknown();
  const seconds = Math.min(LONGEST_WAIT, Number(response.headers.get("Retry-After")) || 0);
  if (status === 429 || (status === 503 && seconds > 0)) return new TooBusy(Math.ceil(seconds) || 10);
  // A proxy that can't reach the server answers instead of it: the message can be sent again.
  if (status === 502) return new ConnectionLost();
  const body: unknown = await response.json().catch(() => null);
  return new Refused(readErrorText(body), status);
}

/** The client of the server's protocol. It stores nothing; the caller keeps the tokens. */
export class Api {
  readonly #server: string;

  constructor(server: string) {
    this.#server = server;
  }

  async createSession(language: Language): Promise<string> {
    const response = await this.#request({ method: "POST", path: "sessions", language, body: { language } });
    const { token } = fields(await this.#json(response));
    if (typeof token !== "string") throw new ConnectionLost();
    return token;
  }

  async history(token: string, language: Language): Promise<History> {
    const response = await this.#request({ method: "GET", path: "history", language, token });
    const body = fields(await this.#json(response));
    const messages = Array.isArray(body.messages) ? body.messages.map(readMessage) : [];
    return {
      language: isLanguage(body.language) ? body.language : null,
      messages: messages.filter((message) => message !== null),
    };
  }

  async deleteSession(token: string, language: Language): Promise<void> {
    await this.#request({ method: "DELETE", path: "session", language, token });
  }

  /** Sends a message and yields what the server streams back. A stream without an end throws `ConnectionLost`. */
  async *send(token: string, body: Body, signal?: AbortSignal): AsyncGenerator<StreamEvent> {
    const controller = new AbortController();
    const abort = () => controller.abort();
    signal?.addEventListener("abort", abort);
    let timer = setTimeout(abort, SILENCE_LIMIT);
    try {
      const request = { method: "POST", path: "messages", language: body.language, token, body };
      const response = await this.#request({ ...request, signal: controller.signal });
      if (!response.body) throw new ConnectionLost();
      for await (const line of readLines(response.body)) {
        clearTimeout(timer);
        timer = setTimeout(abort, SILENCE_LIMIT);
        const event = readEvent(line);
        if (!event) continue;
        yield event;
        if (event.type === "done" || event.type === "error") return;
      }
      throw new ConnectionLost();
    } catch (error) {
      throw error instanceof SessionUnknown || error instanceof TooBusy || error instanceof Refused
        ? error
        : new ConnectionLost();
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    }
  }

  async #json(response: Response): Promise<unknown> {
    try {
      return await response.json();
    } catch {
      throw new ConnectionLost();
    }
  }

  async #request({ method, path, language, token, body, signal }: Request): Promise<Response> {
    const headers: Record<string, string> = { "Accept-Language": language };
    if (token) headers.Authorization = `Bearer ${token}`;
    if (body) headers["Content-Type"] = "application/json";
    const options: RequestInit = { method, headers, credentials: "omit", cache: "no-store" };
    if (body) options.body = JSON.stringify(body);
    options.signal = signal ?? AbortSignal.timeout(SILENCE_LIMIT);
    let response: Response;
    try {
      response = await fetch(`${this.#server}/chat/api/${path}`, options);
    } catch {
      throw new ConnectionLost();
    }
    if (!response.ok) throw await failure(response);
    return response;
  }
}
