"""The keys under which components store their results on a message."""

from typing import Iterable, List, Tuple

from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message

from advisor.dialogue.history import COMMAND
from advisor.understanding.fields import FieldMention
from advisor.understanding.professions.finder import ProfessionMention
from advisor.understanding.roles.mention import Mention

MASKED_TEXT = "masked_text"
MENTIONS = "role_mentions"
PROFESSIONS = "profession_mentions"
FIELDS = "field_mentions"
ASKED_NAMES = "asked_occupation_names"
DANGER = "danger"
"""How likely it is that the writer of a message is in danger, 0 to 1."""
ONLY_ROLES = "only_roles"
"""Whether a message names roles and says nothing else."""


def add_entities(message: Message, found: Iterable[Tuple[str, str, int, int]], extractor: str) -> None:
    """Adds entities to `message`.

    Args:
        message: the message.
        found: for each entity its kind, its value, and where it starts and ends.
        extractor: the name of the component that found them.
    """
    added = [
        {"entity": kind, "start": start, "end": end, "value": value, "extractor": extractor}
        for kind, value, start, end in found
    ]
    message.set(ENTITIES, message.get(ENTITIES, []) + added, add_to_output=True)


def mentions_in(message: Message) -> List[Mention]:
    """The roles that `message` names, with their positions."""
    return message.get(MENTIONS) or []


def professions_in(message: Message) -> List[ProfessionMention]:
    """The occupations outside the sources that `message` names, with their positions."""
    return message.get(PROFESSIONS) or []


def asked_names_in(message: Message) -> List[ProfessionMention]:
    """The names that `message` asks about and that fit several roles."""
    return message.get(ASKED_NAMES) or []


def fields_in(message: Message) -> List[FieldMention]:
    """The fields of work that `message` names, with their positions."""
    return message.get(FIELDS) or []


def masked_text(message: Message) -> str:
    """The text of `message` with its roles masked; unmasked if no component has looked for roles."""
    return str(message.get(MASKED_TEXT) or message.get(TEXT) or "")


def rest_of(message: Message) -> str:
    """The text of `message` without the command that came with it, if there is one."""
    text, command = str(message.get(TEXT) or ""), message.get(COMMAND)
    return text[command["start"] : command["end"]].strip() if command else text
