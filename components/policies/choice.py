"""Treats a typed answer to "did you mean one of these?" as a press of the button it names."""

from __future__ import annotations

from typing import Any, Dict, Optional

from rasa.core.policies.policy import PolicyPrediction
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from advisor.advisor import get_advisor
from advisor.dialogue.payload import is_payload
from advisor.understanding.offer_choice import choice
from components.policies.base import StatelessPolicy, last_said

TAKE_CHOICE = "action_take_choice"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class ChoicePolicy(StatelessPolicy):
    """Chooses `action_take_choice` if the newest message takes what the bot has just offered."""

    def __init__(
        self,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> None:
        super().__init__(config, model_storage, resource, execution_context)
        self._words = get_advisor().knowledge.lexicon.offers.choices

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: Optional[Dict[str, Any]] = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """Chooses the action after a message that takes an offer; abstains otherwise."""
        newest = tracker.events[-1] if tracker.events else None
        if not isinstance(newest, UserUttered) or is_payload(newest.text):
            return self._abstain(domain)
        titles = [offer.title for offer in last_said(tracker.events).offered]
        taken = choice(newest.text or "", titles, self._words)
        return self._abstain(domain) if taken is None else self._act(TAKE_CHOICE, domain)
