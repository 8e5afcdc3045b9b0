"""Whether a message is to be answered for somebody other than the speaker."""

from typing import Mapping

from advisor.dialogue import intents
from advisor.dialogue.thresholds import OTHER_PERSON

FOR_SOMEBODY = frozenset(
    {
        intents.CHECK_FIT,
        intents.RECOMMEND_ROLE,
        intents.LOOK_FOR_WORK,
        intents.DESCRIBE_SELF,
        intents.ASK_EXPERIENCE,
    }
)
"""Intents of messages about what suits somebody, or what somebody is like."""
WISHES = (intents.CHECK_FIT, intents.RECOMMEND_ROLE, intents.LOOK_FOR_WORK, intents.ASK_EXPERIENCE)
"""Intents of messages that ask what suits somebody, or what use something is."""
CORRECTABLE = frozenset(
    {
        *FOR_SOMEBODY,
        intents.AFFIRM,
        intents.ASK_FACT,
        intents.DENY,
        intents.ANSWER_SCALE,
        intents.EXPLAIN_QUESTION,
        intents.GO_BACK,
        intents.STOP_CHECK,
        intents.RESTART_CHECK,
        intents.CORRECT_ROLE,
        intents.FEEDBACK_BAD,
        intents.INFORM_ROLE,
        intents.OUT_OF_SCOPE,
        intents.NLU_FALLBACK,
    }
)
"""Intents that a message that says whom the question is for may be read as: "I meant my son, not me"."""


UNCLEAR = frozenset({intents.ASK_FACT, intents.ASK_UNLISTED, intents.OUT_OF_SCOPE, intents.NLU_FALLBACK})
"""Intents of messages that may ask what suits somebody all the same."""


def is_for_other(intent: str, subject: str, confidences: Mapping[str, float]) -> bool:
    """Whether no check may start, nor anything be stored, because the message is about another person.

    Args:
        intent: what the message was read as.
        subject: whom it is about (`advisor.understanding.subject`).
        confidences: the classifier's confidence by intent.
    """
    if subject != "other":
        return False
    wish = sum(confidences.get(wish, 0.0) for wish in WISHES)
    return intent in FOR_SOMEBODY or (intent in UNCLEAR and wish >= OTHER_PERSON.min_wish_confidence)
