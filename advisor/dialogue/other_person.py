"""Whether a message is to be answered for somebody other than the speaker."""

from advisor.dialogue import intents

FOR_SOMEBODY = frozenset({intents.CHECK_FIT, intents.RECOMMEND_ROLE, intents.DESCRIBE_SELF})
"""Intents of messages about what suits somebody, or what somebody is like."""
CORRECTABLE = frozenset(
    {
        *FOR_SOMEBODY,
        intents.AFFIRM,
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
"""Intents that a message may be read as that says for whom the question is: "I meant my son, not me"."""


def is_for_other(intent: str, subject: str) -> bool:
    """Whether no check may start, nor anything be stored, because the message is about another person.

    Args:
        intent: what the message was read as.
        subject: whom it is about (`advisor.understanding.subject`).
    """
    return intent in FOR_SOMEBODY and subject == "other"
