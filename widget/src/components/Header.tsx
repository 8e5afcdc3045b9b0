import { Component, createRef } from "preact";
import type { RefObject } from "preact";
import type { Language } from "../protocol";
import type { Texts } from "../texts";
import { Icon } from "./Icon";

interface Props {
  t: Texts;
  title: RefObject<HTMLHeadingElement | null>;
  language: Language;
  hasMenu: boolean;
  onLanguage: (language: Language) => void;
  onRestart: () => void;
  onClear: () => void;
  onClose: (() => void) | null;
}

const LANGUAGES: [Language, string, string][] = [
  ["id", "ID", "Bahasa Indonesia"],
  ["en", "EN", "English"],
];

export class Header extends Component<Props, { menu: boolean }> {
  override state = { menu: false };
  readonly #toggle = createRef<HTMLButtonElement>();

  #close(): void {
    this.setState({ menu: false });
    this.#toggle.current?.focus();
  }

  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !this.state.menu) return;
    // The first Escape is for the menu, the next one for the dialog.
    event.stopPropagation();
    this.#close();
  };

  readonly #onFocusOut = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const left = relatedTarget instanceof Node && !(currentTarget as Node).contains(relatedTarget);
    if (left) this.setState({ menu: false });
  };

  override render() {
    const { t, title, language, hasMenu, onLanguage, onRestart, onClear, onClose } = this.props;
    const { menu } = this.state;
    const choose = (action: () => void) => () => {
      this.#close();
      action();
    };
    return (
      <header onKeyDown={this.#onKeyDown} onFocusOut={this.#onFocusOut}>
        <span class="mark">
          <Icon name="chat" />
        </span>
        <div class="name">
          <h2 id="title" ref={title} tabIndex={-1}>
            {t.title}
          </h2>
          <p>{t.subtitle}</p>
        </div>
        <div class="languages" role="group" aria-label={t.languages}>
          {LANGUAGES.map(([code, short, name]) => (
            <button type="button" key={code} lang={code} aria-pressed={code === language} onClick={() => onLanguage(code)}>
              {short}
              <span class="hidden"> – {name}</span>
            </button>
          ))}
        </div>
        {hasMenu && (
          <button
            type="button"
            class="plain-button"
            ref={this.#toggle}
            aria-label={t.menu}
            aria-expanded={menu}
            aria-controls="menu"
            onClick={() => this.setState({ menu: !menu })}
          >
            <Icon name="more" />
          </button>
        )}
        {onClose && (
          <button type="button" class="plain-button" aria-label={t.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        )}
        <div class="menu" id="menu" hidden={!menu || !hasMenu}>
          <button type="button" onClick={choose(onRestart)}>
            {t.restart}
          </button>
          <button type="button" onClick={choose(onClear)}>
            {t.clear}
          </button>
        </div>
      </header>
    );
  }
}
