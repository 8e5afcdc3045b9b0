import { Api, isRepeatable, Refused, SessionUnknown, TooBusy } from "./api";
import { backoff, Pause } from "./backoff";
import { exclusively } from "./exclusive";
import type { Body, Button, Language, Message } from "./protocol";
import { Queue } from "./queue";
import type { Item } from "./queue";
import { Session } from "./session";
import { Store } from "./store";
import type { State } from "./store";
import { uuid } from "./uuid";

/** Coming back to a tab fires several events at once; fetching the history once is enough for all of them. */
const REFRESH_GAP = 3_000;

type Content = Omit<Body, "id" | "language"> & ({ text: string } | { button: string } | { command: string; role?: string });

function merged(messages: Message[], more: Message[]): Message[] {
  const known = new Set(messages.map((message) => message.id));
  return [...messages, ...more.filter((message) => !known.has(message.id))];
}

function userMessage({ body, text, time }: Item): Message[] {
  return text ? [{ id: body.id, from: "user", language: body.language, time, text }] : [];
}

function isCommand(item: Item, command: string): boolean {
  return "command" in item.body && item.body.command === command;
}

/** One visitor's conversation: what is shown, what is on its way, and how it survives a bad connection. */
export class Conversation {
  readonly store: Store<State>;
  readonly #api: Api;
  readonly #session: Session;
  readonly #queue: Queue;
  readonly #sendingPause = new Pause();
  readonly #loadingPause = new Pause();
  readonly #listening = new AbortController();
  readonly #role: string | null;
  #request: AbortController | null = null;
  #token: string | null;
  #turn = new Set<string>();
  #generation = 0;
  #refreshed = 0;
  #pumping = false;
  #refreshing = false;
  #clearing = false;

  constructor(
    server: string,
    language: Language,
    role: string | null = null,
  ) {
    this.#role = role;
    this.#api = new Api(server);
    this.#session = new Session(server);
    this.#queue = new Queue(server);
    this.#token = this.#session.token;
    this.store = new Store<State>({
      language: this.#session.language ?? language,
      open: false,
      messages: [],
      queue: this.#queue.items,
      fresh: new Set(),
      typing: false,
      loading: this.#token !== null,
      connection: navigator.onLine === false ? "offline" : "fine",
      deletion: "none",
      unread: false,
    });
  }

  start(): void {
    const { signal } = this.#listening;
    window.addEventListener("online", () => this.#onOnline(), { signal });
    window.addEventListener("offline", () => this.store.set({ connection: "offline" }), { signal });
    window.addEventListener("focus", () => this.#onReturn(), { signal });
    window.addEventListener("storage", (event) => this.#onStorage(event), { signal });
    document.addEventListener("visibilitychange", () => document.hidden || this.#onReturn(), { signal });
    void this.#pump();
  }

  stop(): void {
    this.#listening.abort();
    this.#request?.abort();
    this.#wake();
  }

  open(): void {
    if (this.store.state.open) return;
    const { queue, messages } = this.store.state;
    const untouched = !this.#session.token && queue.length === 0 && messages.length === 0;
    this.store.set({ open: true, unread: false });
    if (untouched && this.#role) this.#enqueue({ command: "role", role: this.#role });
    else void this.#refresh();
  }

  close(): void {
    this.store.set({ open: false, fresh: new Set(), deletion: "none" });
  }

  say(text: string): void {
    if (text.trim()) this.#enqueue({ text: text.trim() }, text.trim());
  }

  press(button: Button): void {
    this.#enqueue({ button: button.id }, button.title);
  }

  restart(): void {
    if (this.#session.token || this.#queue.items.length > 0) this.#enqueue({ command: "restart" });
  }

  speak(language: Language): void {
    const { messages, queue } = this.store.state;
    if (language === this.store.state.language) return;
    this.#adopt(language);
    for (const item of queue) if (isCommand(item, "language")) this.#queue.remove(item.body.id);
    if (messages.length > 0 || queue.some((item) => item.text)) this.#enqueue({ command: "language" });
    else this.store.set({ queue: this.#queue.items });
  }

  retry(id: string): void {
    this.#queue.retry(id);
    this.#showQueue();
    void this.#pump();
  }

  discard(id: string): void {
    this.#queue.remove(id);
    this.#showQueue();
  }

  /** Deletes everything: on the server, in this browser, and on the screen. */
  async clear(): Promise<void> {
    const { token } = this.#session;
    this.#clearing = true;
    this.store.set({ deletion: "running" });
    this.#request?.abort();
    try {
      if (token) await this.#api.deleteSession(token, this.store.state.language);
      this.#forget();
      this.store.set({ deletion: "done" });
    } catch (error) {
      // A session that the server does not know is as good as deleted.
      if (error instanceof SessionUnknown) this.#forget();
      this.store.set({ deletion: error instanceof SessionUnknown ? "done" : "failed" });
    }
    this.#clearing = false;
    void this.#pump();
  }

  get #stopped(): boolean {
    return this.#listening.signal.aborted;
  }

  #forget(): void {
    this.#session.forget();
    this.#queue.clear();
    this.#token = null;
    this.#reset();
  }

  #reset(): void {
    this.#generation++;
    this.store.set({ messages: [], fresh: new Set(), queue: this.#queue.items, typing: false, unread: false });
  }

  #adopt(language: Language): void {
    this.#session.save(this.#session.token, language);
    this.store.set({ language });
  }

  #showQueue(): void {
    this.store.set({ queue: this.#queue.items });
  }

  #enqueue(content: Content, text = ""): void {
    const body = { ...content, id: uuid(), language: this.store.state.language } as Body;
    this.#queue.add({ body, text, time: Date.now() / 1000 });
    this.store.set({ queue: this.#queue.items, deletion: "none" });
    this.#sendingPause.cut();
    void this.#pump();
  }

  #wake(): void {
    this.#sendingPause.cut();
    this.#loadingPause.cut();
  }

  #onOnline(): void {
    this.store.set({ connection: "fine" });
    this.#onReturn();
  }

  #onReturn(): void {
    this.#wake();
    void this.#pump();
    if (this.store.state.open && Date.now() - this.#refreshed > REFRESH_GAP) void this.#refresh();
  }

  #onStorage({ key, newValue }: StorageEvent): void {
    if (key !== null && key !== this.#session.key && key !== this.#queue.key) return;
    const { token, language } = this.#session;
    if (key !== this.#queue.key && newValue === null) this.#reset();
    if (language && language !== this.store.state.language) this.store.set({ language });
    const sent = this.store.state.queue.length > this.#queue.items.length;
    this.#showQueue();
    if (token !== this.#token || sent) {
      this.#token = token;
      if (this.store.state.open) void this.#refresh();
    }
  }

  /** Fetches the history and shows it; keeps trying while the log is in view. */
  async #refresh(): Promise<void> {
    if (this.#refreshing) return;
    this.#refreshing = true;
    for (let attempt = 0; this.store.state.open && !this.#stopped; attempt++) {
      const { token } = this.#session;
      if (!token) break;
      try {
        await this.#fetchHistory(token);
        break;
      } catch (error) {
        if (error instanceof SessionUnknown) this.#dropToken(token);
        if (error instanceof SessionUnknown || (error instanceof Refused && error.status < 500)) break;
        this.store.set({ loading: false });
        this.#showConnection(error);
        await this.#loadingPause.wait(error instanceof TooBusy ? error.seconds * 1000 : backoff(attempt));
      }
    }
    this.#refreshing = false;
    this.store.set({ loading: false });
  }

  async #fetchHistory(token: string): Promise<void> {
    const generation = this.#generation;
    const turn = this.#turn;
    const before = new Set(this.store.state.messages.map((message) => message.id).filter((id) => !turn.has(id)));
    const history = await this.#api.history(token, this.store.state.language);
    this.#refreshed = Date.now();
    if (generation !== this.#generation) return;
    // Messages that came after this request, or belong to the running turn, may be missing from the answer.
    const newer = this.store.state.messages.filter((message) => !before.has(message.id));
    const pending = this.#queue.items.some((item) => isCommand(item, "language"));
    if (history.language && !pending) this.store.set({ language: history.language });
    this.store.set({ messages: merged(history.messages, newer), connection: "fine" });
  }

  #dropToken(token: string): void {
    if (this.#session.token === token) this.#session.save(null, this.store.state.language);
    this.#token = this.#session.token;
  }

  #showConnection(error: unknown): void {
    const lost = navigator.onLine === false ? "offline" : "unreachable";
    this.store.set({ typing: false, connection: error instanceof TooBusy ? { wait: error.seconds } : lost });
  }

  /** Sends waiting items one after another until there are none. */
  async #pump(): Promise<void> {
    if (this.#pumping) return;
    this.#pumping = true;
    let attempt = 0;
    while (!this.#stopped && !this.#clearing) {
      const item = this.#queue.next;
      if (!item) break;
      try {
        await exclusively(this.#queue.key, () => this.#deliver(item));
        attempt = 0;
      } catch (error) {
        await this.#recover(error, item, attempt++);
      }
    }
    this.#pumping = false;
    this.store.set({ typing: false });
  }

  #isWaiting(item: Item): boolean {
    return this.#queue.items.some(({ body, refusal }) => body.id === item.body.id && refusal === undefined);
  }

  async #deliver(item: Item): Promise<void> {
    // Another tab may have sent it while this tab waited.
    if (!this.#isWaiting(item)) return this.#showQueue();
    const { language } = this.store.state;
    this.store.set({ typing: navigator.onLine !== false });
    this.#token = this.#session.token;
    if (!this.#token) {
      const token = await this.#api.createSession(language);
      if (!this.#isWaiting(item) || this.#clearing) return;
      this.#session.save(token, language);
      this.#token = token;
    }
    this.#turn = new Set();
    this.#request = new AbortController();
    for await (const event of this.#api.send(this.#token, item.body, this.#request.signal)) {
      if (this.#stopped || this.#clearing) return;
      this.store.set({ connection: "fine" });
      if (event.type === "typing") this.store.set({ typing: true });
      else if (event.type === "message") this.#receive(item, event.message);
      else if (event.type === "done") this.#finish(item, event.language);
      else throw new Refused(event.message, 0);
    }
  }

  #receive(item: Item, message: Message): void {
    const { messages, fresh, open } = this.store.state;
    const known = messages.some(({ id }) => id === message.id);
    this.#turn.add(item.body.id).add(message.id);
    this.store.set({
      messages: merged(messages, [...userMessage(item), message]),
      fresh: open && !known ? new Set([...fresh, message.id]) : fresh,
      unread: this.store.state.unread || !open,
      typing: false,
    });
  }

  #finish(item: Item, language: Language | null): void {
    const { messages } = this.store.state;
    const restarted = isCommand(item, "restart");
    this.#queue.remove(item.body.id);
    if (restarted) this.#generation++;
    this.store.set({
      messages: restarted ? messages.filter(({ id }) => this.#turn.has(id)) : merged(messages, userMessage(item)),
      queue: this.#queue.items,
    });
    const pending = this.#queue.items.some((other) => isCommand(other, "language"));
    if (language && !pending && language !== this.store.state.language) this.#adopt(language);
  }

  async #recover(error: unknown, item: Item, attempt: number): Promise<void> {
    if (this.#stopped || this.#clearing) return;
    if (error instanceof Refused) {
      this.#queue.refuse(item.body.id, error.message, !isRepeatable(error));
      this.store.set({ queue: this.#queue.items, connection: "fine", typing: false });
      return;
    }
    if (error instanceof SessionUnknown) {
      if (this.#token) this.#dropToken(this.#token);
      if (attempt === 0) return;
    }
    this.#showConnection(error);
    if (error instanceof TooBusy) await new Promise((resolve) => setTimeout(resolve, error.seconds * 1000));
    else await this.#sendingPause.wait(backoff(attempt));
    // The notice must not outlast the wait; the next attempt will show the state of the connection.
    if (error instanceof TooBusy) this.store.set({ connection: "fine" });
  }
}
