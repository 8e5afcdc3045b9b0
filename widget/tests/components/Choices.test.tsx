import { expect, test, vi } from "vitest";
import { Choices } from "../../src/components/Choices";
import type { Button } from "../../src/protocol";
import { draw } from "../draw";

test("groups the buttons by kind and hands over the one pressed", () => {
  const onPress = vi.fn();
  const buttons: Button[] = [
    { id: "1", title: "Lewati", kind: "control" },
    { id: "2", title: "Suka", kind: "answer" },
    { id: "3", title: "Lainnya", kind: "next" },
  ];
  const box = draw(<Choices label="Pilihan" language="id" buttons={buttons} onPress={onPress} />);
  expect(box.querySelector("[role=group]")?.getAttribute("aria-label")).toBe("Pilihan");
  expect([...box.querySelectorAll("button")].map((button) => [button.parentElement?.className, button.textContent])).toEqual([
    ["answer", "Suka"],
    ["next", "Lainnya"],
    ["control", "Lewati"],
  ]);
  box.querySelector<HTMLElement>(".answer button")?.click();
  expect(onPress).toHaveBeenCalledWith(buttons[1]);
});
