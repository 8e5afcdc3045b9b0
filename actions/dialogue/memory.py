"""What is remembered of a conversation from one turn to the next, in slots."""

from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Tuple

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from advisor.dialogue import slots
from advisor.knowledge.base import KnowledgeBase

Event = Dict[str, Any]


@dataclass(frozen=True)
class Memory:
    """What was talked about before the newest message."""

    roles: Tuple[str, ...] = ()
    """The ids of the roles talked about."""
    previous_roles: Tuple[str, ...] = ()
    """The ids of the roles talked about before those."""
    topic: Optional[str] = None
    """The intent of the question asked, such as `ask_duties`."""
    told: Tuple[str, ...] = ()
    """The keys of the facts given in answer to it."""
    waiting: Tuple[str, ...] = ()
    """The intents of further questions that wait for a role to be named."""


def read_memory(tracker: Tracker, knowledge: KnowledgeBase) -> Memory:
    """The memory in the slots of `tracker`, without roles that no longer exist."""
    return Memory(
        roles=tuple(knowledge.known(tracker.get_slot(slots.ROLES) or [])),
        previous_roles=tuple(knowledge.known(tracker.get_slot(slots.PREVIOUS_ROLES) or [])),
        topic=tracker.get_slot(slots.TOPIC),
        told=tuple(tracker.get_slot(slots.TOLD) or []),
        waiting=tuple(tracker.get_slot(slots.WAITING) or []),
    )


def remember(
    before: Memory, topic: str, roles: Tuple[str, ...], told: Tuple[str, ...] = (), waiting: Tuple[str, ...] = ()
) -> List[Event]:
    """The events that store what is being talked about now.

    Args:
        before: what was remembered until now.
        topic: the intent of the question.
        roles: the roles it is about.
        told: the keys of the facts given in answer to it.
        waiting: the intents of further questions that wait for a role to be named.
    """
    events = [
        SlotSet(slots.TOPIC, topic),
        SlotSet(slots.ROLES, list(roles)),
        SlotSet(slots.TOLD, list(told)),
    ]
    if before.roles and before.roles != roles:
        events.append(SlotSet(slots.PREVIOUS_ROLES, list(before.roles)))
    if waiting or before.waiting:
        events.append(SlotSet(slots.WAITING, list(waiting)))
    return events


def keep(before: Memory) -> List[Event]:
    """The events after a turn that doesn't change what is being talked about; questions stop waiting for a role."""
    return remember(before, before.topic or "", before.roles, before.told)
