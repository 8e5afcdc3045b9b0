import type { Texts } from "../texts";

interface Props {
  t: Texts;
  takesFocus: boolean;
  onYes: () => void;
  onNo: () => void;
}

const focus = (element: HTMLElement | null) => element?.focus();

/** Asks who is there, in place of a conversation that may be another person's. */
export function Identity({ t, takesFocus, onYes, onNo }: Props) {
  return (
    <div class="log identity">
      <div role="group" aria-labelledby="identity" aria-describedby="reason" tabIndex={-1} ref={takesFocus ? focus : null}>
        <h3 id="identity">{t.identityQuestion}</h3>
        <p id="reason">{t.identityReason}</p>
        <button type="button" onClick={onYes}>
          {t.identityYes}
        </button>
        <button type="button" onClick={onNo}>
          {t.identityNo}
        </button>
      </div>
    </div>
  );
}
