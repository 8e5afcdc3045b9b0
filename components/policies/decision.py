"""Puts the decision on what a message wants in the message's place, where it differs from the intent read."""

from __future__ import annotations

from itertools import islice
from typing import Any, Dict, List, Optional

from rasa.core.policies.policy import PolicyPrediction
from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from advisor.advisor import get_advisor
from advisor.decide import decide
from advisor.decide.decision import is_as_read
from advisor.dialogue import slots
from advisor.dialogue.history import COMMAND, DECIDED
from advisor.dialogue.state import recall
from advisor.understanding.follow_ups.answer_messages import general_answers, with_answers
from advisor.understanding.follow_ups.answers import read_answers
from advisor.understanding.follow_ups.degree_model import DegreeModels, OpenAnswerDegreeReader, train_degrees
from advisor.understanding.follow_ups.reader import FollowUpReader, read_follow_ups, train_follow_ups
from advisor.understanding.intents.training import TrainedModels
from components.policies.base import StatelessPolicy
from components.training.prefit import TRAINING_SETTINGS, vector_cache

TAKE_DECISION = "action_take_decision"
TAKE_COMMAND = "action_take_command"
_FOLLOW_UPS, _DEGREES = "follow_ups", "degrees"
"""The folders of what was learned."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.POLICY_WITHOUT_END_TO_END_SUPPORT, is_trainable=True)
class DecisionPolicy(StatelessPolicy):
    """Decides what the newest message wants, and chooses `action_take_decision` if that is not what was read.

    A command along with the rest of the message comes first: `action_take_command` obeys it, and repeats the rest.

    The slot `decision` then has the decision. The action repeats the message with the intent decided, and the rules and
    stories go on from there. What people mean right after something the bot said is learned from `data/follow_ups/`,
    and how much they like what a fit question asks about from `data/answers/` as well.
    """

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """The settings of the policies, and those of training the follow-ups (`components/training/prefit.py`)."""
        return {**StatelessPolicy.get_default_config(), **TRAINING_SETTINGS}

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """The training messages, which Rasa doesn't know about; if they change, Rasa trains the policy again."""
        return repr((read_follow_ups(), read_answers()))

    def train(self, training_trackers: List[DialogueStateTracker], domain: Domain, **kwargs: Any) -> Resource:
        """Learns what people mean right after something the bot said, and how they answer fit questions."""
        cache, backend, seed = vector_cache(self.config), self.config["backend"], self.config["random_state"]
        messages, answers = read_follow_ups(), read_answers()
        general = general_answers(messages["question"])
        messages["question"] = with_answers(messages["question"], answers)
        models = train_follow_ups(messages, cache, backend, seed)
        degrees = train_degrees([*answers, *general], get_advisor().self_reader, cache, backend, seed)
        with self._model_storage.write_to(self._resource) as folder:
            for context, trained in models.items():
                (folder / _FOLLOW_UPS / context).mkdir(parents=True)
                trained.save(folder / _FOLLOW_UPS / context)
            (folder / _DEGREES).mkdir()
            degrees.save(folder / _DEGREES)
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
        """Creates the policy, and gives what it has learned to the reader of frames."""
        with model_storage.read_from(resource) as folder:
            models = {path.name: TrainedModels.load(path) for path in sorted((folder / _FOLLOW_UPS).iterdir())}
            degrees = DegreeModels.load(folder / _DEGREES)
        advisor = get_advisor()
        advisor.frames.degrees = OpenAnswerDegreeReader(degrees, advisor.self_reader)
        advisor.frames.follow_ups = FollowUpReader(models)
        advisor.frames.descriptions = advisor.descriptions
        return super().load(config, model_storage, resource, execution_context, **kwargs)

    def predict_action_probabilities(
        self,
        tracker: DialogueStateTracker,
        domain: Domain,
        rule_only_data: Optional[Dict[str, Any]] = None,
        **kwargs: Any,
    ) -> PolicyPrediction:
        """Chooses the action after a message that wants something other than what was read; abstains otherwise."""
        newest = tracker.events[-1] if tracker.events else None
        if not isinstance(newest, UserUttered) or (newest.parse_data or {}).get(DECIDED):
            return self._abstain(domain)
        if (newest.parse_data or {}).get(COMMAND):
            return self._act(TAKE_COMMAND, domain)
        advisor = get_advisor()
        before = (event.as_dict() for event in islice(reversed(tracker.events), 1, None))
        state = recall(tracker.get_slot, before)
        frame = advisor.frames.read(newest.parse_data or {}, state.context, state.after_note)
        decision = decide(frame, state, advisor.knowledge)
        if is_as_read(decision, frame, state):
            return self._abstain(domain)
        return self._act(TAKE_DECISION, domain, [SlotSet(slots.DECISION, decision._asdict())])
