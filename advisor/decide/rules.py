"""Rules that decide what a message asks for from its words and from what was said before it, in any context."""

from typing import FrozenSet, Optional, Tuple

from advisor.decide import offer, pointing
from advisor.decide.decision import ABOUT_A_FACT, RESTATED, UNCLEAR, Decision, Rule
from advisor.decide.wish import STORY
from advisor.dialogue import intents
from advisor.dialogue.state import State
from advisor.dialogue.thresholds import REFERENCE
from advisor.knowledge.base import KnowledgeBase, intent_of
from advisor.text import plain, words_of
from advisor.understanding.frame import Frame
from advisor.understanding.subject import SubjectReader

ACROSS_ROLES = frozenset({intents.ASK_FACT, intents.ASK_UNLISTED, intents.NLU_FALLBACK, intents.OUT_OF_SCOPE})
"""Intents, besides topics, that can be asked about all roles at once."""
NO_QUESTION = frozenset({intents.DISTRESS, intents.DESCRIBE_SELF, intents.DENY, *UNCLEAR})
"""Intents of messages that ask nothing."""
MAX_RARE = 2
"""If at most this many roles have facts on a topic, naming them all is a better answer than asking for the role."""
MISCONCEPTIONS = "misconceptions"
CORRECTING = frozenset({intents.FEEDBACK_BAD, intents.REPEAT_ANSWER, intents.CORRECT_ROLE, intents.DESCRIBE_SELF})
"""Intents that a correction may have although it asks something."""
NAMING = frozenset({intents.INFORM_ROLE, intents.CORRECT_ROLE})


def _restated(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """The message corrects what was understood, and says what was meant: "bukan itu maksudku, aku tanya gajinya"."""
    only_names = frame.intent in NAMING and bool(frame.roles) and frame.form == "none"
    if not frame.restates or only_names or state.check_status == "running":
        return None
    compares_again = frame.intent == state.topic == intents.ASK_DIFFERENCE
    is_clear = frame.intent not in (*UNCLEAR, *CORRECTING, *NAMING) and frame.confidence >= REFERENCE.vague_below
    if is_clear and not compares_again:
        return Decision(frame.intent, RESTATED, frame.roles)
    if frame.topic is not None:
        return Decision(intent_of(frame.topic), RESTATED, frame.roles)
    roles = frame.roles or state.roles
    if len(roles) > 1:
        return Decision(intents.ASK_ACROSS_ROLES, "comparison_both", roles)
    return Decision(intents.ASK_FACT, RESTATED, frame.roles) if roles else None


def _meant_speaker(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """Somebody taken to ask for another person says that they mean themselves: "it's me, not somebody else"."""
    if frame.intent not in (intents.LOOK_FOR_WORK, intents.FEEDBACK_BAD) or state.check_status == "running":
        return None
    corrects = SubjectReader(knowledge.lexicon.subject).corrects_to_speaker(frame.text)
    return Decision(intents.RECOMMEND_ROLE, "meant_speaker") if corrects else None


def _term(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """The message asks what a word means: one in the open fit question or, without a check, one that the bot used."""
    if state.check_status == "running":
        return Decision(intents.EXPLAIN_QUESTION, "term_in_question") if frame.intent == intents.ASK_TERM else None
    if frame.intent == intents.EXPLAIN_QUESTION and state.check_status is None and not state.told:
        return Decision(intents.ASK_TERM, "term_without_check")
    return None


def _going_on(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """ "Lanjutkan" without a fit check asks for the rest of the answer."""
    if frame.intent == intents.RESUME_CHECK and state.check_status is None and state.told and not frame.roles:
        return Decision(intents.ASK_MORE, "rest_of_answer")
    return None


def _one_role_after_comparison(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """A single role named after a comparison is asked about on its own."""
    if state.topic != intents.ASK_DIFFERENCE or len(frame.roles) != 1 or frame.intent not in NAMING:
        return None
    if not set(words_of(frame.text)).isdisjoint(knowledge.lexicon.general.comparison_markers):
        return None  # "kalau sama yang online?"
    return Decision(intents.ASK_OVERVIEW, "one_role_after_comparison", frame.roles)


def _other_roles(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """The message asks what other roles there are."""
    is_topic = knowledge.topic_of(frame.intent) is not None or frame.intent in ABOUT_A_FACT
    is_open = frame.intent in UNCLEAR or frame.intent in (intents.ASK_MORE, intents.CORRECT_ROLE)
    compares = frame.intent in (intents.ASK_DIFFERENCE, intents.ASK_MISCONCEPTIONS)
    if frame.scope != "other" or compares or state.check_status == "running":
        return None
    if is_topic and _is_long(frame):
        return Decision(intents.ASK_ACROSS_ROLES, "other_roles")
    return Decision(intents.LIST_ROLES, "other_roles") if is_open or is_topic else None


def _all_roles(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """The message asks something about all roles: "which of your roles needs a degree?"."""
    asks = knowledge.topic_of(frame.intent) is not None or frame.intent in ACROSS_ROLES
    asks |= frame.intent == intents.RECOMMEND_ROLE and frame.asks_ranking
    asks |= frame.intent == intents.LIST_ROLES and frame.confidence < REFERENCE.sure_of_list_from
    if frame.scope not in ("all", "these") or not asks or frame.intent == intents.ASK_DIFFERENCE:
        return None
    if frame.scope == "these" and len(state.roles) > 1:
        return None  # "them" means the roles being talked about
    is_clear = knowledge.topic_of(frame.intent) is not None or frame.intent == intents.ASK_FACT
    if not is_clear and state.told and len(frame.text.split()) <= REFERENCE.max_words_of_all_facts:
        return Decision(intents.ASK_MORE, "rest_of_answer")  # "all of them please" after some facts
    return Decision(intents.ASK_ACROSS_ROLES, "all_roles")


def _opening_story(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """Somebody tells of themselves before any role was talked about: "8 years on reception, and I want out"."""
    is_read_as_topic = knowledge.topic_of(frame.intent) is not None
    is_about_roles = bool(frame.roles or state.roles or frame.topic or frame.aspects) or frame.scope != "current"
    if not is_read_as_topic or is_about_roles or state.check_status is not None or frame.form != "none":
        return None
    words = [plain(word) for word in words_of(frame.text)]
    tells = len(words) >= REFERENCE.min_words_of_story and not _first_person(knowledge).isdisjoint(words)
    return Decision(intents.ASK_EXPERIENCE, STORY) if tells else None


def _first_person(knowledge: KnowledgeBase) -> FrozenSet[str]:
    return frozenset(map(plain, knowledge.lexicon.subject.first_person))


def _topic_named(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """A short message that names a topic by a noun asks about it, whatever else it was taken for."""
    is_short = len(words_of(frame.text)) <= REFERENCE.max_words_of_topic
    is_open = (
        frame.intent in (intents.NLU_FALLBACK, intents.INFORM_ROLE, intents.ASK_OVERVIEW) and frame.form != "yes_no"
    )
    if (
        frame.topic is None
        or not is_short
        or not is_open
        or state.check_status == "running"
        or state.context == "question"
    ):
        return None
    roles = frame.roles or state.roles
    return Decision(intent_of(frame.topic), "topic_named", frame.roles) if roles else None


def _belief_about_all(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """A belief about the roles as such: "she insists these jobs are just scrolling Instagram all day"."""
    if frame.intent != intents.ASK_MISCONCEPTIONS or frame.roles or state.roles:
        return None
    with_beliefs = tuple(knowledge.roles_on(MISCONCEPTIONS))
    return Decision(frame.intent, "belief_about_all", with_beliefs) if with_beliefs else None


def _which_role_is_it(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """The message describes a role, and asks what it is: "kerjaan yang banyak ngomong itu apa ya?"."""
    is_about_one = bool(frame.roles or state.roles) or frame.reference is not None
    if frame.intent != intents.ASK_OVERVIEW or is_about_one or state.check_status == "running":
        return None
    return Decision(intents.ASK_ACROSS_ROLES, "which_role_is_it") if _is_long(frame) else None


def _few_roles_have_it(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """A question on a topic that the sources cover for only a few roles needs no role."""
    topic = knowledge.topic_of(frame.intent)
    if topic is None or topic == "difference" or frame.roles or state.roles or not frame.confidence:
        return None
    is_rare = 0 < len(knowledge.roles_on(topic)) <= MAX_RARE
    return Decision(intents.ASK_ACROSS_ROLES, "few_roles_have_it") if is_rare else None


def _crisis_denied(frame: Frame, state: State, knowledge: KnowledgeBase) -> Optional[Decision]:
    """After the bot supported somebody in distress, they say that they are in no danger, and ask nothing else."""
    if not state.in_distress or not frame.denies_crisis:
        return None
    return Decision(intents.REASSURE, "crisis_denied") if frame.intent in NO_QUESTION else None


BEFORE_FOLLOW_UPS: Tuple[Rule, ...] = (
    _crisis_denied,
    _meant_speaker,
    offer.taken,
    _restated,
    pointing.same_topic,
    pointing.shown_others,
    pointing.role_in_list,
    _one_role_after_comparison,
    pointing.amount_of_answer,
    pointing.fact_in_answer,
    _term,
)
"""The rules tried before those that read a message in its context, in this order."""
AFTER_FOLLOW_UPS: Tuple[Rule, ...] = (
    _going_on,
    _other_roles,
    _all_roles,
    _opening_story,
    _topic_named,
    _few_roles_have_it,
    _belief_about_all,
    _which_role_is_it,
)
"""The rules tried after those, in this order."""


def _is_long(frame: Frame) -> bool:
    return len(frame.text.split()) > REFERENCE.max_words_of_other_roles
