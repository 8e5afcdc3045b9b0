"""Choosing the facts of an answer."""

import pytest

from advisor.answers.answer import MAX_FACT_CHARACTERS, MAX_FACTS, answer_topic
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import LANGUAGES, Language


@pytest.mark.parametrize("language", LANGUAGES)
def test_asking_for_more_gives_every_fact_of_a_topic_once(knowledge: KnowledgeBase, language: Language) -> None:
    for role in knowledge.roles.values():
        for topic in {topic for fact in role.facts for topic in (fact.topic, *fact.also)}:
            told: list[str] = []
            while (answer := answer_topic(knowledge, topic, role.id, language, told)).facts:
                told += [fact.key for fact in answer.facts]
            assert sorted(told) == sorted(fact.key for fact in role.facts if fact.answers(topic))


def test_an_answer_is_short_and_starts_with_the_first_facts(knowledge: KnowledgeBase) -> None:
    answer = answer_topic(knowledge, "duties", "community_officer", "id")
    assert [fact.id for fact in answer.facts] == ["identify_leaders", "open_communication"]
    assert sum(len(fact.text.id) for fact in answer.facts) <= MAX_FACT_CHARACTERS
    assert len(answer.facts) <= MAX_FACTS
    assert answer.rest == 14


def test_a_topic_that_no_source_covers_has_no_facts(knowledge: KnowledgeBase) -> None:
    answer = answer_topic(knowledge, "salary", "community_officer", "en")
    assert answer.facts == ()
    assert answer.rest == 0


def test_an_unknown_role_has_no_facts(knowledge: KnowledgeBase) -> None:
    assert answer_topic(knowledge, "duties", "astronaut", "en").facts == ()
