"""A command beside something else is obeyed, and the rest takes the message's place."""

from typing import Any, Dict, List, Tuple

import pytest
from rasa_sdk import Tracker

from actions.take_command import ActionTakeCommand
from advisor.advisor import get_advisor
from advisor.dialogue.history import COMMAND, OBEYED
from advisor.fit.check import FitCheck, pause, start
from tests.support.actions import PLAIN, events_of, run, tracker_of

TEXT, REST = "stop dulu, gaji EO berapa? makasih", "gaji EO berapa?"


def _tracker(command: str, status: str = "", text: str = TEXT, rest: str = REST, **slots: Any) -> Tracker:
    check = start(FitCheck(), get_advisor().interview, None)
    stored = {"running": check, "paused": pause(check)}.get(status, FitCheck()).as_dict()
    start_of_role = text.index("EO")
    role = {"entity": "role", "value": "event_organizer", "start": start_of_role, "end": start_of_role + 2}
    tracker = tracker_of("ask_salary", text=text, entities=[role], metadata=PLAIN, slots={"fit_check": stored, **slots})
    place = text.index(rest)
    # The rest may begin with the blank that follows the command.
    tracker.latest_message[COMMAND] = {"intent": command, "start": place - 1, "end": place + len(rest)}
    return tracker


def _rest(events: List[Dict[str, Any]]) -> Dict[str, Any]:
    assert [event["event"] for event in events[-2:]] == ["action", "user"]
    return events[-1]


def test_the_rest_takes_the_place_of_the_message() -> None:
    message = _rest(events_of(ActionTakeCommand(), _tracker("shorten_answer")))
    parsed = message["parse_data"]
    assert (message["text"], parsed["text"]) == (REST, REST)
    assert [REST[entity["start"] : entity["end"]] for entity in parsed["entities"]] == ["EO"]
    assert parsed["intent"]["name"] == "ask_salary"
    assert parsed[OBEYED] == "shorten_answer"
    assert COMMAND not in parsed
    assert message["metadata"] == PLAIN


def test_a_role_outside_the_rest_is_left_out() -> None:
    tracker = _tracker("shorten_answer", text="EO aja ya singkat, gajinya berapa?", rest="gajinya berapa?")
    assert _rest(events_of(ActionTakeCommand(), tracker))["parse_data"]["entities"] == []


@pytest.mark.parametrize(
    ("command", "status", "after"),
    [("stop_check", "running", "paused"), ("resume_check", "paused", "running")],
)
def test_a_check_is_stopped_or_resumed(command: str, status: str, after: str) -> None:
    _, slots = run(ActionTakeCommand(), _tracker(command, status))
    assert slots["fit_check"]["status"] == after


@pytest.mark.parametrize("language", ["id", "en"])
def test_only_a_check_that_is_stopped_is_said_to_be(language: str) -> None:
    says: List[Tuple[str, bool]] = [("running", True), ("", False), ("paused", False)]
    for status, is_said in says:
        messages, _ = run(ActionTakeCommand(), _tracker("stop_check", status, language=language))
        assert [message["language"] for message in messages] == ([language] if is_said else [])


def test_notes_are_shown_and_the_language_is_switched() -> None:
    messages, _ = run(ActionTakeCommand(), _tracker("show_my_data"))
    assert "Yang tersimpan" in messages[0]["text"]
    text = "in English please. what does an EO earn?"
    _, slots = run(ActionTakeCommand(), _tracker("switch_language", text=text, rest="what does an EO earn?"))
    assert slots["language"] == "en"
