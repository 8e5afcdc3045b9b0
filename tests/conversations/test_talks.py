"""Whole conversations with the running bot: topic, roles and language, turn by turn."""

from pathlib import Path
from typing import Any, Dict, List

import pytest
from ruamel.yaml import YAML

from advisor.knowledge.base import intent_of
from advisor.knowledge.loading import load
from tests.bot import Bot, Conversation, Reply

FOLDER = Path(__file__).parent / "talks"
KNOWLEDGE = load()
TALKS: List[Dict[str, Any]] = [
    talk
    for file in sorted(FOLDER.glob("*.yml"))
    for talk in YAML(typ="safe").load(file.read_text(encoding="utf-8"))["conversations"]
]


def _topics(talk: Conversation, replies: List[Reply]) -> List[str]:
    """What the replies are about: the intent read, the topics answered, and those that the told facts belong to."""
    found = [talk.parsed["intent"]["name"]]
    for reply in replies:
        found += [reply.answer["topic"]] if reply.answer else []
        for fact in filter(None, map(KNOWLEDGE.fact, reply.answer.get("facts", []))):
            found += map(intent_of, (fact.topic, *fact.also))
    found += [question["intent"] for question in talk.parsed.get("questions") or []]
    return found


def _roles(talk: Conversation, replies: List[Reply]) -> List[str]:
    answers = [reply.answer for reply in replies if reply.answer]
    named = [role for answer in answers for role in answer["roles"]]
    return list(dict.fromkeys(named if answers else talk.tracker.get_slot("roles") or []))


def _mistakes(bot: Bot, turns: List[Dict[str, Any]]) -> List[str]:
    talk = bot.conversation()
    mistakes = []
    for turn in turns:
        replies = talk.say(turn["user"])
        topics, roles = _topics(talk, replies), _roles(talk, replies)
        fair = [turn["roles"], *turn.get("roles_any", [])]
        if not {turn["topic"], *turn.get("topic_any", [])} & set(topics):
            mistakes.append(f"{turn['user']!r}: topic {topics} instead of {turn['topic']}")
        if turn["roles"] and not any(set(roles) == set(each) for each in fair):
            mistakes.append(f"{turn['user']!r}: roles {roles} instead of {turn['roles']}")
        if talk.tracker.get_slot("language") != turn["language"]:
            mistakes.append(f"{turn['user']!r}: language {talk.tracker.get_slot('language')}")
    return mistakes


def test_there_are_enough_of_them() -> None:
    assert len(TALKS) >= 60


@pytest.mark.parametrize("talk", TALKS, ids=[talk["name"] for talk in TALKS])
def test_given_a_conversation_when_held_then_each_turn_is_about_the_right_thing(bot: Bot, talk: Dict[str, Any]) -> None:
    assert _mistakes(bot, talk["turns"]) == []
