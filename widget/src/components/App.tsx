import { Component, createRef } from "preact";
import { makeReadable } from "../colour";
import type { Conversation } from "../conversation";
import { Cover } from "../cover";
import { fillsScreen, followKeyboard, fullScreen, showOnTop } from "../screen";
import type { Settings } from "../settings";
import { texts } from "../texts";
import { Dialog } from "./Dialog";
import { Launcher } from "./Launcher";

/** Keeps keys that are typed here from reaching the page, which may have shortcuts of its own. */
const keepKeys = (event: Event) => event.stopPropagation();

interface Props {
  conversation: Conversation;
  settings: Settings;
  /** The element on the page. */
  host: HTMLElement;
}

/** The whole widget: the launcher and the dialog, or only the dialog, inside a box on the page. */
export class App extends Component<Props> {
  readonly #root = createRef<HTMLDivElement>();
  readonly #launcher = createRef<HTMLButtonElement>();
  readonly #dark = matchMedia("(prefers-color-scheme: dark)");
  readonly #listening = new AbortController();
  readonly #fullScreen = fullScreen();
  readonly #cover = new Cover(this.props.host);
  #look = "";
  #byHand = false;
  #wasOpen = false;

  override componentDidMount(): void {
    const { conversation, settings } = this.props;
    const { signal } = this.#listening;
    const root = this.#root.current;
    const draw = () => this.setState({});
    signal.addEventListener("abort", conversation.store.subscribe(draw));
    this.#dark.addEventListener("change", draw, { signal });
    this.#fullScreen.addEventListener("change", draw, { signal });
    if (root && settings.mode === "corner") followKeyboard(root, signal);
    else conversation.open(false);
    this.componentDidUpdate();
  }

  override componentDidUpdate(): void {
    const { conversation, settings } = this.props;
    const { open } = conversation.store.state;
    // Also after the element was moved: that takes it off the top, and leaves it in another page.
    if (this.#root.current && settings.mode === "corner") showOnTop(this.#root.current);
    this.#cover.set(this.#covers);
    const look = `${this.#theme} ${settings.colour}`;
    if (this.#root.current && look !== this.#look) makeReadable(this.#root.current, settings.colour, this.#theme);
    this.#look = look;
    if (this.#wasOpen && !open && this.#byHand) this.#launcher.current?.focus();
    this.#wasOpen = open;
  }

  override componentWillUnmount(): void {
    this.#listening.abort();
    this.#cover.set(false);
  }

  /** Whether the dialog hides the page. */
  get #covers(): boolean {
    const { conversation, settings } = this.props;
    return settings.mode === "corner" && conversation.store.state.open && this.#fullScreen.matches;
  }

  get #theme(): "light" | "dark" {
    const { theme } = this.props.settings;
    return theme === "auto" ? (this.#dark.matches ? "dark" : "light") : theme;
  }

  readonly #toggle = () => {
    const { conversation } = this.props;
    this.#byHand = true;
    if (conversation.store.state.open) conversation.close();
    else conversation.open();
  };

  /** Closes a full-screen dialog when somebody tabs on to the page, since it would hide where they are. */
  readonly #onFocusOut = ({ relatedTarget }: FocusEvent) => {
    const { conversation, settings } = this.props;
    if (settings.mode === "page" || !(relatedTarget instanceof Node) || !fillsScreen()) return;
    if (this.#root.current?.contains(relatedTarget)) return;
    this.#byHand = false;
    conversation.close();
  };

  override render() {
    const { conversation, settings } = this.props;
    const { state } = conversation.store;
    const inCorner = settings.mode === "corner";
    const open = state.open || !inCorner;
    const t = texts[state.language];
    return (
      <div
        class={`root ${settings.mode} ${settings.corner}`}
        ref={this.#root}
        data-theme={this.#theme}
        lang={state.language}
        onKeyDown={(event) => {
          keepKeys(event);
          conversation.touch();
        }}
        onPointerDown={() => conversation.touch()}
        onWheel={() => conversation.touch()}
        onKeyUp={keepKeys}
        onKeyPress={keepKeys}
        onFocusOut={this.#onFocusOut}
      >
        <span class="probe" />
        {open && (
          <Dialog
            t={t}
            state={state}
            conversation={conversation}
            settings={settings}
            takesFocus={inCorner && (this.#byHand || this.#covers)}
            modal={this.#covers}
            onClose={inCorner ? this.#toggle : null}
          />
        )}
        {inCorner && <Launcher t={t} button={this.#launcher} open={open} unread={state.unread} onToggle={this.#toggle} />}
      </div>
    );
  }
}
