"""Decides the intents that need no guess, and looks again at what the classifier could not read."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.advisor import get_advisor
from advisor.answers.question_kind import kind_of_question
from advisor.text import MAX_CHARACTERS, words_of
from advisor.understanding.intents.stored_questions import FACT
from advisor.understanding.question_form import is_question
from components.message_keys import ONLY_ROLES, masked_text, mentions_in
from components.nlu.intent_classifier import QUESTIONS, RANKING
from components.nlu.language_detector import LANGUAGE

INFORM_ROLE = "inform_role"
UNREADABLE = "unreadable"
OTHER_LANGUAGE = "other_language"
GREET = "greet"
SEVERAL_QUESTIONS = "several_questions"
DESCRIBE_SELF = "describe_self"
# Where the classifier found nothing to answer, what people say of themselves is still worth hearing.
NOT_READ, OUT_OF_SCOPE = "nlu_fallback", "out_of_scope"
UNANSWERED = (NOT_READ, OUT_OF_SCOPE)
# From these scores on it asks for a fact that the knowledge base holds, where all else says so, too.
FACT_FROM = {NOT_READ: 0.15, OUT_OF_SCOPE: 0.2, DESCRIBE_SELF: 0.2}
# From these shares on a specific question is one of fit, too ("she is shy, would it suit her?"), states a
# belief, or compares.
BESIDE_FROM = {"check_fit": 0.05, "ask_misconceptions": 0.06, "ask_difference": 0.1}
# From this confidence on what is out of scope is neither a portrait of the speaker nor asks for a fact: of 600 messages
# read so, none was.
SURE_OUTSIDE = 0.75
# Fewer words than this ask for no one fact: "hmm", "gimana ya".
FEWEST_WORDS = 3
# So few words, a role among them, ask for the role.
FEW_WORDS = 5
# Both want the role that is named, so from this share of the two together on it is named ("I mean the social one").
NAMING = (INFORM_ROLE, "correct_role")
NAMED_FROM = 0.3


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class IntentRules(GraphComponent):
    """Overrules the classifier where the message itself decides; it stands last in the pipeline."""

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> IntentRules:
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
    questions = message.get(QUESTIONS) or []
    intent = message.get(INTENT, {}).get(INTENT_NAME_KEY)
    if intent == GREET and mentions_in(message) and not questions:
        return INFORM_ROLE  # "halo, mau tanya soal community officer"
    beside = _beside_specific(_shares(message))
    if beside is not None:
        return beside
    if not questions and (
        intent in UNANSWERED or (intent == DESCRIBE_SELF and is_question(text, get_advisor().knowledge.lexicon))
    ):
        return _read_again(message, text, intent)
    return SEVERAL_QUESTIONS if len(questions) > 1 else questions[0]["intent"] if questions else None


def _shares(message: Message) -> Mapping[str, float]:
    """How likely the classifier finds each intent, likeliest first."""
    return {candidate[INTENT_NAME_KEY]: candidate[PREDICTED_CONFIDENCE_KEY] for candidate in message.get(RANKING) or []}


def _beside_specific(shares: Mapping[str, float]) -> Optional[str]:
    """What a specific question is, too: its action begins with the fact that is asked for."""
    first = next(iter(shares), None)
    beside = (intent for intent in shares if shares[intent] >= BESIDE_FROM.get(intent, 1.1))
    return next(beside, None) if first == FACT else None


def _read_again(message: Message, text: str, intent: str) -> Optional[str]:
    """What a message is after all that the classifier found nothing to answer in.

    That is a portrait of the speaker, a specific question, or a role with little round it.
    """
    if intent == OUT_OF_SCOPE and message.get(INTENT)[PREDICTED_CONFIDENCE_KEY] >= SURE_OUTSIDE:
        return None
    if not is_question(text, get_advisor().knowledge.lexicon) and get_advisor().self_reader.read(text):
        return DESCRIBE_SELF
    candidates = get_advisor().facts.find(text, [mention.role for mention in mentions_in(message)][:1])
    best = max(candidate.score for candidate in candidates if candidate.fact)
    asks = len(words_of(text)) >= FEWEST_WORDS
    shares = _shares(message)
    if asks and best >= FACT_FROM[intent] and kind_of_question(shares, candidates) == "fact":
        return FACT
    named = len(words_of(masked_text(message))) <= FEW_WORDS or sum(shares.get(i, 0) for i in NAMING) >= NAMED_FROM
    return INFORM_ROLE if intent == NOT_READ and mentions_in(message) and named else None
