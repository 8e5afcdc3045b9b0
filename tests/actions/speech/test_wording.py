"""How responses name things."""

from pathlib import Path
from typing import Callable

import pytest

from actions.speech import wording
from actions.speech.wording import person_to_ask
from advisor.knowledge.base import KnowledgeBase
from settings import settings


@pytest.fixture
def operator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes the bot run with the settings given."""

    def use(text: str) -> None:
        file = tmp_path / "settings.yml"
        file.write_text(text)
        monkeypatch.setattr(wording, "settings", lambda: settings(file))

    return use


def test_the_operator_s_contact_is_named(operator: Callable[[str], None]) -> None:
    operator("contact: {id: 'Bu Rini, ruang BK', en: 'Mrs Rini, counselling room'}")
    assert "Bu Rini, ruang BK" in person_to_ask("id")
    assert "Mrs Rini, counselling room" in person_to_ask("en")


def test_without_a_contact_the_bot_says_where_people_find_advice(operator: Callable[[str], None]) -> None:
    operator("contact: {}")
    assert "guru BK" in person_to_ask("id")
    assert "school counsellor" in person_to_ask("en")


def test_sources_beyond_two_are_counted(operator: Callable[[str], None], knowledge: KnowledgeBase) -> None:
    operator("show_sources: true")
    facts = {fact.source: fact for fact in knowledge.facts}
    two, four = (wording.source_line(list(facts.values())[:count], "en") for count in (2, 4))
    assert "Source" in two
    assert "2" in four.removeprefix(two.rstrip())


def test_sources_can_be_hidden(operator: Callable[[str], None], knowledge: KnowledgeBase) -> None:
    operator("show_sources: false")
    assert wording.source_line(knowledge.facts, "id") == ""


def test_several_facts_get_bullets_and_one_does_not(knowledge: KnowledgeBase) -> None:
    facts = knowledge.facts_on("community_officer", "duties")[:2]
    assert wording.fact_lines(facts, facts[0].topic, "id").count("• ") == 2
    assert wording.fact_lines(facts[:1], facts[0].topic, "id") == facts[0].text.id
    assert wording.fact_lines(facts[:1], facts[0].topic, "en", name_roles=True).startswith("Community Officer: ")


def test_topics_are_named_as_within_a_sentence(knowledge: KnowledgeBase) -> None:
    named = wording.topic_list(list(knowledge.topics), "en").split(", ")
    assert len(named) == wording.MAX_TOPICS
    assert all(name[0].islower() for name in named)
