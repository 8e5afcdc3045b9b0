"""What the next message refers to, if that isn't what the bot said last: a person replies to an older message.

The bot's utterance is then put before the message once more, without being shown, and the slots say again what it was
about. So whatever reads what was said before the message reads what the message refers to.
"""

from typing import Any, Dict, Mapping, Sequence

from advisor.dialogue import intents, slots
from advisor.dialogue.metadata import BotMetadata, Event
from advisor.dialogue.state import LISTS

RECALLED = (
    "language",
    "answer",
    "offered",
    "choices",
    "question",
    "about_result",
    "noted",
    "listed",
    "fields",
    "change",
)
"""The metadata that say what an utterance is about; the others are only about showing or reviewing it."""
NOT_TALKED_ABOUT = (*LISTS, intents.CHECK_FIT, intents.RECOMMEND_ROLE, intents.DISTRESS)
"""The topics of answers after which the roles in them aren't what is talked about."""


def recalled_metadata(utterance: Event) -> Dict[str, Any]:
    """The metadata of a stored utterance when a message refers to it."""
    said = BotMetadata.of(utterance).as_dict()
    return {**{name: value for name, value in said.items() if name in RECALLED}, "recalled": True}


def recalled_slots(utterance: Event, roles: Sequence[str]) -> Mapping[str, Any]:
    """The slots as an answer left them, by name; empty if the utterance answers nothing about roles.

    Args:
        utterance: the stored utterance.
        roles: the ids of the roles that are talked about until now.
    """
    answer = BotMetadata.of(utterance).answer
    if answer is None or answer.fit is not None or not answer.roles or answer.topic in NOT_TALKED_ABOUT:
        return {}
    values = {slots.TOPIC: answer.topic, slots.ROLES: answer.roles, slots.TOLD: answer.facts}
    return {**values, slots.PREVIOUS_ROLES: list(roles)} if roles and list(roles) != answer.roles else values
