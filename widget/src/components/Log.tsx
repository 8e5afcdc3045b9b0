import { Component, createRef } from "preact";
import type { Conversation } from "../conversation";
import type { Message as MessageData } from "../protocol";
import { isUnderWay } from "../queue";
import type { Settings } from "../settings";
import type { State } from "../store";
import type { Texts } from "../texts";
import { Choices } from "./Choices";
import { Icon } from "./Icon";
import { Message } from "./Message";
import { Refusal } from "./Refusal";
import { Typing } from "./Status";

/** Pixels: when the log is scrolled this close to its end, it counts as read to the end. */
const NEAR_END = 48;

interface Props {
  t: Texts;
  state: State;
  conversation: Conversation;
  settings: Settings;
  /** Called when the element with the focus is about to disappear. */
  onAnswered: () => void;
  onEdit: (text: string) => void;
}

/** The messages, followed by those that are still on their way. */
function entriesOf({ messages, queue }: State): MessageData[] {
  const outgoing = queue.filter(({ body, text }) => text && !messages.some(({ id }) => id === body.id));
  return [
    ...messages,
    ...outgoing.map(({ body, text, time }) => ({ id: body.id, from: "user" as const, language: body.language, time, text })),
  ];
}

/** Everything that was said, and the choices for what to say next. */
export class Log extends Component<Props, { behind: boolean }> {
  override state = { behind: false };
  readonly #scroller = createRef<HTMLDivElement>();
  readonly #observer = "ResizeObserver" in window ? new ResizeObserver(() => this.#stick()) : null;
  /** Whether the reader is at the end, or has just said something. */
  #follows = true;
  /** Where the log was last scrolled to from here; if it is elsewhere, the reader has scrolled. */
  #place = 0;

  override componentDidMount(): void {
    if (this.#scroller.current) this.#observer?.observe(this.#scroller.current);
    this.#stick();
  }

  override componentDidUpdate(before: Props): void {
    const own = ({ state }: Props) => entriesOf(state).reduce((id, one) => (one.from === "user" ? one.id : id), "");
    if (own(before) !== own(this.props)) this.#follows = true;
    // Typing changes nothing here, and must not scroll what is being read.
    if (before.state !== this.props.state) this.#stick();
  }

  override componentWillUnmount(): void {
    this.#observer?.disconnect();
  }

  /** Scrolls to the end, but not past the question, so that a long answer can be read from its beginning. */
  #stick(): void {
    const { current } = this.#scroller;
    if (current && this.#follows) {
      const end = current.scrollHeight - current.clientHeight;
      const questions = current.querySelectorAll<HTMLElement>(".user");
      const question = questions[questions.length - 1];
      current.scrollTop = question ? Math.min(end, question.offsetTop - 12) : this.props.state.messages.length > 0 ? end : 0;
      this.#place = current.scrollTop;
    }
    this.#look();
  }

  readonly #look = () => {
    const { current } = this.#scroller;
    if (!current) return;
    const behind = current.scrollHeight - current.clientHeight - current.scrollTop > NEAR_END;
    if (behind !== this.state.behind) this.setState({ behind });
    if (Math.abs(current.scrollTop - this.#place) > 2) this.#follows = !behind;
  };

  readonly #toEnd = () => {
    const { current } = this.#scroller;
    current?.scrollTo({ top: current.scrollHeight });
    current?.focus({ preventScroll: true });
  };

  override render() {
    const { t, state, conversation, settings, onAnswered, onEdit } = this.props;
    const { messages, queue, connection, fresh, language } = state;
    const entries = entriesOf(state);
    const stopped = queue.filter((item) => !isUnderWay(item));
    const underWay = queue.length > stopped.length;
    const last = messages[messages.length - 1];
    const untouched = entries.length === 0 && !underWay;
    const { greeting } = settings;
    const isWaiting = (id: string) =>
      queue.some((item) => item.body.id === id && (item.held || (connection !== "fine" && isUnderWay(item))));
    return (
      <div class="log">
        <div
          class="scroller"
          ref={this.#scroller}
          role="group"
          aria-label={t.log}
          tabIndex={0}
          onScroll={this.#look}
        >
          <div role="log" aria-live="polite" aria-relevant="additions" aria-label={t.log}>
            {(untouched || !settings.role) && (
              <Message
                key="greeting"
                announced={false}
                message={{
                  id: "greeting",
                  from: "bot",
                  language: greeting ? settings.language : language,
                  time: 0,
                  text: greeting ?? t.greeting,
                }}
              />
            )}
            {entries.map((message) => (
              <Message
                key={message.id}
                message={message}
                announced={fresh.has(message.id)}
                waiting={isWaiting(message.id) && t.waiting}
              />
            ))}
          </div>
          {stopped.map((item) => (
            <Refusal
              key={item.body.id}
              item={item}
              language={language}
              t={t}
              onRetry={() => {
                onAnswered();
                conversation.retry(item.body.id);
              }}
              onDiscard={(edits) => {
                onAnswered();
                conversation.discard(item.body.id);
                if (edits) onEdit(item.text);
              }}
            />
          ))}
          <Typing active={state.typing} t={t} />
          {!underWay && last?.from === "bot" && last.buttons && (
            <Choices
              key={last.id}
              label={t.choices}
              language={last.language}
              buttons={last.buttons}
              onPress={(button) => {
                onAnswered();
                conversation.press(button);
              }}
            />
          )}
          {untouched && (
            <Choices
              key="starters"
              label={t.suggestions}
              language={language}
              buttons={t.starters.map((title) => ({ id: title, title, kind: "next" }))}
              onPress={({ title }) => {
                onAnswered();
                conversation.say(title);
              }}
            />
          )}
        </div>
        {this.state.behind && (
          <button type="button" class="latest" aria-label={t.latest} onClick={this.#toEnd}>
            <Icon name="down" />
          </button>
        )}
      </div>
    );
  }
}
