import { isLanguage } from "./protocol";
import type { Language } from "./protocol";
import type { Area } from "./storage";

/** What a site can set on the element. */
export interface Settings {
  server: string;
  language: Language;
  mode: "corner" | "page";
  corner: "right" | "left";
  theme: "light" | "dark" | "auto";
  greeting: string | null;
  role: string | null;
  colour: string | null;
  /** Whether the browser keeps the conversation until the tab is closed, or for all tabs until it is deleted. */
  storage: Area;
  /** After how many minutes without a sign of life the person is asked whether it is still them; null for never. */
  idleMinutes: number | null;
}

/** Attributes of the element; on the script tag they are `data-*`, and in the script's address parameters. */
export const ATTRIBUTES = [
  "server",
  "language",
  "mode",
  "corner",
  "theme",
  "greeting",
  "role",
  "color",
  "open",
  "storage",
  "idle-minutes",
] as const;

export function readSettings(element: Element, defaultServer: string): Settings {
  const value = (name: (typeof ATTRIBUTES)[number]) => element.getAttribute(name)?.trim() || null;
  const theme = value("theme");
  const page = element.ownerDocument.documentElement.lang.slice(0, 2).toLowerCase();
  const language = value("language") ?? page;
  const idleMinutes = Number(value("idle-minutes"));
  return {
    server: (value("server") ?? defaultServer).replace(/\/+$/, ""),
    language: isLanguage(language) ? language : "id",
    mode: value("mode") === "page" ? "page" : "corner",
    corner: value("corner") === "left" ? "left" : "right",
    theme: theme === "light" || theme === "dark" ? theme : "auto",
    greeting: value("greeting"),
    role: value("role"),
    colour: value("color"),
    storage: value("storage") === "session" ? "session" : "local",
    idleMinutes: idleMinutes > 0 ? idleMinutes : null,
  };
}
