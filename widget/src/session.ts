import { fields, isLanguage } from "./protocol";
import type { Language } from "./protocol";
import { read, remove, write } from "./storage";

/** The token of the conversation and the language chosen for it, shared by all tabs that talk to the same server. */
export class Session {
  readonly key: string;

  constructor(server: string) {
    this.key = `teman-karier:${server}`;
  }

  get token(): string | null {
    const { token } = fields(read(this.key));
    return typeof token === "string" ? token : null;
  }

  get language(): Language | null {
    const { language } = fields(read(this.key));
    return isLanguage(language) ? language : null;
  }

  save(token: string | null, language: Language): void {
    write(this.key, { token, language });
  }

  forget(): void {
    remove(this.key);
  }
}
