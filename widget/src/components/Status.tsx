import type { State } from "../store";
import type { Texts } from "../texts";

function textOf({ connection, deletion }: State, t: Texts): string {
  if (deletion === "running") return t.clearRunning;
  if (deletion === "failed") return t.clearFailed;
  if (typeof connection === "object") return t.wait(connection.wait);
  if (connection !== "fine") return t[connection];
  return deletion === "done" ? t.clearDone : "";
}

/** How the line to the server is, and what became of a deletion: there only when there is something to say. */
export function Status({ state, t }: { state: State; t: Texts }) {
  return (
    <div class="status" role="status">
      {textOf(state, t)}
    </div>
  );
}

/** The bot at work. It is apart from the log, so that the log holds only what was said. */
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
