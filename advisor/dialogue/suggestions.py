"""Which roles the bot has suggested to somebody, and for which message."""

from typing import Dict, Iterable, NamedTuple, Tuple

from advisor.dialogue import intents
from advisor.dialogue.history import BOT, DECIDED, MORE_SUGGESTIONS, USER
from advisor.dialogue.metadata import BotMetadata, Event

TOPICS = frozenset({intents.LOOK_FOR_WORK, intents.ASK_EXPERIENCE})
"""The topics of answers that suggest roles, with a fact on each."""


class Suggestions(NamedTuple):
    """What was suggested in a conversation."""

    wish: str
    """The newest message that was answered with suggestions and asked for more than others; empty if there is none."""
    roles: Tuple[str, ...]
    """The ids of all roles suggested so far, newest first."""


def suggested_roles(said: BotMetadata) -> Tuple[str, ...]:
    """The ids of the roles that an utterance suggests; none if it suggests nothing."""
    answer = said.answer
    offers_check = any(offer.intent == intents.RECOMMEND_ROLE for offer in said.offered)
    is_suggestion = answer is not None and offers_check and answer.topic in TOPICS and bool(answer.facts)
    return tuple(answer.roles) if answer is not None and is_suggestion else ()


def suggestions_before(newest_first: Iterable[Event]) -> Suggestions:
    """What was suggested before the newest message."""
    roles: Dict[str, None] = {}
    wish = ""
    is_answered = False
    for event in newest_first:
        if event.get("event") == BOT:
            suggested = suggested_roles(BotMetadata.of(event))
            roles.update(dict.fromkeys(suggested))
            is_answered = is_answered or bool(suggested)
        elif event.get("event") == USER and is_answered:
            parsed = event.get("parse_data") or {}
            is_answered = False
            if not wish and parsed.get(DECIDED) != MORE_SUGGESTIONS:
                wish = str(event.get("text") or "")
    return Suggestions(wish, tuple(roles))
