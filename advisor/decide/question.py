"""What a message asks for right after a question of the fit check."""

from typing import Optional, Tuple

from advisor.decide.decision import NO_FOLLOW_UPS, Decision
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.dialogue.thresholds import FIT_CHECK, FOLLOW_UP
from advisor.knowledge.base import KnowledgeBase
from advisor.text import plain, sentences, whole_number, words_of
from advisor.understanding.follow_ups.answer_messages import LABELS
from advisor.understanding.frame import Frame
from advisor.understanding.labelled.reader import LabelScore

SIDES: Tuple[Tuple[int, ...], ...] = ((-2, -1), (0,), (1, 2))
"""The degrees of dislike, of neither, and of liking."""
TAKES_ANSWER = frozenset({"progress", "result", "stop"})
"""The labels of requests that may come with an answer: "like it. so how am i doing so far"."""
WISHES = {
    "unsure": intents.SKIP_QUESTION,
    "why": intents.EXPLAIN_QUESTION,
    "stop": intents.STOP_CHECK,
    "back": intents.GO_BACK,
    "change": intents.GO_BACK,
    "correction": intents.GO_BACK,
    "result": intents.ASK_VERDICT,
    "progress": intents.ASK_METHOD,
    "complaint": intents.EXPLAIN_QUESTION,
    "about_other": intents.ASK_FOR_OTHER,
    "self": intents.DESCRIBE_SELF,
    "feeling": intents.DISCOURAGED,
}
"""The intent of each label that the check handles, though it names no degree."""
ASKED_WISHES = frozenset({"why", "progress", "result", "complaint", "stop", "back", "change", "correction", "feeling"})
"""The labels of requests that may be worded as a question."""
NEVER = NO_FOLLOW_UPS | {
    intents.DISCOURAGED,
    intents.ASK_ACCESSIBILITY,
    intents.RESTART_CHECK,
    intents.RESUME_CHECK,
    intents.SWITCH_LANGUAGE,
}
"""Intents of messages that neither answer the question nor ask anything of the check, whatever they look like."""
CONTROLS = frozenset(
    {
        intents.ASK_VERDICT,
        intents.STOP_CHECK,
        intents.ASK_FOR_OTHER,
        intents.GO_BACK,
        intents.SKIP_QUESTION,
        intents.EXPLAIN_QUESTION,
    }
)
"""Intents that steer the check, if the classifier is sure of them."""
SEEMS_AN_ANSWER = frozenset({intents.AFFIRM, intents.DENY, intents.ANSWER_SCALE, intents.DESCRIBE_SELF})
"""Intents that the check takes for an answer, even if the message ends like a question ("skrg udah nggak")."""
CORRECTING = ("correction", "change")
"""The labels of messages that correct what was noted."""
NO_CORRECTIONS = frozenset({intents.WHAT_IF, intents.CORRECT_ROLE})
"""Intents of messages that change something other than a note."""
WANTS_RESULT = frozenset({intents.ASK_VERDICT, intents.CHECK_FIT, intents.RECOMMEND_ROLE})
"""Intents of messages that ask what suits their writer."""
RESULT_AND_STOP = "question_result_and_stop"
"""The reason for deciding that somebody stops the check and wants to see what it shows so far."""
ANSWERS_QUESTION = "answers_question"
CORRECTIONS = frozenset(
    {"question_correction", "question_change", "result_correction", "result_change", "note_correction"}
)
"""The reasons for deciding that a message corrects what was noted."""
NO_ANSWER = frozenset(
    {"question_self", "question_complaint", "question_about_other", "question_aside", "question_feeling"}
)
"""The reasons for deciding that a message doesn't answer the question, whatever degree its words may name."""


def follow_up(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """An answer to the question, or a request about the check."""
    read = frame.follow_up
    if state.context != "question" or read is None or frame.intent in NEVER:
        return None
    if (
        frame.intent in CONTROLS
        and frame.confidence >= FOLLOW_UP.clear_from
        and not _tells_of_others(frame, read, knowledge)
    ):
        return _wish_beside_answer(frame) if frame.intent == intents.ASK_VERDICT else None
    if _stops_for_result(frame):
        return Decision(intents.ASK_VERDICT, RESULT_AND_STOP)
    if read.label == "other_role" and frame.roles and read.confidence >= FOLLOW_UP.min_confidence:
        return Decision(intents.CHECK_FIT, "question_other_role", frame.roles)
    if read.label == "other_role" and frame.scope == "all" and read.confidence >= FOLLOW_UP.min_confidence:
        return Decision(intents.RECOMMEND_ROLE, "question_all_roles")
    corrects = max(_corrects(read), _corrects(frame.stated) if _answers_besides(frame) else 0.0)
    if not frame.roles and frame.intent not in NO_CORRECTIONS and corrects >= FOLLOW_UP.min_correction_confidence:
        return Decision(intents.GO_BACK, "question_correction")
    if frame.roles or whole_number(frame.text.strip()) is not None:  # a figure is read by the scale
        return None
    if not set(map(plain, words_of(frame.text))) - set(map(plain, knowledge.lexicon.offers.choices.fillers)):
        return None  # "hmm", or an emoji, which has a rule of its own (`advisor/decide/emoji.py`)
    wish = _wish_beside_answer(frame)
    if wish is not None:
        return wish
    if not _asks(frame) and _answers(read):
        return Decision(intents.ANSWER_SCALE, ANSWERS_QUESTION, degree=_degree(read))
    least = FOLLOW_UP.min_correction_confidence if read.label in CORRECTING else FOLLOW_UP.min_confidence
    is_wish = read.confidence >= least and read.label in WISHES
    if is_wish and (not _asks(frame) or read.label in ASKED_WISHES):
        return Decision(WISHES[read.label], f"question_{read.label}")
    return None


def _stops_for_result(frame: Frame) -> bool:
    """Whether a message ends the check, and asks what it shows: "let's stop. does the job look right for me?"."""
    stated, asked = frame.stated, frame.asked
    if stated is None or asked is None or stated.label != "stop" or stated.confidence < FOLLOW_UP.min_confidence:
        return False
    return asked.label in ("result", "progress") or frame.intent in WANTS_RESULT


def _tells_of_others(frame: Frame, read: LabelScore, knowledge: KnowledgeBase) -> bool:
    """Whether other people only occur in an answer: "kemarin di nikahan temen aku cuma duduk di pojok"."""
    speakers = set(map(plain, knowledge.lexicon.subject.first_person))
    is_of_speaker = not speakers.isdisjoint(map(plain, words_of(frame.text)))
    return frame.intent == intents.ASK_FOR_OTHER and frame.form == "none" and is_of_speaker and _answers(read)


def _corrects(read: Optional[LabelScore]) -> float:
    """How surely a message corrects a note, 0 to 1."""
    return sum(read.confidences.get(label, 0.0) for label in CORRECTING) if read is not None else 0.0


def _answers_besides(frame: Frame) -> bool:
    """Whether what seems to ask something answers the question: "the first one I meant okay. and this, I like it"."""
    return frame.asked is not None and _answers(frame.asked)


def _wish_beside_answer(frame: Frame) -> Optional[Decision]:
    """A request about the check that comes with an answer: "like it. so how am i doing so far"."""
    asked, degree = frame.asked, _stated_degree(frame)
    if asked is None or asked.label not in TAKES_ANSWER:
        return None
    wants_result = asked.label == "result" or frame.intent == intents.ASK_VERDICT
    if frame.stops and wants_result:
        return Decision(intents.ASK_VERDICT, RESULT_AND_STOP, degree=degree)
    if degree is None or asked.confidence < FOLLOW_UP.min_confidence:
        return None
    return Decision(WISHES[asked.label], f"question_{asked.label}", degree=degree)


def aside(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """Something other than an answer, although it may follow one: "so-so. is it a proper job?"."""
    read = frame.follow_up
    if state.context == "question" and frame.intent == intents.SHOW_MY_DATA:
        degree = _stated_degree(frame)  # "love it. what have you noted so far?"
        return None if degree is None else Decision(frame.intent, "question_aside", degree=degree)
    if state.context != "question" or read is None or frame.intent in NEVER:
        return None
    if whole_number(frame.text.strip()) is not None:
        return None
    if not _asks(frame) and (read.label != "aside" or read.confidence < FOLLOW_UP.min_confidence):
        return None
    degree = _stated_degree(frame)
    is_unclear = (
        frame.intent == intents.OUT_OF_SCOPE and len(frame.text.split()) <= FIT_CHECK.max_words_of_unclear_answer
    )
    intent = intents.NLU_FALLBACK if is_unclear or frame.intent in SEEMS_AN_ANSWER else frame.intent
    if degree is not None and intent == intents.NLU_FALLBACK:
        return Decision(intents.ANSWER_SCALE, ANSWERS_QUESTION, degree=degree)  # what it asks can't be answered
    return Decision(intent, "question_aside", frame.roles, degree=degree)


def _asks(frame: Frame) -> bool:
    """Whether a message asks something.

    The words that begin questions can also begin answers ("pernah, dan aku senang"), so a message that reads like an
    answer and has no question mark asks nothing. A few words with a question mark only name what the answer is about
    ("kerja bakti?").
    """
    if frame.hesitates and frame.asked is not None and _answers(frame.asked):
        return False  # "... so somewhere in the middle?"
    questions = [sentence for sentence in sentences(frame.text) if sentence.endswith("?")]
    if any(len(sentence.split()) >= FOLLOW_UP.min_words_of_question for sentence in questions):
        return True
    return frame.form != "none" and not (frame.follow_up and _answers(frame.follow_up))


def _answers(read: LabelScore) -> bool:
    """Whether a message answers the question, whatever the degree."""
    return answers_sum(read) >= FOLLOW_UP.min_answer_confidence


def answers_sum(read: Optional[LabelScore]) -> float:
    """The summed confidence, 0 to 1, of the labels that answer the question."""
    return sum(read.confidences.get(label, 0.0) for label in LABELS.values()) if read is not None else 0.0


def _stated_degree(frame: Frame) -> Optional[int]:
    """The degree of the answer that comes with a question; None if there is none."""
    return _degree(frame.stated) if frame.stated is not None and _answers(frame.stated) else None


def _degree(read: LabelScore) -> Optional[int]:
    """The degree of an answer; None if it leaves open whether the person likes it."""
    likely = {side: sum(read.degrees.get(degree, 0.0) for degree in side) for side in SIDES}
    side = max(SIDES, key=lambda side: likely[side])
    if likely[side] < FOLLOW_UP.min_side_confidence:
        return None
    return max(side, key=lambda degree: read.degrees.get(degree, 0.0))
