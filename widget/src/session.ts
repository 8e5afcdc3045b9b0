import { fields, isLanguage } from "./protocol";
import type { Language } from "./protocol";
import { read, remove, write } from "./storage";
import type { Area } from "./storage";

/** The token of the conversation and the language chosen for it, shared by all that use the same storage and server. */
export class Session {
  readonly key: string;
  /** The token that this tab used last; if the stored one is another, another tab has changed it. */
  used: string | null;

  constructor(
    server: string,
    readonly area: Area = "local",
  ) {
    this.key = `teman-karier:${server}`;
    this.used = this.token;
  }

  get token(): string | null {
    const { token } = fields(read(this.key, this.area));
    return typeof token === "string" ? token : null;
  }

  get language(): Language | null {
    const { language } = fields(read(this.key, this.area));
    return isLanguage(language) ? language : null;
  }

  save(token: string | null, language: Language): void {
    write(this.key, { token, language }, this.area);
  }

  /** Gives up a token that the server does not know, unless it has been replaced. */
  drop(token: string, language: Language): void {
    if (this.token === token) this.save(null, language);
    this.used = this.token;
  }

  forget(): void {
    remove(this.key, this.area);
    this.used = null;
  }
}
