import type { Item } from "../queue";
import type { Language } from "../protocol";
import type { Texts } from "../texts";

/** In characters: as much of a message as is needed to recognise it. */
const MOST = 80;
const LOCALES: Record<Language, string> = { id: "id-ID", en: "en-GB" };

interface Props {
  item: Item;
  language: Language;
  t: Texts;
  onRetry: () => void;
  /** Withdraws the message; `edits`: its text goes back to the field. */
  onDiscard: (edits: boolean) => void;
}

function timeOf({ time }: Item, language: Language): string {
  return new Date(time * 1000).toLocaleString(LOCALES[language], { dateStyle: "medium", timeStyle: "short" });
}

/** Why a message was not sent, or why the server refused it, and what can be done about it. */
export function Refusal({ item, language, t, onRetry, onDiscard }: Props) {
  const { text, held } = item;
  const hasText = "text" in item.body;
  const start = text.length > MOST ? `${text.slice(0, MOST)} …` : text || t.restart;
  return (
    <div class="refusal">
      <p role="alert">{held ? t.held(start, timeOf(item, language)) : item.refusal || t.refused}</p>
      {!item.final && (
        <button type="button" onClick={onRetry}>
          {held ? t.sendNow : t.retry}
        </button>
      )}
      <button type="button" onClick={() => onDiscard(hasText && !held)}>
        {held ? t.remove : hasText ? t.edit : t.discard}
      </button>
    </div>
  );
}
