import { render } from "preact";
import { App } from "./components/App";
import { Conversation } from "./conversation";
import { fillsScreen } from "./screen";
import { ATTRIBUTES, readSettings } from "./settings";
import type { Settings } from "./settings";
import styles from "./styles/index.css?inline";

export const NAME = "teman-karier";

/** Settings that, when changed, start another conversation rather than just changing the look. */
const IDENTITY = ["server", "role", "storage", "idleMinutes"] as const;

let sheet: CSSStyleSheet | undefined;

/** One style sheet for all elements, made by script: strict content policies allow that, but not `<style>`. */
function styleSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  return sheet;
}

/** Defines the element once; its widget talks to `defaultServer` unless an attribute names another server. */
export function defineElement(defaultServer: string): void {
  if (customElements.get(NAME)) return;

  class TemanKarier extends HTMLElement {
    static readonly observedAttributes = [...ATTRIBUTES];

    #conversation: Conversation | null = null;
    #settings: Settings | null = null;

    connectedCallback(): void {
      const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
      root.adoptedStyleSheets = [styleSheet()];
      this.#draw();
    }

    disconnectedCallback(): void {
      // Whoever moves the element takes it out for a moment, and an answer may be on its way.
      setTimeout(() => this.isConnected || this.#end());
    }

    attributeChangedCallback(name: string, before: string | null, after: string | null): void {
      if (!this.#conversation || before === after) return;
      if (name === "open") {
        if (after === null) this.#conversation.close();
        else this.#conversation.open();
        return;
      }
      this.#draw();
      if (name === "language" && this.#settings) this.#conversation.speak(this.#settings.language);
    }

    #draw(): void {
      if (!this.shadowRoot) return;
      const settings = readSettings(this, defaultServer);
      const former = this.#settings;
      if (former && IDENTITY.some((key) => former[key] !== settings[key])) this.#end();
      this.#settings = settings;
      if (!this.#conversation) {
        const keeping = { area: settings.storage, idleMinutes: settings.idleMinutes };
        this.#conversation = new Conversation(settings.server, settings.language, settings.role, keeping);
        this.#conversation.start();
        // On a phone it would hide the whole page, which nobody has asked for.
        if (!fillsScreen() && this.#conversation.opensByItself(this.hasAttribute("open"))) this.#conversation.open(false);
      }
      render(<App conversation={this.#conversation} settings={settings} host={this} />, this.shadowRoot);
    }

    #end(): void {
      this.#conversation?.stop();
      this.#conversation = null;
      if (this.shadowRoot) render(null, this.shadowRoot);
    }
  }

  customElements.define(NAME, TemanKarier);
}
