"""Turns that the bot served badly are found."""

from typing import Any, Dict, List, Optional

import pytest

from review.turns import ReviewTurn, turn_to_review

ROLE = "community_officer"


def found(*metadata: Dict[str, Any], text: str = "gajinya?", intent: str = "ask_salary") -> Optional[ReviewTurn]:
    """What is found in a message and utterances with this `metadata`."""
    ranking = [{"name": f"intent_{i}", "confidence": 0.5 - i / 10} for i in range(5)]
    parsed = {"intent": {"name": intent}, "intent_ranking": ranking}
    message = {"event": "user", "timestamp": 7.5, "text": text, "parse_data": parsed}
    return turn_to_review([message, *({"event": "bot", "metadata": each} for each in metadata)], "en")


def answer(facts: List[str], **more: Any) -> Dict[str, Any]:
    return {"answer": {"topic": "ask_salary", "roles": [ROLE], "language": "id", "facts": facts, "sources": [], **more}}


def test_a_turn_has_the_time_the_language_and_the_three_likeliest_intents() -> None:
    assert found(answer([])) == ReviewTurn(
        "no_fact",
        7.5,
        "en",
        "gajinya?",
        (("intent_0", 0.5), ("intent_1", 0.4), ("intent_2", 0.3)),
        "ask_salary",
        (),
    )


@pytest.mark.parametrize("metadata", [answer([f"{ROLE}.degree"]), answer([], fit={"role": ROLE}), {}])
def test_answers_with_facts_verdicts_and_small_talk_need_no_look(metadata: Dict[str, Any]) -> None:
    assert found(metadata) is None


@pytest.mark.parametrize("intent", ["nlu_fallback", "unreadable"])
def test_a_message_that_was_not_read_needs_a_look(intent: str) -> None:
    turn = found({}, intent=intent)
    assert turn is not None
    assert turn.kind == "not_understood"


def test_a_message_that_the_bot_says_it_missed_needs_a_look() -> None:
    turn = found({}, {"missed": True})
    assert turn is not None
    assert turn.kind == "not_understood"


def test_a_complaint_is_about_the_message_and_facts_before_it() -> None:
    complaint = {"message": "hubungi 081234567890", "topic": "ask_hiring", "roles": [ROLE], "facts": ["a.b"]}
    turn = found(answer([]), {"complaint": complaint}, text="salah!", intent="feedback_bad")
    assert turn is not None
    assert (turn.kind, turn.text, turn.topic, turn.facts) == (
        "complaint",
        "hubungi [number]",
        "ask_hiring",
        ("a.b",),
    )


@pytest.mark.parametrize("text", ["/ask_salary", ""])
def test_a_pressed_button_or_an_empty_message_needs_no_look(text: str) -> None:
    assert found(answer([]), text=text) is None


def test_events_without_a_message_need_no_look() -> None:
    assert turn_to_review([{"event": "bot", "metadata": {"missed": True}}], "id") is None
