"""Occupations in a message become entities."""

from typing import List

import pytest
from rasa.shared.nlu.constants import ENTITIES
from rasa.shared.nlu.training_data.message import Message

from advisor.advisor import get_advisor
from components.message_keys import FIELDS, MENTIONS, professions_in
from components.nlu.profession_extractor import ProfessionExtractor


def _extract(text: str, **properties: object) -> Message:
    message = Message.build(text)
    for key, value in properties.items():
        message.set(key, value)
    return ProfessionExtractor().process([message])[0]


def _values(message: Message) -> List[str]:
    return [entity["value"] for entity in message.get(ENTITIES) if entity["entity"] == "profession"]


@pytest.mark.parametrize(
    ("text", "value"), [("kalau jadi guru gimana?", "teacher"), ("what about being a nurse?", "nurse")]
)
def test_an_occupation_is_an_entity_with_its_place(text: str, value: str) -> None:
    message = _extract(text)
    (entity,) = message.get(ENTITIES)
    assert (entity["entity"], entity["value"]) == ("profession", value)
    assert text[entity["start"] : entity["end"]] in ("guru", "nurse")
    assert [mention.profession for mention in professions_in(message)] == [value]


@pytest.mark.parametrize("text", ["", "halo", "gajinya berapa?"])
def test_other_messages_have_none(text: str) -> None:
    assert _values(_extract(text)) == []


def test_a_word_that_is_part_of_a_roles_name_is_no_occupation_of_its_own() -> None:
    text = "tugas community officer apa?"
    assert _values(_extract(text, **{MENTIONS: get_advisor().roles.find(text)})) == []


def test_a_word_that_names_a_field_is_not_taken_for_an_occupation() -> None:
    text = "bidang hukum"
    assert _values(_extract(text, **{FIELDS: get_advisor().fields.find(text)})) == []
