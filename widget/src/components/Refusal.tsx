import type { Item } from "../queue";
import type { Texts } from "../texts";

interface Props {
  item: Item;
  t: Texts;
  onRetry: () => void;
  /** Withdraws the message; its text goes back to the field. */
  onDiscard: () => void;
}

/** Why the server refused a message, and what can be done about it. */
export function Refusal({ item, t, onRetry, onDiscard }: Props) {
  return (
    <div class="refusal">
      <p role="alert">{item.refusal || t.refused}</p>
      {!item.final && (
        <button type="button" onClick={onRetry}>
          {t.retry}
        </button>
      )}
      <button type="button" onClick={onDiscard}>
        {"text" in item.body ? t.edit : t.discard}
      </button>
    </div>
  );
}
