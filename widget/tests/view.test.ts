import { beforeEach, expect, test } from "vitest";
import { View } from "../src/view";

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

const view = () => new View("s", "local");
const newTab = () => sessionStorage.clear();

test("is as the site wishes until the person does something", () => {
  expect(view().opensByItself(true)).toBe(true);
  expect(view().opensByItself(false)).toBe(false);
});

test("stays closed on the next pages and in new tabs, whatever the site wishes", () => {
  view().save(false);
  expect(view().opensByItself(true)).toBe(false);
  newTab();
  expect(view().opensByItself(true)).toBe(false);
});

test("stays open on the next pages, and does not open in new tabs because of that", () => {
  view().save(false);
  view().save(true);
  expect(view().opensByItself(false)).toBe(true);
  newTab();
  expect(view().opensByItself(false)).toBe(false);
  expect(view().opensByItself(true)).toBe(true);
});
