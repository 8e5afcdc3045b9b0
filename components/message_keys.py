"""What a message holds about the roles that it names."""

from typing import List

from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from advisor.understanding.roles.mention import Mention

MASKED_TEXT = "masked_text"
MENTIONS = "role_mentions"
# Set when a message names roles and says nothing else.
ONLY_ROLES = "only_roles"


def mentions_in(message: Message) -> List[Mention]:
    """The roles that `message` names, with their places."""
    return message.get(MENTIONS) or []


def masked_text(message: Message) -> str:
    """The text of `message` with its roles masked; as it is when no roles were looked for."""
    return str(message.get(MASKED_TEXT) or message.get(TEXT) or "")
