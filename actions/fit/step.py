"""Runs the fit check: takes answers and everything else that can be said in it."""

from typing import Any, Callable, Dict, List, Optional

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.fact_answer import answer_if_after_a_fact, tell_what_bears_on_it
from actions.dialogue.turn import Event, Turn, last_said, read_turn
from actions.fit.changes import change_answer, go_back
from actions.fit.prompts import details, not_running, noted, show
from actions.fit.state import (
    degree_in,
    keep,
    read_check,
    rest_of,
    statements_before_question,
    statements_in,
)
from actions.fit.what_if import what_if
from actions.fit.wording import trait_name
from actions.speech.say import say
from advisor.advisor import get_advisor
from advisor.fit import check as steps
from advisor.fit.check import FitCheck
from advisor.fit.ratings import Rating
from advisor.understanding.question_form import is_question
from advisor.understanding.self_description.change import Change

# These are answers even where they end like questions: "skrg udah nggak".
ANSWERS = ("answer_scale", "describe_self", "affirm", "deny")


class ActionContinueFitCheck(Action):
    """One step of the check, by what the message wants."""

    def __init__(self) -> None:
        """Loads the reader, so that nobody waits for it in the middle of a conversation."""
        get_advisor().warm_up()

    def name(self) -> str:
        return "action_continue_fit_check"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        check = read_check(tracker)
        if last_said(tracker).get("listed") and turn.text.strip().isdigit():  # one of the answers just listed
            return keep(change_answer(dispatcher, check, turn, Change(int(turn.text), None, "")))
        if check.status != "running" and _may_ask(turn, check):
            specific = answer_if_after_a_fact(dispatcher, turn)
            if specific is not None:
                return specific
        handle = _HANDLERS.get(turn.intent, _answer)
        return keep(handle(dispatcher, check, turn))


def _may_ask(turn: Turn, check: FitCheck) -> bool:
    """Whether a message outside a check may be a question about the role after all: a what-if with nothing to go by."""
    return turn.intent == "describe_self" or not check.ratings


def begin(dispatcher: CollectingDispatcher, tracker: Tracker, turn: Turn, role: Optional[str]) -> List[Event]:
    """Starts a check on `role`, or on all roles, with what the message says of the person."""
    before = read_check(tracker)
    heard = statements_before_question(turn.statement)
    check = steps.hear(before, heard)
    check = steps.start(check, get_advisor().interview, role)
    notice = "" if before.asked or before.earlier else get_advisor().knowledge.response("fit_notice", turn.language)
    also = noted(list(heard), turn) if heard else ""
    reused = (
        get_advisor().knowledge.response("fit_reused", turn.language)
        if before.ratings and check.status == "running"
        else ""
    )
    return keep(show(dispatcher, check, turn, "\n\n".join(part for part in (notice, also, reused) if part)))


def _answer(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Takes a message as an answer to the question, as a self-description, or both."""
    heard = statements_in(turn.statement)
    if check.status != "running" or check.current is None:
        return _describe(dispatcher, check, turn, heard)
    degree = degree_in(rest_of(turn.statement) if heard else turn.statement, check.current)
    if check.current in heard:
        rating = heard.pop(check.current)
    elif degree is not None:
        rating = Rating(degree)
    else:
        check = steps.hear(check, heard)
        if heard:
            return show(dispatcher, check, turn, noted(list(heard), turn))
        if turn.intent not in ANSWERS and is_question(turn.text, get_advisor().knowledge.lexicon):
            return show(dispatcher, check, turn, get_advisor().knowledge.response("fit_not_an_answer", turn.language))
        if check.wording == 0:
            return show(
                dispatcher, steps.reword(check), turn, get_advisor().knowledge.response("fit_unclear", turn.language)
            )
        note = get_advisor().knowledge.response("fit_skipped_unclear", turn.language)
        return show(dispatcher, steps.skip(check, get_advisor().interview), turn, note)
    check = steps.answer(steps.hear(check, heard), get_advisor().interview, rating)
    return show(dispatcher, check, turn, noted(list(heard), turn) if heard else "")


def _describe(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, heard: Dict[str, Rating]) -> FitCheck:
    """Keeps what somebody says about themselves while no check is running."""
    if turn.intent != "describe_self" and not heard:
        return not_running(dispatcher, check, turn)
    check = steps.hear(check, heard)
    if check.status == "done" and heard:
        check = steps.start(check, get_advisor().interview, check.role)
        return show(dispatcher, check, turn, noted(list(heard), turn))
    if turn.roles_in_question and is_question(turn.text, get_advisor().knowledge.lexicon):
        tell_what_bears_on_it(dispatcher, turn, turn.roles_in_question[0])
    name = "fit_noted_start" if heard else "fit_tell_more"
    say(dispatcher, name, turn, traits=", ".join(trait_name(trait, turn.language) for trait in heard))
    return check


def _explain(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    if check.status != "running" or check.current is None:
        return _verdict(dispatcher, check, turn)
    trait = get_advisor().knowledge.traits[check.current]
    asked_for = trait.opposite_of or trait.id
    roles = [role for role in get_advisor().knowledge.roles.values() if any(a.trait == asked_for for a in role.profile)]
    about = check.role if any(role.id == check.role for role in roles) else None
    names = [role.name.in_language(turn.language) for role in roles if about in (None, role.id)]
    note = get_advisor().knowledge.response(
        "fit_why_opposite" if trait.opposite_of else "fit_why",
        turn.language,
        means=trait.means.in_language(turn.language),
        trait=trait_name(asked_for, turn.language),
        roles=", ".join(names),
    )
    return show(dispatcher, check, turn, note)


def _skip(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    if check.status != "running":
        return not_running(dispatcher, check, turn)
    return show(dispatcher, steps.skip(check, get_advisor().interview), turn)


def _back(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    if check.status == "running" and turn.text.strip()[:1].isdigit():  # "1, no wait, 4" takes back nothing said before
        return _answer(dispatcher, check, turn)
    return go_back(dispatcher, check, turn)


def _stop(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    if check.status != "running":
        return not_running(dispatcher, check, turn)
    say(dispatcher, "fit_stopped", turn)
    return steps.pause(check)


def _restart(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    check = steps.start(FitCheck(), get_advisor().interview, check.role)
    return show(dispatcher, check, turn, get_advisor().knowledge.response("fit_restarted", turn.language))


def _resume(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    if check.status == "idle":
        return not_running(dispatcher, check, turn)
    return show(
        dispatcher,
        steps.resume(check, get_advisor().interview),
        turn,
        get_advisor().knowledge.response("fit_resumed", turn.language),
    )


def _more(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Goes on with a check; shows what is behind a verdict."""
    if check.status == "running":
        return show(dispatcher, check, turn)
    if check.status == "paused":
        return _resume(dispatcher, check, turn)
    details(dispatcher, check, turn)
    return check


def _verdict(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Shows the verdict again, with its reasons; says that there is none yet."""
    if check.status == "done":
        return show(dispatcher, check, turn)
    if check.status == "running":
        return show(dispatcher, check, turn, get_advisor().knowledge.response("fit_no_result_yet", turn.language))
    return not_running(dispatcher, check, turn)


def _explain_method(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    if check.status == "running":
        return show(dispatcher, check, turn, get_advisor().knowledge.response("fit_method", turn.language))
    say(dispatcher, "fit_method", turn)
    return check


Handler = Callable[[CollectingDispatcher, FitCheck, Turn], FitCheck]
_HANDLERS: Dict[str, Handler] = {
    "explain_question": _explain,
    "ask_importance": _explain,
    "skip_question": _skip,
    "go_back": _back,
    "stop_check": _stop,
    "restart_check": _restart,
    "resume_check": _resume,
    "what_if": what_if,
    "ask_more": _more,
    "ask_verdict": _verdict,
    "ask_method": _explain_method,
}
