"""Reads what was said in a conversation from its stored events, which are plain dictionaries.

Every function takes the events newest first, so that it reads no further back than it has to.
"""

from itertools import islice
from typing import Iterable, Iterator, List, Optional

from advisor.dialogue.metadata import BotMetadata, Event

DECIDED = "decided"
"""The key in a message's parse data that says why its intent was replaced; see `action_take_decision`."""
ASPECTS = "aspects"
"""The key in a message's parse data for the aspects that it surely asks about (`knowledge/aspects.yml`), by id, with
their confidences."""
LISTED_ASPECTS = "listed_aspects"
"""The key in a message's parse data for the ids of several aspects that it lists: "writing, events and leading"."""
COMMAND = "command"
"""The key in a message's parse data for a command along with the rest of it: the command's `intent`, and where in the
text the rest has its `start` and `end`; see `action_take_command`."""
OBEYED = "obeyed"
"""The key in the parse data of such a rest: the intent of the command that was obeyed before it."""
FEELING = "feeling"
"""The key in a message's parse data for the feeling that the bot acknowledges before it answers."""
MORE_SUGGESTIONS = "more_suggestions"
"""The reason for deciding that a message asks for other roles than those suggested before."""
BEGINS_WITH_YES = "begins_with_yes"
"""The key in a message's parse data for whether it says yes before something else: "mau dong, aku suka nulis"."""
USER = "user"
BOT = "bot"


def newest_message(newest_first: Iterable[Event]) -> Event:
    """The person's newest message; empty when there is none."""
    return next(_messages(newest_first), {})


def count_messages(newest_first: Iterable[Event]) -> int:
    """How many messages the person wrote; one that a decision replaced is stored twice and counts once."""
    return sum(1 for _ in _messages(newest_first))


def message_before(newest_first: Iterable[Event]) -> Event:
    """The person's message before the newest; empty when there is none."""
    return next(islice(_messages(newest_first), 1, None), {})


def last_said(newest_first: Iterable[Event]) -> BotMetadata:
    """The metadata of the bot's newest utterance; empty when it has said nothing."""
    return BotMetadata.of(next((event for event in newest_first if event.get("event") == BOT), None))


def said_before(newest_first: Iterable[Event]) -> BotMetadata:
    """The metadata of the bot's last utterance before the newest message; empty when two messages came in a row."""
    newest_seen = False
    for event in _as_decided(newest_first):
        if event.get("event") == USER:
            if newest_seen:
                break
            newest_seen = True
        elif newest_seen and event.get("event") == BOT:
            return BotMetadata.of(event)
    return BotMetadata()


def has_spoken(newest_first: Iterable[Event]) -> bool:
    """Whether the bot has said something since the newest message."""
    return next((event["event"] == BOT for event in newest_first if event.get("event") in (BOT, USER)), False)


def turns_in_a_row(topic: str, newest_first: Iterable[Event]) -> int:
    """How many turns in a row, before the newest message, the bot ended with an answer to `topic`."""
    turns = 0
    answered: Optional[str] = None
    newest_seen = False
    for event in newest_first:
        if event.get("event") == BOT and newest_seen and answered is None:
            answer = BotMetadata.of(event).answer
            answered = answer.topic if answer else ""
        elif event.get("event") == USER:
            if newest_seen:
                if answered != topic:
                    break
                turns, answered = turns + 1, None
            newest_seen = True
    return turns


def utterances_before(newest_first: Iterable[Event]) -> List[Event]:
    """What the bot said to the last message, before the newest, that it answered at all; oldest utterance first."""
    utterances: List[Event] = []
    newest_seen = False
    for event in _as_decided(newest_first):
        if event.get("event") == USER:
            if newest_seen and utterances:
                break
            newest_seen = True
        elif newest_seen and event.get("event") == BOT:
            utterances.insert(0, event)
    return utterances


def _messages(newest_first: Iterable[Event]) -> Iterator[Event]:
    return (event for event in _as_decided(newest_first) if event.get("event") == USER)


def _as_decided(newest_first: Iterable[Event]) -> Iterator[Event]:
    """The events without the messages that were replaced, by a decision or by what is left of them besides a command.

    Each comes right before its replacement.
    """
    is_replaced = False
    for event in newest_first:
        if event.get("event") == USER:
            was_replaced, is_replaced = is_replaced, _replaces(event)
            if was_replaced:
                continue
        yield event


def is_new_message(event: Event) -> bool:
    """Whether `event` is a message as the person sent it, and not what a decision has replaced one by."""
    return event.get("event") == USER and not _replaces(event)


def _replaces(event: Event) -> bool:
    """Whether a message stands in the place of the one before it."""
    parsed = event.get("parse_data") or {}
    return DECIDED in parsed or (OBEYED in parsed and COMMAND not in parsed)
