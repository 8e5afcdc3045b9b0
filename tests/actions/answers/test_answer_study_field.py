"""Which fields of study the sources name."""

from typing import Any, Dict

import pytest

from actions.answers.answer_study_field import ActionAnswerStudyField
from advisor.answers.framing import framed
from advisor.dialogue import intents
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import LANGUAGES, Language
from tests.support.actions import run, tracker_of


def _answer(*roles: str, language: str = "id") -> Dict[str, Any]:
    messages, _ = run(
        ActionAnswerStudyField(), tracker_of(intents.ASK_STUDY_FIELD, roles, slots={"language": language})
    )
    return dict(messages[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_that_names_fields_of_study_is_told(knowledge: KnowledgeBase, language: Language) -> None:
    facts = [fact for fact in knowledge.facts if fact.names_study_fields]
    message = _answer(language=language)
    assert facts
    assert message["answer"]["facts"] == [fact.key for fact in facts]
    assert all(framed(knowledge, fact, language) in message["text"] for fact in facts)


def test_the_answer_says_of_how_many_roles_the_sources_name_them(knowledge: KnowledgeBase) -> None:
    # The responses speak of one role; another source that names fields of study makes them untrue.
    assert len({fact.role for fact in knowledge.facts if fact.names_study_fields}) == 1
    assert "hanya satu" in _answer()["text"]


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("id", "tidak menyebut jurusan untuk Event Organizer"),
        ("en", "no field of study for Event Organizer"),
    ],
)
def test_silence_on_the_role_named_is_said_without_the_facts_on_another(language: str, says: str) -> None:
    message = _answer("event_organizer", language=language)
    assert says in message["text"]
    assert message["answer"]["facts"] == []


def test_the_role_that_has_them_is_not_called_silent(knowledge: KnowledgeBase) -> None:
    role = next(fact.role for fact in knowledge.facts if fact.names_study_fields)
    assert _answer(role)["text"] == _answer()["text"]
