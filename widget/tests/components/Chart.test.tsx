import { expect, test } from "vitest";
import { Chart } from "../../src/components/Chart";
import { texts } from "../../src/texts";
import { draw } from "../draw";

const CHART = {
  title: "Kecocokan",
  you: "Jawabanmu",
  role: "Yang diminta peran",
  rows: [
    { label: "Menulis", you: 0.75, role: 1, you_text: "suka", role_text: "penting" },
    { label: "Bepergian", you: 0, role: 0.5, you_text: "tidak suka", role_text: "disebut" },
  ],
};

test("says in a name, a description and a table all that it draws", () => {
  const box = draw(<Chart chart={CHART} id="c" t={texts.id} />);
  const svg = box.querySelector("svg[role=img]")!;
  const named = svg.getAttribute("aria-labelledby")!.split(" ").map((id) => box.querySelector(`#${id}`)?.textContent);
  expect(named[0]).toBe("Kecocokan");
  expect(named[1]).toContain("Bepergian: Jawabanmu: tidak suka, Yang diminta peran: disebut");
  const rows = [...box.querySelectorAll("details tbody tr")].map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows).toEqual([["Menulis", "suka", "penting"], ["Bepergian", "tidak suka", "disebut"]]);
  expect([...box.querySelectorAll("details tbody th")].every((cell) => cell.getAttribute("scope") === "row")).toBe(true);
});

test("draws a pair of bars a row, as long as the values", () => {
  const box = draw(<Chart chart={CHART} id="c" t={texts.id} />);
  const widths = [...box.querySelectorAll("g rect")].map((bar) => parseFloat(bar.getAttribute("width")!));
  expect(widths).toHaveLength(4);
  expect(widths[0]! / widths[1]!).toBeCloseTo(0.75);
  expect(widths[2]).toBeGreaterThan(0);
});
