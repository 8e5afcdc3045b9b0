"""Questions that one fact answers, or none."""

from typing import Any, Dict, Tuple

import pytest

from actions.answers.answer_fact import ActionAnswerFact
from advisor.dialogue import intents
from tests.support.actions import run, tracker_of

OFFICER, INTERNATIONAL = "community_officer", "international_community_manager"


def _answer(text: str, *roles: str, intent: str = intents.ASK_FACT, **about: Any) -> Tuple[str, Dict[str, Any]]:
    """The text and the metadata of the answer."""
    slots = {"language": about.pop("language", "en")}
    tracker = tracker_of(intent, roles, text=text, slots=slots, ranking={intent: 1.0, **about.pop("ranking", {})})
    messages, _ = run(ActionAnswerFact(), tracker)
    return messages[0]["text"], messages[0].get("answer") or {}


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "does the officer need a bachelor's degree?"), ("id", "commof harus punya gelar sarjana nggak?")],
)
def test_the_fact_that_answers_is_told(language: str, text: str) -> None:
    _, answer = _answer(text, OFFICER, language=language)
    assert answer["facts"][0] == f"{OFFICER}.degree"
    assert answer["roles"] == [OFFICER]


@pytest.mark.parametrize(
    ("language", "text", "says"),
    [("en", "is there a company car?", "My sources don't"), ("id", "dapat mobil kantor nggak?", "Sumberku tidak")],
)
def test_what_no_source_answers_is_admitted(language: str, text: str, says: str) -> None:
    said, answer = _answer(text, OFFICER, intent=intents.ASK_UNLISTED, language=language)
    assert said.startswith(says)
    assert answer.get("facts", []) == []


def test_without_a_role_the_roles_that_a_fact_answers_for_are_named() -> None:
    _, answer = _answer("which of you needs a bachelor's degree?")
    assert answer["facts"]


def test_without_a_role_or_a_near_fact_the_bot_asks_which() -> None:
    said, answer = _answer("is there a swimming pool?")
    assert said == "Which role do you mean?"
    assert answer == {}


def test_a_belief_that_the_sources_refute_gets_a_no() -> None:
    ranking = {intents.ASK_FACT: 0.5, intents.ASK_MISCONCEPTIONS: 0.4}
    said, answer = _answer("they just reply to comments, right?", INTERNATIONAL, ranking=ranking)
    assert said.startswith("No")
    assert answer["facts"] == [f"{INTERNATIONAL}.more_than_social_media"]
