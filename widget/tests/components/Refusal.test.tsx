import { expect, test, vi } from "vitest";
import { Refusal } from "../../src/components/Refusal";
import type { Item } from "../../src/queue";
import { texts } from "../../src/texts";
import { draw } from "../draw";

const TIME = new Date(2026, 10, 27, 9, 30).getTime() / 1000;
const ITEM: Item = { body: { id: "1", language: "id", text: "halo" }, text: "halo", time: TIME };

function show(item: Item, language: "id" | "en" = "id") {
  const [onRetry, onDiscard] = [vi.fn(), vi.fn()];
  const box = draw(<Refusal item={item} language={language} t={texts[language]} onRetry={onRetry} onDiscard={onDiscard} />);
  return { box, onRetry, onDiscard, buttons: [...box.querySelectorAll("button")] };
}

test("says what waits since when, and sends or deletes it", () => {
  const { box, buttons, onRetry, onDiscard } = show({ ...ITEM, held: true });
  expect(box.querySelector("[role=alert]")?.textContent).toMatch(/“halo”.*27 Nov 2026.*09\.30/);
  expect(buttons.map((button) => button.textContent)).toEqual([texts.id.sendNow, texts.id.remove]);
  buttons.forEach((button) => button.click());
  expect(onRetry).toHaveBeenCalledOnce();
  expect(onDiscard).toHaveBeenCalledWith(false);
});

test("names a command that has no text, and shortens a long text", () => {
  const restart: Item = { body: { id: "1", language: "en", command: "restart" }, text: "", time: TIME, held: true };
  expect(show(restart, "en").box.textContent).toContain("“Start over”");
  expect(show({ ...ITEM, text: "panjang ".repeat(100), held: true }).box.textContent!.length).toBeLessThan(250);
});

test("gives a refused text back to be edited", () => {
  const { box, buttons, onDiscard } = show({ ...ITEM, refusal: "Terlalu panjang." });
  expect(box.textContent).toContain("Terlalu panjang.");
  buttons.at(-1)!.click();
  expect(onDiscard).toHaveBeenCalledWith(true);
});
