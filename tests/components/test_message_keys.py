"""What components leave on a message for those after them."""

from rasa.shared.nlu.constants import ENTITIES
from rasa.shared.nlu.training_data.message import Message

from advisor.dialogue.history import COMMAND
from components.message_keys import (
    MASKED_TEXT,
    add_entities,
    asked_names_in,
    fields_in,
    masked_text,
    mentions_in,
    professions_in,
    rest_of,
)


def test_entities_are_added_to_those_found_before() -> None:
    message = Message.build("EO di bidang hukum")
    add_entities(message, [("role", "event_organizer", 0, 2)], "First")
    add_entities(message, [("field", "law", 12, 17)], "Second")
    found = [(entity["value"], entity["start"], entity["extractor"]) for entity in message.get(ENTITIES)]
    assert found == [("event_organizer", 0, "First"), ("law", 12, "Second")]
    assert message.as_dict(only_output_properties=True)[ENTITIES] == message.get(ENTITIES)


def test_the_masked_text_is_the_text_until_roles_were_looked_for() -> None:
    message = Message.build("tugas EO")
    assert masked_text(message) == "tugas EO"
    message.set(MASKED_TEXT, "tugas peran")
    assert masked_text(message) == "tugas peran"
    assert masked_text(Message({})) == ""


def test_the_rest_of_a_message_is_what_stands_beside_the_command() -> None:
    message = Message.build("stop dulu, gajinya berapa?")
    assert rest_of(message) == "stop dulu, gajinya berapa?"
    message.set(COMMAND, {"intent": "stop_check", "start": 10, "end": 26})
    assert rest_of(message) == "gajinya berapa?"


def test_before_anything_was_looked_for_nothing_was_found() -> None:
    message = Message.build("halo")
    assert [mentions_in(message), professions_in(message), asked_names_in(message), fields_in(message)] == [[]] * 4
