"""Names that a message objects to are no entities."""

from typing import List, Tuple

from rasa.shared.nlu.constants import ENTITIES
from rasa.shared.nlu.training_data.message import Message

from components.message_keys import add_entities, fields_in
from components.nlu.field_extractor import FieldExtractor
from components.nlu.objection_filter import ObjectionFilter


def _left(text: str, *names: Tuple[str, str]) -> List[str]:
    """The texts of the entities left of `names`, each with its kind, and of the fields in `text`."""
    message = FieldExtractor().process([Message.build(text)])[0]
    found = [(kind, "id", text.index(name), text.index(name) + len(name)) for kind, name in names]
    add_entities(message, found, "test")
    ObjectionFilter().process([message])
    return [text[entity["start"] : entity["end"]] for entity in message.get(ENTITIES)]


def test_a_role_that_the_message_objects_to_is_left_out() -> None:
    text = "kok programmer, gue bilang animator loh"
    assert _left(text, ("role", "programmer"), ("role", "animator")) == ["animator"]


def test_a_field_inside_a_roles_name_is_left_out() -> None:
    assert _left("tugas kader kesehatan apa?", ("role", "kader kesehatan")) == ["kader kesehatan"]


def test_a_name_of_work_that_is_a_field_as_well_is_kept() -> None:
    assert "hukum" in _left("bidang hukum dong")


def test_a_pressed_button_is_left_alone() -> None:
    message = Message.build("/inform_role")
    assert not fields_in(ObjectionFilter().process([message])[0])
