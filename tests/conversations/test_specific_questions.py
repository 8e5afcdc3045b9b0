"""Questions that nobody stored, asked of the running bot: the one fact, the topic, or an honest "I don't know"."""

from pathlib import Path
from typing import Any, Dict, List

import pytest
from ruamel.yaml import YAML

from advisor.knowledge.loading import load
from tests.bot import Bot

KNOWLEDGE = load()
FOLDER = Path(__file__).parents[1] / "advisor" / "answers"
FILES = ("questions.yml", "plain_questions.yml", "indirect_questions.yml")
MOST_CHARACTERS = 700
# Over all three files; measured: .89, .93, .97, .98. The aims for a set of one's own are .80, .92, .95.
LEAST_FIRST, LEAST_AMONG_THREE, LEAST_ADMITTED, LEAST_GENERAL = 0.87, 0.91, 0.95, 0.96


@pytest.fixture(scope="module")
def asked(bot: Bot) -> List[Dict[str, Any]]:
    questions: List[Dict[str, Any]] = []
    for name in FILES:
        questions += YAML(typ="safe").load((FOLDER / name).read_text(encoding="utf-8"))["questions"]
    for question in questions:
        talk = bot.conversation()
        if question["role"]:
            talk.say(f'/inform_role{{"role": "{question["role"]}"}}')
        replies = talk.say(question["text"])
        question["told"] = [fact for reply in replies for fact in reply.answer.get("facts", [])]
        question["answers"] = [reply.answer.get("topic") for reply in replies]
        question["text_back"] = "\n".join(reply.text for reply in replies)
    return questions


def test_given_a_question_that_a_fact_answers_when_asked_then_that_fact_comes_first(
    asked: List[Dict[str, Any]],
) -> None:
    answerable = [question for question in asked if question["facts"]]
    assert len(answerable) >= 150
    first = sum(bool(set(question["told"][:1]) & set(question["facts"])) for question in answerable)
    three = sum(bool(set(question["told"][:3]) & set(question["facts"])) for question in answerable)
    assert first / len(answerable) >= LEAST_FIRST
    assert three / len(answerable) >= LEAST_AMONG_THREE


def test_given_a_question_that_no_source_answers_when_asked_then_the_bot_says_so(asked: List[Dict[str, Any]]) -> None:
    unanswerable = [question for question in asked if not question["facts"] and "general" not in question]
    assert len(unanswerable) >= 60
    admitted = sum(not question["told"] for question in unanswerable)
    assert admitted / len(unanswerable) >= LEAST_ADMITTED


def test_given_a_question_for_a_topic_as_a_whole_when_asked_then_it_is_answered_as_a_whole(
    bot: Bot, asked: List[Dict[str, Any]]
) -> None:
    general = [question for question in asked if "general" in question]
    assert len(general) >= 100
    answered = sum(_is_on(question["told"], question["general"]) for question in general)
    assert answered / len(general) >= LEAST_GENERAL


def _is_on(keys: List[str], topic: str) -> bool:
    """Whether one of the facts told belongs to `topic`."""
    facts = [KNOWLEDGE.fact(key) for key in keys]
    return any(fact is not None and (fact.topic == topic or topic in fact.also) for fact in facts)


def test_given_a_specific_question_when_answered_then_briefly_and_with_a_source(asked: List[Dict[str, Any]]) -> None:
    for question in asked:
        if question["answers"] == ["ask_fact"]:
            assert len(question["text_back"]) <= MOST_CHARACTERS
            assert "Sumber:" in question["text_back"] or "Source:" in question["text_back"]
