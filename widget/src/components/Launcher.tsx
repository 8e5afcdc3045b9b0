import type { RefObject } from "preact";
import type { Texts } from "../texts";
import { Icon } from "./Icon";

interface Props {
  t: Texts;
  button: RefObject<HTMLButtonElement | null>;
  open: boolean;
  unread: boolean;
  onToggle: () => void;
}

/** The button in the corner that opens and closes the dialog. */
export function Launcher({ t, button, open, unread, onToggle }: Props) {
  return (
    <button
      type="button"
      class="launcher"
      ref={button}
      aria-expanded={open}
      aria-controls={open ? "dialog" : undefined}
      aria-label={open ? t.dismiss : unread ? t.launchUnread : t.launch}
      onClick={onToggle}
    >
      <Icon name={open ? "down" : "chat"} />
      {unread && <span class="dot" />}
    </button>
  );
}
