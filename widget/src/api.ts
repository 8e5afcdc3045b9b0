import { ConnectionLost, errorOf, failure } from "./errors";
import { readLines } from "./ndjson";
import { fields, isLanguage, readEvent, readMessage } from "./protocol";
import type { Body, Language, Message, StreamEvent } from "./protocol";

/** The server sends `typing` to keep a stream alive; if it is silent for longer than this, it is gone. */
const SILENCE_LIMIT = 45_000;

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
}

/** Aborts a request when told to, or when nothing has come for too long. `AbortSignal.timeout` is too new for this. */
class Patience {
  readonly #controller = new AbortController();
  readonly #abort = () => this.#controller.abort();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly outer?: AbortSignal) {
    outer?.addEventListener("abort", this.#abort);
    this.renew();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  renew(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#abort, SILENCE_LIMIT);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.outer?.removeEventListener("abort", this.#abort);
  }
}

/** The lines of a streamed response; if the page has replaced `fetch` by one without streams, all of them at the end. */
async function* linesOf(response: Response): AsyncGenerator<string> {
  try {
    if (response.body) yield* readLines(response.body);
    else yield* (await response.text()).split("\n");
  } catch {
    throw new ConnectionLost();
  }
}

/** The client of the server's protocol. It stores nothing; the caller keeps the tokens. */
export class Api {
  readonly #server: string;

  constructor(server: string) {
    this.#server = server;
  }

  async createSession(language: Language): Promise<string> {
    const { token } = fields(await this.#call({ method: "POST", path: "sessions", language, body: { language } }));
    if (typeof token !== "string") throw new ConnectionLost();
    return token;
  }

  async history(token: string, language: Language): Promise<History> {
    const body = fields(await this.#call({ method: "GET", path: "history", language, token }));
    const messages = Array.isArray(body.messages) ? body.messages.map(readMessage) : [];
    return {
      language: isLanguage(body.language) ? body.language : null,
      messages: messages.filter((message) => message !== null),
    };
  }

  async deleteSession(token: string, language: Language): Promise<void> {
    await this.#call({ method: "DELETE", path: "session", language, token });
  }

  /**
   * Sends a message and yields what the server streams back.
   *
   * Throws the errors of `errors.ts`: also for an error in the stream, and `ConnectionLost` for one without an end.
   */
  async *send(token: string, body: Body, signal?: AbortSignal): AsyncGenerator<Exclude<StreamEvent, { type: "error" }>> {
    const patience = new Patience(signal);
    try {
      const request = { method: "POST", path: "messages", language: body.language, token, body };
      const response = await this.#request(request, patience.signal);
      for await (const line of linesOf(response)) {
        patience.renew();
        const event = readEvent(line);
        if (event?.type === "error") throw errorOf(event, 0);
        if (event) yield event;
        if (event?.type === "done") return;
      }
      throw new ConnectionLost();
    } finally {
      patience.end();
    }
  }

  /** Makes a request and gives the body of the response; null if it has none. */
  async #call(request: Request): Promise<unknown> {
    const patience = new Patience();
    try {
      const response = await this.#request(request, patience.signal);
      if (response.status === 204) return null;
      return await response.json().catch(() => {
        // The connection broke, or something between here and the server answered instead of it.
        throw new ConnectionLost();
      });
    } finally {
      patience.end();
    }
  }

  async #request({ method, path, language, token, body }: Request, signal: AbortSignal): Promise<Response> {
    const headers: Record<string, string> = { "Accept-Language": language };
    if (token) headers.Authorization = `Bearer ${token}`;
    if (body) headers["Content-Type"] = "application/json";
    const options: RequestInit = { method, headers, credentials: "omit", cache: "no-store", signal };
    if (body) options.body = JSON.stringify(body);
    // Not awaited here: a lost connection rejects, and what throws at once is broken and will be so the next time.
    const asked = fetch(`${this.#server}/chat/api/${path}`, options);
    let response: Response;
    try {
      response = await asked;
    } catch {
      throw new ConnectionLost();
    }
    if (!response.ok) throw await failure(response);
    return response;
  }
}
