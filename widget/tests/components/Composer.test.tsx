import { createRef } from "preact";
import { expect, test, vi } from "vitest";
import { Composer } from "../../src/components/Composer";
import { texts } from "../../src/texts";
import { draw } from "../draw";

function compose(draft: string) {
  const [onSend, onDraft] = [vi.fn(), vi.fn()];
  const box = draw(<Composer t={texts.id} field={createRef()} draft={draft} onDraft={onDraft} onSend={onSend} />);
  const press = (init: KeyboardEventInit) =>
    box.querySelector("textarea")!.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", cancelable: true, bubbles: true, ...init }));
  return { box, onSend, onDraft, press };
}

test("sends on Enter, and empties the field", () => {
  const { onSend, onDraft, press } = compose("halo");
  press({});
  expect(onSend).toHaveBeenCalledWith("halo");
  expect(onDraft).toHaveBeenCalledWith("");
});

test("sends nothing on Shift+Enter, while an input method composes, or when empty", () => {
  const written = compose("halo");
  written.press({ shiftKey: true });
  written.press({ isComposing: true });
  expect(written.onSend).not.toHaveBeenCalled();
  const empty = compose("  ");
  empty.press({});
  expect(empty.onSend).not.toHaveBeenCalled();
});

test("counts down only near the end", () => {
  expect(compose("x".repeat(1000)).box.querySelector(".counter")).toBeNull();
  const { box } = compose("x".repeat(1990));
  expect(box.querySelector(".counter")?.textContent).toBe("10 karakter lagi");
  expect(box.querySelector("[role=status]")?.textContent).toBe("Kurang dari 50 karakter lagi");
  expect(box.querySelector("textarea")?.maxLength).toBe(2000);
});
