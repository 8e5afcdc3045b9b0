"""Naming the sources behind answers."""

from actions.answers.cite_sources import ActionCiteSources
from advisor.knowledge.base import KnowledgeBase
from tests.support.actions import run, tracker_of


def test_sources_are_those_of_the_answer() -> None:
    told = {"roles": ["community_officer"], "told": ["community_officer.degree"], "topic": "ask_qualifications"}
    messages, _ = run(ActionCiteSources(), tracker_of("ask_source", slots=told))
    assert "bloghrd.com" in messages[0]["text"]
    assert messages[0]["answer"]["sources"] == ["004"]


def test_without_an_answer_all_sources_are_named(knowledge: KnowledgeBase) -> None:
    messages, _ = run(ActionCiteSources(), tracker_of("ask_source"))
    assert messages[0]["answer"]["sources"] == list(knowledge.sources)
