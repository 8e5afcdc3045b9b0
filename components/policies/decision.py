"""Puts the decision on what a message wants in the message's place, where it differs from the intent read."""

from __future__ import annotations

from itertools import islice
from typing import Any, Dict, Optional

from rasa.core.policies.policy import PolicyPrediction
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from advisor.advisor import get_advisor
from advisor.decide import AS_READ, decide
from advisor.dialogue import slots
from advisor.dialogue.history import DECIDED
from advisor.dialogue.state import recall
from components.policies.base import StatelessPolicy

TAKE_DECISION = "action_take_decision"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class DecisionPolicy(StatelessPolicy):
    """Decides what the newest message wants, and chooses `action_take_decision` if that is not what was read.

    The slot `decision` then has the decision. The action repeats the message with the intent decided, and the rules and
    stories go on from there.
    """

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: Optional[Dict[str, Any]] = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """Chooses the action after a message that wants something else than what was read; abstains otherwise."""
        newest = tracker.events[-1] if tracker.events else None
        if not isinstance(newest, UserUttered) or (newest.parse_data or {}).get(DECIDED):
            return self._abstain(domain)
        advisor = get_advisor()
        frame = advisor.frames.read(newest.parse_data or {})
        decision = decide(
            frame,
            recall(tracker.get_slot, (event.as_dict() for event in islice(reversed(tracker.events), 1, None))),
            advisor.knowledge,
        )
        if decision.reason == AS_READ:
            return self._abstain(domain)
        return self._act(TAKE_DECISION, domain, [SlotSet(slots.DECISION, decision._asdict())])
