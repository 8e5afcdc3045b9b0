/** `localStorage`, or memory where the browser refuses it (private windows, blocked cookies, a full disk). */
const memory = new Map<string, string>();

export function read(key: string): unknown {
  let stored: string | null | undefined = memory.get(key);
  try {
    stored ??= localStorage.getItem(key);
  } catch {
    // Blocked: only memory is left.
  }
  try {
    return stored ? JSON.parse(stored) : null;
  } catch {
    return null;
  }
}

export function write(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(key, text);
    memory.delete(key);
  } catch {
    memory.set(key, text);
  }
}

export function remove(key: string): void {
  memory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Blocked: there is nothing to remove.
  }
}
