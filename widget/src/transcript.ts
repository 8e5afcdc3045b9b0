import type { History } from "./api";
import type { Message } from "./protocol";
import { isCommand } from "./queue";
import type { Item } from "./queue";
import type { State, Store } from "./store";

function merged(messages: Message[], more: Message[]): Message[] {
  const known = new Set(messages.map((message) => message.id));
  return [...messages, ...more.filter((message) => !known.has(message.id))];
}

function userMessage({ body, text, time }: Item): Message[] {
  return text ? [{ id: body.id, from: "user", language: body.language, time, text }] : [];
}

/** What was said, as the log shows it. */
export class Transcript {
  readonly #store: Store<State>;
  /** The bubbles shown so far for a message whose answer is not complete, from this and from failed tries. */
  readonly #shown = new Map<string, Set<string>>();
  /** What failed tries said that is no longer shown; when it is said again, it is not announced again. */
  #withdrawn = new Set<string>();
  #turn = new Set<string>();
  #generation = 0;

  constructor(store: Store<State>) {
    this.#store = store;
  }

  reset(): void {
    this.#generation++;
    this.#shown.clear();
    this.#store.set({ messages: [], fresh: new Set(), typing: false, unread: false });
  }

  /** A try to send `item` begins. */
  begin(item: Item): void {
    this.#turn = new Set();
    this.#withdrawn = new Set();
    if (!this.#shown.has(item.body.id)) this.#shown.set(item.body.id, new Set());
  }

  receive(item: Item, message: Message): void {
    const known = this.#store.state.messages.some(({ id }) => id === message.id);
    // The first new bubble shows that the server answers anew instead of repeating itself.
    if (!known) this.#withdraw(item, this.#turn);
    this.#turn.add(item.body.id).add(message.id);
    this.#shown.get(item.body.id)?.add(message.id);
    const { messages, fresh, open, unread } = this.#store.state;
    const announced = open && !known && !this.#withdrawn.has(message.text);
    this.#store.set({
      messages: merged(messages, [...userMessage(item), message]),
      fresh: announced ? new Set([...fresh, message.id]) : fresh,
      unread: unread || !open,
      typing: false,
    });
  }

  finish(item: Item): void {
    this.#withdraw(item, this.#turn);
    this.#shown.delete(item.body.id);
    const { messages } = this.#store.state;
    const restarted = isCommand(item, "restart");
    if (restarted) this.#generation++;
    this.#store.set({
      messages: restarted ? messages.filter(({ id }) => this.#turn.has(id)) : merged(messages, userMessage(item)),
    });
  }

  /** Takes back what was shown of an answer that the server has not kept. */
  takeBack(item: Item): void {
    this.#withdraw(item, new Set());
  }

  /** Shows the history that `fetch` gets, and what has come since; gives null if the history is out of date by then. */
  async load(fetch: () => Promise<History>): Promise<History | null> {
    const generation = this.#generation;
    const turn = this.#turn;
    const before = new Set(this.#store.state.messages.map(({ id }) => id).filter((id) => !turn.has(id)));
    const history = await fetch();
    if (generation !== this.#generation) return null;
    // Messages that came after this request, or belong to the running turn, may be missing from the answer.
    const newer = this.#store.state.messages.filter((message) => !before.has(message.id));
    this.#store.set({ messages: merged(history.messages, newer), connection: "fine" });
    return history;
  }

  #withdraw(item: Item, kept: ReadonlySet<string>): void {
    const shown = this.#shown.get(item.body.id) ?? new Set();
    const { messages } = this.#store.state;
    const left = messages.filter(({ id }) => kept.has(id) || !shown.has(id));
    if (left.length === messages.length) return;
    for (const message of messages) if (!left.includes(message)) this.#withdrawn.add(message.text);
    this.#shown.set(item.body.id, new Set([...shown].filter((id) => kept.has(id))));
    this.#store.set({ messages: left });
  }
}
