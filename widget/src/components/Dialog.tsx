import { Component, createRef } from "preact";
import type { Conversation } from "../conversation";
import type { Settings } from "../settings";
import type { State } from "../store";
import type { Texts } from "../texts";
import { Composer } from "./Composer";
import { Confirm } from "./Confirm";
import { Header } from "./Header";
import { Identity } from "./Identity";
import { Log } from "./Log";
import { Status } from "./Status";

interface Props {
  t: Texts;
  state: State;
  conversation: Conversation;
  settings: Settings;
  /** Whether the person opened it, in which case it takes the focus. */
  takesFocus: boolean;
  /** Whether it hides everything else. */
  modal: boolean;
  onClose: (() => void) | null;
}

export class Dialog extends Component<Props, { asking: boolean }> {
  override state = { asking: false };
  readonly #box = createRef<HTMLElement>();
  readonly #title = createRef<HTMLHeadingElement>();
  readonly #field = createRef<HTMLTextAreaElement>();

  override componentDidMount(): void {
    if (this.props.takesFocus && !this.props.state.away) this.#settle();
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
    const { t, state, conversation, modal, onClose } = this.props;
    const { asking } = this.state;
    // What has the focus is about to disappear.
    const hadFocus = this.#box.current ? this.#box.current.matches(":focus-within") : this.props.takesFocus;
    return (
      <section
        class="dialog"
        ref={this.#box}
        id="dialog"
        role={onClose ? "dialog" : "region"}
        aria-modal={modal || undefined}
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
          hasMenu={!state.away}
          onRestart={() => conversation.restart()}
          onClear={() => this.setState({ asking: true })}
          onClose={onClose}
        />
        {state.away ? (
          <Identity
            t={t}
            takesFocus={hadFocus}
            onYes={() => {
              conversation.stay();
              this.#title.current?.focus();
            }}
            onNo={() => {
              conversation.startAnew();
              this.#title.current?.focus();
            }}
          />
        ) : (
          this.#renderTalk()
        )}
      </section>
    );
  }

  #renderTalk() {
    const { t, state, conversation, settings } = this.props;
    return (
      <>
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
              conversation.write(state.draft ? `${text}\n${state.draft}` : text);
              this.#field.current?.focus();
            }}
          />
        )}
        <Status state={state} t={t} />
        {this.state.asking ? (
          <Confirm
            t={t}
            onNo={this.#stopAsking}
            onYes={() => {
              this.#stopAsking();
              void conversation.clear();
            }}
          />
        ) : (
          <Composer
            t={t}
            field={this.#field}
            draft={state.draft}
            onDraft={(draft) => conversation.write(draft)}
            onSend={(text) => conversation.say(text)}
          />
        )}
      </>
    );
  }
}
