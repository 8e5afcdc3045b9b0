import { expect, test } from "vitest";
import { readLines } from "../src/ndjson";
import { chunks } from "./server";

async function linesOf(...parts: (string | Uint8Array)[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(chunks(...parts).body!)) lines.push(line);
  return lines;
}

test("joins lines that the network cut, and parts those that came together", async () => {
  expect(await linesOf('{"a":', "1}\n{", '"b":2}\n{"c":3}', "\n")).toEqual(['{"a":1}', '{"b":2}', '{"c":3}']);
});

test("joins a character that was cut in its middle", async () => {
  const bytes = new TextEncoder().encode('{"text":"▰ karier"}\n');
  expect(await linesOf(bytes.slice(0, 10), bytes.slice(10))).toEqual(['{"text":"▰ karier"}']);
});

test("skips empty lines and reads a last line without its end", async () => {
  expect(await linesOf("\n\n{}\n \n[]")).toEqual(["{}", "[]"]);
});
