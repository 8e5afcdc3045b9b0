import { expect, test } from "vitest";
import { readEvent, readMessage } from "../src/protocol";

test("reads the events it knows and passes over the rest", () => {
  expect(readEvent('{"type":"typing"}')).toEqual({ type: "typing" });
  expect(readEvent('{"type":"done","language":"en","more":1}')).toEqual({ type: "done", language: "en" });
  expect(readEvent('{"type":"error","error":{"code":"x","message":"Maaf."}}')).toEqual({
    type: "error",
    error: { code: "x", message: "Maaf." },
  });
  expect(readEvent('{"type":"news"}')).toBeNull();
  expect(readEvent('{"type":"mess')).toBeNull();
  expect(readEvent("null")).toBeNull();
});

test("takes only what can be told apart and shown for a message", () => {
  expect(readMessage({ id: "1", from: "user", language: "en", time: 1, text: "Hi" })).toMatchObject({ from: "user", language: "en" });
  expect(readMessage({ id: "1", from: "?", language: "fr", text: "Hi" })).toMatchObject({ from: "bot", language: "id" });
  expect(readMessage({ text: "no id" })).toBeNull();
  expect(readMessage({ id: "1" })).toBeNull();
  expect(readMessage("text")).toBeNull();
});
