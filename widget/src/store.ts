import type { Item } from "./queue";
import type { Language, Message } from "./protocol";

/** The state of the connection: fine, down (at the browser or the server), or told to wait some seconds. */
export type Connection = "fine" | "offline" | "unreachable" | { wait: number };

export interface State {
  language: Language;
  open: boolean;
  messages: Message[];
  queue: Item[];
  /** Ids of the messages that arrived while the log was in view; only these are announced. */
  fresh: ReadonlySet<string>;
  typing: boolean;
  loading: boolean;
  connection: Connection;
  /** The result of the last request to delete everything. */
  deletion: "none" | "running" | "done" | "failed";
  unread: boolean;
  /** Whether nobody has done anything for so long that it is unsure who is there; nothing is shown until that is told. */
  away: boolean;
  /** What is written and not sent yet. */
  draft: string;
}

export class Store<T extends object> {
  readonly #listeners = new Set<() => void>();

  #current: T;

  constructor(current: T) {
    this.#current = current;
  }

  get state(): T {
    return this.#current;
  }

  set(change: Partial<T>): void {
    this.#current = { ...this.#current, ...change };
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
