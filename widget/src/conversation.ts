import { Api } from "./api";
import { backoff, Pause } from "./backoff";
import { Delivery, lostConnection, TRIES } from "./delivery";
import { isExpected, NotStored, Refused, SessionUnknown, TooBusy } from "./errors";
import { Presence } from "./presence";
import type { Body, Button, Language } from "./protocol";
import { isCommand, Queue } from "./queue";
import { Session } from "./session";
import type { Area } from "./storage";
import { Store } from "./store";
import type { State } from "./store";
import { Transcript } from "./transcript";
import { uuid } from "./uuid";
import { View } from "./view";

/** Coming back to a tab fires several events at once; fetching the history once is enough for all of them. */
const REFRESH_GAP = 3_000;

/** In milliseconds: the longest that a timer of the browser can wait. */
const LONGEST_TIMER = 2 ** 31 - 1;

type Content = Omit<Body, "id" | "language"> & ({ text: string } | { button: string } | { command: string; role?: string });

/** How the browser keeps a conversation. */
export interface Keeping {
  area: Area;
  /** After how many minutes without a sign of life the person is asked whether it is still them; null for never. */
  idleMinutes: number | null;
}

/** One visitor's conversation: what is shown, what is on its way, and how it survives a bad connection. */
export class Conversation {
  readonly store: Store<State>;
  readonly #api: Api;
  readonly #session: Session;
  readonly #queue: Queue;
  readonly #presence: Presence;
  readonly #view: View;
  readonly #transcript: Transcript;
  readonly #delivery: Delivery;
  readonly #loadingPause = new Pause();
  readonly #listening = new AbortController();
  readonly #language: Language;
  readonly #role: string | null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #refreshed = 0;
  #refreshing = false;
  #clearing = false;

  constructor(
    server: string,
    language: Language,
    role: string | null = null,
    { area, idleMinutes }: Keeping = { area: "local", idleMinutes: null },
  ) {
    this.#language = language;
    this.#role = role;
    this.#api = new Api(server);
    const stores = (where: Area) => [
      new Session(server, where),
      new Queue(server, where),
      new Presence(server, where, idleMinutes === null ? null : idleMinutes * 60_000),
    ] as const;
    [this.#session, this.#queue, this.#presence] = stores(area);
    this.#view = new View(server, area);
    // What was kept before the site asked for less must not stay for ever.
    if (area === "session") for (const one of stores("local")) "clear" in one ? one.clear() : one.forget();
    this.store = new Store<State>({
      language: this.#session.language ?? language,
      open: false,
      messages: [],
      queue: this.#queue.items,
      fresh: new Set(),
      typing: false,
      loading: this.#session.token !== null,
      connection: navigator.onLine === false ? "offline" : "fine",
      deletion: "none",
      unread: false,
      away: false,
      draft: "",
    });
    this.#transcript = new Transcript(this.store);
    this.#delivery = new Delivery({
      api: this.#api,
      session: this.#session,
      queue: this.#queue,
      store: this.store,
      transcript: this.#transcript,
      isHalted: () => this.#stopped || this.#clearing || this.store.state.away,
    });
  }

  start(): void {
    const { signal } = this.#listening;
    window.addEventListener("online", () => this.#onOnline(), { signal });
    window.addEventListener("offline", () => this.store.set({ connection: "offline" }), { signal });
    window.addEventListener("focus", () => this.#onReturn(), { signal });
    window.addEventListener("pageshow", ({ persisted }) => persisted && this.#onReturn(), { signal });
    window.addEventListener("storage", (event) => this.#onStorage(event), { signal });
    document.addEventListener("visibilitychange", () => document.hidden || this.#onReturn(), { signal });
    this.#checkPresence();
    void this.#delivery.run();
  }

  stop(): void {
    this.#listening.abort();
    clearTimeout(this.#timer);
    this.#delivery.abort();
    this.#loadingPause.cut();
  }

  /** Whether the chat is open at the start of a page, where `wished` says whether the site wants it to be. */
  opensByItself(wished: boolean): boolean {
    return this.#view.opensByItself(wished);
  }

  /** Opens the chat; `kept`: also on the next pages. */
  open(kept = true): void {
    if (kept) this.#view.save(true);
    if (this.store.state.open) return;
    this.#checkPresence();
    this.store.set({ open: true, unread: false });
    this.#begin();
  }

  close(): void {
    this.#view.save(false);
    this.store.set({ open: false, fresh: new Set(), deletion: "none" });
  }

  /** Notes that the person has done something. */
  touch(): void {
    if (this.store.state.away) return;
    this.#presence.touch();
    this.#checkPresence();
  }

  /** The person who was there before is still there. */
  stay(): void {
    this.#presence.touch();
    this.#comeBack();
  }

  /** It is somebody else: nothing of the former conversation stays in this browser. */
  startAnew(): void {
    this.#forget();
    this.#delivery.abort();
    this.store.set({ language: this.#language, loading: false });
    this.#begin();
  }

  write(draft: string): void {
    this.store.set({ draft });
    this.touch();
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
    const { away, messages, queue } = this.store.state;
    if (language === this.store.state.language) return;
    this.store.set({ language });
    // The question who is there is asked in that language; the conversation is perhaps another person's.
    if (away) return;
    this.#session.save(this.#session.token, language);
    for (const item of queue) if (isCommand(item, "language")) this.#queue.remove(item.body.id);
    if (messages.length > 0 || queue.some((item) => item.text)) this.#enqueue({ command: "language" });
    else this.#showQueue();
  }

  retry(id: string): void {
    this.#queue.retry(id, Date.now() / 1000);
    this.#showQueue();
    void this.#delivery.run();
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
    this.#delivery.abort();
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
    void this.#delivery.run();
  }

  get #stopped(): boolean {
    return this.#listening.signal.aborted;
  }

  #forget(): void {
    this.#session.forget();
    this.#queue.clear();
    this.#presence.forget();
    this.#reset();
  }

  #reset(): void {
    this.#transcript.reset();
    this.store.set({ queue: this.#queue.items, away: false, draft: "" });
  }

  #showQueue(): void {
    this.store.set({ queue: this.#queue.items });
  }

  #enqueue(content: Content, text = ""): void {
    const body = { ...content, id: uuid(), language: this.store.state.language } as Body;
    this.#queue.add({ body, text, time: Date.now() / 1000 });
    this.store.set({ queue: this.#queue.items, deletion: "none" });
    this.touch();
    this.#delivery.hurry();
    void this.#delivery.run();
  }

  /** Shows the conversation that there is, or begins with the role that the page names. */
  #begin(): void {
    const { away, messages, queue } = this.store.state;
    const untouched = !this.#session.token && queue.length === 0 && messages.length === 0;
    if (untouched && this.#role && !away) this.#enqueue({ command: "role", role: this.#role });
    else void this.#refresh();
  }

  /** Hides the conversation once it is unsure who is there, and until then comes back when it will be. */
  #checkPresence(): void {
    clearTimeout(this.#timer);
    const { left } = this.#presence;
    const { away, draft, messages, queue } = this.store.state;
    if (left > 0) {
      if (left < Infinity) this.#timer = setTimeout(() => this.#checkPresence(), Math.min(left, LONGEST_TIMER));
      // In another tab, the person has said that it is still them.
      if (away) this.#comeBack();
    } else if (!away && (this.#session.token || queue.length > 0 || messages.length > 0 || draft)) {
      this.#transcript.reset();
      this.store.set({ away: true, loading: false, deletion: "none" });
      this.#delivery.abort();
    }
  }

  #comeBack(): void {
    this.store.set({ away: false, loading: this.#session.token !== null });
    this.#checkPresence();
    void this.#delivery.run();
    void this.#refresh();
  }

  #wake(): void {
    this.#delivery.hurry();
    this.#loadingPause.cut();
  }

  #onOnline(): void {
    this.store.set({ connection: "fine" });
    this.#onReturn();
  }

  #onReturn(): void {
    this.#checkPresence();
    this.#wake();
    void this.#delivery.run();
    if (this.store.state.open && Date.now() - this.#refreshed > REFRESH_GAP) void this.#refresh();
  }

  #onStorage({ key, newValue }: StorageEvent): void {
    // Other tabs have a storage of their own.
    if (this.#session.area === "session") return;
    if (key === this.#presence.key && newValue !== null) return this.#checkPresence();
    if (key !== null && key !== this.#session.key && key !== this.#queue.key) return;
    const { token, language } = this.#session;
    if (key !== this.#queue.key && newValue === null) this.#reset();
    if (language && language !== this.store.state.language) this.store.set({ language });
    const sent = this.store.state.queue.length > this.#queue.items.length;
    this.#showQueue();
    if (token !== this.#session.used || sent) {
      this.#session.used = token;
      if (this.store.state.open) void this.#refresh();
    }
  }

  /** Fetches the history and shows it; keeps trying while the log is in view. */
  async #refresh(): Promise<void> {
    if (this.#refreshing) return;
    this.#refreshing = true;
    for (let attempt = 0; this.store.state.open && !this.store.state.away && !this.#stopped; attempt++) {
      const { token } = this.#session;
      if (!token) break;
      try {
        if (await this.#fetchHistory(token)) break;
      } catch (error) {
        if (error instanceof SessionUnknown) this.#session.drop(token, this.store.state.language);
        if (error instanceof SessionUnknown || (error instanceof Refused && error.status < 500)) break;
        if (!isExpected(error)) {
          console.error(error);
          break;
        }
        if (!(error instanceof NotStored) || attempt + 1 >= TRIES) this.#showTrouble(error);
        await this.#loadingPause.wait(error instanceof TooBusy ? error.seconds * 1000 : backoff(attempt));
      }
    }
    this.#refreshing = false;
    this.store.set({ loading: false });
  }

  #showTrouble(error: unknown): void {
    const connection = error instanceof TooBusy ? { wait: error.seconds } : lostConnection();
    this.store.set({ connection, loading: false, typing: false });
  }

  /** Gives whether what it fetched was shown; it is not if the conversation has changed in the meantime. */
  async #fetchHistory(token: string): Promise<boolean> {
    const history = await this.#transcript.load(() => this.#api.history(token, this.store.state.language));
    this.#refreshed = Date.now();
    if (!history) return false;
    const said = new Set(this.store.state.messages.map(({ id }) => id));
    // The answer was lost on its way, but the message did arrive: there is nothing to ask about.
    for (const { body, held } of this.#queue.items) if (held && said.has(body.id)) this.#queue.remove(body.id);
    this.#showQueue();
    const pending = this.#queue.items.some((item) => isCommand(item, "language"));
    if (history.language && !pending) this.store.set({ language: history.language });
    return true;
  }
}
