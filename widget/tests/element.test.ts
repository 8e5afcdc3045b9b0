import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { defineElement, NAME } from "../src/element";
import { texts } from "../src/texts";
import { botMessage, bubbles, fakeServer } from "./server";

const SERVER = "https://server.example";

function add(attributes: Record<string, string> = {}): ShadowRoot {
  const element = document.createElement(NAME);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return element.shadowRoot!;
}

const find = <T extends HTMLElement = HTMLElement>(root: ShadowRoot, selector: string) => root.querySelector<T>(selector);
const button = (root: ShadowRoot, text: string) =>
  [...root.querySelectorAll("button")].find((one) => one.textContent === text || one.getAttribute("aria-label") === text);

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  fakeServer();
  defineElement(SERVER);
});
afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

test("can be defined twice", () => {
  const first = customElements.get(NAME);
  expect(() => defineElement("https://other.example")).not.toThrow();
  expect(customElements.get(NAME)).toBe(first);
});

test("opens with a greeting and examples, and closes on Escape back to the launcher", async () => {
  const root = add();
  const launcher = find(root, ".launcher")!;
  expect(launcher.getAttribute("aria-expanded")).toBe("false");
  launcher.click();
  await vi.waitFor(() => expect(find(root, "[role=dialog]")).not.toBeNull());
  expect(launcher.getAttribute("aria-expanded")).toBe("true");
  expect(find(root, "#title")?.textContent).toBe("Teman Karier");
  expect(root.querySelectorAll(".choices button")).toHaveLength(texts.id.starters.length);
  expect(find(root, ".message")?.getAttribute("aria-live")).toBe("off");
  find(root, "textarea")!.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  await vi.waitFor(() => expect(find(root, "[role=dialog]")).toBeNull());
  expect(root.activeElement).toBe(launcher);
});

test("takes the page's own settings", async () => {
  const root = add({ language: "en", greeting: "Welcome!", corner: "left", theme: "dark", open: "" });
  expect(find(root, ".bubble")?.textContent).toBe("Welcome!");
  expect(find(root, ".root")?.className).toBe("root corner left");
  expect(find(root, ".root")?.dataset.theme).toBe("dark");
  expect(button(root, "Close")).toBeDefined();
});

test("fills a box without a launcher in page mode", () => {
  const root = add({ mode: "page" });
  expect(find(root, ".launcher")).toBeNull();
  expect(find(root, ".dialog")?.getAttribute("role")).toBe("region");
});

test("offers choices under the last message only, and none once one is pressed", async () => {
  const buttons = [{ id: "b1", title: "Suka", kind: "answer" as const }];
  let answer = () => {};
  const server = fakeServer({
    "POST messages": async ({ body }) => {
      if (body.button) await new Promise<void>((resolve) => (answer = resolve));
      return bubbles(botMessage(`a-${String(body.id)}`, "Suka?", { buttons }));
    },
  });
  const root = add({ open: "" });
  const offered = () => [...root.querySelectorAll("button")].filter((one) => one.textContent === "Suka");
  button(root, texts.id.starters[0]!)!.click();
  await vi.waitFor(() => expect(offered()).toHaveLength(1));
  offered()[0]!.click();
  await vi.waitFor(() => expect(server.sent()).toHaveLength(2));
  expect(offered()).toHaveLength(0);
  answer();
  await vi.waitFor(() => expect(offered()).toHaveLength(1));
  expect(root.querySelectorAll(".message.bot.new")).toHaveLength(2);
});

test("asks once before it deletes", async () => {
  const server = fakeServer();
  const root = add({ open: "" });
  button(root, texts.id.starters[0]!)!.click();
  await vi.waitFor(() => expect(root.querySelectorAll(".message.bot.new")).toHaveLength(1));
  button(root, "Hapus dataku")!.click();
  await vi.waitFor(() => expect(root.activeElement?.textContent).toBe("Batal"));
  expect(server.calls.some((call) => call.method === "DELETE")).toBe(false);
  button(root, "Ya, hapus")!.click();
  await vi.waitFor(() => expect(find(root, ".status")?.textContent).toBe(texts.id.clearDone));
  expect(server.calls.at(-1)?.method).toBe("DELETE");
  expect(root.querySelectorAll(".message")).toHaveLength(1);
});

test("switches its own words at once", async () => {
  const root = add({ open: "" });
  [...root.querySelectorAll<HTMLElement>(".languages button")][1]!.click();
  await vi.waitFor(() => expect(find(root, ".bubble")?.textContent).toContain("Hi! I'm Teman Karier"));
  expect(find(root, ".languages [aria-pressed=true]")?.textContent).toContain("EN");
});

test("keeps the typing state out of the log", async () => {
  fakeServer({ "POST messages": () => new Promise<Response>(() => undefined) });
  const root = add({ open: "" });
  button(root, texts.id.starters[0]!)!.click();
  await vi.waitFor(() => expect(find(root, ".typing[role=status]")?.textContent).toBe(texts.id.typing));
  expect(find(root, "[role=log] .typing")).toBeNull();
});

test("asks who is there after the idle time, in place of the talk, and starts anew for somebody else", async () => {
  localStorage.setItem(`teman-karier:${SERVER}`, JSON.stringify({ token: "kept", language: "id" }));
  const server = fakeServer();
  const root = add({ open: "", "idle-minutes": "10" });
  expect(find(root, "#identity")?.textContent).toBe(texts.id.identityQuestion);
  expect(find(root, "textarea")).toBeNull();
  expect(button(root, texts.id.menu)).toBeUndefined();
  expect(server.calls).toEqual([]);
  button(root, texts.id.identityNo)!.click();
  await vi.waitFor(() => expect(root.querySelectorAll(".choices button")).toHaveLength(texts.id.starters.length));
  expect(find(root, "#identity")).toBeNull();
  expect(root.activeElement?.id).toBe("title");
  expect(JSON.stringify({ ...localStorage })).not.toContain("token");
});

test("asks before it sends what is old", async () => {
  const body = { id: "old-message", language: "id", text: "lama" };
  localStorage.setItem(`teman-karier:${SERVER}:queue`, JSON.stringify({ 0: { body, text: "lama", time: 1 } }));
  const server = fakeServer();
  const root = add({ open: "" });
  await vi.waitFor(() => expect(find(root, ".refusal")?.textContent).toContain("“lama”"));
  expect(find(root, ".message.user")?.textContent).toContain(texts.id.waiting);
  expect(server.sent()).toEqual([]);
  button(root, texts.id.sendNow)!.click();
  await vi.waitFor(() => expect(root.querySelectorAll(".message.bot.new")).toHaveLength(1));
  expect(server.sent()).toMatchObject([{ id: "old-message" }]);
});

test("opens by itself unless the person has closed it, or it would fill the screen", async () => {
  const first = add({ open: "" });
  expect(find(first, "[role=dialog]")?.getAttribute("aria-modal")).toBeNull();
  button(first, texts.id.close)!.click();
  expect(find(add({ open: "" }), "[role=dialog]")).toBeNull();
  sessionStorage.clear();
  localStorage.clear();
  vi.stubGlobal("matchMedia", () => Object.assign(new EventTarget(), { matches: true }));
  expect(find(add({ open: "" }), "[role=dialog]")).toBeNull();
});
