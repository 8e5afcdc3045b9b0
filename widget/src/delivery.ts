import type { Api } from "./api";
import { backoff, Pause } from "./backoff";
import { isExpected, isRepeatable, NotStored, Refused, SessionUnknown, TooBusy } from "./errors";
import { exclusively } from "./exclusive";
import type { Language } from "./protocol";
import { isCommand, isStale, isUnderWay } from "./queue";
import type { Item, Queue } from "./queue";
import type { Session } from "./session";
import type { State, Store } from "./store";
import type { Transcript } from "./transcript";

/** How often something is tried that the server could not store or read, before the person hears of it. */
export const TRIES = 5;

const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000));

interface Parts {
  api: Api;
  session: Session;
  queue: Queue;
  store: Store<State>;
  transcript: Transcript;
  /** Whether nothing may be sent or shown now. */
  isHalted: () => boolean;
}

/** Sends what waits in the queue, and shows the answers. */
export class Delivery {
  readonly #parts: Parts;
  readonly #pause = new Pause();
  #request: AbortController | null = null;
  #running = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Ends a wait for the next try. */
  hurry(): void {
    this.#pause.cut();
  }

  /** Breaks off what is under way; it stays in the queue. */
  abort(): void {
    this.#request?.abort();
    this.hurry();
  }

  /** Sends waiting items one after another until there are none. */
  async run(): Promise<void> {
    const { isHalted, queue, store } = this.#parts;
    if (this.#running) return;
    this.#running = true;
    let attempt = 0;
    let former = "";
    while (!isHalted()) {
      const item = queue.next;
      if (!item) break;
      if (isStale(item)) {
        queue.hold(item);
        store.set({ queue: queue.items, connection: "fine", typing: false });
        continue;
      }
      if (item.body.id !== former) attempt = 0;
      former = item.body.id;
      try {
        await exclusively(queue.key, () => this.#deliver(item));
        attempt = 0;
      } catch (error) {
        await this.#recover(error, item, attempt++);
      }
    }
    this.#running = false;
    store.set({ typing: false });
  }

  #isWaiting({ body }: Item): boolean {
    return this.#parts.queue.items.some((item) => item.body.id === body.id && isUnderWay(item));
  }

  async #deliver(item: Item): Promise<void> {
    const { api, session, queue, store, transcript, isHalted } = this.#parts;
    // Another tab may have sent it while this tab waited.
    if (!this.#isWaiting(item)) return store.set({ queue: queue.items });
    const { language } = store.state;
    store.set({ typing: navigator.onLine !== false });
    let { token } = session;
    if (!token) {
      token = await api.createSession(language);
      if (!this.#isWaiting(item) || isHalted()) return;
      session.save(token, language);
    }
    session.used = token;
    transcript.begin(item);
    this.#request = new AbortController();
    for await (const event of api.send(token, item.body, this.#request.signal)) {
      if (isHalted() || !this.#isWaiting(item)) return;
      store.set({ connection: "fine" });
      if (event.type === "typing") store.set({ typing: true });
      else if (event.type === "message") transcript.receive(item, event.message);
      else this.#finish(item, event.language);
    }
  }

  #finish(item: Item, language: Language | null): void {
    const { session, queue, store, transcript } = this.#parts;
    queue.remove(item.body.id);
    transcript.finish(item);
    store.set({ queue: queue.items });
    const pending = queue.items.some((other) => isCommand(other, "language"));
    if (!language || pending || language === store.state.language) return;
    session.save(session.token, language);
    store.set({ language });
  }

  async #recover(error: unknown, item: Item, attempt: number): Promise<void> {
    const { session, store, isHalted } = this.#parts;
    if (isHalted() || !this.#isWaiting(item)) return;
    if (error instanceof Refused || !isExpected(error)) return this.#refuse(item, error);
    if (error instanceof NotStored) {
      if (attempt + 1 >= TRIES) return this.#refuse(item, error);
      // Nothing that the person has to know: it takes a little longer.
      store.set({ connection: "fine", typing: true });
      return void (await seconds(Math.max(error.seconds, backoff(attempt) / 1000)));
    }
    if (error instanceof SessionUnknown) {
      if (session.used) session.drop(session.used, store.state.language);
      if (attempt === 0) return;
    }
    this.#showConnection(error);
    if (error instanceof TooBusy) await seconds(error.seconds);
    else await this.#pause.wait(backoff(attempt));
    // The notice must not outlast the wait; the next attempt will show the state of the connection.
    if (error instanceof TooBusy) store.set({ connection: "fine" });
  }

  /** Leaves it to the person what becomes of the message. */
  #refuse(item: Item, error: unknown): void {
    const { queue, store, transcript } = this.#parts;
    if (!isExpected(error)) console.error(error);
    if (error instanceof NotStored) transcript.takeBack(item);
    const told = error instanceof Refused || error instanceof NotStored ? error.message : "";
    queue.refuse(item.body.id, told, !isRepeatable(error));
    store.set({ queue: queue.items, connection: "fine", typing: false });
  }

  #showConnection(error: unknown): void {
    const { store } = this.#parts;
    store.set({ typing: false, connection: error instanceof TooBusy ? { wait: error.seconds } : lostConnection() });
  }
}

export function lostConnection(): "offline" | "unreachable" {
  return navigator.onLine === false ? "offline" : "unreachable";
}
