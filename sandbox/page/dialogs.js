// The dialogs for new people and groups

import { at, element } from "./element.js";
import { post } from "./server.js";
import { choose, person, state } from "./state.js";

for (const button of document.querySelectorAll('button[value="cancel"]')) {
  button.addEventListener("click", () => button.closest("dialog").close());
}

at("new-person").addEventListener("click", () => {
  at("person-form").reset();
  at("person-dialog").showModal();
});

at("person-form").addEventListener("submit", async (event) => {
  const added = await post("people", Object.fromEntries(new FormData(event.target)));
  if (added) choose(added.id, added.id);
});

at("new-group").addEventListener("click", () => {
  const members = state.people.map((one) => {
    const box = element("input", { type: "checkbox", name: "member", value: one.id, checked: true });
    return element("label", {}, box, one.name);
  });
  at("group-form").reset();
  at("members").replaceChildren(...members);
  at("group-dialog").showModal();
});

at("group-form").addEventListener("submit", async (event) => {
  const given = new FormData(event.target);
  const members = given.getAll("member").map(Number);
  const added = await post("groups", { title: given.get("title"), members });
  if (added) choose(added.members.includes(person) ? person : added.members[0], added.id);
});
