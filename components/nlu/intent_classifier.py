"""Classifies the intent of a message from its text, with the roles masked."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional, Sequence

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.advisor import get_advisor
from advisor.dialogue import intents
from advisor.dialogue.history import BEGINS_WITH_YES, COMMAND
from advisor.dialogue.payload import is_payload
from advisor.dialogue.thresholds import DISTRESS
from advisor.knowledge.base import intent_of
from advisor.knowledge.loading import DEFAULT_FOLDER
from advisor.text import MAX_CHARACTERS, words_of
from advisor.understanding.intents.commands import CommandFinder
from advisor.understanding.intents.model import IntentModel
from advisor.understanding.intents.parts import PartReader
from advisor.understanding.intents.segments import Segment, SegmentFinder
from advisor.understanding.intents.training import TrainedModels
from advisor.understanding.language.request import asks_for_language
from advisor.understanding.roles.mention import masked
from components.message_keys import DANGER, masked_text, mentions_in
from components.training.prefit import TRAINING_SETTINGS, models_trained_on, training_set_from

MAX_WORDS_OF_AMOUNT = 5
"""The most words of a request for an amount, such as "sebutin semua dong kak"."""
RANKING = "intent_ranking"
QUESTIONS = "questions"
"""Set if a message asks several things, or something besides a courtesy: a list of `intent`, `confidence`, `start` and
`end`, in the order asked."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentClassifier(GraphComponent):
    """Sets `intent`, `intent_ranking` and `questions`; needs a `RoleExtractor` before it."""

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """The settings.

        `knowledge`: the folder of the knowledge base; None for the project's own. `sure`: the confidence, 0 to 1, from
        which the letter model decides alone. `letters_weight`: its weight otherwise; the meaning model's is 1.
        `ranking_length`: how many intents are reported. For the others, see `components/training/prefit.py`.
        """
        return {
            **TRAINING_SETTINGS,
            "knowledge": None,
            "sure": 0.65,
            "letters_weight": 0.3,
            "ranking_length": 10,
        }

    def __init__(
        self, config: Dict[str, Any], trained: Optional[TrainedModels], model_storage: ModelStorage, resource: Resource
    ) -> None:
        self._config = config
        self._model = IntentModel(trained, config["sure"], config["letters_weight"])
        knowledge = get_advisor(Path(config["knowledge"]) if config["knowledge"] else DEFAULT_FOLDER).knowledge
        self._frames = get_advisor(Path(config["knowledge"]) if config["knowledge"] else DEFAULT_FOLDER).frames
        words = knowledge.lexicon.questions
        self._courtesies = frozenset(words.courtesy_intents)
        own_words = knowledge.lexicon.self_description
        contrasts = [form for word in own_words.contrast for form in (word, *own_words.spelling.get(word, ()))]
        asking = [*map(intent_of, knowledge.topics), intents.LIST_ROLES, intents.ASK_VERDICT, intents.WHAT_IF]
        self._parts = PartReader(self._model, asking, contrasts)
        self._questions = SegmentFinder(self._model, words, knowledge.askable)
        self._commands = CommandFinder(
            self._model, self._questions.places, lambda text: asks_for_language(text, knowledge.lexicon)
        )
        self._model_storage = model_storage
        self._resource = resource

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> IntentClassifier:
        """Creates an untrained classifier."""
        return cls(config, None, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Fits the model to the training messages that have an intent."""
        models = models_trained_on(training_set_from(training_data, self._config))
        with self._model_storage.write_to(self._resource) as folder:
            models.save(folder)
        return self._resource

    @classmethod
    def load(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> IntentClassifier:
        """Loads the trained classifier."""
        with model_storage.read_from(resource) as folder:
            return cls(config, TrainedModels.load(folder), model_storage, resource)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Returns the data unchanged: nothing later in the pipeline reads predictions during training."""
        return training_data

    @staticmethod
    def _may_command(message: Message) -> bool:
        """Whether `message` may hold a command and something else: it is typed, short enough and no cry for help."""
        text, danger = message.get(TEXT) or "", message.get(DANGER) or 0.0
        return 0 < len(text) <= MAX_CHARACTERS and not is_payload(text) and danger < DISTRESS.min_danger

    def _without_amounts(self, message: Message, questions: Sequence[Segment]) -> List[Segment]:
        """`questions` without those that only say how much of another answer is wanted: "sebutin semua dong"."""
        kept = [question for question in questions if not self._is_amount(message.get(TEXT), question)]
        return kept or list(questions)

    def _is_amount(self, text: str, question: Segment) -> bool:
        said = text[question.start : question.end]
        is_short = len(words_of(said)) <= MAX_WORDS_OF_AMOUNT
        return question.intent == intents.LIST_ROLES and is_short and self._frames.amount(said) is not None

    def process(self, messages: List[Message]) -> List[Message]:
        """Sets the intent, the ranking and the questions of each message."""
        for message in messages:
            text = masked_text(message)
            start, end = 0, len(message.get(TEXT) or "")
            command = (
                self._commands.find(message.get(TEXT), mentions_in(message)) if self._may_command(message) else None
            )
            if command is not None:
                start, end = command.start, command.end
                text = masked(message.get(TEXT), mentions_in(message), start, end)
                message.set(COMMAND, command._asdict(), add_to_output=True)
            ranking = [
                {INTENT_NAME_KEY: score.intent, PREDICTED_CONFIDENCE_KEY: score.confidence}
                for score in self._parts.rank(text)
            ]
            best = ranking[0] if ranking else {INTENT_NAME_KEY: None, PREDICTED_CONFIDENCE_KEY: 0.0}
            if text and self._parts.begins_with_yes(text):
                message.set(BEGINS_WITH_YES, True, add_to_output=True)
            message.set(INTENT, best, add_to_output=True)
            message.set(RANKING, ranking[: self._config["ranking_length"]], add_to_output=True)
            if text and len(text) <= MAX_CHARACTERS:
                found = self._questions.find(message.get(TEXT), mentions_in(message), start, end)
                questions = self._without_amounts(message, found)
                if len(questions) > 1 or best[INTENT_NAME_KEY] in self._courtesies:
                    message.set(QUESTIONS, [question._asdict() for question in questions], add_to_output=True)
        return messages
