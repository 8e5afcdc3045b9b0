"""What somebody has done, and the roles that it comes close to."""

from typing import Any, Dict, Tuple

import pytest

from actions.fit.relate_experience import MAX_FACTS, ActionRelateExperience, facts_near
from advisor.decide.wish import STORY
from advisor.dialogue.history import DECIDED
from tests.support.actions import run, tracker_of, turn_of

OFFICER = "community_officer"


def _related(text: str, *roles: str, reason: str = "", language: str = "en") -> Tuple[Dict[str, Any], Dict[str, Any]]:
    tracker = tracker_of("ask_experience", roles, text=text, slots={"language": language})
    tracker.latest_message[DECIDED] = reason or None
    messages, slots = run(ActionRelateExperience(), tracker)
    return messages[0], slots


@pytest.mark.parametrize(
    ("language", "text", "says"),
    [
        ("en", "I organised concerts at school, is that useful?", "It may well be useful"),
        ("id", "aku dulu sering bikin acara di sekolah, berguna gak?", "Itu bisa berguna"),
    ],
)
def test_the_nearest_roles_are_named_and_the_check_is_offered(language: str, text: str, says: str) -> None:
    message, slots = _related(text, language=language)
    assert says in message["text"]
    assert {"event_organizer", "wedding_planner"} & set(message["answer"]["roles"])
    assert 0 < len(message["answer"]["facts"]) <= MAX_FACTS
    assert message["offered"][0]["intent"] == "recommend_role"
    assert slots["topic"] == "ask_experience"
    assert slots.get("fit_check", {}).get("status", "idle") == "idle"


def test_what_the_sources_do_not_mention_is_not_called_useful() -> None:
    message, slots = _related("I used to sort marbles, is that any use?")
    assert message["text"].startswith("My sources don't mention experience like that")
    assert message["answer"]["facts"] == []
    assert slots["topic"] == "ask_experience"


def test_what_is_liked_is_noted() -> None:
    message, slots = _related("I love speaking in front of crowds", reason=STORY)
    assert slots["fit_check"]["ratings"]["public_speaking"]["degree"] > 0
    assert message["noted"]


def test_a_story_about_one_role_gets_the_facts_on_it_and_no_judgement() -> None:
    message, slots = _related("I like meeting people, community officer then?", OFFICER, reason=STORY)
    assert "I can't judge from that alone" in message["text"]
    assert message["answer"]["roles"] == slots["roles"] == [OFFICER]
    assert message["offered"] == [{"intent": "check_fit", "title": message["buttons"][0]["title"], "role": OFFICER}]


def test_another_persons_experience_is_not_noted() -> None:
    message, slots = _related("my sister loves speaking in front of crowds")
    assert message["answer"]["topic"] == "ask_for_other"
    assert "fit_check" not in slots


def test_a_dislike_is_no_reason_to_name_a_role() -> None:
    liked = {fact.key for fact in facts_near(turn_of("ask_experience", text="I love selling things"), {})}
    disliked = {fact.key for fact in facts_near(turn_of("ask_experience", text="I hate selling things"), {})}
    assert liked
    assert not liked & disliked
