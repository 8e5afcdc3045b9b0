"""What an action needs to know of the conversation, read off the tracker."""

from dataclasses import dataclass, replace
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

from rasa_sdk import Tracker
from rasa_sdk.events import SlotSet

from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import Language
from advisor.text import words_of
from advisor.understanding.intents.stored_questions import FACT
from advisor.understanding.roles.ordinals import role_at_place

Event = Dict[str, Any]
Offered = Dict[str, Any]
"""A reading of a message: `intent`, `title` in the person's language, and `role` when it is about one."""
LIST_OF_ROLES = "list_roles"
# Below this share an intent is no reading of the message, just the least unlikely.
WORTH_A_THOUGHT = 0.02


@dataclass(frozen=True)
class Turn:
    """One message of the person, and what was talked about before it."""

    text: str
    statement: str
    """The text without the names of roles."""
    intent: str
    readings: Tuple[str, ...]
    """The intents that the message may have, likeliest first."""
    shares: Mapping[str, float]
    """How likely the classifier finds each intent, 0 to 1."""
    confidence: float
    """How sure it is of the likeliest, 0 to 1."""
    language: Language
    channel: str
    named: Tuple[str, ...]
    """The roles that the message names, in that order, each once."""
    roles: Tuple[str, ...]
    """The roles talked about before."""
    previous_roles: Tuple[str, ...]
    """The roles talked about before those."""
    topic: Optional[str]
    """The intent of the question talked about before."""
    told: Tuple[str, ...]
    """The keys of the facts told on it."""
    waiting: Tuple[str, ...]
    """The intents of further questions that wait for a role to be named."""

    @property
    def roles_in_question(self) -> Tuple[str, ...]:
        """The roles that the message is about: those it names, else those talked about."""
        return self.named or self.roles


def read_turn(tracker: Tracker, knowledge: KnowledgeBase) -> Turn:
    """The newest turn of `tracker`; roles that don't exist (typed payloads) are left out."""
    message = tracker.latest_message
    text = statement = message.get("text") or ""
    named: List[str] = []
    for entity in message.get("entities") or []:
        if entity.get("entity") == "role":
            value = entity.get("value")
            named += value if isinstance(value, list) else [value]
    for entity in reversed(message.get("entities") or []):
        if entity.get("entity") == "role" and "end" in entity:
            statement = statement[: entity["start"]] + " " + statement[entity["end"] :]
    roles = tuple(knowledge.known(tracker.get_slot("roles") or []))
    shown = tuple(knowledge.known(roles_just_listed(tracker))) or roles
    pointed = role_at_place(text, shown, knowledge.lexicon.offers.ordinals) if not named else None
    return Turn(
        text=text,
        statement=statement,
        intent=(message.get("intent") or {}).get("name") or "",
        readings=tuple(
            str(reading["name"])
            for reading in message.get("intent_ranking") or []
            if reading.get("confidence", 0.0) >= WORTH_A_THOUGHT
        ),
        shares={
            str(reading["name"]): float(reading.get("confidence", 0.0))
            for reading in message.get("intent_ranking") or []
        },
        confidence=float((message.get("intent") or {}).get("confidence") or 0.0),
        channel=str(tracker.get_latest_input_channel() or ""),
        language="en" if tracker.get_slot("language") == "en" else "id",
        named=(pointed,) if pointed else _held_against(knowledge.known(map(str, named)), roles, statement, knowledge),
        roles=roles,
        previous_roles=tuple(knowledge.known(tracker.get_slot("previous_roles") or [])),
        topic=tracker.get_slot("topic"),
        told=tuple(tracker.get_slot("told") or []),
        waiting=tuple(tracker.get_slot("waiting") or []),
    )


def _held_against(
    named: Sequence[str], before: Sequence[str], statement: str, knowledge: KnowledgeBase
) -> Tuple[str, ...]:
    """The roles that a message names, after the one that they are held against: "is it harder than an EO?"."""
    compares = not set(words_of(statement)).isdisjoint(knowledge.lexicon.general.comparison_markers)
    lone = compares and len(named) == 1 and bool(before) and before[0] not in named
    return (before[0], *named) if lone else tuple(named)


def roles_just_listed(tracker: Tracker) -> List[str]:
    """The roles of a list that the bot showed right before, to choose from."""
    answer = _said_before(tracker).get("answer") or {}
    return list(answer["roles"]) if answer.get("topic") == LIST_OF_ROLES else []


def remember(
    turn: Turn, topic: str, roles: Tuple[str, ...], told: Tuple[str, ...] = (), waiting: Tuple[str, ...] = ()
) -> List[Event]:
    """The events that keep what is being talked about.

    That is the question's intent, its roles, the facts told on it, and the intents of questions that still wait.
    """
    events = [SlotSet("topic", topic), SlotSet("roles", list(roles)), SlotSet("told", list(told))]
    if turn.roles and turn.roles != roles:
        events.append(SlotSet("previous_roles", list(turn.roles)))
    if waiting or turn.waiting:
        events.append(SlotSet("waiting", list(waiting)))
    return events


def with_question_that_waited(tracker: Tracker, turn: Turn) -> Turn:
    """`turn`; when it only names the role for a question after one fact, that question, about this role."""
    if turn.topic != FACT or turn.roles or not turn.named or turn.intent != "inform_role":
        return turn
    question = str(message_before(tracker).get("text") or "")
    return replace(turn, text=question, statement=question, intent=FACT, shares={FACT: 1.0})


def offered(tracker: Tracker) -> List[Offered]:
    """The readings that the bot offered right before the newest message, likeliest first; none when it offered none."""
    return list(_said_before(tracker).get("offered") or [])


def missed(tracker: Tracker) -> bool:
    """Whether the message before the newest was not understood either."""
    return bool(_said_before(tracker).get("missed"))


def last_said(tracker: Tracker) -> Dict[str, Any]:
    """The metadata of the last thing that the bot said."""
    said: Event = next((event for event in reversed(tracker.events) if event.get("event") == "bot"), {})
    return dict(said.get("metadata") or {})


def message_before(tracker: Tracker) -> Event:
    """The message before the newest; empty when there is none."""
    messages = [event for event in tracker.events if event.get("event") == "user"]
    return dict(messages[-2]) if len(messages) > 1 else {}


def replies_before(tracker: Tracker) -> List[Event]:
    """What the bot said to the message before the newest, bubble by bubble."""
    replies: List[Event] = []
    newest_seen = False
    for event in reversed(tracker.events):
        if event.get("event") == "user":
            if newest_seen and replies:
                break
            newest_seen = True
        elif newest_seen and event.get("event") == "bot":
            replies.insert(0, event)
    return replies


def _said_before(tracker: Tracker) -> Dict[str, Any]:
    """The metadata of the last thing that the bot said before the newest message."""
    newest_seen = False
    for event in reversed(tracker.events):
        if event.get("event") == "user":
            if newest_seen:
                break
            newest_seen = True
        elif newest_seen and event.get("event") == "bot":
            return dict(event.get("metadata") or {})
    return {}
