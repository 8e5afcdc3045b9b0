"""How another answer would change the verdict."""

from dataclasses import replace
from typing import Any, Dict

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.fit.what_if import what_if
from advisor.advisor import get_advisor
from advisor.fit.check import FitCheck, start
from advisor.fit.ratings import Rating
from tests.support.actions import turn_of

OFFICER = "community_officer"
DONE = FitCheck(
    status="done",
    role=OFFICER,
    ratings={"public_speaking": Rating(-2), "communication": Rating(1), "networking": Rating(1), "travel": Rating(0)},
    enough=True,
)


def _supposed(text: str, language: str = "en", check: FitCheck = DONE, **about: Any) -> Dict[str, Any]:
    dispatcher = CollectingDispatcher()
    turn = turn_of("what_if", text=text, slots={"language": language}, **about)
    assert what_if(dispatcher, check, turn) is check  # nothing that is only imagined is noted
    return dict(dispatcher.messages[0])


@pytest.mark.parametrize(
    ("language", "text", "only"),
    [
        ("en", "what if I loved public speaking?", "This is only a what-if"),
        ("id", "kalau aku suka banget bicara di depan umum gimana?", "Ini hanya pengandaian"),
    ],
)
def test_the_trait_imagined_is_weighed_for_the_role_of_the_check(language: str, text: str, only: str) -> None:
    message = _supposed(text, language)
    name = get_advisor().knowledge.traits["public_speaking"].name.in_language("en" if language == "en" else "id")
    assert name in message["text"]
    assert "Community Officer" in message["text"]
    assert only in message["text"]
    assert message["about_result"]


@pytest.mark.parametrize(
    ("now", "imagined", "says"),
    [
        (0, "hated", "gets a little worse; in words it stays “some of it matches"),
        (0, "loved", "would change from “some of it matches, some doesn't” to “much of it"),
        (2, "hated", "would change from “much of it matches what you told me” to “some of it"),
        (2, "loved", "doesn't change; in words it stays “much of it"),
    ],
)
def test_what_changes_is_said_in_the_right_direction(now: int, imagined: str, says: str) -> None:
    check = replace(DONE, ratings={**DONE.ratings, "public_speaking": Rating(now)})
    assert says in _supposed(f"what if I {imagined} public speaking?", check=check)["text"]


def test_a_trait_that_the_role_does_not_ask_for_changes_nothing() -> None:
    assert "coding" not in get_advisor().interview.model.profiles[OFFICER].weights
    assert _supposed("what if I loved coding?")["text"].startswith("My sources don't mention")


def test_another_role_can_be_supposed() -> None:
    message = _supposed("what if I loved public speaking as an EO?", roles=["event_organizer"])
    assert "Event Organizer" in message["text"]


def test_what_is_imagined_is_asked_for_if_it_is_not_said() -> None:
    assert _supposed("what if?")["text"].startswith("Tell me what you imagine")


def test_before_a_result_there_is_nothing_to_suppose() -> None:
    running = start(FitCheck(), get_advisor().interview, OFFICER)
    assert _supposed("what if I loved public speaking?", check=running)["question"]["trait"] == running.current
    message = _supposed("what if I loved public speaking?", check=FitCheck())
    assert message["text"].startswith("No fit check is running yet.")
