import type { Texts } from "../texts";

const focus = (element: HTMLElement | null) => element?.focus();

/** Asks once before everything is deleted. */
export function Confirm({ t, onYes, onNo }: { t: Texts; onYes: () => void; onNo: () => void }) {
  return (
    <div class="confirm" role="group" aria-labelledby="question">
      <p id="question">{t.clearQuestion}</p>
      <button type="button" class="strong" aria-describedby="question" onClick={onYes}>
        {t.clearYes}
      </button>
      <button type="button" ref={focus} aria-describedby="question" onClick={onNo}>
        {t.clearNo}
      </button>
    </div>
  );
}
