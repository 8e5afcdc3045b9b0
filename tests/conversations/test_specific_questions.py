"""Questions that nobody stored, asked of the running bot: the one fact, the topic, or an honest "I don't know"."""

from pathlib import Path
from typing import Any, Dict, List, NamedTuple

import pytest
from ruamel.yaml import YAML

from advisor.knowledge.loading import load
from tests.support.bot import Bot

KNOWLEDGE = load()
FOLDER = Path(__file__).parents[1] / "advisor" / "answers"
MOST_CHARACTERS = 700


class Floors(NamedTuple):
    """The least share of questions that must go well."""

    first: float
    three: float
    admitted: float


# The aims for a set of one's own are .80, .92, .95; the next two were written to be harder. The floors are one or two
# questions below what was measured: the encoder rounds differently on other processors, which decides a few questions.
FLOORS = {
    "questions.yml": Floors(0.87, 0.9, 0.9),
    "plain_questions.yml": Floors(0.82, 0.83, 0.9),
    "indirect_questions.yml": Floors(0.81, 0.86, 0.86),
    "varied_questions.yml": Floors(0.765, 0.8, 0.93),
}
LATER_DESCRIBED = ("event_organizer", "social_media_manager")
"""Roles on which there were few facts when the questions were written; many that had no answer have one now."""
LEAST_GENERAL = 0.95


@pytest.fixture(scope="module")
def asked(bot: Bot) -> List[Dict[str, Any]]:
    questions: List[Dict[str, Any]] = []
    for name in FLOORS:
        read = YAML(typ="safe").load((FOLDER / name).read_text(encoding="utf-8"))["questions"]
        questions += [{**question, "file": name} for question in read if question["role"] not in LATER_DESCRIBED]
    for question in questions:
        talk = bot.conversation()
        if question["role"]:
            talk.say(f'/inform_role{{"role": "{question["role"]}"}}')
        replies = talk.say(question["text"])
        question["told"] = [fact for reply in replies for fact in reply.answer.get("facts", [])]
        question["answers"] = [reply.answer.get("topic") for reply in replies]
        question["text_back"] = "\n".join(reply.text for reply in replies)
    return questions


@pytest.mark.parametrize("file", FLOORS)
def test_the_fact_that_answers_a_question_comes_first(asked: List[Dict[str, Any]], file: str) -> None:
    answerable = [question for question in asked if question["facts"] and question["file"] == file]
    assert len(answerable) >= 85
    first = sum(bool(set(question["told"][:1]) & set(question["facts"])) for question in answerable)
    three = sum(bool(set(question["told"][:3]) & set(question["facts"])) for question in answerable)
    assert first / len(answerable) >= FLOORS[file].first
    assert three / len(answerable) >= FLOORS[file].three


@pytest.mark.parametrize("file", FLOORS)
def test_the_bot_says_so_if_no_source_answers(asked: List[Dict[str, Any]], file: str) -> None:
    unanswerable = [q for q in asked if not q["facts"] and "general" not in q and q["file"] == file]
    assert len(unanswerable) >= 40
    admitted = sum(not question["told"] for question in unanswerable)
    assert admitted / len(unanswerable) >= FLOORS[file].admitted


def test_a_general_question_gets_the_whole_topic(bot: Bot, asked: List[Dict[str, Any]]) -> None:
    general = [question for question in asked if "general" in question]
    assert len(general) >= 90
    answered = sum(_is_on(question["told"], question["general"]) for question in general)
    assert answered / len(general) >= LEAST_GENERAL


def _is_on(keys: List[str], topic: str) -> bool:
    """Whether one of the facts given belongs to `topic`."""
    facts = [KNOWLEDGE.fact(key) for key in keys]
    return any(fact is not None and (fact.topic == topic or topic in fact.also) for fact in facts)


def test_a_specific_answer_is_short_and_names_its_source(asked: List[Dict[str, Any]]) -> None:
    for question in asked:
        if question["answers"] == ["ask_fact"]:
            assert len(question["text_back"]) <= MOST_CHARACTERS
            assert "Sumber:" in question["text_back"] or "Source:" in question["text_back"]
