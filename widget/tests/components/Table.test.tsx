import { expect, test } from "vitest";
import { Table } from "../../src/components/Table";
import { texts } from "../../src/texts";
import { draw } from "../draw";

test("is a table with a caption and headers, in a region that the keyboard can scroll", () => {
  const table = { caption: "Beda", columns: ["A", "B"], rows: [{ label: "Tugas", cells: ["satu", "dua"] }] };
  const box = draw(<Table table={table} t={texts.id} />);
  expect(box.querySelector("[role=region]")).toMatchObject({ tabIndex: 0 });
  expect(box.querySelector("[role=region]")?.getAttribute("aria-label")).toBe("Beda");
  expect(box.querySelector("caption")?.textContent).toBe("Beda");
  expect([...box.querySelectorAll("th[scope=col]")].map((cell) => cell.textContent)).toEqual(["Hal", "A", "B"]);
  expect(box.querySelector("tbody tr")?.textContent).toBe("Tugassatudua");
});
