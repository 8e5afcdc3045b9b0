// The bot's answers to presses: an alert, or a line that is shown for a few seconds

import { at } from "./element.js";
import { done, waiting } from "./messages.js";
import { state } from "./state.js";

export function showAnswers() {
  for (const answer of state.answers) {
    const press = waiting.get(answer.id);
    if (!press) continue;
    done(answer.id);
    if (answer.is_alert && answer.text) {
      at("alert-text").textContent = answer.text;
      at("alert-dialog").showModal();
    } else if (answer.text) {
      toast(answer.text);
    }
  }
}

function toast(words) {
  at("toast").textContent = words;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => at("toast").replaceChildren(), 4000);
}

export function clearToast() {
  at("toast").replaceChildren();
}
