"""Telling what is left on a topic."""

import pytest

from actions.answers.answer_topic import ActionAnswerTopic
from actions.answers.tell_more import ActionTellMore
from advisor.dialogue.history import DECIDED
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.loading import load
from advisor.knowledge.schema.base import LANGUAGES
from tests.support.actions import run, tracker_of

KNOWLEDGE = load()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_is_told_with_more(knowledge: KnowledgeBase, language: str) -> None:
    for fact in knowledge.facts:
        # given the fact's topic was asked
        question = tracker_of(f"ask_{fact.topic}", [fact.role], text="mitos", slots={"language": language})
        messages, slots = run(ActionAnswerTopic(), question)
        told = list(messages[0]["answer"]["facts"])
        # when "more" is asked until there is no more
        while fact.key not in told:
            messages, slots = run(ActionTellMore(), tracker_of("ask_more", slots={"language": language, **slots}))
            assert messages[0]["answer"]["facts"], f"{fact.key} is never told"
            assert not set(told) & set(messages[0]["answer"]["facts"])
            told += messages[0]["answer"]["facts"]
        # then the fact was said, in the person's language
        assert fact.text.in_language("en" if language == "en" else "id") in messages[0]["text"]


def test_without_a_topic_the_bot_asks_more_of_what() -> None:
    messages, slots = run(ActionTellMore(), tracker_of("ask_more"))
    assert messages[0]["text"] == KNOWLEDGE.response("more_of_what", "id")
    assert slots["topic"] == ""


def test_what_is_left_out_is_not_told() -> None:
    before = {"language": "en", "roles": ["international_community_manager"], "topic": "ask_fit_profile"}
    tracker = tracker_of("ask_more", text="besides languages, what else?", slots=before)
    tracker.latest_message[DECIDED] = "besides"
    messages, _ = run(ActionTellMore(), tracker)
    assert messages[0]["answer"]["facts"]
    assert "language" not in messages[0]["text"]


def test_more_about_a_fact_named_explains_it(knowledge: KnowledgeBase) -> None:
    role = "online_community_manager"
    told = [fact.key for fact in knowledge.facts_on(role, "skills")]
    before = {"language": "en", "roles": [role], "topic": "ask_skills", "told": told}
    messages, _ = run(ActionTellMore(), tracker_of("ask_more", text="more about the conflict one", slots=before))
    assert messages[0]["answer"]["facts"] == [f"{role}.conflict_skills"]


def test_all_that_is_left_is_told_at_once(knowledge: KnowledgeBase) -> None:
    before = {"language": "id", "roles": ["community_officer"], "topic": "ask_skills", "told": []}
    messages, _ = run(ActionTellMore(), tracker_of("ask_more", text="semuanya dong", slots=before))
    assert len(messages[0]["answer"]["facts"]) == len(knowledge.facts_on("community_officer", "skills"))
