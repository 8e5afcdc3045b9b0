"""What the policies that hold house rules have in common: they learn nothing."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence

from rasa.core.featurizers.tracker_featurizers import TrackerFeaturizer
from rasa.core.policies.policy import Policy, PolicyPrediction, SupportedData
from rasa.engine.graph import ExecutionContext
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, Event
from rasa.shared.core.trackers import DialogueStateTracker


class StatelessPolicy(Policy):
    """A policy that follows from the conversation alone."""

    @staticmethod
    def supported_data() -> SupportedData:
        """It reads no stories; rules are as good as none."""
        return SupportedData.RULE_DATA

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """Above RulePolicy's priority, 6."""
        return {"priority": 7}

    def _create_featurizer(self) -> Optional[TrackerFeaturizer]:
        return None

    def train(self, training_trackers: List[DialogueStateTracker], domain: Domain, **kwargs: Any) -> Resource:
        """Nothing to learn."""
        return self._resource

    @classmethod
    def load(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> StatelessPolicy:
        """The policy, as it always is."""
        return cls(config, model_storage, resource, execution_context)

    def _act(self, action: str, domain: Domain) -> PolicyPrediction:
        """Wants `action` next."""
        probabilities = self._default_predictions(domain)
        probabilities[domain.index_for_action(action)] = 1.0
        return self._prediction(probabilities)

    def _abstain(self, domain: Domain, events: Optional[List[Event]] = None) -> PolicyPrediction:
        """Leaves the choice of action to the other policies, with `events` for the tracker."""
        return self._prediction(self._default_predictions(domain), events=events)


def last_said(events: Sequence[Event]) -> Dict[str, Any]:
    """The metadata of the last thing among `events` that the bot said; empty when it said nothing."""
    said = next((event for event in reversed(events) if isinstance(event, BotUttered)), None)
    return dict(said.metadata) if said else {}
