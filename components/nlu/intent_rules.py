"""Decides intents that need no guessing, and takes a second look at messages that the classifier left unanswered."""

from __future__ import annotations

from typing import Any, Dict, List, Mapping, Optional, Sequence

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from advisor.advisor import get_advisor
from advisor.answers.question_kind import kind_of_matched_question, kind_of_question
from advisor.dialogue import entities, intents
from advisor.dialogue.feelings import feeling
from advisor.dialogue.history import ASPECTS
from advisor.dialogue.other_person import CORRECTABLE, FOR_SOMEBODY, UNCLEAR, is_for_other
from advisor.dialogue.payload import is_payload
from advisor.dialogue.thresholds import COMBINED_FACT, SECOND_LOOK
from advisor.text import MAX_CHARACTERS, plain, sentences, words_of
from advisor.understanding.intents.parts import WISHES
from advisor.understanding.language.request import asks_for_language
from advisor.understanding.professions.finder import ProfessionMention
from advisor.understanding.question_form import is_question
from advisor.understanding.roles.mention import Mention
from components.message_keys import (
    DANGER,
    ONLY_ROLES,
    asked_names_in,
    fields_in,
    masked_text,
    mentions_in,
    professions_in,
    rest_of,
)
from components.nlu.intent_classifier import QUESTIONS, RANKING
from components.nlu.language_detector import LANGUAGE

CHOOSING = (intents.RECOMMEND_ROLE, intents.LIST_ROLES, intents.LOOK_FOR_WORK)
"""Intents that only ask for roles, if the rest of the message says what for: "no degree, which can take me?"."""
UNANSWERED = (intents.NLU_FALLBACK, intents.OUT_OF_SCOPE)
"""Intents without an answer, which may hide a self-description or a question about a fact."""
NOT_UNDERSTOOD = (*UNANSWERED, intents.FEEDBACK_BAD, intents.CHECK_FIT, intents.CORRECT_ROLE, intents.ASK_FACT)
"""Intents of messages that may clarify that their writer was meant: "it's me I'm asking about, not my son"."""
ASKS_FOR_ROLES = frozenset({intents.LIST_ROLES, intents.DESCRIBE_EACH})
"""Intents of messages that ask which roles there are."""
MAY_ASK_FOR_FIELD = ASKS_FOR_ROLES | {
    *UNANSWERED,
    intents.LOOK_FOR_WORK,
    intents.ASK_FACT,
    intents.ASK_UNLISTED,
    intents.ASK_OVERVIEW,
    intents.ASK_WORKPLACES,
    intents.ASK_DUTIES,
    intents.ASK_CAPABILITIES,
    intents.INFORM_ROLE,
}
"""Intents of messages that do so if they name a field with a word for it: "bidang hukum dong"."""
NAMING_INTENTS = (intents.INFORM_ROLE, intents.CORRECT_ROLE)
"""Intents of messages that name the role they mean."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class IntentRules(GraphComponent):
    """Overrules the classifier where the message itself decides; comes last in the pipeline."""

    @classmethod
    def create(
        cls,
        config: Dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> IntentRules:
        """Creates the component, which has no settings."""
        return cls()

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Returns the data unchanged: the classifier learns from all messages."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Sets the intent of each message that a rule decides."""
        for message in messages:
            by_rule = intent_by_rule(message)
            read = by_rule or _intent(message)
            intent = intent_by_subject(message, read) or by_rule
            if intent:
                message.set(INTENT, {INTENT_NAME_KEY: intent, PREDICTED_CONFIDENCE_KEY: 1.0}, add_to_output=True)
            if intent in (intents.UNREADABLE, intents.OTHER_LANGUAGE):
                message.set(ENTITIES, [], add_to_output=True)
            if intent == intents.ASK_OTHER_PROFESSION:
                _keep_professions(message, _asked_professions(message, read))
        return messages


def intent_by_rule(message: Message) -> Optional[str]:
    """The intent that a rule decides for `message`; None to leave it to the classifier."""
    text = rest_of(message)
    if len(text) > MAX_CHARACTERS or not any(character.isalnum() for character in text):
        return intents.UNREADABLE
    felt = feeling(_intent(message), message.get(DANGER) or 0.0, _confidences(message))
    if felt is not None:
        return felt
    if message.get(LANGUAGE) == "other":
        return intents.OTHER_LANGUAGE
    if message.get(ONLY_ROLES):
        return intents.INFORM_ROLE
    questions = message.get(QUESTIONS) or []
    questions = without_tags(questions, text, mentions_in(message))
    if message.get(ASPECTS) and len(questions) > 1:
        questions = [question for question in questions if question["intent"] not in CHOOSING] or questions[:1]
    intent = message.get(INTENT, {}).get(INTENT_NAME_KEY)
    if _asks_for_field(message, intent):
        return intents.LIST_ROLES
    names_several = len({mention.role for mention in mentions_in(message)}) > 1
    if intent in UNANSWERED and names_several and not is_question(text, get_advisor().knowledge.lexicon):
        return intents.DESCRIBE_EACH  # "thinking about pilot or police officer"
    if intent == intents.NLU_FALLBACK and not mentions_in(message):
        direction = _direction(_confidences(message))
        if direction is not None:
            return direction
    if intent == intents.SWITCH_LANGUAGE and _asks_beside_language(text, mentions_in(message)):
        return intents.EXPLAIN_QUESTION  # "sorry what mean adjusting? my english not good"
    if intent == intents.GREET and mentions_in(message) and not questions:
        return intents.INFORM_ROLE  # "halo, mau tanya soal community officer"
    combined = _combined_with_fact(_confidences(message))
    if combined is not None and not (combined == intents.ASK_MISCONCEPTIONS and _tells_of_speaker(message, text)):
        return combined
    if not questions and _needs_second_look(intent, text):
        return _second_look(message, text, intent)
    if len(questions) > 1 and all(question["intent"] in WISHES for question in questions):
        return intents.CHECK_FIT if mentions_in(message) else intents.RECOMMEND_ROLE  # "tes aku dong, cocoknya apa?"
    if len(questions) > 1:
        return intents.SEVERAL_QUESTIONS
    return str(questions[0]["intent"]) if questions else None


def intent_by_subject(message: Message, intent: str) -> Optional[str]:
    """The intent of a message about another person or an occupation outside the sources; None for any other.

    Args:
        message: the message.
        intent: what it was read as.
    """
    text, advisor = message.get(TEXT) or "", get_advisor()
    if is_payload(text):
        return None
    if _asked_professions(message, intent):
        return intents.ASK_OTHER_PROFESSION
    if intent == intents.OUT_OF_SCOPE and _confidence(message) >= SECOND_LOOK.max_out_of_scope_confidence:
        return None  # "tulisin puisi buat pacarku dong"
    if intent in CORRECTABLE and advisor.subjects.corrects(text):
        return intents.ASK_FOR_OTHER
    if intent in NOT_UNDERSTOOD and advisor.subjects.corrects_to_speaker(text):
        return intents.LOOK_FOR_WORK
    if _asks_for_relation(text, intent):
        return intents.ASK_FOR_OTHER
    if intent in (*FOR_SOMEBODY, *UNCLEAR) and is_for_other(intent, subject_in(text, intent), _confidences(message)):
        return intents.ASK_FOR_OTHER
    return None


def _asks_for_relation(text: str, intent: str) -> bool:
    """Whether a question that wasn't understood asks what fits a relation of the speaker."""
    if intent != intents.NLU_FALLBACK or not is_question(text, get_advisor().knowledge.lexicon):
        return False
    return subject_in(text, intent) == "other" and get_advisor().subjects.asks_for_relation(text)


def without_tags(
    questions: Sequence[Mapping[str, Any]], text: str, mentions: Sequence[Mention]
) -> List[Mapping[str, Any]]:
    """`questions` without those that only ask if what the message says is true: "…, is that true or just for some?"."""
    return [each for place, each in enumerate(questions) if not place or not _is_tag(each, text, mentions)]


def _is_tag(question: Mapping[str, Any], text: str, mentions: Sequence[Mention]) -> bool:
    """Whether most words of a question about a belief are those around a belief, and say nothing of its content."""
    if question["intent"] != intents.ASK_MISCONCEPTIONS:
        return False
    frame = frozenset(map(plain, get_advisor().knowledge.lexicon.beliefs.frame))
    words = [plain(word) for word in words_of(text[question["start"] : question["end"]])]
    names_role = any(question["start"] <= mention.start < question["end"] for mention in mentions)
    return not names_role and sum(word in frame for word in words) * 2 > len(words)


def _direction(confidences: Mapping[str, float]) -> Optional[str]:
    """The likelier intent of somebody who looks for work or a direction; None if neither is meant.

    The two are alike, so that either may be too close to the other for the classifier to be sure.
    """
    either = (intents.SEEK_DIRECTION, intents.LOOK_FOR_WORK)
    if sum(confidences.get(intent, 0.0) for intent in either) < SECOND_LOOK.min_direction:
        return None
    return max(either, key=lambda intent: confidences.get(intent, 0.0))


def _asks_for_field(message: Message, intent: str) -> bool:
    """Whether a message asks which jobs there are in a field of work: "bidang kesehatan apa aja?"."""
    if intent not in MAY_ASK_FOR_FIELD or mentions_in(message):
        return False
    return any(mention.is_marked or intent in ASKS_FOR_ROLES for mention in fields_in(message))


def _asks_beside_language(text: str, mentions: Sequence[Mention]) -> bool:
    """Whether `text` only speaks of a language, and asks what something means in another sentence."""
    lexicon = get_advisor().knowledge.lexicon
    if mentions or asks_for_language(text, lexicon):
        return False
    languages = {*lexicon.languages.id, *lexicon.languages.en, *lexicon.languages.language}
    others = [sentence for sentence in sentences(text) if languages.isdisjoint(map(plain, words_of(sentence)))]
    return any(is_question(sentence, lexicon) for sentence in others)


def _asked_professions(message: Message, intent: str) -> List[ProfessionMention]:
    """The occupations outside the sources that a message read as `intent` asks about."""
    asked = asked_names_in(message)
    if asked and not mentions_in(message):
        return asked
    knowledge, text = get_advisor().knowledge, message.get(TEXT) or ""
    unknown = [each for each in professions_in(message) if each.profession in knowledge.professions]
    found = [each for each in unknown if not knowledge.fits_several(each.profession)]
    if not found:
        return []
    return get_advisor().profession_questions.in_question(text, found, mentions_in(message), intent)


def subject_in(text: str, intent: str) -> str:
    """Whom `text` is about; what speakers say of themselves makes a description or a wish for work theirs."""
    subjects = get_advisor().subjects
    subject = subjects.subject_of(text)
    if intent not in (intents.DESCRIBE_SELF, intents.LOOK_FOR_WORK) or subject != "other":
        return subject
    names_other = subjects.names_relation(text) or subjects.begins_with_other(text)
    describes_self = subjects.names_speaker(text) or not names_other
    return "speaker" if describes_self else subject


def _keep_professions(message: Message, asked: List[ProfessionMention]) -> None:
    """Leaves out the entities of occupations that the message only mentions."""
    places = {mention.start for mention in asked}
    kept = [
        entity
        for entity in message.get(ENTITIES) or []
        if entity["entity"] != entities.PROFESSION or entity["start"] in places
    ]
    message.set(ENTITIES, kept, add_to_output=True)


def _intent(message: Message) -> str:
    return str(message.get(INTENT, {}).get(INTENT_NAME_KEY) or "")


def _confidences(message: Message) -> Mapping[str, float]:
    """The classifier's confidence by intent, likeliest first."""
    return {score[INTENT_NAME_KEY]: score[PREDICTED_CONFIDENCE_KEY] for score in message.get(RANKING) or []}


def _tells_of_speaker(message: Message, text: str) -> bool:
    """Whether the message speaks of its writer and names no role, so that it states no belief about one."""
    return get_advisor().subjects.names_speaker(text) and not mentions_in(message)


def _combined_with_fact(confidences: Mapping[str, float]) -> Optional[str]:
    """What a question about a fact asks as well ("she is shy, would it suit her?"); its action starts with the fact."""
    if next(iter(confidences), None) != intents.ASK_FACT:
        return None
    minimum = COMBINED_FACT.min_confidence
    return next(
        (intent for intent in confidences if intent in minimum and confidences[intent] >= minimum[intent]), None
    )


def _needs_second_look(intent: Optional[str], text: str) -> bool:
    if intent in UNANSWERED:
        return True
    return intent == intents.DESCRIBE_SELF and is_question(text, get_advisor().knowledge.lexicon)


def _second_look(message: Message, text: str, intent: str) -> Optional[str]:
    """The intent on a second look: a self-description, a question about a fact, or naming a role; None if none fits."""
    if intent == intents.OUT_OF_SCOPE and _confidence(message) >= SECOND_LOOK.max_out_of_scope_confidence:
        return None
    if not is_question(text, get_advisor().knowledge.lexicon) and get_advisor().self_reader.read(text):
        return intents.DESCRIBE_SELF
    if _asks_for_fact(message, text, intent):
        return intents.ASK_FACT
    if intent == intents.NLU_FALLBACK and mentions_in(message) and _names_role(message):
        return intents.INFORM_ROLE
    return None


def _confidence(message: Message) -> float:
    return float(message.get(INTENT)[PREDICTED_CONFIDENCE_KEY])


def _asks_for_fact(message: Message, text: str, intent: str) -> bool:
    if len(words_of(text)) < SECOND_LOOK.min_words_of_fact_question:
        return False
    roles = [mention.role for mention in mentions_in(message)][:1]
    candidates = get_advisor().facts.find(text, roles)
    if roles and get_advisor().facts.is_matched(roles[0]):
        return kind_of_matched_question(intent, candidates, None, False) in ("fact", "near")
    best = max(candidate.score for candidate in candidates if candidate.fact)
    is_near = best >= SECOND_LOOK.min_fact_score[intent]
    return is_near and kind_of_question(_confidences(message), candidates) == "fact"


def _names_role(message: Message) -> bool:
    """Whether naming a role is the point of a message that names one."""
    is_short = len(words_of(masked_text(message))) <= SECOND_LOOK.max_words_around_role
    confidences = _confidences(message)
    naming = sum(confidences.get(intent, 0) for intent in NAMING_INTENTS)
    return is_short or naming >= SECOND_LOOK.min_naming_confidence
