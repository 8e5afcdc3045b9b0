"""Choosing facts."""

import pytest

from advisor.answers.answer import FACT_CHARACTERS, MOST_FACTS, answer_topic
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import LANGUAGES, Language


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_is_reached_by_its_topic_and_more(knowledge: KnowledgeBase, language: Language) -> None:
    for role in knowledge.roles.values():
        for topic in {topic for fact in role.facts for topic in (fact.topic, *fact.also)}:
            # when one topic is asked, and then "more" until nothing is left
            told: list[str] = []
            while (answer := answer_topic(knowledge, topic, role.id, language, told)).facts:
                told += [fact.key for fact in answer.facts]
            # then each fact on it was told, once
            assert sorted(told) == sorted(fact.key for fact in role.facts if fact.answers(topic))


def test_answers_are_short_and_their_first_facts_first(knowledge: KnowledgeBase) -> None:
    answer = answer_topic(knowledge, "duties", "community_officer", "id")
    assert [fact.id for fact in answer.facts] == ["identify_leaders", "open_communication"]
    assert sum(len(fact.text.id) for fact in answer.facts) <= FACT_CHARACTERS
    assert len(answer.facts) <= MOST_FACTS
    assert answer.rest == 14


def test_silence_has_no_facts(knowledge: KnowledgeBase) -> None:
    answer = answer_topic(knowledge, "salary", "community_officer", "en")
    assert answer.facts == ()
    assert answer.rest == 0


def test_a_role_that_does_not_exist_has_no_facts(knowledge: KnowledgeBase) -> None:
    assert answer_topic(knowledge, "duties", "astronaut", "en").facts == ()
