"""Apologises when the action server can't be reached.

Rasa logs a failed custom action as one that ran, and says nothing to the person. The difference shows in the
tracker: each of the project's actions leaves at least one event, so an action with no event after it has not run.
"""

from __future__ import annotations

from typing import Any, Dict, Optional

from rasa.core.policies.policy import PolicyPrediction
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted
from rasa.shared.core.trackers import DialogueStateTracker

from components.policies.base import StatelessPolicy

APOLOGY = "utter_apologise"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class ActionsAwayPolicy(StatelessPolicy):
    """Utters the apology after an action that left no event, then listens."""

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: Optional[Dict[str, Any]] = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """Chooses the apology after a custom action without events; abstains otherwise."""
        if _has_apologised(tracker, domain):
            return self._act(ACTION_LISTEN_NAME, domain)
        # There is no channel when `rasa test` replays stories, and then no actions run.
        is_replay = tracker.get_latest_input_channel() is None
        if not is_replay and _left_no_event(tracker, domain):
            return self._act(APOLOGY, domain)
        return self._abstain(domain)


def _left_no_event(tracker: DialogueStateTracker, domain: Domain) -> bool:
    last = tracker.events[-1] if tracker.events else None
    return isinstance(last, ActionExecuted) and _is_custom(last, domain)


def _has_apologised(tracker: DialogueStateTracker, domain: Domain) -> bool:
    """Whether the last action was the apology for a custom action that did not run."""
    executed = [event for event in tracker.events if isinstance(event, ActionExecuted)]
    return len(executed) > 1 and executed[-1].action_name == APOLOGY and _is_custom(executed[-2], domain)


def _is_custom(executed: ActionExecuted, domain: Domain) -> bool:
    """Whether the action runs on the action server."""
    name = executed.action_name or ""
    return name in domain.user_actions and not name.startswith("utter_")
