"""One message of a conversation, and what an action needs to know to answer it."""

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, List, Mapping, Optional, Sequence, Tuple

from rasa_sdk import Tracker

from actions.dialogue.memory import Memory, read_memory
from advisor.advisor import get_advisor
from advisor.dialogue import entities, intents, slots
from advisor.dialogue.capabilities import Capabilities, capabilities_in
from advisor.dialogue.history import (
    ASPECTS,
    DECIDED,
    FEELING,
    LISTED_ASPECTS,
    OBEYED,
    USER,
    has_spoken,
    message_before,
    newest_message,
    said_before,
)
from advisor.dialogue.metadata import BotMetadata
from advisor.dialogue.thresholds import LIKELY_INTENTS
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import Language
from advisor.text import words_of
from advisor.understanding.roles.ordinals import role_at_place

Entity = Mapping[str, Any]
QUESTIONS = frozenset({intents.ASK_FACT, intents.ASK_UNLISTED, intents.ASK_ACROSS_ROLES, intents.ASK_MORE})
"""Intents, besides topics, of messages that ask something about roles."""
NO_ASPECTS: Mapping[str, float] = MappingProxyType({})


@dataclass(frozen=True)
class Turn:
    """One message of the person, and what was said before it."""

    text: str
    statement: str
    """The text without the names of roles."""
    intent: str
    confidence: float
    """The classifier's confidence in the intent, 0 to 1."""
    likely_intents: Tuple[str, ...]
    """The intents that the message may have, likeliest first."""
    confidences: Mapping[str, float]
    """The classifier's confidence by intent, 0 to 1, for all intents of the ranking."""
    language: Language
    """The language of the response."""
    capabilities: Capabilities
    """What the channel of the message can show."""
    named: Tuple[str, ...]
    """The ids of the roles that the message names, in the order named, without duplicates."""
    said_before: BotMetadata
    """The metadata of the bot's last utterance before the message."""
    memory: Memory
    """What was talked about before."""
    reason: Optional[str] = None
    """Why the message has another intent than the classifier's, if it has; see `advisor/decide/`."""
    is_brief: bool = False
    """Whether a short answer is wanted as well."""
    degree: Optional[int] = None
    """The degree with which it answers the fit check's question, -2 to 2, if that was decided."""
    aspects: Mapping[str, float] = NO_ASPECTS
    """The aspects that the message surely asks about, by id, with their confidences."""
    fields: Tuple[str, ...] = ()
    """The fields of work that it names, as the message has them: ids, in the order named."""
    listed_aspects: Tuple[str, ...] = ()
    """The ids of the aspects that the message lists, if they are several."""
    typed: str = ""
    """The text as typed, even if it says something else first than what is meant ("keliru kak, itu buat ...")."""
    feeling: Optional[str] = None
    """The feeling that the bot acknowledges before it answers, such as `tired`; see `advisor/decide/feeling.py`."""

    @property
    def roles_in_question(self) -> Tuple[str, ...]:
        """The roles that the message is about: those it names, or else those talked about before."""
        return self.named or self.memory.roles


def read_turn(tracker: Tracker, knowledge: KnowledgeBase) -> Turn:
    """The newest turn of `tracker`; roles that don't exist, as in typed payloads, are left out."""
    message = tracker.latest_message
    found = [entity for entity in message.get("entities") or [] if entity.get("entity") == entities.ROLE]
    text, roles = message.get("text") or "", list(found)
    asked = (message.get("intent") or {}).get("name")
    if knowledge.topic_of(asked) is not None or asked in QUESTIONS:  # corrections of notes are read whole
        text, roles = _as_meant(text, roles)
    statement = _without(roles, text)
    intent = message.get("intent") or {}
    ranking = message.get("intent_ranking") or []
    confidences = {str(score["name"]): float(score.get("confidence", 0.0)) for score in ranking}
    before = said_before(reversed(tracker.events))
    memory = read_memory(tracker, knowledge)
    return Turn(
        text=text,
        statement=statement,
        intent=intent.get("name") or "",
        confidence=float(intent.get("confidence") or 0.0),
        likely_intents=tuple(
            str(score["name"]) for score in ranking if score.get("confidence", 0.0) >= LIKELY_INTENTS.min_confidence
        ),
        confidences=confidences,
        language="en" if tracker.get_slot(slots.LANGUAGE) == "en" else "id",
        capabilities=capabilities_in(newest_message(reversed(tracker.events)).get("metadata")),
        named=_named(roles, text, statement, before, memory, knowledge),
        said_before=before,
        memory=memory,
        reason=message.get(DECIDED),
        is_brief=newest_obeyed(tracker) == intents.SHORTEN_ANSWER,
        typed=message.get("text") or "",
        feeling=None if has_spoken(reversed(tracker.events)) else message.get(FEELING),
        degree=next(
            (e.get("value") for e in message.get("entities") or [] if e.get("entity") == entities.DEGREE), None
        ),
        aspects=_aspects(message, knowledge),
        fields=tuple(
            str(entity.get("value"))
            for entity in message.get("entities") or []
            if entity.get("entity") == entities.FIELD
        ),
        listed_aspects=tuple(each for each in message.get(LISTED_ASPECTS) or () if each in knowledge.aspects),
    )


def roles_just_listed(before: BotMetadata) -> List[str]:
    """The roles to choose from, if `before`, the last utterance, listed any."""
    answer = before.answer
    return answer.roles if answer is not None and answer.topic == intents.LIST_ROLES else []


def resume_pending_question(tracker: Tracker, turn: Turn) -> Turn:
    """`turn`, or the question before it if that asked for one fact and `turn` only names the role it is about."""
    memory = turn.memory
    if memory.topic != intents.ASK_FACT or memory.roles or not turn.named or turn.intent != intents.INFORM_ROLE:
        return turn
    asked = message_before(reversed(tracker.events))
    question = str(asked.get("text") or "")
    return replace(
        turn,
        text=question,
        statement=question,
        intent=intents.ASK_FACT,
        confidences={intents.ASK_FACT: 1.0},
        aspects=dict((asked.get("parse_data") or {}).get(ASPECTS) or NO_ASPECTS),
    )


def _aspects(message: Mapping[str, Any], knowledge: KnowledgeBase) -> Mapping[str, float]:
    read = message.get(ASPECTS) or NO_ASPECTS
    return {aspect: confidence for aspect, confidence in read.items() if aspect in knowledge.aspects}


def _as_meant(text: str, roles: Sequence[Entity]) -> Tuple[str, List[Entity]]:
    """The part of a correction that says what was meant instead, and the roles with their places in it."""
    meant = get_advisor().frames.restated(text)
    if meant is None:
        return text, list(roles)
    inside = [role for role in roles if "end" in role and meant.start <= role["start"] and role["end"] <= meant.end]
    placed = [{**role, "start": role["start"] - meant.start, "end": role["end"] - meant.start} for role in inside]
    unplaced = [{"entity": entities.ROLE, "value": role.get("value")} for role in roles]
    return text[meant.start : meant.end], [*(placed or unplaced)]


def _without(roles: Sequence[Entity], text: str) -> str:
    """`text` with a space in place of each of `roles` that has a position in it."""
    for role in reversed(roles):
        if "end" in role:
            text = text[: role["start"]] + " " + text[role["end"] :]
    return text


def _named(
    roles: Sequence[Entity], text: str, statement: str, before: BotMetadata, memory: Memory, knowledge: KnowledgeBase
) -> Tuple[str, ...]:
    """The roles that the message names, or the one that it refers to by position ("the second one")."""
    values: List[Any] = []
    for role in roles:
        value = role.get("value")
        values += value if isinstance(value, list) else [value]
    if not values:
        shown = knowledge.known(roles_just_listed(before)) or memory.roles
        pointed_at = role_at_place(text, shown, knowledge.lexicon.offers.ordinals)
        if pointed_at:
            return (pointed_at,)
    return _with_compared_role(knowledge.known(map(str, values)), memory.roles, statement, knowledge)


def _with_compared_role(
    named: Sequence[str], before: Sequence[str], statement: str, knowledge: KnowledgeBase
) -> Tuple[str, ...]:
    """The roles that a message names, after the one that it compares them with ("is it harder than an EO?")."""
    compares = not set(words_of(statement)).isdisjoint(knowledge.lexicon.general.comparison_markers)
    is_single = compares and len(named) == 1 and bool(before) and before[0] not in named
    return (before[0], *named) if is_single else tuple(named)


def newest_obeyed(tracker: Tracker) -> Optional[str]:
    """The intent of the command that was obeyed along with the newest message, if there was one."""
    for event in reversed(tracker.events):
        if event.get("event") == USER:
            parsed = event.get("parse_data") or {}
            if OBEYED in parsed or DECIDED not in parsed:
                obeyed: Optional[str] = parsed.get(OBEYED)
                return obeyed
    return None
