"""Obeys a command that comes with the rest of a message, and repeats the rest for the policies to go on with."""

from dataclasses import replace
from typing import Any, Callable, Dict, List, Mapping

from rasa_sdk import Action, Tracker
from rasa_sdk.events import ActionExecuted, UserUttered
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event
from actions.dialogue.turn import Turn, read_turn
from actions.fit.state import read_check, save_check
from actions.show_data import ActionShowData
from actions.speech.say import say
from actions.switch_language import ActionSwitchLanguage
from advisor.advisor import get_advisor
from advisor.dialogue import intents
from advisor.dialogue.history import COMMAND, OBEYED, newest_message
from advisor.fit import check as steps

Spans = List[Dict[str, Any]]
"""Entities or questions: each with a `start` and an `end` in the text."""


class ActionTakeCommand(Action):
    """Stops or resumes the check, shows the notes or switches the language; then the rest takes the message's place.

    That an answer should be short is left to whatever gives it (`OBEYED` in the message's parse data).
    """

    def name(self) -> str:
        return "action_take_command"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        read = tracker.latest_message
        command: Mapping[str, Any] = read[COMMAND]
        obey = _OBEY.get(command["intent"])
        events = obey(dispatcher, tracker, domain) if obey else []
        start, end = command["start"], command["end"]
        whole = str(read.get("text") or "")
        start += len(whole[start:end]) - len(whole[start:end].lstrip())
        rest = whole[start:end].rstrip()
        parsed = {key: value for key, value in read.items() if key != COMMAND}
        parsed.update({"text": rest, OBEYED: command["intent"]})
        for key in ("entities", "questions"):
            parsed[key] = _moved(read.get(key) or [], start, end)
        message = UserUttered(rest, parse_data=parsed)
        original = newest_message(reversed(tracker.events))
        message["metadata"] = original.get("metadata")  # what the channel can show
        message["input_channel"] = original.get("input_channel")
        return [*events, ActionExecuted("action_listen"), message]


def _moved(spans: Spans, start: int, end: int) -> Spans:
    """The spans in `text[start:end]`, with their places in that part."""
    return [
        {**span, "start": max(0, span["start"] - start), "end": span["end"] - start}
        for span in spans
        if span.get("end", -1) > start and span.get("start", end) < end
    ]


def _stop(dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
    """Pauses a running check and says so; if none is running, there is nothing to stop."""
    check = read_check(tracker)
    if check.status != "running":
        return []
    say(dispatcher, _turn(tracker), "fit_stopped", buttons=[])
    return save_check(steps.pause(check))


def _resume(dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
    """Lets a paused check run again; its question comes after the answer to the rest of the message."""
    check = read_check(tracker)
    return save_check(steps.resume(check, get_advisor().interview)) if check.status == "paused" else []


def _show(dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
    return list(ActionShowData().run(dispatcher, tracker, domain))


def _switch(dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
    return list(ActionSwitchLanguage().run(dispatcher, tracker, domain))


def _turn(tracker: Tracker) -> Turn:
    return replace(read_turn(tracker, get_advisor().knowledge), reason=OBEYED)


_OBEY: Dict[str, Callable[[CollectingDispatcher, Tracker, Dict[str, Any]], List[Event]]] = {
    intents.STOP_CHECK: _stop,
    intents.RESUME_CHECK: _resume,
    intents.SHOW_MY_DATA: _show,
    intents.SWITCH_LANGUAGE: _switch,
}
"""What to do for each command before the rest of the message is answered."""
