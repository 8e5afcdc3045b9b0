"""Records in a message which roles it names, and its text with those roles masked."""

from typing import Sequence

from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from advisor.advisor import Advisor
from advisor.text import readable
from advisor.understanding.roles.mention import Mention, masked
from components.message_keys import MASKED_TEXT, MENTIONS, ONLY_ROLES


def note_roles(message: Message, mentions: Sequence[Mention], advisor: Advisor) -> None:
    """Sets the roles that `message` names, and the text with them masked."""
    text = message.get(TEXT) or ""
    message.set(ONLY_ROLES, advisor.roles.names_only(text, mentions))
    message.set(MASKED_TEXT, masked_with_corrections(text, mentions, advisor))
    message.set(MENTIONS, list(mentions))


def masked_with_corrections(text: str, mentions: Sequence[Mention], advisor: Advisor) -> str:
    """`text` with its roles masked; of a correction that says more than a role's name, only what was meant.

    The role finder reads only the characters that `readable` returns; roles named after those would remain unmasked.
    """
    meant = advisor.frames.restated(text)
    if meant is None:
        return masked(readable(text), mentions)
    named = [
        Mention(mention.role, mention.start - meant.start, mention.end - meant.start)
        for mention in mentions
        if meant.start <= mention.start and mention.end <= meant.end
    ]
    if advisor.roles.names_only(text[meant.start : meant.end], named):
        return masked(readable(text), mentions)
    return masked(readable(text), mentions, meant.start, meant.end)
