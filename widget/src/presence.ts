import { read, remove, write } from "./storage";
import type { Area } from "./storage";

/** In milliseconds: how often it is worth storing that the person is there. */
const PRECISION = 1000;

/** When the person last did something in the widget, so that the next one at a shared computer can be told apart. */
export class Presence {
  readonly key: string;
  #written = 0;

  constructor(
    server: string,
    readonly area: Area,
    /** In milliseconds: the idle time after which it is unsure who is there; null if that does not matter. */
    readonly limit: number | null,
  ) {
    this.key = `teman-karier:${server}:active`;
  }

  /** In milliseconds: how much of the idle time is left, infinite without a limit. */
  get left(): number {
    if (this.limit === null) return Infinity;
    const time = read(this.key, this.area);
    // Unknown, or in the future because the clock was changed: nothing is left either.
    const idle = typeof time === "number" ? Math.abs(Date.now() - time) : Infinity;
    return Math.max(0, this.limit - idle);
  }

  touch(): void {
    const now = Date.now();
    if (this.limit === null || Math.abs(now - this.#written) < PRECISION) return;
    this.#written = now;
    write(this.key, now, this.area);
  }

  forget(): void {
    this.#written = 0;
    remove(this.key, this.area);
  }
}
