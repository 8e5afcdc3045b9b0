// The chosen person and chat, and the state that the server last gave

import { complain } from "./server.js";

// Who talks in which chat. This is kept in the address, so that two tabs can be two people.
export let person = 0;
export let chat = 0;
export let state = { people: [], chats: [], messages: [], commands: {}, answers: [], bot: {} };

export const current = () => state.chats.find((one) => one.id === chat);
export const me = () => state.people.find((one) => one.id === person);

export function choose(newPerson, newChat) {
  location.hash = `${newPerson}/${newChat}`;
}

export function readAddress() {
  [person, chat] = location.hash.slice(1).split("/").map((number) => Number(number) || 0);
}

let show;

// `draw` is called after each reading of the state.
export function whenRead(draw) {
  show = draw;
}

let isReading = false;
let isStale = false;

export async function read() {
  isStale = true;
  if (isReading) return;
  isReading = true;
  try {
    while (isStale) {
      isStale = false;
      const asked = `person=${person}&chat=${chat}`;
      const answer = await fetch(`/sandbox/state?${asked}`);
      const given = await answer.json();
      if (asked === `person=${person}&chat=${chat}`) {
        state = given;
        show();
      } else {
        isStale = true;
      }
    }
  } catch {
    complain("The sandbox is not responding. Is it still running?");
  } finally {
    isReading = false;
  }
}
