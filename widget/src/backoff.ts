const LONGEST = 30_000;

/** Milliseconds before the next attempt: doubles up to 30 s, with jitter so that clients don't all return at once. */
export function backoff(attempt: number, random: () => number = Math.random): number {
  return Math.min(LONGEST, 1000 * 2 ** attempt) * (0.5 + random() / 2);
}

/** A wait that can be cut short. */
export class Pause {
  #end: (() => void) | null = null;

  wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#end?.(), milliseconds);
      this.#end = () => {
        clearTimeout(timer);
        this.#end = null;
        resolve();
      };
    });
  }

  cut(): void {
    this.#end?.();
  }
}
