"""The base of the project's policies, which learn nothing."""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Sequence

from rasa.core.featurizers.tracker_featurizers import TrackerFeaturizer
from rasa.core.policies.policy import Policy, PolicyPrediction, SupportedData
from rasa.engine.graph import ExecutionContext
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker

from advisor.dialogue import history
from advisor.dialogue.metadata import BotMetadata
from components.rasa_adjustments import adjust_rasa


class StatelessPolicy(Policy):
    """A policy that decides by the conversation alone."""

    @staticmethod
    def supported_data() -> SupportedData:
        """Rules only, so that it is given no stories; it reads neither."""
        return SupportedData.RULE_DATA

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """A priority above RulePolicy's, which is 6."""
        return {"priority": 7}

    def _create_featurizer(self) -> Optional[TrackerFeaturizer]:
        return None

    def train(self, training_trackers: List[DialogueStateTracker], domain: Domain, **kwargs: Any) -> Resource:
        """Learns nothing."""
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
        """Creates the policy, and adjusts Rasa in the process that will use it."""
        adjust_rasa()
        return cls(config, model_storage, resource, execution_context)

    def _act(self, action: str, domain: Domain, events: Optional[List[Event]] = None) -> PolicyPrediction:
        """Chooses `action` next; `events` apply to the tracker before it runs."""
        probabilities = self._default_predictions(domain)
        probabilities[domain.index_for_action(action)] = 1.0
        return self._prediction(probabilities, events=events)

    def _abstain(self, domain: Domain, events: Optional[List[Event]] = None) -> PolicyPrediction:
        """Leaves the choice of action to the other policies; `events` apply to the tracker all the same."""
        return self._prediction(self._default_predictions(domain), events=events)


def last_said(events: Sequence[Event]) -> BotMetadata:
    """The metadata of the bot's newest utterance among `events`; empty when there is none."""
    return history.last_said(event.as_dict() for event in reversed(events))
