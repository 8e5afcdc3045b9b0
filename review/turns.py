"""Finds the turns that an operator should look at: not understood, complained about, or without a fact."""

from dataclasses import dataclass
from typing import Any, Literal, Mapping, Optional, Sequence, Tuple

from advisor.dialogue.history import BOT, USER
from advisor.dialogue.intents import NLU_FALLBACK, UNREADABLE
from advisor.dialogue.metadata import AnswerMetadata, BotMetadata, ComplaintMetadata, Event
from advisor.dialogue.payload import is_payload
from review.redaction import redacted

Kind = Literal["not_understood", "complaint", "no_fact"]
MAX_PREDICTIONS = 3
NOT_UNDERSTOOD = (NLU_FALLBACK, UNREADABLE)


@dataclass(frozen=True)
class ReviewTurn:
    """A message that the bot handled badly, without anything that could identify who wrote it."""

    kind: Kind
    timestamp: float
    """When the message came, in seconds since 1970."""
    language: str
    text: str
    predictions: Tuple[Tuple[str, float], ...]
    """The likeliest intents with their confidence, 0 to 1."""
    topic: str
    """The intent that was answered or complained about; empty if there is none."""
    facts: Tuple[str, ...]
    """The ids of the facts that a complaint is about."""


def turn_to_review(events: Sequence[Event], language: str) -> Optional[ReviewTurn]:
    """The turn in `events`, if an operator should look at it.

    Args:
        events: a message and everything that followed it, as Rasa stores them.
        language: the language of the conversation.
    """
    message = next((event for event in events if event.get("event") == USER), None)
    text = message.get("text") if message else None
    if message is None or not text or is_payload(text):  # a button says nothing new
        return None
    said = [BotMetadata.of(event) for event in events if event.get("event") == BOT]
    parsed = message.get("parse_data") or {}
    complaint = next((metadata.complaint for metadata in said if metadata.complaint), None)
    kind = _kind(parsed, said, complaint)
    if kind is None:
        return None
    answered = next((metadata.answer.topic for metadata in said if metadata.answer), "")
    return ReviewTurn(
        kind,
        float(message.get("timestamp") or 0),
        language,
        redacted((complaint.message if complaint else "") or text),
        tuple((str(r["name"]), float(r["confidence"])) for r in (parsed.get("intent_ranking") or [])[:MAX_PREDICTIONS]),
        (complaint.topic if complaint else "") or answered,
        tuple(complaint.facts) if complaint else (),
    )


def _kind(
    parsed: Mapping[str, Any], said: Sequence[BotMetadata], complaint: Optional[ComplaintMetadata]
) -> Optional[Kind]:
    if complaint is not None:
        return "complaint"
    if (parsed.get("intent") or {}).get("name") in NOT_UNDERSTOOD or any(metadata.missed for metadata in said):
        return "not_understood"
    return "no_fact" if any(metadata.answer and lacks_facts(metadata.answer) for metadata in said) else None


def lacks_facts(answer: AnswerMetadata) -> bool:
    """Whether `answer` is about a role but gives no fact, and isn't the verdict of a fit check."""
    return bool(answer.roles) and not answer.facts and answer.fit is None
