/** Where the browser keeps things: until they are deleted, for all tabs, or in one tab until it is closed. */
export type Area = "local" | "session";

/** Takes over where the browser refuses storage (private windows, blocked cookies, a full disk). */
const memory = new Map<string, string>();

const areaOf = (area: Area) => (area === "session" ? sessionStorage : localStorage);
const nameOf = (key: string, area: Area) => `${area} ${key}`;

export function read(key: string, area: Area = "local"): unknown {
  let stored: string | null | undefined = memory.get(nameOf(key, area));
  try {
    stored ??= areaOf(area).getItem(key);
  } catch {
    // Blocked: only memory is left.
  }
  try {
    return stored ? JSON.parse(stored) : null;
  } catch {
    return null;
  }
}

export function write(key: string, value: unknown, area: Area = "local"): void {
  const text = JSON.stringify(value);
  try {
    areaOf(area).setItem(key, text);
    memory.delete(nameOf(key, area));
  } catch {
    memory.set(nameOf(key, area), text);
  }
}

export function remove(key: string, area: Area = "local"): void {
  memory.delete(nameOf(key, area));
  try {
    areaOf(area).removeItem(key);
  } catch {
    // Blocked: there is nothing to remove.
  }
}
