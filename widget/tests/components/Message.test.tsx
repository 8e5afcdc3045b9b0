import { expect, test } from "vitest";
import { Message } from "../../src/components/Message";
import { botMessage } from "../server";
import { draw } from "../draw";

const ATTACK = '<img src=x onerror="alert(1)"><script>alert(1)</script> javascript:alert(1)';

test("shows markup as the text it is", () => {
  const table = { caption: ATTACK, columns: [ATTACK], rows: [{ label: ATTACK, cells: [ATTACK] }] };
  const box = draw(<Message announced message={botMessage("1", ATTACK, { source: ATTACK, table })} />);
  expect(box.querySelectorAll("img, script, a")).toHaveLength(0);
  expect(box.querySelector(".bubble p")?.textContent).toBe(ATTACK);
});

test("opens links safely and says that they open a new tab", () => {
  const box = draw(<Message announced message={botMessage("1", "Lihat https://a.example.")} />);
  const link = box.querySelector("a");
  expect(link).toMatchObject({ href: "https://a.example/", target: "_blank", rel: "noopener noreferrer" });
  expect(link?.textContent).toBe("https://a.example (terbuka di tab baru)");
});

test("says who speaks, in the language of the message", () => {
  const box = draw(<Message announced message={botMessage("1", "Hi", { language: "en", from: "user" })} />);
  expect(box.querySelector(".message")?.getAttribute("lang")).toBe("en");
  expect(box.querySelector(".hidden")?.textContent).toBe("You: ");
});

test("is announced only where it should be", () => {
  const live = (announced: boolean) =>
    draw(<Message announced={announced} message={botMessage("1")} />).querySelector(".message")?.getAttribute("aria-live");
  expect(live(true)).toBeNull();
  expect(live(false)).toBe("off");
});

test("shows how far the fit check has come", () => {
  const bar = (number: number) =>
    draw(<Message announced message={botMessage("1", "?", { progress: { number, about: 8, most: 12 } })} />).querySelector("[role=progressbar]");
  expect(bar(3)?.getAttribute("aria-valuenow")).toBe("3");
  expect(bar(3)?.getAttribute("aria-label")).toBe("Pertanyaan 3 dari sekitar 8");
  expect(bar(9)?.getAttribute("aria-label")).toBe("Pertanyaan 9 dari paling banyak 12");
});
