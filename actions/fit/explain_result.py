"""Answers questions and remarks about the result of a fit check."""

from dataclasses import replace
from typing import List, Optional, Sequence

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Turn
from actions.fit.prompts import numbered_notes
from actions.fit.state import statements_in
from actions.fit.trait_wording import notes_of
from actions.fit.verdict import answer_of, bars_of, conclude, reasons_of, sources_of
from actions.speech.buttons import intent_buttons
from actions.speech.say import say
from actions.speech.wording import PARAGRAPH, role_names
from advisor.advisor import get_advisor
from advisor.dialogue import intents
from advisor.dialogue.metadata import AnswerMetadata, BotMetadata
from advisor.fit import check as steps
from advisor.fit.check import FitCheck
from advisor.fit.verdict import best_roles, judge

MAX_BARS = 8
"""The most roles whose bars are shown below each other."""


def explain_result(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Says why the role in question came out as it did: the reasons on both sides, and how the roles compare."""
    role = _role_asked_about(check, turn)
    return _say_reasons(dispatcher, check, turn, role)


def explain_other_role(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Says why a role did not come first."""
    first = best_roles(get_advisor().interview, check.ratings, check.fields)[:2]
    role = _checkable(turn) or next(role for role in first if role != (check.role or first[0]))
    return _say_reasons(dispatcher, check, turn, role)


def show_all_roles(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Shows how well the roles that come closest match, the best first."""
    roles = _by_fit(get_advisor().interview.ranked(check.ratings, check.fields)[:MAX_BARS], check)
    lines = bars_of(roles, check.ratings, turn.language)
    _say(dispatcher, turn, "fit_all_roles", roles[:2], lines=lines)
    return check


def say_next_steps(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Says what the person can do with the result."""
    role = _role_asked_about(check, turn)
    _say(dispatcher, turn, "fit_what_next", [role], role=role_names([role], turn.language))
    return check


def take_objection(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Takes what the person says against the result into account, or shows the answers that it is based on."""
    heard = statements_in(turn.statement)
    if heard:
        check = steps.hear(check, heard)
        note = get_advisor().knowledge.response("fit_heard", turn.language, notes=notes_of(heard, turn.language))
        conclude(dispatcher, check, turn, note)
        return check
    say(
        dispatcher,
        turn,
        "fit_based_on",
        metadata=BotMetadata(listed=True),
        lines="\n".join(numbered_notes(check, turn.language)),
    )
    return check


def console(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Puts a disappointing result into perspective, and shows what else comes close."""
    roles = best_roles(get_advisor().interview, check.ratings, check.fields)[:2]
    others = [role for role in roles if role != check.role]
    _say(dispatcher, turn, "fit_not_final", others, neighbours=role_names(others[:1], turn.language))
    return check


def _by_fit(roles: Sequence[str], check: FitCheck) -> List[str]:
    """The roles in the order of their bars."""
    model = get_advisor().interview.model
    values = model.values(check.ratings)
    return sorted(roles, key=lambda role: -float(model.fit(role, values)))


def _role_asked_about(check: FitCheck, turn: Turn) -> str:
    """The role that the message names, if it can be judged; otherwise that of the check, or the best one."""
    return _checkable(turn) or check.role or best_roles(get_advisor().interview, check.ratings, check.fields)[0]


def _checkable(turn: Turn) -> Optional[str]:
    """The first role that the message names and that can be judged."""
    return next((role for role in turn.named if role in get_advisor().interview.model.roles), None)


def _say_reasons(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, role: str) -> FitCheck:
    """Gives the reasons for and against `role`, alongside the other role that fits best."""
    knowledge, interview = get_advisor().knowledge, get_advisor().interview
    language = turn.language
    verdict = judge(knowledge, interview, check.ratings, role, check.enough, check.fields)
    reasons = reasons_of(verdict, language)
    best = best_roles(interview, check.ratings, check.fields)[:2]
    compared = _by_fit(list(dict.fromkeys((role, *best)))[:2], check)
    paragraphs = [
        *(reasons or [knowledge.response("fit_no_reasons", language)]),
        knowledge.response("fit_compared", language, lines=bars_of(compared, check.ratings, language)),
        sources_of(verdict, language) if reasons else "",
    ]
    _say(
        dispatcher,
        turn,
        "fit_because",
        [role],
        answer_of(verdict, replace(check, role=role), language) if check.enough else None,
        role=role_names([role], language),
        reasons=PARAGRAPH.join(filter(None, paragraphs)),
    )
    return check


def _say(
    dispatcher: CollectingDispatcher,
    turn: Turn,
    name: str,
    roles: Sequence[str],
    answer: Optional[AnswerMetadata] = None,
    **values: str,
) -> None:
    """Utters a response about the result, which remains the subject of the conversation."""
    role = roles[0] if roles else None
    wanted: List[str] = [intents.ASK_OVERVIEW, intents.ASK_DUTIES] if role else []
    buttons = intent_buttons([*wanted, intents.ASK_MORE, intents.RESTART_CHECK], turn.language, role)
    answer = answer or AnswerMetadata(
        topic=intents.ASK_VERDICT, roles=list(roles), language=turn.language, facts=[], sources=[]
    )
    say(dispatcher, turn, name, buttons, BotMetadata(answer=answer, about_result=True), **values)
