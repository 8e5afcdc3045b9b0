"""Occupations that a message asks about become its roles."""

from typing import Dict, List, Sequence

from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import ENTITIES
from rasa.shared.nlu.training_data.message import Message

from advisor.advisor import get_advisor
from advisor.understanding.professions.finder import ProfessionMention
from advisor.understanding.roles.mention import Mention
from components.message_keys import MASKED_TEXT, PROFESSIONS, asked_names_in, mentions_in, professions_in
from components.nlu.occupation_reader import OccupationReader


class _Reader:
    """Takes a name for asked about if it is followed by a question mark."""

    def confidences(
        self, text: str, occupations: Sequence[ProfessionMention], roles: Sequence[Mention]
    ) -> Dict[ProfessionMention, float]:
        return {each: float(text[each.end :].startswith("?")) for each in occupations}


def _process(text: str) -> Message:
    message = Message.build(text)
    found = get_advisor().professions.find(text)
    message.set(PROFESSIONS, found)
    entities = [
        {"entity": "profession", "start": each.start, "end": each.end, "value": each.profession} for each in found
    ]
    message.set(ENTITIES, entities)
    reader = OccupationReader({}, _Reader(), None, Resource("occupations"))
    return reader.process([message])[0]


def _entities(message: Message) -> List[str]:
    return [f"{entity['entity']}:{entity['value']}" for entity in message.get(ENTITIES)]


def test_an_occupation_asked_about_is_a_role() -> None:
    message = _process("ibuku bidan. kalau perawat?")
    assert [mention.role for mention in mentions_in(message)] == ["nurse"]
    assert "role:nurse" in _entities(message)
    assert "profession:nurse" not in _entities(message)
    assert message.get(MASKED_TEXT) == "ibuku bidan. kalau peran?"


def test_one_that_is_only_mentioned_is_not() -> None:
    message = _process("kata dokter aku harus istirahat")
    assert not mentions_in(message)
    assert not professions_in(message)


def test_a_name_that_fits_several_roles_is_none_of_them() -> None:
    message = _process("kalau guru?")
    assert not mentions_in(message)
    assert [mention.profession for mention in asked_names_in(message)] == ["teacher"]


def test_a_button_is_left_alone() -> None:
    assert not mentions_in(_process("/ask_duties perawat?"))
