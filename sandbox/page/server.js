// Calls to the server, and the line that says what went wrong

import { at } from "./element.js";

export async function post(call, body) {
  let answer;
  try {
    answer = await fetch(`/sandbox/${call}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    complain("The sandbox is not responding. Is it still running?");
    return null;
  }
  const given = await answer.json();
  complain(answer.ok ? "" : given.error);
  return answer.ok ? given : null;
}

export function complain(words) {
  at("trouble").textContent = words;
  at("trouble").hidden = !words;
}
