"""Decides the intents that need no guess, and looks again at what the classifier could not read."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Dict, FrozenSet, List, Optional

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.answers.fact_index import decide, load_fact_index
from advisor.fit.reader import load_reader
from advisor.knowledge.loading import load
from advisor.text import MAX_CHARACTERS, plain, tokenize, words_of
from components.intent_classifier import QUESTIONS
from components.language_detector import LANGUAGE
from components.role_extractor import ONLY_ROLES, masked_text, mentions_in

INFORM_ROLE = "inform_role"
UNREADABLE = "unreadable"
OTHER_LANGUAGE = "other_language"
GREET = "greet"
SEVERAL_QUESTIONS = "several_questions"
DESCRIBE_SELF, ASK_FACT = "describe_self", "ask_fact"
# Where the classifier found nothing to answer, what people say of themselves is still worth hearing.
NOT_READ, OUT_OF_SCOPE = "nlu_fallback", "out_of_scope"
UNANSWERED = (NOT_READ, OUT_OF_SCOPE)
# From these scores on it asks for a fact that the knowledge base holds.
FACT_FROM = {NOT_READ: 0.2, OUT_OF_SCOPE: 0.4, DESCRIBE_SELF: 0.3}
# From this confidence on what is out of scope is no portrait of the speaker.
SURE_OUTSIDE = 0.75
# So few words, a role among them, ask for the role.
FEW_WORDS = 5


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class IntentOverrides(GraphComponent):
    """Overrules the classifier where the message itself decides; it stands last in the pipeline."""

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> IntentOverrides:
        """It has no settings."""
        return cls()

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """The classifier learns from all messages."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Sets the intent where the message decides it."""
        for message in messages:
            intent = _decided(message)
            if intent:
                message.set(INTENT, {INTENT_NAME_KEY: intent, PREDICTED_CONFIDENCE_KEY: 1.0}, add_to_output=True)
            if intent in (UNREADABLE, OTHER_LANGUAGE):
                message.set(ENTITIES, [], add_to_output=True)
        return messages


def _decided(message: Message) -> Optional[str]:
    text = message.get(TEXT) or ""
    if len(text) > MAX_CHARACTERS or not any(c.isalnum() for c in text):
        return UNREADABLE
    if message.get(LANGUAGE) == "other":
        return OTHER_LANGUAGE
    if message.get(ONLY_ROLES):
        return INFORM_ROLE
    if message.get(INTENT, {}).get(INTENT_NAME_KEY) == GREET and mentions_in(message):
        return INFORM_ROLE  # "halo, mau tanya soal community officer"
    questions = message.get(QUESTIONS) or []
    intent = message.get(INTENT, {}).get(INTENT_NAME_KEY)
    if not questions and (intent in UNANSWERED or (intent == DESCRIBE_SELF and _asks(text))):
        return _read_again(message, text, intent)
    return SEVERAL_QUESTIONS if len(questions) > 1 else questions[0]["intent"] if questions else None


def _read_again(message: Message, text: str, intent: str) -> Optional[str]:
    """What a message is after all that the classifier found nothing to answer in.

    That is a portrait of the speaker, a specific question, or a role with little round it.
    """
    sure_outside = intent == OUT_OF_SCOPE and message.get(INTENT)[PREDICTED_CONFIDENCE_KEY] >= SURE_OUTSIDE
    if not sure_outside and not _asks(text) and load_reader().read(text):
        return DESCRIBE_SELF
    best = decide(load_fact_index().find(text, [mention.role for mention in mentions_in(message)][:1]))
    if best.fact is not None and best.score >= FACT_FROM[intent]:
        return ASK_FACT
    few = len(words_of(masked_text(message))) <= FEW_WORDS
    return INFORM_ROLE if intent == NOT_READ and mentions_in(message) and few else None


def _asks(text: str) -> bool:
    """Whether `text` ends as a question does."""
    last = [token.text for token in tokenize(text) if not token.is_space][-1]
    return last.endswith("?") or plain(last) in _endings()


@lru_cache(maxsize=1)
def _endings() -> FrozenSet[str]:
    """The words that a question may end with."""
    return frozenset(map(plain, load().words.questions.endings))
