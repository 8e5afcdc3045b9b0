"""Finds the turns that an operator should look at: not understood, complained about, or without a fact."""

from dataclasses import dataclass
from typing import Any, Dict, List, Literal, Mapping, Optional, Sequence, Tuple

from review.redaction import redacted

Kind = Literal["not_understood", "complaint", "no_fact"]
READINGS = 3
NOT_UNDERSTOOD = ("nlu_fallback", "unreadable")
Event = Mapping[str, Any]


@dataclass(frozen=True)
class ReviewTurn:
    """A message that the bot served badly, without what could tell who wrote it."""

    kind: Kind
    timestamp: float
    """When the message came, in seconds since 1970."""
    language: str
    text: str
    readings: Tuple[Tuple[str, float], ...]
    """The nearest intents with their confidence, 0 to 1."""
    topic: str
    facts: Tuple[str, ...]
    """Of a complaint: the keys of the facts that it is about."""


def turn_to_review(events: Sequence[Event], language: str) -> Optional[ReviewTurn]:
    """The turn in `events`, when it needs a look.

    Args:
        events: a message and all that followed it, as plain values.
        language: that of the reply.
    """
    message = next((event for event in events if event.get("event") == "user"), None)
    text = message.get("text") if message else None
    replies = [event.get("metadata") or {} for event in events if event.get("event") == "bot"]
    if message is None or not text or text.startswith("/"):  # a button says nothing new
        return None
    parsed = message.get("parse_data") or {}
    answers = [answer for reply in replies for answer in answers_in(reply)]
    complaint = next((reply["complaint"] for reply in replies if "complaint" in reply), None)
    kind = _kind(parsed, replies, answers, complaint)
    if kind is None:
        return None
    return ReviewTurn(
        kind,
        float(message.get("timestamp") or 0),
        language,
        redacted((complaint or {}).get("message") or text),
        tuple((str(r["name"]), float(r["confidence"])) for r in (parsed.get("intent_ranking") or [])[:READINGS]),
        str((complaint or {}).get("topic") or (answers[0]["topic"] if answers else "")),
        tuple((complaint or {}).get("facts") or ()),
    )


def _kind(
    parsed: Mapping[str, Any], replies: Sequence[Event], answers: Sequence[Event], complaint: Optional[Event]
) -> Optional[Kind]:
    if complaint is not None:
        return "complaint"
    if (parsed.get("intent") or {}).get("name") in NOT_UNDERSTOOD or any(reply.get("missed") for reply in replies):
        return "not_understood"
    silent = [answer for answer in answers if answer.get("roles") and not answer.get("facts") and "fit" not in answer]
    return "no_fact" if silent else None


def answers_in(reply: Event) -> List[Dict[str, Any]]:
    """What the reply with this metadata answers; one that answers two questions says so once for each."""
    answer = reply.get("answer") or []
    return [answer] if isinstance(answer, dict) else list(answer)
