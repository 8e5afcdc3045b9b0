"""What a message asks for, and why."""

from typing import Callable, NamedTuple, Optional, Tuple

from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.dialogue.thresholds import FOLLOW_UP, REFERENCE
from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.frame import Frame


class Decision(NamedTuple):
    """What a message asks for."""

    intent: str
    reason: str
    """Why, as a short name for logs and tests, such as `role_in_list`."""
    roles: Tuple[str, ...] = ()
    """The ids of the roles it is about, if the decision settles them."""
    fact: Optional[str] = None
    """The key of the fact it points at."""
    degree: Optional[int] = None
    """The degree with which it answers the fit check's question, from -2 (not at all) to 2 (very much)."""
    aspects: Tuple[str, ...] = ()
    """The aspects asked about, if they come from what was said before the message."""
    feeling: Optional[str] = None
    """The feeling in it that the bot acknowledges before it answers, such as `tired`."""


AS_READ = "as_read"
"""The reason for a decision that keeps the classifier's reading."""
EACH_ROLE = "each_role"
"""The reason for deciding that a message asks something of each of several roles."""
RESTATED = "restated"
"""The reason for answering what a correction says was meant."""
ONE_ROLE = "wish_one_role"
"""The reason for deciding that a check is about one role, which the person has named."""
AMOUNT = "amount_of_answer"
"""The reason for deciding that a message says how much of an answer it wants."""
REST = "answer_more"
"""The reason for deciding that a message asks for the rest of the answer before it."""
EXPLAINING = frozenset({AMOUNT, EACH_ROLE, RESTATED, ONE_ROLE, REST})
"""The reasons that no action needs to know."""
OFFER_TAKEN = "offer_taken"
"""The reason for a decision to accept one of the bot's offers."""

FIELDS_CHOSEN = "fields_chosen"
"""The reason for deciding that a message says which fields of work the person is drawn to, or that they don't know."""

UNCLEAR = frozenset({intents.NLU_FALLBACK, intents.OUT_OF_SCOPE, intents.INFORM_ROLE, intents.UNREADABLE})
"""Intents of messages whose words alone say little."""
ABOUT_A_FACT = frozenset({intents.ASK_FACT, intents.ASK_UNLISTED})
"""Intents of questions that one fact answers, or none."""
NO_FOLLOW_UPS = frozenset(
    {
        intents.DISTRESS,
        intents.REASSURE,
        intents.FORGET_ME,
        intents.SHOW_MY_DATA,
        intents.OTHER_LANGUAGE,
        intents.UNREADABLE,
    }
)
"""Intents of messages that aren't about what the bot just said, whatever they look like."""
OF_A_CHECK = frozenset({intents.RESUME_CHECK, intents.RESTART_CHECK, intents.ASK_VERDICT, intents.WHAT_IF})
"""Intents of messages that are about a fit check, if there is one."""
COURTESIES = frozenset(
    {
        intents.SWITCH_LANGUAGE,
        intents.GREET,
        intents.GOODBYE,
        intents.THANK,
        intents.FEEDBACK_GOOD,
        intents.ABUSE,
        intents.BOT_CHALLENGE,
        intents.ASK_PRIVACY,
        intents.ASK_HUMAN,
    }
)
"""Intents of messages that aren't about what the bot just said either, if the classifier is sure of them."""


def is_as_read(decision: Decision, frame: Frame, state: State) -> bool:
    """Whether `decision` is what the message is taken for anyway, so that nothing has to take the message's place."""
    if decision.reason == AS_READ:
        return True
    is_about_same = decision.roles == (frame.roles or state.roles) or decision.roles == frame.roles
    is_same = decision == Decision(frame.intent, decision.reason, decision.roles) and is_about_same
    return decision.reason in EXPLAINING and is_same


def asks_topic(intent: Optional[str], knowledge: KnowledgeBase) -> bool:
    """Whether `intent` asks about a topic that concerns one role at a time; a difference is between two."""
    return knowledge.topic_of(intent) is not None and intent != intents.ASK_DIFFERENCE


def is_unclear(frame: Frame) -> bool:
    """Whether the classifier is unsure what the message means."""
    return frame.intent in UNCLEAR or frame.confidence < REFERENCE.vague_below


def label_of(frame: Frame) -> Optional[str]:
    """What the message means, given what the bot said before it; None if that isn't clear enough."""
    read = frame.follow_up
    least = FOLLOW_UP.min_confidence_if_unclear if is_unclear(frame) else FOLLOW_UP.min_confidence
    return read.label if read is not None and read.confidence >= least else None


def may_follow_up(frame: Frame, state: State) -> bool:
    """Whether a message may be about the answer or the roles that the bot just gave."""
    if state.check_status is not None and frame.intent in OF_A_CHECK:
        return False
    if frame.intent == intents.RESTART_CHECK and frame.confidence >= FOLLOW_UP.clear_from:
        return False
    is_courtesy = frame.intent in COURTESIES and frame.confidence >= FOLLOW_UP.clear_from
    return frame.intent not in NO_FOLLOW_UPS and not is_courtesy and not frame.roles


def at(things: Tuple[str, ...], place: int) -> Optional[str]:
    """The thing at `place`; None if there are fewer."""
    return things[place] if -len(things) <= place < len(things) else None


Rule = Callable[[Frame, State, KnowledgeBase], Optional[Decision]]
