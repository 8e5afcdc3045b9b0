import type { Button, ButtonKind, Language } from "../protocol";

interface Props {
  label: string;
  language: Language;
  buttons: Button[];
  onPress: (button: Button) => void;
}

const KINDS: ButtonKind[] = ["answer", "next", "control"];

/** The buttons that the person can press instead of writing. */
export function Choices({ label, language, buttons, onPress }: Props) {
  return (
    <div class="choices" role="group" aria-label={label} lang={language}>
      {KINDS.map((kind) => {
        const some = buttons.filter((button) => button.kind === kind);
        return (
          some.length > 0 && (
            <div class={kind} key={kind}>
              {some.map((button) => (
                <button type="button" key={button.id} onClick={() => onPress(button)}>
                  {button.title}
                </button>
              ))}
            </div>
          )
        );
      })}
    </div>
  );
}
