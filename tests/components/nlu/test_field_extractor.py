"""Fields of work in a message become entities."""

from rasa.shared.nlu.constants import ENTITIES
from rasa.shared.nlu.training_data.message import Message

from components.message_keys import fields_in
from components.nlu.field_extractor import FieldExtractor


def test_a_field_is_an_entity() -> None:
    message = FieldExtractor().process([Message.build("bidang hukum dong")])[0]
    assert [(entity["entity"], entity["value"]) for entity in message.get(ENTITIES)] == [("field", "law")]
    assert fields_in(message)[0].is_marked


def test_other_messages_have_none() -> None:
    assert not fields_in(FieldExtractor().process([Message.build("halo")])[0])
