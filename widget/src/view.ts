import { read, remove, write } from "./storage";
import type { Area } from "./storage";

/** Whether the chat is open, kept from page to page. */
export class View {
  readonly key: string;

  constructor(
    server: string,
    readonly area: Area,
  ) {
    this.key = `teman-karier:${server}:view`;
  }

  /** As the person left it in this tab. In a new tab as the site wishes, unless the person closed it before. */
  opensByItself(wished: boolean): boolean {
    const left = read(this.key, "session");
    return typeof left === "boolean" ? left : wished && read(this.key, this.area) !== false;
  }

  save(open: boolean): void {
    // Only that it was closed is kept for other tabs: none shall open because another one is.
    if (open) remove(this.key, this.area);
    else write(this.key, false, this.area);
    write(this.key, open, "session");
  }
}
