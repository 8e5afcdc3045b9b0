"""What somebody wants who seems to ask for the fit check: the check, an answer, or no check at all."""

from typing import Optional

from advisor.decide.decision import OFFER_TAKEN, ONE_ROLE, Decision
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.dialogue.thresholds import WISH
from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.check_refusal import refuses_check
from advisor.understanding.frame import Frame
from advisor.understanding.intents.parts import WISHES

REFUSED = "wish_refused"
"""The reason for deciding that somebody doesn't want the check."""
ASKED = "wish_asks"
"""The reason for deciding that a wish asks something about the roles: "which one works with NGOs?"."""
STORY = "wish_story"
"""The reason for deciding that a wish tells something of its writer, which is answered before a check is offered."""
OVERALL = "wish_overall"
"""The reason for deciding that a check is about all roles, as the person has named none."""
SO_FAR = "wish_so_far"
"""The reason for deciding that a wish asks what the answers given show."""
NAMING = frozenset({intents.INFORM_ROLE, intents.CORRECT_ROLE})
UNDER_WAY = ("running", "paused")


def wish(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """Starts a check at once only for somebody who asks for that and for nothing else."""
    read = frame.wish
    if _names_role_to_check(frame, state):
        return Decision(intents.CHECK_FIT, ONE_ROLE, frame.roles)
    if read is None:
        return None
    if frame.intent == intents.DESCRIBE_SELF:
        return _told(frame, state)
    label = read.label if read.confidence >= WISH.min_confidence else None
    offer = next((offer for offer in state.offered if offer.intent in WISHES), None)
    if label in ("test", "plain") and offer is not None and not frame.roles:
        return Decision(offer.intent, OFFER_TAKEN, (offer.role,) if offer.role else ())  # "oh well, check me then"
    if label == "refusal" or refuses_check(frame.text, knowledge.lexicon.general):
        return Decision(intents.STOP_CHECK, REFUSED) if label in ("refusal", None) else _answered(frame, state, label)
    is_open = state.context == "question" and state.check_status == "running"
    if is_open and frame.confidence < WISH.sure_in_check_from:
        return None  # an answer to the open question may sound like a wish
    if state.check_status in (*UNDER_WAY, "done") and _asks_so_far(frame, state, label):
        return Decision(intents.ASK_VERDICT, SO_FAR)
    if label in ("asks", "story") and not (is_open and label == "story"):
        return _answered(frame, state, label)
    return _check(frame, state)


def _names_role_to_check(frame: Frame, state: State) -> bool:
    """Whether a message only names a role right after a check has begun: "community officer then"."""
    has_just_begun = state.check_status == "running" and not state.answers and state.context == "question"
    return has_just_begun and frame.intent in NAMING and len(frame.roles) == 1 and frame.form == "none"


def _asks_so_far(frame: Frame, state: State, label: Optional[str]) -> bool:
    """Whether a message during a check asks what it shows so far: "so which one suits me?"."""
    is_plain = label == "plain" and state.check_status in UNDER_WAY and frame.intent == intents.RECOMMEND_ROLE
    return not frame.roles and (label == "so_far" or is_plain)


def _answered(frame: Frame, state: State, label: Optional[str]) -> Optional[Decision]:
    """The decision to answer what a message tells or asks."""
    role = _role_in_question(frame, state)
    if label == "story":
        is_check = role is not None and frame.intent == intents.CHECK_FIT
        return _check(frame, state) if is_check else Decision(intents.ASK_EXPERIENCE, STORY)
    if label != "asks":
        return None
    if frame.intent == intents.CHECK_FIT and role is not None:
        return Decision(intents.ASK_FACT, ASKED, (role,))
    return Decision(intents.ASK_ACROSS_ROLES, ASKED) if not frame.roles else None


def _told(frame: Frame, state: State) -> Optional[Decision]:
    """The decision to answer somebody who tells of themselves and asks whether that suits a role."""
    role = _role_in_question(frame, state)
    asks = frame.form != "none" and frame.wish is not None and frame.wish.label in ("story", "plain")
    if role is None or not asks or state.context in ("question", "result"):
        return None
    return Decision(intents.ASK_EXPERIENCE, STORY, (role,))


def _check(frame: Frame, state: State) -> Optional[Decision]:
    """The decision for which roles to start a check, if that isn't clear from the message."""
    role = _role_in_question(frame, state)
    wanted = [named for named in frame.roles if named not in frame.rejected]
    if frame.intent == intents.RECOMMEND_ROLE:
        return Decision(intents.CHECK_FIT, ONE_ROLE, (wanted[0],)) if len(wanted) == 1 else None
    if role is None:
        return Decision(intents.RECOMMEND_ROLE, OVERALL)
    is_as_read = frame.roles == (role,) and state.check_status is None
    return None if is_as_read else Decision(frame.intent, ONE_ROLE, (role,))


def _role_in_question(frame: Frame, state: State) -> Optional[str]:
    """The role that the person named, or named last if it is still being talked about.

    A role that only the bot mentioned is none that they ask to be compared with.
    """
    if frame.scope == "all":
        return None  # "why the officer? check all the roles"
    named = next((role for role in reversed(frame.roles) if role not in frame.rejected), None)
    if named is not None or frame.scope == "these":
        return named
    talked_about = [role for role in state.roles if role not in frame.rejected]
    return talked_about[0] if len(talked_about) == 1 and talked_about[0] in state.chosen_roles else None
