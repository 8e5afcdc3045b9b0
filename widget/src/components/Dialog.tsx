import { Component, createRef } from "preact";
import type { Conversation } from "../conversation";
import type { Settings } from "../settings";
import type { State } from "../store";
import type { Texts } from "../texts";
import { Composer } from "./Composer";
import { Confirm } from "./Confirm";
import { Header } from "./Header";
import { Log } from "./Log";
import { Status } from "./Status";

interface Props {
  t: Texts;
  state: State;
  conversation: Conversation;
  settings: Settings;
  /** Whether the person opened it, in which case it takes the focus. */
  takesFocus: boolean;
  draft: string;
  onDraft: (draft: string) => void;
  onClose: (() => void) | null;
}

export class Dialog extends Component<Props, { asking: boolean }> {
  override state = { asking: false };
  readonly #title = createRef<HTMLHeadingElement>();
  readonly #field = createRef<HTMLTextAreaElement>();

  override componentDidMount(): void {
    if (this.props.takesFocus) this.#settle();
  }

  override componentDidUpdate(_props: Props, { asking }: { asking: boolean }): void {
    if (asking && !this.state.asking) this.#settle();
  }

  /** Focuses the text field; on touch screens the title, because the field would bring up the keyboard. */
  readonly #settle = () => {
    const touch = matchMedia("(pointer: coarse)").matches;
    (touch ? this.#title : this.#field).current?.focus({ preventScroll: true });
  };

  readonly #stopAsking = () => this.setState({ asking: false });

  override render() {
    const { t, state, conversation, settings, draft, onDraft, onClose } = this.props;
    const { asking } = this.state;
    return (
      <section
        class="dialog"
        id="dialog"
        role={onClose ? "dialog" : "region"}
        aria-labelledby="title"
        lang={state.language}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || event.isComposing) return;
          if (asking) this.#stopAsking();
          else onClose?.();
        }}
      >
        <Header
          t={t}
          title={this.#title}
          language={state.language}
          onLanguage={(language) => conversation.speak(language)}
          onRestart={() => conversation.restart()}
          onClear={() => this.setState({ asking: true })}
          onClose={onClose}
        />
        {state.loading ? (
          <div class="log loading" role="status">
            {t.loading}
          </div>
        ) : (
          <Log
            t={t}
            state={state}
            conversation={conversation}
            settings={settings}
            onAnswered={this.#settle}
            onEdit={(text) => {
              onDraft(draft ? `${text}\n${draft}` : text);
              this.#field.current?.focus();
            }}
          />
        )}
        <Status state={state} t={t} />
        {asking ? (
          <Confirm
            t={t}
            onNo={this.#stopAsking}
            onYes={() => {
              this.#stopAsking();
              void conversation.clear();
            }}
          />
        ) : (
          <Composer t={t} field={this.#field} draft={draft} onDraft={onDraft} onSend={(text) => conversation.say(text)} />
        )}
      </section>
    );
  }
}
