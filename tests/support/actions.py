"""Runs actions as the action server does, on a conversation made by hand."""

from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Turn, read_turn
from advisor.advisor import get_advisor

PLAIN = {"capabilities": {"buttons": False}}
RICH = {"capabilities": {"rich_content": True, "progress": True}}


def tracker_of(
    intent: str,
    roles: Sequence[Any] = (),
    text: str = "",
    slots: Optional[Mapping[str, Any]] = None,
    confidence: float = 1.0,
    ranking: Optional[Mapping[str, float]] = None,
    before: Sequence[Dict[str, Any]] = (),
    metadata: Optional[Mapping[str, Any]] = None,
    entities: Sequence[Mapping[str, Any]] = (),
) -> Tracker:
    """A conversation whose newest message has this intent.

    Args:
        intent: the intent of the newest message.
        roles: the values of its role entities.
        text: what it says.
        slots: those that are set.
        confidence: of the intent.
        ranking: the confidence by intent.
        before: the events before the message.
        metadata: the message's.
        entities: its other entities.
    """
    scores = [{"name": name, "confidence": confidence} for name, confidence in (ranking or {}).items()]
    message = {
        "text": text,
        "intent": {"name": intent, "confidence": confidence},
        "intent_ranking": scores,
        "entities": [*({"entity": "role", "value": role} for role in roles), *entities],
    }
    events = [*before, {"event": "user", "text": text, "metadata": dict(metadata or {})}]
    return Tracker("person", {"language": "id", **(slots or {})}, message, events, False, None, {}, "action_listen")


def turn_of(intent: str, **about: Any) -> Turn:
    """The newest turn of the conversation that `tracker_of` makes."""
    return read_turn(tracker_of(intent, **about), get_advisor().knowledge)


def said(text: str = "", **metadata: Any) -> Dict[str, Any]:
    """An utterance of the bot, as an event."""
    return {"event": "bot", "text": text, "data": {}, "metadata": metadata}


def asked(text: str, **rest: Any) -> Dict[str, Any]:
    """A message of the person, as an event."""
    return {"event": "user", "text": text, **rest}


def run(action: Any, tracker: Tracker) -> Tuple[List[Dict[str, Any]], Dict[str, Any]]:
    """What `action` utters, and the slots that it sets."""
    dispatcher = CollectingDispatcher()
    events = action.run(dispatcher, tracker, {})
    return dispatcher.messages, {event["name"]: event["value"] for event in events if event["event"] == "slot"}


def events_of(action: Any, tracker: Tracker) -> List[Dict[str, Any]]:
    """The events that `action` leaves, whatever it utters."""
    return list(action.run(CollectingDispatcher(), tracker, {}))
