"""The utterance that a message refers to."""

from typing import Any, Dict, List, Optional

import pytest
from rasa.shared.core.events import BotUttered

from channels.bubbles import Bubbles, Utterance
from channels.references import recalling, utterance_meant

BUBBLES = Bubbles(b"secret", {})
PAY = {"topic": "ask_pay", "roles": ["event_organizer"], "language": "id", "facts": ["f"], "sources": []}


def bot(number: int, **metadata: Any) -> Dict[str, Any]:
    return {"event": "bot", "timestamp": float(number), "text": f"Kata {number}", "metadata": metadata}


def question(number: int) -> Dict[str, Any]:
    return bot(number, question={"trait": f"trait_{number}", "number": number})


def user(name: str, **parsed: Any) -> Dict[str, Any]:
    return {"event": "user", "text": name, "message_id": name, "parse_data": parsed}


def id_of(utterance: Dict[str, Any]) -> str:
    return str(BUBBLES.of_bot(Utterance.of_event(utterance), "ani", "id")["id"])


def meant(events: List[Dict[str, Any]], refers_to: str) -> Optional[str]:
    found = utterance_meant(events, refers_to, BUBBLES, "ani")
    return None if found is None else str(found["text"])


CHECK = [
    user("m0"),
    question(1),
    user("m1"),
    user("copy", decided="answers_question"),
    question(2),
    user("m2"),
    question(3),
]
TALK = [user("m0"), bot(1, answer=PAY), bot(2), user("m1"), bot(3, answer=PAY), user("m2"), bot(4)]


@pytest.mark.parametrize(("bubble", "text"), [(1, "Kata 1"), (4, "Kata 2"), (6, None)])
def test_a_reply_means_the_bubble_unless_it_is_the_newest(bubble: int, text: Optional[str]) -> None:
    assert meant(CHECK, id_of(CHECK[bubble])) == text


def test_a_reply_to_any_bubble_of_the_newest_turn_is_an_ordinary_message() -> None:
    events = [user("m0"), bot(1, answer=PAY), question(2)]
    assert meant(events, id_of(events[1])) is None
    assert meant(events, id_of(events[2])) is None


def test_an_answer_given_to_a_fit_question_stands_for_that_question() -> None:
    assert meant(CHECK, "m1") == "Kata 1"
    assert meant(CHECK, "m2") == "Kata 2"  # the newest message, which was edited


def test_an_older_question_stands_for_its_answer() -> None:
    assert meant(TALK, "m0") == "Kata 1"
    assert meant(TALK, "m1") == "Kata 3"
    assert meant(TALK, "m2") is None  # edited; it is asked anew


def test_a_question_asked_during_a_check_stands_for_its_answer() -> None:
    events = [question(1), user("m1"), bot(2, answer=PAY), question(3), user("m2"), question(4)]
    assert meant(events, "m1") == "Kata 2"


def test_the_last_answer_of_a_check_stands_for_its_question() -> None:
    verdict = bot(2, answer={**PAY, "topic": "check_fit", "fit": {"role": "event_organizer"}})
    assert meant([question(1), user("m1"), verdict], "m1") == "Kata 1"
    assert meant([question(1), user("m1"), verdict, user("m2"), bot(3)], "m1") == "Kata 1"


def test_nobody_is_led_away_from_support_in_distress() -> None:
    events = [*TALK, user("m3"), bot(5, answer={**PAY, "topic": "distress", "roles": []})]
    assert meant(events, id_of(TALK[1])) is None


def test_what_is_unknown_means_nothing() -> None:
    assert meant(CHECK, "f" * 24) is None
    assert meant([], "m1") is None
    assert utterance_meant(CHECK, id_of(CHECK[1]), BUBBLES, "budi") is None


def test_an_utterance_that_was_recalled_is_not_shown_and_not_meant() -> None:
    [recalled] = [event.as_dict() for event in recalling(CHECK[1], []) if isinstance(event, BotUttered)]
    events = [*CHECK, recalled, user("m3"), question(5)]
    assert meant(events, id_of(CHECK[1])) == "Kata 1"
    assert meant(events, id_of(recalled)) is None
    shown = [bubble["text"] for bubble in BUBBLES.history(events, "ani", "id") if bubble["from"] == "bot"]
    assert shown == ["Kata 1", "Kata 2", "Kata 3", "Kata 5"]


def test_an_earlier_question_that_was_recalled_closes_no_buttons() -> None:
    open_question = {**question(3), "data": {"buttons": [{"title": "Suka", "payload": "4"}]}}
    recalled = [event.as_dict() for event in recalling(CHECK[1], [])]
    button = BUBBLES.buttons(Utterance.of_event(open_question), "ani")[0].id
    events = [*CHECK[:-1], open_question, *recalled, user("m3")]
    assert BUBBLES.pressed(events, "ani", button) is not None
