"""Answers a question about all roles: "which of your roles needs a degree?"."""

from typing import Any, Dict, List, Optional, Sequence, Tuple

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_on_aspects import (
    aspects_decide,
    facts_on_aspects,
    tell_across_roles_on_aspects,
    tell_roles_on_aspects,
)
from actions.answers.answer_which_role import tell_choice
from actions.answers.list_roles import tell_roles
from actions.dialogue.memory import Event, remember
from actions.dialogue.turn import Turn, read_turn
from actions.speech.buttons import MAX_ROLE_BUTTONS, role_buttons
from actions.speech.say import answering, say
from actions.speech.wording import bullets, role_names, silent_line, source_line
from advisor.advisor import get_advisor
from advisor.decide.rules import MAX_RARE
from advisor.decide.several import CHOICE
from advisor.dialogue import intents
from advisor.dialogue.thresholds import ACROSS_ROLES
from advisor.knowledge.schema.roles import Fact

MAX_ROLES = 4
"""The most roles in one answer, the closest first."""
MISFIT_PROFILE = "misfit_profile"
HIRING = "hiring"
"""The topic of what recruiters look at."""
MAX_FACTS_ON_RARE = 3
"""The most facts given on a topic that only a few roles have facts on."""


AFTER_COMPARISON = ("comparison_which", "comparison_both")
ABOUT_SHOWN = ("list_rank", *AFTER_COMPARISON)
"""The reasons for deciding that a message asks something about all the roles just listed or compared."""
ABOUT_BOTH = "comparison_both"
"""The reason for deciding that it doesn't ask which of them comes first."""


class ActionAnswerAcrossRoles(Action):
    """Names the roles that a fact answers the question for, with the fact; says so if there is none."""

    def name(self) -> str:
        return "action_answer_across_roles"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        knowledge = get_advisor().knowledge
        turn = read_turn(tracker, knowledge)
        if turn.reason == CHOICE and len(turn.named) > 1:
            others = [role for role in knowledge.roles if role not in turn.named]
            near = facts_on_aspects(turn, turn.named) if turn.aspects else facts_across_roles(turn, others)
            return tell_choice(dispatcher, turn, near)
        frame = get_advisor().frames.read(tracker.latest_message)
        is_other = frame.scope == "other" or frame.asks_others
        excluded = turn.roles_in_question if is_other else frame.roles_left_out
        if turn.aspects and turn.reason in ABOUT_SHOWN and turn.named:
            return tell_roles_on_aspects(dispatcher, turn, turn.named)
        if aspects_decide(turn, get_advisor().facts.find(turn.text)):
            return tell_across_roles_on_aspects(dispatcher, turn, excluded, ranked=frame.asks_ranking)
        if turn.reason in ABOUT_SHOWN and turn.named:
            excluded = tuple(role for role in knowledge.roles if role not in turn.named)
            facts = facts_across_roles(turn, excluded, ACROSS_ROLES.min_fact_score_of_wish)
            return _tell_about_shown(dispatcher, turn, facts)
        nearest = facts_across_roles(turn, excluded)
        named = frame.topic if not nearest else None
        facts = _facts_on_rare_topic(turn, excluded, nearest, named) or nearest
        if facts:
            return tell_across_roles(dispatcher, turn, facts, excluded, ranked=frame.asks_ranking)
        if intents.LIST_ROLES in turn.likely_intents:
            return tell_roles(dispatcher, turn)
        return _admit_ignorance(dispatcher, turn, excluded)


def tell_across_roles(
    dispatcher: CollectingDispatcher,
    turn: Turn,
    facts: Sequence[Fact],
    excluded: Sequence[str] = (),
    ranked: bool = False,
) -> List[Event]:
    """Gives `facts`, one for each role, and says that nothing was found for the other roles but those excluded.

    Args:
        dispatcher: collects what the bot says.
        turn: the question.
        facts: at least one.
        excluded: the ids of the roles that the question leaves out.
        ranked: whether the question asks which role has most of something, which no source says.
    """
    knowledge = get_advisor().knowledge
    roles = tuple(dict.fromkeys(fact.role for fact in facts))
    silent = [role for role in knowledge.roles if role not in (*roles, *excluded)]
    say(
        dispatcher,
        turn,
        "answer_across_roles_unranked" if ranked else "answer_across_roles",
        buttons=role_buttons(list(roles), turn.language),
        metadata=answering(intents.ASK_ACROSS_ROLES, turn.language, roles, facts),
        facts=bullets(facts, turn.language),
        silent=silent_line("across_silent", silent, turn.language),
        sources=source_line(facts, turn.language),
    )
    return remember(turn.memory, intents.ASK_ACROSS_ROLES, roles, tuple(fact.key for fact in facts))


def _facts_on_rare_topic(
    turn: Turn, excluded: Sequence[str], nearest: Sequence[Fact], named: Optional[str]
) -> List[Fact]:
    """The facts on the topic asked about if only a few roles have any: the one that answers best, or else the first.

    If no fact is near, a few more roles may have some.

    How recruiters choose takes several facts. `named` is the topic that the message names, for one that no intent
    settles.
    """
    knowledge = get_advisor().knowledge
    topic = next(filter(None, map(knowledge.topic_of, turn.likely_intents)), named)
    roles = [role for role in knowledge.roles_on(topic) if role not in excluded] if topic else []
    most = MAX_RARE if nearest else MAX_ROLES
    if not topic or not roles or len(roles) > most:
        return []
    first = [fact for fact in nearest if fact.answers(topic)]
    if first and topic != HIRING:
        return first[:1]
    on_topic = [
        fact for role in roles for fact in knowledge.facts_on(role, topic)[: max(1, MAX_FACTS_ON_RARE // len(roles))]
    ]
    return list(dict.fromkeys((*first, *on_topic)))[: max(MAX_FACTS_ON_RARE, len(roles))]


def _tell_about_shown(dispatcher: CollectingDispatcher, turn: Turn, facts: Sequence[Fact]) -> List[Event]:
    """Gives `facts` on the roles just shown, and says, if asked, that no source tells which of them comes first.

    After a comparison, the roles compared are still those that people talk about.
    """
    roles = turn.roles_in_question
    is_ranked = turn.reason != ABOUT_BOTH
    names = ("answer_across_roles_unranked", "no_ranking") if is_ranked else ("answer_on_both", "no_answer_on_both")
    topic = intents.ASK_DIFFERENCE if turn.reason in AFTER_COMPARISON else intents.ASK_ACROSS_ROLES
    say(
        dispatcher,
        turn,
        names[0] if facts else names[1],
        buttons=role_buttons(dict.fromkeys(fact.role for fact in facts) or roles, turn.language),
        metadata=answering(topic, turn.language, roles, facts),
        facts=bullets(facts, turn.language),
        sources=source_line(facts, turn.language),
    )
    return remember(turn.memory, topic, roles, tuple(fact.key for fact in facts))


def _admit_ignorance(dispatcher: CollectingDispatcher, turn: Turn, excluded: Tuple[str, ...]) -> List[Event]:
    """Says that the sources answer the question for no role, or for none but those excluded."""
    others = [role for role in get_advisor().knowledge.roles if role not in excluded]
    say(
        dispatcher,
        turn,
        "no_other_role_answers" if excluded else "no_role_answers",
        buttons=role_buttons(others, turn.language),
        metadata=answering(intents.ASK_UNLISTED, turn.language, others[:MAX_ROLE_BUTTONS]),
        excluded=role_names(excluded, turn.language),
    )
    return remember(turn.memory, intents.ASK_UNLISTED, turn.memory.roles)


def facts_across_roles(
    turn: Turn, excluded: Sequence[str] = (), min_score: float = ACROSS_ROLES.min_fact_score
) -> List[Fact]:
    """The best fact of each role that answers the question, best first, as many as one answer may have.

    Args:
        turn: the question.
        excluded: the ids of the roles to leave out.
        min_score: the score of a fact from which it answers the question.
    """
    question = get_advisor().rankings.without_choice(turn.text)
    # What speaks against people is told only to those who ask for it: nobody should read it as a verdict on them.
    asks_misfit = intents.ASK_MISFIT_PROFILE in turn.likely_intents
    found = []
    for role in get_advisor().knowledge.roles:
        if role in excluded:
            continue
        candidates = get_advisor().facts.find(question, [role])
        best = next((c for c in candidates if c.fact and (asks_misfit or c.fact.topic != MISFIT_PROFILE)), None)
        unlisted = next((candidate.score for candidate in candidates if candidate.is_unlisted), 0.0)
        if best is None or best.fact is None or unlisted > ACROSS_ROLES.max_unlisted_ratio * best.score:
            continue
        if best.score >= min_score:
            found.append((best.score, best.fact))
    found.sort(key=lambda scored: -scored[0])
    top: Optional[float] = found[0][0] if found else None
    return [fact for score, fact in found[:MAX_ROLES] if top and score >= ACROSS_ROLES.min_share_of_best * top]
