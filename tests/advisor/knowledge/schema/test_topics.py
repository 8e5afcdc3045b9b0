"""Topics and buttons."""

from typing import Any

import pytest
from pydantic import ValidationError

from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.topics import ButtonFile, Topic, TopicFile

TEXT = {"id": "Gaji", "en": "Pay"}
TOPIC = {"id": "salary", "label": TEXT, "heading": TEXT, "alone": TEXT, "silent": TEXT, "near": [], "next": ["duties"]}


def test_what_is_optional_has_its_usual_value() -> None:
    topic = Topic.parse_obj(TOPIC)
    assert (topic.never_bare, topic.exact, topic.nouns) == (False, False, ())
    assert topic.questions.both() == ()
    assert topic.next == ("duties",)


@pytest.mark.parametrize(
    "change", [{"id": "Salary"}, {"label": {"id": "Gaji"}}, {"near": None}, {"nouns": [1]}, {"headline": TEXT}]
)
def test_a_topic_of_another_form_is_refused(change: Any) -> None:
    with pytest.raises(ValidationError):
        TopicFile.parse_obj({"topics": [{**TOPIC, **change}]})


def test_buttons_are_named_by_intents() -> None:
    assert ButtonFile.parse_obj({"check_fit": TEXT}).__root__["check_fit"].en == "Pay"
    with pytest.raises(ValidationError):
        ButtonFile.parse_obj({"Check fit": TEXT})


def test_every_heading_names_the_role_and_every_silence_is_worded(knowledge: KnowledgeBase) -> None:
    for topic in knowledge.topics.values():
        for language in ("id", "en"):
            assert "{role}" in getattr(topic.heading, language)
            assert getattr(topic.silent, language)
