import { fields, readError } from "./protocol";

/** In seconds; a longer `Retry-After` is treated as a mistake. */
const LONGEST_WAIT = 600;

/** The server could not be reached, or the connection broke before the answer was complete. */
export class ConnectionLost extends Error {}

/** The server does not know the session (any more). */
export class SessionUnknown extends Error {}

/** The server asks the client to come back later. */
export class TooBusy extends Error {
  constructor(readonly seconds: number) {
    super();
  }
}

/** The server could not store the turn, so it is as if it had not been. The error's text is the server's reason. */
export class NotStored extends Error {
  constructor(
    message: string,
    /** Seconds to wait before another try; 0 if the server didn't say. */
    readonly seconds = 0,
  ) {
    super(message);
  }
}

/** The server refused the message. The error's text is its reason, empty if it gave none. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

/** Whether sending the message again can help. */
export function isRepeatable(error: unknown): boolean {
  return !(error instanceof Refused && error.status === 410);
}

/** Whether the error is one of those above; any other is a fault of the widget, the page or the browser. */
export function isExpected(error: unknown): boolean {
  return [ConnectionLost, SessionUnknown, TooBusy, NotStored, Refused].some((kind) => error instanceof kind);
}

/** What an error in the server's words means: the object `error` of a response's body, or of a stream's last line. */
export function errorOf(body: unknown, status: number, seconds = 0): NotStored | Refused {
  const { code, message } = readError(fields(body).error);
  return code === "storage_unavailable" ? new NotStored(message, seconds) : new Refused(message, status);
}

/** What a response without success means. */
export async function failure(response: Response): Promise<Error> {
  const { status } = response;
  if (status === 401) return new SessionUnknown();
  const seconds = Math.ceil(Math.min(LONGEST_WAIT, Number(response.headers.get("Retry-After")) || 0));
  if (status === 429) return new TooBusy(seconds || 10);
  // A proxy that can't reach the server answers instead of it: the message can be sent again.
  if (status === 502) return new ConnectionLost();
  const error = errorOf(await response.json().catch(() => null), status, seconds);
  return status === 503 && seconds > 0 && error instanceof Refused ? new TooBusy(seconds) : error;
}
