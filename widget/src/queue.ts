import { fields } from "./protocol";
import type { Body } from "./protocol";
import { read, remove, write } from "./storage";
import type { Area } from "./storage";

/** In seconds: what has waited longer may no longer be meant, or may be another person's, and is not sent unasked. */
export const LONGEST_WAIT = 600;

/** Something on its way to the server. It stays here, with its id, until the server's answer is complete. */
export interface Item {
  body: Body;
  /** The text that the log shows for it; empty for a command. */
  text: string;
  /** When it was written, or last confirmed; in seconds since 1970. */
  time: number;
  /** Whether it has waited so long that the person is asked before it is sent. */
  held?: boolean;
  /** Why the server refused it, in words; a refused item waits until the person decides what to do. */
  refusal?: string;
  /** Whether sending it again cannot help. */
  final?: boolean;
}

function isItem(value: unknown): value is Item {
  const { body, text } = fields(value);
  return typeof fields(body).id === "string" && typeof text === "string";
}

export function isCommand({ body }: Item, command: string): boolean {
  return "command" in body && body.command === command;
}

/** Whether it is to be sent without further questions. */
export function isUnderWay({ refusal, held }: Item): boolean {
  return refusal === undefined && !held;
}

/** Whether it has waited too long to be sent unasked; so has one from the future, since the clock was changed. */
export function isStale({ time }: Item): boolean {
  return !(Math.abs(Date.now() / 1000 - time) <= LONGEST_WAIT);
}

/** The outgoing items in order, shared by all that use the same storage and server. */
export class Queue {
  readonly key: string;

  constructor(
    server: string,
    readonly area: Area = "local",
  ) {
    this.key = `teman-karier:${server}:queue`;
  }

  get items(): Item[] {
    return Object.values(fields(read(this.key, this.area))).filter(isItem);
  }

  /** The first item that neither was refused nor is held. */
  get next(): Item | undefined {
    return this.items.find(isUnderWay);
  }

  add(item: Item): void {
    this.#save([...this.items, item]);
  }

  remove(id: string): void {
    this.#save(this.items.filter((item) => item.body.id !== id));
  }

  refuse(id: string, refusal: string, final: boolean): void {
    this.#save(this.items.map((item) => (item.body.id === id ? { ...item, refusal, final } : item)));
  }

  /** Keeps the item from being sent until the person confirms it; if there is nothing to ask about, removes it. */
  hold(item: Item): void {
    const { id } = item.body;
    // Those switch to a language or begin with a role; the next visit does so again by itself.
    if (!item.text && !isCommand(item, "restart")) this.remove(id);
    else this.#save(this.items.map((other) => (other.body.id === id ? { ...other, held: true } : other)));
  }

  /** Lets a refused or held item be sent, as if it was written at `now` (seconds since 1970) if given. */
  retry(id: string, now?: number): void {
    this.#save(
      this.items.map((item) => {
        const { body, text, time } = item;
        return body.id === id ? { body, text, time: now ?? time } : item;
      }),
    );
  }

  clear(): void {
    remove(this.key, this.area);
  }

  #save(items: Item[]): void {
    // An object, because some old libraries change how lists are turned into JSON.
    if (items.length > 0) write(this.key, { ...items }, this.area);
    else this.clear();
  }
}
