"""Says in general who a role suits, for somebody who asks on behalf of another person."""

from typing import Any, Dict, List, Optional, Sequence

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_across_roles import facts_across_roles
from actions.answers.answer_topic import fact_keys
from actions.answers.match_roles import asks_for_disliked
from actions.dialogue.memory import Event, remember
from actions.dialogue.turn import Turn, read_turn
from actions.fit.state import read_check, save_check
from actions.speech.buttons import intent_buttons
from actions.speech.say import answering, say
from actions.speech.wording import PARAGRAPH, bullets, fact_lines, heading, source_line
from advisor.advisor import get_advisor
from advisor.answers.answer import Answer
from advisor.dialogue import intents
from advisor.fit.check import FitCheck
from advisor.fit.ratings import Rating
from advisor.knowledge.schema.roles import Fact

PROFILES = ("fit_profile", "misfit_profile")
"""The topics that say who a role suits."""
WITHOUT_PROFILE = ("skills",)
"""The topics that say what a role asks of a person if no source says who it suits."""
TOPICS_OF_STORIES = ("fit_profile", "skills", "duties", "overview")
"""The topics that may answer what somebody could become."""
ABOUT_ALL_ROLES = (intents.RECOMMEND_ROLE, intents.LOOK_FOR_WORK, intents.ASK_EXPERIENCE)
ABOUT_A_ROLE = (intents.CHECK_FIT, intents.ASK_FIT_PROFILE, intents.ASK_MISFIT_PROFILE)
FACTS_PER_PROFILE = 2
MAX_FACTS_OF_ALL_ROLES = 4


class ActionAnswerForOther(Action):
    """Says who the role suits and who it doesn't; stops a check that was taken to be about the speaker."""

    def name(self) -> str:
        return "action_answer_for_other"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        check = read_check(tracker)
        if check.status != "running" or not get_advisor().subjects.corrects(turn.text):
            return answer_for_other(dispatcher, turn, check.role if check.status == "running" else None)
        note = get_advisor().knowledge.response("fit_not_about_you", turn.language)
        return [*answer_for_other(dispatcher, turn, check.role, note), *save_check(FitCheck())]


def concerns_other(turn: Turn) -> bool:
    """Whether `turn` asks what suits another person."""
    return get_advisor().subjects.subject_of(turn.text) == "other"


def continues_for_other(turn: Turn) -> bool:
    """Whether `turn` says more about the other person whom the last answer was about: "he loves gaming"."""
    before = turn.said_before.answer
    return before is not None and before.topic == intents.ASK_FOR_OTHER and concerns_other(turn)


def answer_for_other(
    dispatcher: CollectingDispatcher, turn: Turn, checked: Optional[str] = None, note: str = ""
) -> List[Event]:
    """Says who the role in question suits, or gives the nearest facts on any role, and offers that person the check.

    Args:
        dispatcher: collects what the bot says.
        turn: the message.
        checked: the role of the running check, for a message that names none.
        note: what to say first.
    """
    language, subjects = turn.language, get_advisor().subjects
    roles = turn.named or ((checked,) if checked else () if _is_about_no_role(turn) else turn.memory.roles)
    corrects = subjects.corrects(turn.text)
    told = {} if roles or corrects else _told_of(turn)
    facts = _facts_about(turn, roles[0]) if roles else [] if corrects else _facts_of_all(turn, told)
    before = note + PARAGRAPH if note else ""
    role = next(iter(roles), None)
    is_checkable = role in get_advisor().interview.model.roles
    offered = intent_buttons([intents.CHECK_FIT if is_checkable else intents.RECOMMEND_ROLE], language, role)
    if not facts:
        buttons = offered + intent_buttons([intents.LIST_ROLES], language)
        say(
            dispatcher, turn, "for_other_which_role", buttons, answering(intents.ASK_FOR_OTHER, language), before=before
        )
        return remember(turn.memory, intents.ASK_FIT_PROFILE, roles)
    answer = Answer("fit_profile", roles, tuple(facts))
    names_person = subjects.names_other(turn.text) and not subjects.asks_for_people(turn.text)
    is_against = bool(told) and all(rating.degree < 0 for rating in told.values())
    is_of_person = note or continues_for_other(turn) or names_person
    say(
        dispatcher,
        turn,
        "for_other_against" if is_against else "for_other" if is_of_person else "for_people",
        buttons=offered + intent_buttons([intents.ASK_DUTIES], language, role),
        metadata=answering(intents.ASK_FOR_OTHER, language, dict.fromkeys(fact.role for fact in facts), facts),
        before=before,
        facts=_paragraphs(turn, facts) if roles else bullets(facts, turn.language),
        sources=source_line(answer.facts, language),
    )
    of_facts = tuple(dict.fromkeys(fact.role for fact in facts))
    about = roles or (of_facts if len(of_facts) == 1 else ())
    return remember(turn.memory, intents.ASK_FIT_PROFILE, about, fact_keys(answer))


def _is_about_no_role(turn: Turn) -> bool:
    """Whether `turn` asks what jobs there are for somebody, rather than about the role talked about before."""
    confidences = turn.confidences
    wish = sum(confidences.get(intent, 0.0) for intent in ABOUT_ALL_ROLES)
    about_role = sum(confidences.get(intent, 0.0) for intent in ABOUT_A_ROLE)
    return not turn.named and wish > about_role


def _facts_about(turn: Turn, role: str) -> List[Fact]:
    """Who `role` suits and who it doesn't, or else its skills; what matches the person described comes first.

    If the person is described, facts about whom the role doesn't suit are left out unless they match.
    """
    told = _facts_told_of(turn, role)
    ranked = [candidate.fact for candidate in get_advisor().facts.find(turn.text, [role]) if candidate.fact]
    for topics in (PROFILES, WITHOUT_PROFILE):
        near = [fact for fact in ranked if any(map(fact.answers, topics))]
        facts = [*(fact for fact in told if fact in near), *near]
        shown = [[fact for fact in facts if fact.answers(topic)][:FACTS_PER_PROFILE] for topic in topics]
        if told and topics == PROFILES:
            shown[1] = [fact for fact in told if fact.answers(topics[1])][:FACTS_PER_PROFILE]
        chosen = [*(fact for group in shown for fact in group), *told]
        if any(shown):
            return list(dict.fromkeys(chosen))
    return told


def _facts_told_of(turn: Turn, role: Optional[str] = None) -> List[Fact]:
    """The facts that ask for what is said about the person, or that rule it out."""
    themes = get_advisor().self_reader.themes(turn.statement)
    return get_advisor().trait_facts.near(themes, MAX_FACTS_OF_ALL_ROLES, role)


def _facts_of_all(turn: Turn, told: Dict[str, Rating]) -> List[Fact]:
    """The facts on any role that come closest to the message; none if nothing comes close.

    Roles that ask for something that the person dislikes, by what is `told` of them, are left out, unless no liking is
    told.
    """
    near = _facts_told_of(turn)
    matched = [match.fact for match in get_advisor().role_matcher.match(turn.statement)]
    found = [fact for fact in (*matched, *near) if not asks_for_disliked(fact.role, told)]
    if found and any(rating.degree > 0 for rating in told.values()):
        return list(dict.fromkeys(found))[:MAX_FACTS_OF_ALL_ROLES]
    return near if told else matched or facts_on_aspects(turn) or answering_facts(turn)


def _told_of(turn: Turn) -> Dict[str, Rating]:
    """What is told of the person, as ratings of the traits that roles ask for."""
    sides = map(get_advisor().trait_facts.asked_for, get_advisor().self_reader.themes(turn.statement))
    return {side.trait: Rating(side.sign) for side in sides}


def facts_on_aspects(turn: Turn) -> List[Fact]:
    """One fact for each role that has something on the aspects of the message: "jago bikin konten"."""
    advisor = get_advisor()
    if not turn.aspects:
        return []
    question = advisor.rankings.without_choice(turn.text)
    return advisor.aspect_facts.one_of_each(question, list(advisor.knowledge.roles), list(turn.aspects), False)


def answering_facts(turn: Turn) -> List[Fact]:
    """The facts of all roles that answer the message as a question, and say what a role asks for or does."""
    return [fact for fact in facts_across_roles(turn) if any(map(fact.answers, TOPICS_OF_STORIES))]


def _paragraphs(turn: Turn, facts: Sequence[Fact]) -> str:
    """`facts` under headings that say whether they are about whom a role suits or whom it doesn't."""
    paragraphs: List[str] = []
    told: List[Fact] = []
    for role in dict.fromkeys(fact.role for fact in facts):
        for topic in (*PROFILES, *WITHOUT_PROFILE):
            shown = [fact for fact in facts if fact not in told and fact.role == role and fact.answers(topic)]
            told += shown
            if shown:
                lines = fact_lines(shown, topic, turn.language)
                paragraphs.append(f"{heading(topic, [role], turn.language)}\n{lines}")
    rest = [fact for fact in facts if fact not in told]
    return PARAGRAPH.join([bullets(rest, turn.language), *paragraphs] if rest else paragraphs)
