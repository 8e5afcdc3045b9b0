/** What the server and the widget send to each other, and how the widget reads it. */

export type Language = "id" | "en";
export type ButtonKind = "answer" | "control" | "next";

export interface Button {
  id: string;
  title: string;
  kind: ButtonKind;
}

export interface Progress {
  number: number;
  about: number;
  most: number;
}

export interface ChartRow {
  label: string;
  you: number;
  role: number;
  you_text: string;
  role_text: string;
}

export interface Chart {
  title: string;
  you: string;
  role: string;
  rows: ChartRow[];
}

export interface Table {
  caption: string;
  columns: string[];
  rows: { label: string; cells: string[] }[];
}

export interface Message {
  id: string;
  from: "bot" | "user";
  language: Language;
  time: number;
  text: string;
  source?: string;
  buttons?: Button[];
  progress?: Progress;
  chart?: Chart;
  table?: Table;
}

export type Body = { id: string; language: Language } & (
  | { text: string }
  | { button: string }
  | { command: "restart" | "language" }
  | { command: "role"; role: string }
);

export type StreamEvent =
  | { type: "typing" }
  | { type: "message"; message: Message }
  | { type: "done"; language: Language | null }
  | { type: "error"; error: unknown };

type Fields = Record<string, unknown>;

export function isLanguage(value: unknown): value is Language {
  return value === "id" || value === "en";
}

export function fields(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

/**
 * The message in `value`, or null if it is not one. Server and widget are released together, so the content of a
 * message is not checked in detail; this checks only the fields that tell messages apart and decide how they are shown.
 */
export function readMessage(value: unknown): Message | null {
  const raw = fields(value);
  if (typeof raw.id !== "string" || typeof raw.text !== "string") return null;
  const from = raw.from === "user" ? "user" : "bot";
  return { ...(raw as unknown as Message), from, language: isLanguage(raw.language) ? raw.language : "id" };
}

/** The code and the text of an error that the server described; both empty if it isn't one. */
export function readError(value: unknown): { code: string; message: string } {
  const { code, message } = fields(value);
  return { code: typeof code === "string" ? code : "", message: typeof message === "string" ? message : "" };
}

/** The event in one line of a stream, or null for a line that this version does not know. */
export function readEvent(line: string): StreamEvent | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  const event = fields(value);
  switch (event.type) {
    case "typing":
      return { type: "typing" };
    case "message": {
      const message = readMessage(event.message);
      return message && { type: "message", message };
    }
    case "done":
      return { type: "done", language: isLanguage(event.language) ? event.language : null };
    case "error":
      return { type: "error", error: event.error };
    default:
      return null;
  }
}
