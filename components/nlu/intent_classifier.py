"""Chooses the intent of a message, from its text with the roles masked."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, List, Optional

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.advisor import get_advisor
from advisor.knowledge.loading import DEFAULT_FOLDER
from advisor.text import MAX_CHARACTERS, sentences
from advisor.understanding.intents.learning import Learned
from advisor.understanding.intents.model import IntentModel, IntentScore
from advisor.understanding.intents.segments import SegmentFinder
from advisor.understanding.intents.stored_questions import FACT
from components.message_keys import masked_text, mentions_in
from components.training.prefit import LESSON_SETTINGS, learned_from, lesson_from

RANKING = "intent_ranking"
# Set when a message asks several things, or something beside a courtesy: a list of `intent`, `confidence`, `start`,
# `end`, in the order asked.
QUESTIONS = "questions"
# Below this the intent of a whole message says little.
UNSURE = 0.3
# From this confidence on a sentence alone says what it wants.
SURE = 0.6
CHECK_FIT = "check_fit"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class IntentClassifier(GraphComponent):
    """Sets `intent`, `intent_ranking` and `questions`; needs a `RoleExtractor` before it."""

    @staticmethod
    def get_default_config() -> Dict[str, Any]:
        """The settings.

        `knowledge`: the folder of the knowledge base; None for the project's own. `sure`: the confidence from which
        letters decide alone. `letters_weight`: what they count where they don't. `ranking_length`: how many intents are
        reported. The others: `components/training/prefit.py`.
        """
        return {
            **LESSON_SETTINGS,
            "knowledge": None,
            "sure": 0.65,
            "letters_weight": 0.3,
            "ranking_length": 10,
        }

    def __init__(
        self, config: Dict[str, Any], learned: Optional[Learned], model_storage: ModelStorage, resource: Resource
    ) -> None:
        self._config = config
        self._model = IntentModel(learned, config["sure"], config["letters_weight"])
        knowledge = get_advisor(Path(config["knowledge"]) if config["knowledge"] else DEFAULT_FOLDER).knowledge
        words = knowledge.lexicon.questions
        self._courtesies = frozenset(words.courtesy_intents)
        self._questions = SegmentFinder(self._model, words, knowledge.askable)
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
        """An untrained classifier."""
        return cls(config, None, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learns from the training messages that have an intent."""
        learned = learned_from(lesson_from(training_data, self._config))
        with self._model_storage.write_to(self._resource) as folder:
            learned.save(folder)
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
        """The classifier as trained."""
        with model_storage.read_from(resource) as folder:
            return cls(config, Learned.load(folder), model_storage, resource)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Nothing later in the pipeline reads predictions in training."""
        return training_data

    def _readings(self, text: str) -> List[IntentScore]:
        """The readings of `text`, or of its last sentence, where people put the question.

        The last sentence decides where the whole says little, and where what looks like a question after one fact
        ends in a wish to be checked: "she is shy but warm. Would it suit her?"
        """
        readings = self._model.rank(text) if text else []
        *before, last = sentences(text)
        if not readings or not before or not (readings[0].confidence < UNSURE or readings[0].intent == FACT):
            return readings
        alone = self._model.rank(last)
        surer = readings[0].confidence < UNSURE and alone[0].confidence > readings[0].confidence
        wishes = alone[0].intent == CHECK_FIT and alone[0].confidence >= SURE
        return alone if surer or wishes else readings

    def process(self, messages: List[Message]) -> List[Message]:
        """Sets the intent and its rivals on each message."""
        for message in messages:
            text = masked_text(message)
            ranking = [
                {INTENT_NAME_KEY: reading.intent, PREDICTED_CONFIDENCE_KEY: reading.confidence}
                for reading in self._readings(text)
            ]
            best = ranking[0] if ranking else {INTENT_NAME_KEY: None, PREDICTED_CONFIDENCE_KEY: 0.0}
            message.set(INTENT, best, add_to_output=True)
            message.set(RANKING, ranking[: self._config["ranking_length"]], add_to_output=True)
            if text and len(text) <= MAX_CHARACTERS:
                questions = self._questions.find(message.get(TEXT), mentions_in(message))
                if len(questions) > 1 or best[INTENT_NAME_KEY] in self._courtesies:
                    message.set(QUESTIONS, [question._asdict() for question in questions], add_to_output=True)
        return messages
