"""The last answer in another language, after a switch."""

from typing import Any, Dict, List, Sequence

import pytest
from rasa_sdk import Tracker

from actions.repeat_in_new_language import ActionAnswerAgain, conversation_before
from tests.support.actions import asked, run, said, tracker_of

OFFICER = "community_officer"
ROLE = {"entity": "role", "value": OFFICER}


def _asked(intent: str, text: str, entities: Sequence[Any] = ()) -> Dict[str, Any]:
    return asked(text, parse_data={"text": text, "intent": {"name": intent}, "entities": list(entities)})


def _after(action: str, *question: Dict[str, Any]) -> List[Dict[str, Any]]:
    return [*question, {"event": "action", "name": action}, said("...")]


def _switched(before: Sequence[Dict[str, Any]], language: str) -> Tracker:
    return tracker_of("switch_language", text="ganti bahasa", slots={"language": language}, before=before)


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_question_before_is_answered_in_the_new_language(language: str) -> None:
    before = _after("action_answer_topic", _asked("ask_duties", "tugas CO?", [ROLE]))
    messages, slots = run(ActionAnswerAgain(), _switched(before, language))
    assert messages[0]["answer"]["topic"] == "ask_duties"
    assert messages[0]["answer"]["language"] == language
    assert messages[0]["language"] == language
    assert (slots["roles"], slots["language"]) == ([OFFICER], language)


@pytest.mark.parametrize(
    "before",
    [
        [],
        _after("action_forget_me", _asked("forget_me", "hapus dataku")),
        _after("utter_goodbye", _asked("goodbye", "dah")),
    ],
)
def test_nothing_is_said_again_that_was_no_answer(before: List[Dict[str, Any]]) -> None:
    messages, slots = run(ActionAnswerAgain(), _switched(before, "en"))
    assert messages == []
    assert slots == {"language": "en"}


def test_an_earlier_switch_is_not_what_is_answered() -> None:
    question = _after("action_answer_topic", _asked("ask_duties", "tugas CO?", [ROLE]))
    switch = _after("action_switch_language", _asked("switch_language", "English please"))
    earlier = conversation_before(_switched([*question, *switch], "id"))
    assert earlier is not None
    assert earlier.latest_message["text"] == "tugas CO?"


def test_what_was_remembered_later_is_not_known_earlier() -> None:
    later = {"event": "slot", "name": "roles", "value": ["event_organizer"]}
    first = {"event": "slot", "name": "topic", "value": "ask_duties"}
    before = [first, *_after("action_answer_topic", _asked("ask_skills", "dan keterampilannya?")), later]
    earlier = conversation_before(_switched(before, "en"))
    assert earlier is not None
    assert (earlier.get_slot("topic"), earlier.get_slot("roles")) == ("ask_duties", None)
