"""Whether a job is open to somebody with a disability or an illness."""

from typing import Any, Dict, Tuple

import pytest

from actions.answers.answer_accessibility import ActionAnswerAccessibility
from advisor.dialogue import intents
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import LANGUAGES
from tests.support.actions import run, tracker_of


def _answer(language: str, *roles: str) -> Tuple[Dict[str, Any], Dict[str, Any]]:
    tracker = tracker_of(intents.ASK_ACCESSIBILITY, roles, text="aku tuli, bisa?", slots={"language": language})
    messages, slots = run(ActionAnswerAccessibility(), tracker)
    assert len(messages) == 1
    return messages[0], slots


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_role_says_what_it_asks_for_and_rules_nobody_out(knowledge: KnowledgeBase, language: str) -> None:
    for role in knowledge.roles:
        message, slots = _answer(language, role)
        assert {"id": "tidak ada yang melarang", "en": "nothing in them rules you out"}[language] in message["text"]
        assert message["answer"]["roles"] == [role]
        assert message["answer"]["facts"]
        assert slots["told"] == message["answer"]["facts"]


def test_the_qualifications_come_first_where_the_sources_have_any(knowledge: KnowledgeBase) -> None:
    _, slots = _answer("id", "community_officer")
    assert slots["topic"] == "ask_qualifications"
    without = next(role for role in knowledge.roles if not knowledge.facts_on(role, "qualifications"))
    _, slots = _answer("id", without)
    assert slots["topic"] != "ask_qualifications"


def test_without_a_role_one_can_be_chosen_for_the_same_question() -> None:
    message, slots = _answer("en")
    assert message["buttons"]
    assert all(button["payload"].startswith("/ask_accessibility{") for button in message["buttons"])
    assert slots["topic"] == intents.ASK_ACCESSIBILITY


def test_what_people_say_of_their_health_is_not_noted() -> None:
    assert "fit_check" not in _answer("id", "community_officer")[1]
