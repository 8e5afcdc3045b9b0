import { Component } from "preact";
import type { RefObject } from "preact";
import type { Texts } from "../texts";
import { Icon } from "./Icon";

const MOST = 2000;
const NEAR = 200;
const STEP = 50;

interface Props {
  t: Texts;
  field: RefObject<HTMLTextAreaElement | null>;
  draft: string;
  onDraft: (draft: string) => void;
  onSend: (text: string) => void;
}

/** Where the person writes. */
export class Composer extends Component<Props> {
  override componentDidMount(): void {
    this.#grow();
  }

  override componentDidUpdate(): void {
    this.#grow();
  }

  /** Makes the field as high as its text; the styles set a limit. */
  #grow(): void {
    const field = this.props.field.current;
    if (!field) return;
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
  }

  readonly #send = () => {
    const { draft, field, onDraft, onSend } = this.props;
    field.current?.focus();
    if (!draft.trim()) return;
    onDraft("");
    onSend(draft);
  };

  readonly #onKeyDown = (event: KeyboardEvent) => {
    // While an input method is composing, Enter only picks a word (Safari reports that with key code 229).
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    this.#send();
  };

  override render() {
    const { t, field, draft, onDraft } = this.props;
    const left = MOST - draft.length;
    return (
      <form
        class="composer"
        onSubmit={(event) => {
          event.preventDefault();
          this.#send();
        }}
      >
        <textarea
          ref={field}
          rows={1}
          maxLength={MOST}
          enterkeyhint="send"
          aria-label={t.input}
          aria-describedby={left <= NEAR ? "counter" : undefined}
          placeholder={t.placeholder}
          value={draft}
          onInput={(event) => onDraft(event.currentTarget.value)}
          onKeyDown={this.#onKeyDown}
        />
        <button type="submit" class="send" aria-label={t.send} aria-disabled={draft.trim() ? undefined : "true"}>
          <Icon name="send" />
        </button>
        {left <= NEAR && (
          <span class="counter" id="counter" aria-hidden="true">
            {t.left(left)}
          </span>
        )}
        <span class="hidden" role="status">
          {left <= NEAR ? t.leftAbout(Math.ceil((left + 1) / STEP) * STEP) : ""}
        </span>
      </form>
    );
  }
}
