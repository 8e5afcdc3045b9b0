import { isLanguage } from "./protocol";
import type { Language } from "./protocol";

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
}

/** Attributes of the element; on the script tag they are `data-*`. */
export const ATTRIBUTES = ["server", "language", "mode", "corner", "theme", "greeting", "role", "color", "open"] as const;

export function readSettings(element: Element, defaultServer: string): Settings {
  const value = (name: (typeof ATTRIBUTES)[number]) => element.getAttribute(name)?.trim() || null;
  const theme = value("theme");
  const page = element.ownerDocument.documentElement.lang.slice(0, 2).toLowerCase();
  const language = value("language") ?? page;
  return {
    server: (value("server") ?? defaultServer).replace(/\/+$/, ""),
    language: isLanguage(language) ? language : "id",
    mode: value("mode") === "page" ? "page" : "corner",
    corner: value("corner") === "left" ? "left" : "right",
    theme: theme === "light" || theme === "dark" ? theme : "auto",
    greeting: value("greeting"),
    role: value("role"),
    colour: value("color"),
  };
}
