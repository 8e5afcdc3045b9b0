import { expect, test } from "vitest";
import { parseLine, parseText } from "../src/richtext";

test("makes paragraphs at blank lines, keeps single line ends, and gathers bullets", () => {
  expect(parseText("satu\ndua\n\n• tiga\n• empat\nlima")).toEqual([
    { kind: "paragraph", lines: [[{ text: "satu" }], [{ text: "dua" }]] },
    { kind: "list", items: [[{ text: "tiga" }], [{ text: "empat" }]] },
    { kind: "paragraph", lines: [[{ text: "lima" }]] },
  ]);
});

test.each([
  ["https://a.example/b?c=d", "https://a.example/b?c=d"],
  ["Lihat https://a.example/b.", "https://a.example/b"],
  ["(https://a.example/b)", "https://a.example/b"],
  ["https://a.example/b_(c)", "https://a.example/b_(c)"],
  ["“http://a.example/”,", "http://a.example/"],
  ["halo@a.example;", "mailto:halo@a.example"],
  ["mailto:halo@a.example", "mailto:halo@a.example"],
])("finds the link in %s", (line, href) => {
  expect(parseLine(line).filter((piece) => piece.href).map((piece) => piece.href)).toEqual([href]);
  expect(parseLine(line).map((piece) => piece.text).join("")).toBe(line);
});

test.each(["javascript:alert(1)", "data:text/html,x", "ftp://a.example", "www.a.example", "//a.example", "http://", "▰▰▱ 2/3", "@nama"])(
  "makes no link of %s",
  (line) => expect(parseLine(line)).toEqual([{ text: line }]),
);
