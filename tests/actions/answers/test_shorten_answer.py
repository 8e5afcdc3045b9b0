"""The last answer in short."""

from typing import Any, Dict, Sequence, Tuple

import pytest

from actions.answers.shorten_answer import WANTS_SIMPLER, ActionShortenAnswer
from advisor.dialogue.history import DECIDED
from advisor.knowledge.base import KnowledgeBase
from tests.support.actions import run, tracker_of

OFFICER, ORGANIZER = "community_officer", "event_organizer"


def _shortened(told: Sequence[str], reason: str = "", **slots: Any) -> Tuple[Dict[str, Any], Dict[str, Any]]:
    roles = list(dict.fromkeys(key.split(".")[0] for key in told))
    before = {"roles": roles, "topic": "ask_duties", "told": list(told), **slots}
    tracker = tracker_of("shorten_answer", text="singkat aja", slots=before)
    tracker.latest_message[DECIDED] = reason or None
    messages, after = run(ActionShortenAnswer(), tracker)
    return messages[0], after


def _told(knowledge: KnowledgeBase, *roles: str) -> list[str]:
    return [fact.key for role in roles for fact in knowledge.facts_on(role, "duties")]


@pytest.mark.parametrize(("language", "begins"), [("id", "Singkatnya, "), ("en", "In short, ")])
def test_the_facts_told_are_said_in_short(knowledge: KnowledgeBase, language: str, begins: str) -> None:
    told = _told(knowledge, OFFICER)
    message, slots = _shortened(told, language=language)
    assert message["text"].startswith(begins)
    full = [knowledge.fact(key) for key in told]
    assert len(message["text"]) < sum(len(f.text.in_language("en" if language == "en" else "id")) for f in full if f)
    assert message["answer"]["facts"] == told
    # What was only counted can still be asked for.
    assert set(slots["told"]) < set(told)


def test_each_of_several_roles_gets_a_line(knowledge: KnowledgeBase) -> None:
    message, slots = _shortened(_told(knowledge, OFFICER, ORGANIZER))
    assert message["text"].count("• ") == 2
    assert slots["roles"] == [OFFICER, ORGANIZER]


def test_a_wish_for_simpler_words_is_met_in_other_words(knowledge: KnowledgeBase) -> None:
    message, _ = _shortened(_told(knowledge, OFFICER), WANTS_SIMPLER, language="en")
    assert message["text"].startswith("Put more simply, ")


@pytest.mark.parametrize("told", [[], ["no_such.fact"]])
def test_without_an_answer_the_next_one_is_promised_to_be_short(told: list[str]) -> None:
    message, _ = _shortened(told, language="en")
    assert message["text"] == "Sure. Ask away, and I'll keep it short."
