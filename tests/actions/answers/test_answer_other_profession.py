"""Occupations that no source covers."""

from typing import Any, Dict, Sequence, Tuple

import pytest

from actions.answers.answer_other_profession import MAX_NEAR, TOPICS_OF_ENTRY, ActionAnswerOtherProfession
from advisor.dialogue import intents
from advisor.knowledge.base import KnowledgeBase
from tests.support.actions import run, tracker_of

OFFICER = "community_officer"


def _answer(
    professions: Sequence[str], *roles: str, text: str = "", ranking: Any = None, **slots: Any
) -> Tuple[Any, Dict[str, Any]]:
    """The messages, and the slots set."""
    entities = [{"entity": "profession", "value": profession} for profession in professions]
    tracker = tracker_of(
        intents.ASK_OTHER_PROFESSION, roles, text=text, entities=entities, ranking=ranking, slots=slots
    )
    return run(ActionAnswerOtherProfession(), tracker)


@pytest.mark.parametrize(
    ("language", "says"), [("id", "belum ada di sumberku"), ("en", "My sources don't cover the job of")]
)
def test_it_names_the_nearest_roles_and_tells_nothing_of_the_occupation(
    knowledge: KnowledgeBase, language: str, says: str
) -> None:
    profession = next(each for each in knowledge.professions.values() if each.near)
    messages, slots = _answer([profession.id], language=language)
    named = profession.name.in_language("en" if language == "en" else "id")
    assert says in messages[0]["text"]
    assert named.lower() in messages[0]["text"].lower()
    offered = [offer["role"] for offer in messages[0]["choices"]]
    assert offered == list(profession.near[:MAX_NEAR])
    assert messages[0]["answer"]["facts"] == []
    assert slots["roles"] == []


def test_an_unknown_id_is_harmless() -> None:
    messages, _ = _answer(["no such occupation"])
    assert len(messages) == 1


def test_a_name_that_fits_several_roles_is_asked_about() -> None:
    messages, slots = _answer(["teacher"], ranking={"ask_skills": 0.9}, language="en")
    assert messages[0]["text"].startswith("Which kind of teacher do you mean?")
    assert {"primary_school_teacher", "kindergarten_teacher"} <= set(messages[0]["answer"]["roles"])
    assert slots["topic"] == "ask_skills"


@pytest.mark.parametrize(
    ("text", "likely", "topic"),
    [
        ("barista or community officer, which pays more?", "ask_salary", "ask_salary"),
        ("what's the difference from a barista?", "ask_difference", "ask_overview"),
        ("skills of a barista and a community officer?", "ask_skills", "ask_skills"),
    ],
)
def test_beside_a_role_only_that_is_answered(knowledge: KnowledgeBase, text: str, likely: str, topic: str) -> None:
    profession = next(iter(knowledge.professions))
    messages, slots = _answer([profession], OFFICER, text=text, ranking={likely: 0.9}, language="en")
    assert "so I can only tell you about this role: Community Officer" in messages[0]["text"]
    assert messages[1]["answer"]["topic"] == topic
    assert messages[1]["answer"]["roles"] == slots["roles"] == [OFFICER]


def test_whether_one_leads_to_the_other_is_left_open(knowledge: KnowledgeBase) -> None:
    profession = next(iter(knowledge.professions))
    messages, slots = _answer([profession], OFFICER, ranking={"ask_qualifications": 0.9}, language="en")
    assert messages[0]["text"].startswith("My sources don't say whether somebody can go from")
    assert slots["topic"] == f"ask_{TOPICS_OF_ENTRY[0]}"
    assert slots["told"] == messages[0]["answer"]["facts"] != []


def test_a_role_from_before_is_not_taken_for_named() -> None:
    messages, _ = _answer(["teacher"], text="lebih susah dari guru?", roles=[OFFICER])
    assert messages[0]["answer"]["topic"] == intents.LIST_ROLES
