"""Answers Rasa's own commands when a person types them.

Rasa handles `/back` and `/session_start` without a response, but a person who types them expects one.
"""

from __future__ import annotations

from typing import Any, Dict, Optional

from rasa.core.policies.policy import PolicyPrediction
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.constants import ACTION_LISTEN_NAME, USER_INTENT_BACK, USER_INTENT_SESSION_START
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT_NAME_KEY

from components.policies.base import StatelessPolicy

SILENT_COMMANDS = (USER_INTENT_BACK, USER_INTENT_SESSION_START)
CLARIFY = "action_clarify"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class TypedCommandsPolicy(StatelessPolicy):
    """Treats one of these commands as a message that was not understood."""

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: Optional[Dict[str, Any]] = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """Chooses the fallback's action after a command, then listens; abstains otherwise."""
        message = tracker.latest_message
        if message is None or message.intent.get(INTENT_NAME_KEY) not in SILENT_COMMANDS:
            return self._abstain(domain)
        return self._act(ACTION_LISTEN_NAME if tracker.latest_action_name == CLARIFY else CLARIFY, domain)
