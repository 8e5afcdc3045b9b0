"""The tour of the roles for somebody who is looking for work."""

from typing import Any, Dict, Tuple

import pytest

from actions.fit.suggest_roles import ActionSuggestRoles
from advisor.dialogue import intents
from advisor.fit.check import FitCheck
from advisor.fit.ratings import Rating
from advisor.knowledge.base import KnowledgeBase
from tests.support.actions import run, tracker_of


def _suggest(text: str, language: str = "id") -> Tuple[Dict[str, Any], Dict[str, Any]]:
    messages, slots = run(
        ActionSuggestRoles(), tracker_of(intents.LOOK_FOR_WORK, text=text, slots={"language": language})
    )
    assert len(messages) == 1
    return messages[0], slots


@pytest.mark.parametrize(
    ("text", "language", "role"),
    [
        ("is there a job where i plan events?", "en", "event_organizer"),
        ("aku suka bahasa asing, kerjaan apa yang pas", "id", "international_community_manager"),
        ("ada gak kerjaan yang ketemu banyak orang?", "id", "community_health_worker"),
    ],
)
def test_a_wish_gets_the_roles_whose_sources_match_it(text: str, language: str, role: str) -> None:
    message, _ = _suggest(text, language)
    assert role in message["answer"]["roles"]
    assert len(message["answer"]["facts"]) == len(message["answer"]["roles"])


def test_somebody_without_a_wish_gets_every_field(knowledge: KnowledgeBase) -> None:
    message, _ = _suggest("aku bingung mau jadi apa")
    assert all(field.name.id in message["text"].lower() for field in knowledge.fields.values())


def test_roles_that_have_what_is_wished_away_are_not_recommended() -> None:
    message, _ = _suggest("something without public speaking please, mics scare me", "en")
    assert "community_officer" not in message["answer"]["roles"]
    assert "community_officer.presentation_skill" in message["answer"]["facts"]


def test_an_unclear_refusal_gets_every_field(knowledge: KnowledgeBase) -> None:
    message, _ = _suggest("kerjaan yang nggak ketemu orang")
    assert all(field.name.id in message["text"].lower() for field in knowledge.fields.values())


def test_the_check_is_offered_and_not_started() -> None:
    message, slots = _suggest("aku bingung mau jadi apa")
    assert message["buttons"][0]["payload"] == "/recommend_role"
    assert message["offered"][0]["intent"] == intents.RECOMMEND_ROLE
    assert "question" not in message
    assert "fit_check" not in slots


def test_what_people_like_is_noted() -> None:
    message, slots = _suggest("i like languages and travelling, is there something for me", "en")
    assert slots["fit_check"]["ratings"]["multilingual"]
    assert slots["fit_check"]["status"] == "idle"
    assert message["text"].startswith("Thanks for telling me.")


NOTES = FitCheck(ratings={"drawing": Rating(2), "analytics": Rating(-2)}).as_dict()


@pytest.mark.parametrize("intent", [intents.LOOK_FOR_WORK, intents.SEEK_DIRECTION])
def test_who_told_something_before_gets_roles_that_fit_it(intent: str, knowledge: KnowledgeBase) -> None:
    slots = {"language": "en", "fit_check": NOTES}
    messages, _ = run(ActionSuggestRoles(), tracker_of(intent, text="just tell me 3 jobs", slots=slots))
    assert "have noted about you" in messages[0]["text"]
    profiles = [knowledge.roles[role].profile for role in messages[0]["answer"]["roles"]]
    assert profiles
    for profile in profiles:
        asked = {required.trait for required in profile if not required.misfit}
        assert "drawing" in asked
        assert "analytics" not in asked


@pytest.mark.parametrize(("language", "said"), [("id", "itu wajar"), ("en", "is normal")])
def test_who_seeks_a_direction_is_asked_what_they_like(language: str, said: str, knowledge: KnowledgeBase) -> None:
    tracker = tracker_of(intents.SEEK_DIRECTION, text="kls 12 bingung mau jd apa", slots={"language": language})
    messages, _ = run(ActionSuggestRoles(), tracker)
    assert said in messages[0]["text"]
    assert not messages[0]["answer"]["facts"]
    assert messages[0]["offered"][0]["intent"] == intents.RECOMMEND_ROLE
