import { fields } from "./protocol";
import type { Body } from "./protocol";
import { read, remove, write } from "./storage";

/** Something on its way to the server. It stays here, with its id, until the server's answer is complete. */
export interface Item {
  body: Body;
  /** The text that the log shows for it; empty for a command. */
  text: string;
  time: number;
  /** Why the server refused it, in words; a refused item waits until the person decides what to do. */
  refusal?: string;
  /** Whether sending it again cannot help. */
  final?: boolean;
}

function isItem(value: unknown): value is Item {
  const { body, text } = fields(value);
  return typeof fields(body).id === "string" && typeof text === "string";
}

/** The outgoing items in order, shared by all tabs that talk to the same server. */
export class Queue {
  readonly key: string;

  constructor(server: string) {
    this.key = `teman-karier:${server}:queue`;
  }

  get items(): Item[] {
    return Object.values(fields(read(this.key))).filter(isItem);
  }

  /** The first item that has not been refused. */
  get next(): Item | undefined {
    return this.items.find((item) => item.refusal === undefined);
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

  retry(id: string): void {
    this.#save(
      this.items.map((item) => {
        const { body, text, time } = item;
        return body.id === id ? { body, text, time } : item;
      }),
    );
  }

  clear(): void {
    remove(this.key);
  }

  #save(items: Item[]): void {
    // An object, because some old libraries change how lists are turned into JSON.
    if (items.length > 0) write(this.key, { ...items });
    else this.clear();
  }
}
