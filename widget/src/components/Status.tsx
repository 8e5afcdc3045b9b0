import type { State } from "../store";
import type { Texts } from "../texts";

function textOf({ connection, deletion }: State, t: Texts): string {
  if (deletion === "running") return t.clearRunning;
  if (deletion === "failed") return t.clearFailed;
  if (typeof connection === "object") return t.wait(connection.wait);
  if (connection !== "fine") return t[connection];
  return deletion === "done" ? t.clearDone : "";
}

/** The state of the connection and the result of a deletion; empty if there is nothing to say. */
export function Status({ state, t }: { state: State; t: Texts }) {
  return (
    <div class="status" role="status">
      {textOf(state, t)}
    </div>
  );
}

/** Shows that the bot is typing. It is outside the log, so that the log contains only what was said. */
export function Typing({ active, t }: { active: boolean; t: Texts }) {
  return (
    <div class="typing" role="status">
      {active && (
        <>
          <span class="hidden">{t.typing}</span>
          <span class="dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
        </>
      )}
    </div>
  );
}
