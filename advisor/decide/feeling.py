"""What a message with a feeling asks for: an answer after some sympathy, or nothing but sympathy and a small step."""

from advisor.decide.decision import AS_READ, OFFER_TAKEN, Decision
from advisor.decide.question import ANSWERS_QUESTION, answers_sum
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.dialogue.thresholds import FEELING
from advisor.understanding.frame import Frame

FELT = "felt"
"""The reason for a decision that keeps what was read, and acknowledges the feeling first."""
ONLY_FELT = "only_felt"
"""The reason for deciding that a message says nothing but what its writer feels."""
WITHOUT_CARE = frozenset(
    {
        intents.DISTRESS,
        intents.REASSURE,
        intents.ABUSE,
        intents.FEEDBACK_BAD,
        intents.FEEDBACK_GOOD,
        intents.GREET,
        intents.THANK,
        intents.GOODBYE,
        intents.FORGET_ME,
        intents.SHOW_MY_DATA,
        intents.ASK_PRIVACY,
        intents.SWITCH_LANGUAGE,
        intents.OTHER_LANGUAGE,
        intents.UNREADABLE,
    }
)
"""Intents of messages whose feeling is answered anyway, or is about the bot."""
SAYING_LITTLE = frozenset(
    {
        intents.NLU_FALLBACK,
        intents.OUT_OF_SCOPE,
        intents.INFORM_ROLE,
        intents.ABOUT_ME,
        intents.LOOK_FOR_WORK,
        intents.LET_DOWN,
        intents.ACKNOWLEDGE,
        intents.ANSWER_SCALE,
        intents.AFFIRM,
        intents.DENY,
        intents.ASK_VERDICT,
        intents.RESUME_CHECK,
        intents.SKIP_QUESTION,
        intents.EXPLAIN_QUESTION,
        intents.ASK_MORE,
        intents.REPEAT_ANSWER,
        intents.SHORTEN_ANSWER,
        intents.ASK_TERM,
        intents.ASK_HUMAN,
    }
)
"""Intents of messages that, with a feeling, ask for nothing, whatever they look like."""
ABOUT_A_FACT = frozenset({intents.ASK_FACT, intents.ASK_UNLISTED})
TIRED = "tired"
EVENTS = frozenset({"job_lost", "turned_down"})
"""The feelings that come with something that happened, which people tell together with what they are or have done."""


def taken_up(decision: Decision, frame: Frame, state: State) -> Decision:
    """`decision` with the feeling to acknowledge first, or the decision that the message is only about that."""
    felt = frame.feeling
    if felt is None or state.in_distress or decision.intent in WITHOUT_CARE or decision.reason == OFFER_TAKEN:
        return decision
    if decision.intent == intents.STOP_CHECK and felt.name != TIRED:
        return decision  # whoever stops seldom feels more than enough of it
    is_answer = decision.reason == ANSWERS_QUESTION
    if is_answer and answers_sum(frame.follow_up) >= felt.confidence:
        return decision  # "gugup sih, kurang suka"
    if is_answer or _says_nothing_else(decision, frame):
        return Decision(intents.DISCOURAGED, ONLY_FELT, frame.roles, feeling=felt.name)
    reason = FELT if decision.reason == AS_READ else decision.reason
    return decision._replace(feeling=felt.name, reason=reason)


def _says_nothing_else(decision: Decision, frame: Frame) -> bool:
    """Whether a message asks for nothing, and tells nothing of use for a choice."""
    if decision.intent == intents.DISCOURAGED or decision.intent in SAYING_LITTLE:
        return True
    if decision.intent == intents.DESCRIBE_SELF:
        return frame.feeling is not None and frame.feeling.name not in EVENTS
    is_unsure = frame.confidence < FEELING.min_question_confidence
    return decision.intent in ABOUT_A_FACT and (is_unsure or frame.form == "none")
