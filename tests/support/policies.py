"""Asks a policy what to do in a conversation made by hand."""

from pathlib import Path
from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Sequence, Type

from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.resource import Resource
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from components.policies.base import StatelessPolicy

DOMAIN = Domain.load(str(Path(__file__).resolve().parents[2] / "domain.yml"))


class Choice(NamedTuple):
    """What a policy does."""

    action: Optional[str]
    """The action that it chooses; None if it abstains."""
    slots: Dict[str, Any]
    """The slots that it sets."""


def choice_of(
    policy: Type[StatelessPolicy], events: Sequence[Event], slots: Optional[Mapping[str, Any]] = None
) -> Choice:
    """What `policy` does after `events`, with `slots` set before them."""
    made = policy(policy.get_default_config(), None, Resource("policy"), ExecutionContext(GraphSchema({})))
    set_before: List[Event] = [SlotSet(name, value) for name, value in (slots or {}).items()]
    tracker = DialogueStateTracker.from_events("person", [*set_before, *events], DOMAIN.slots)
    prediction = made.predict_action_probabilities(tracker, DOMAIN)
    chosen = prediction.probabilities.index(1.0) if 1.0 in prediction.probabilities else None
    return Choice(
        None if chosen is None else DOMAIN.action_names_or_texts[chosen],
        {event.key: event.value for event in prediction.events if isinstance(event, SlotSet)},
    )


def typed(
    text: str, intent: str = "nlu_fallback", roles: Sequence[str] = (), confidence: float = 1.0, **parsed: Any
) -> UserUttered:
    """A message with this intent, which names `roles`; `parsed` is what else was read in it."""
    read: Dict[str, Any] = {
        "text": text,
        "intent": {"name": intent, "confidence": confidence},
        "entities": [{"entity": "role", "value": role} for role in roles],
        **parsed,
    }
    return UserUttered(text, read["intent"], read["entities"], read)
