// The page of the sandbox, where people type and see what the bot sends.

import { clearToast, showAnswers } from "./answers.js";
import { forgetAbout, openMenu, showCommands } from "./composer.js";
import "./dialogs.js";
import { showHead } from "./head.js";
import { clearMessages, showMessages } from "./messages.js";
import { openPlaces, showPlaces } from "./places.js";
import { complain } from "./server.js";
import { choose, current, me, read, readAddress, state, whenRead } from "./state.js";

function show() {
  if (state.people.length && !(me() && current())) {
    // Nobody is chosen yet, or the sandbox was restarted.
    choose(state.people[0].id, state.people[0].id);
    return;
  }
  showPlaces();
  showHead();
  showMessages();
  showCommands();
  showAnswers();
}

function arrive() {
  readAddress();
  forgetAbout();
  openPlaces(false);
  openMenu(false);
  clearToast();
  clearMessages();
  read();
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  openMenu(false);
  openPlaces(false);
  forgetAbout();
});

const events = new EventSource("/sandbox/events");
events.addEventListener("message", () => {
  complain("");
  read();
});
events.addEventListener("error", () => complain("The sandbox is not responding. Is it still running?"));

whenRead(show);
window.addEventListener("hashchange", arrive);
arrive();
