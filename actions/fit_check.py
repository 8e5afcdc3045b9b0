"""Runs the fit check: takes answers and everything else that can be said in it."""

from typing import Any, Callable, Dict, List, Optional

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.fit_state import (
    degree_in,
    interview,
    keep,
    read_check,
    reader,
    rest_of,
    statements_before_question,
    statements_in,
)
from actions.fit_talk import ask, band_name, conclude, details, said, trait_name
from actions.reply import say
from actions.resources import knowledge
from actions.specific import answer_if_after_a_fact, tell_what_bears_on_it
from actions.turn import Event, Turn, last_said, read_turn
from advisor.fit import check as steps
from advisor.fit.change import Change
from advisor.fit.check import FitCheck
from advisor.fit.ratings import Rating
from advisor.fit.verdict import best_roles, judge
from advisor.language.question import is_question

# These are answers even where they end like questions: "skrg udah nggak".
ANSWERS = ("answer_scale", "describe_self", "affirm", "deny")


class ActionFitCheck(Action):
    """One step of the check, by what the message wants."""

    def __init__(self) -> None:
        """Loads the reader, so that nobody waits for it in the middle of a conversation."""
        reader()

    def name(self) -> str:
        return "action_fit_check"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, knowledge())
        check = read_check(tracker)
        if last_said(tracker).get("listed") and turn.text.strip().isdigit():  # one of the answers just listed
            return keep(_change(dispatcher, check, turn, Change(int(turn.text), None, "")))
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
    check = steps.start(check, interview(), role)
    notice = "" if before.asked or before.earlier else knowledge().reply("fit_notice", turn.language)
    noted = _noted(list(heard), turn) if heard else ""
    reused = knowledge().reply("fit_reused", turn.language) if before.ratings and check.status == "running" else ""
    return keep(_show(dispatcher, check, turn, "\n\n".join(part for part in (notice, noted, reused) if part)))


def _show(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, before: str = "") -> FitCheck:
    """Utters the next question, or the verdict."""
    if check.status == "running":
        ask(dispatcher, check, turn, before)
    else:
        conclude(dispatcher, check, turn, before)
    return check


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
            return _show(dispatcher, check, turn, _noted(list(heard), turn))
        if turn.intent not in ANSWERS and is_question(turn.text, knowledge().words):
            return _show(dispatcher, check, turn, knowledge().reply("fit_not_an_answer", turn.language))
        if check.wording == 0:
            return _show(dispatcher, steps.reword(check), turn, knowledge().reply("fit_unclear", turn.language))
        note = knowledge().reply("fit_skipped_unclear", turn.language)
        return _show(dispatcher, steps.skip(check, interview()), turn, note)
    check = steps.answer(steps.hear(check, heard), interview(), rating)
    return _show(dispatcher, check, turn, _noted(list(heard), turn) if heard else "")


def _describe(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, heard: Dict[str, Rating]) -> FitCheck:
    """Keeps what somebody says about themselves while no check is running."""
    if turn.intent != "describe_self" and not heard:
        return _not_running(dispatcher, check, turn)
    check = steps.hear(check, heard)
    if check.status == "done" and heard:
        check = steps.start(check, interview(), check.role)
        return _show(dispatcher, check, turn, _noted(list(heard), turn))
    if turn.roles_in_question and is_question(turn.text, knowledge().words):
        tell_what_bears_on_it(dispatcher, turn, turn.roles_in_question[0])
    name = "fit_noted_start" if heard else "fit_tell_more"
    say(dispatcher, name, turn, traits=", ".join(trait_name(trait, turn.language) for trait in heard))
    return check


def _noted(traits: List[str], turn: Turn) -> str:
    names = ", ".join(trait_name(trait, turn.language) for trait in traits)
    return knowledge().reply("fit_noted", turn.language, traits=names)


def _not_running(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    name = {"paused": "fit_paused", "done": "fit_finished"}.get(check.status, "fit_not_running")
    say(dispatcher, name, turn)
    return check


def _explain(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    if check.status != "running" or check.current is None:
        return _verdict(dispatcher, check, turn)
    trait = knowledge().traits[check.current]
    asked_for = trait.opposite_of or trait.id
    roles = [role for role in knowledge().roles.values() if any(a.trait == asked_for for a in role.profile)]
    about = check.role if any(role.id == check.role for role in roles) else None
    names = [role.name.in_language(turn.language) for role in roles if about in (None, role.id)]
    note = knowledge().reply(
        "fit_why_opposite" if trait.opposite_of else "fit_why",
        turn.language,
        means=trait.means.in_language(turn.language),
        trait=trait_name(asked_for, turn.language),
        roles=", ".join(names),
    )
    return _show(dispatcher, check, turn, note)


def _skip(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    if check.status != "running":
        return _not_running(dispatcher, check, turn)
    return _show(dispatcher, steps.skip(check, interview()), turn)


def _back(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Returns to the question before, or changes the answer that the message names."""
    if check.status == "idle" and not check.ratings:
        return _not_running(dispatcher, check, turn)
    if check.status == "running" and turn.text.strip()[:1].isdigit():  # "1, no wait, 4" takes back nothing said before
        return _answer(dispatcher, check, turn)
    stated = statements_in(turn.statement)
    changed = {trait: rating for trait, rating in stated.items() if trait in check.ratings and trait != check.current}
    if changed:
        return _changed(dispatcher, check, turn, changed)
    return _change(dispatcher, check, turn, reader().change(turn.statement))


def _change(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, change: Change) -> FitCheck:
    """Changes the answer meant, or asks for it again, or asks which is meant."""
    answered = [trait for trait in dict.fromkeys((*check.asked, *check.ratings)) if trait in check.ratings]
    trait: Optional[str] = None
    if change.number is not None:
        trait = answered[change.number - 1] if 0 < change.number <= len(answered) else None
    elif change.about:
        trait = reader().nearest(change.about, answered)
    elif change.degree is not None:
        trait = next((asked for asked in reversed(check.asked) if asked in check.ratings), None)
    else:
        check = steps.back(steps.resume(check, interview()))
        return _show(dispatcher, check, turn, knowledge().reply("fit_back", turn.language))
    if trait is None:
        return _ask_which_answer(dispatcher, check, turn, answered)
    degree = change.degree if change.degree is not None else reader().degree(turn.statement, trait)
    if degree is not None:
        return _changed(dispatcher, check, turn, {trait: Rating(degree)})
    return _show(dispatcher, steps.reopen(check, trait), turn, knowledge().reply("fit_back", turn.language))


def _changed(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, ratings: Dict[str, Rating]) -> FitCheck:
    check = steps.hear(check, ratings)
    check = check if check.status == "running" else steps.go_on(check, interview())
    answers = " ".join(said(trait, rating, turn.language) for trait, rating in ratings.items())
    return _show(dispatcher, check, turn, knowledge().reply("fit_changed", turn.language, said=answers))


def _ask_which_answer(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, answered: List[str]) -> FitCheck:
    """Shows the answers so far, when it can't be told which is to be changed; changes none."""
    if answered:
        lines = [f"{i}. {said(trait, check.ratings[trait], turn.language)}" for i, trait in enumerate(answered, 1)]
        say(dispatcher, "fit_which_answer", turn, answers="\n".join(lines), listed=True)
    else:
        say(dispatcher, "fit_no_answer_yet", turn)
    return check


def _stop(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    if check.status != "running":
        return _not_running(dispatcher, check, turn)
    say(dispatcher, "fit_stopped", turn)
    return steps.pause(check)


def _restart(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    check = steps.start(FitCheck(), interview(), check.role)
    return _show(dispatcher, check, turn, knowledge().reply("fit_restarted", turn.language))


def _resume(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    if check.status == "idle":
        return _not_running(dispatcher, check, turn)
    return _show(dispatcher, steps.resume(check, interview()), turn, knowledge().reply("fit_resumed", turn.language))


def _what_if(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Works the verdict out again with what the message imagines, and shows what changes; keeps nothing of it."""
    if check.status == "running":
        return _show(dispatcher, check, turn, knowledge().reply("fit_what_if_later", turn.language))
    imagined = _imagined(turn)
    if not check.ratings or not imagined:
        if not check.ratings:
            return _not_running(dispatcher, check, turn)
        say(dispatcher, "fit_what_if_what", turn)
        return check
    role = (turn.named or (check.role or best_roles(interview(), check.ratings)[0],))[0]
    if role not in interview().model.roles:
        role = best_roles(interview(), check.ratings)[0]
    ratings = {**check.ratings, **imagined}
    now, then = (judge(knowledge(), interview(), known, role, True) for known in (check.ratings, ratings))
    relevant = [trait for trait in imagined if trait in interview().model.profiles[role].weights]
    name = "fit_what_if_other" if not relevant else "fit_what_if" if now.band != then.band else "fit_what_if_same"
    say(
        dispatcher,
        name,
        turn,
        traits=", ".join(trait_name(trait, turn.language) for trait in imagined),
        role=knowledge().roles[role].name.in_language(turn.language),
        before=band_name(now.band, turn.language),
        after=band_name(then.band, turn.language),
        direction=knowledge().reply(_direction(now.fit, then.fit), turn.language),
    )
    return check


def _direction(before: float, after: float) -> str:
    """The words for a change of the fit."""
    return "fit_level" if after == before else "fit_up" if after > before else "fit_down"


def _imagined(turn: Turn) -> Dict[str, Rating]:
    """What the message imagines: a degree that it names, else that what it speaks about were loved."""
    stated = statements_in(turn.statement)
    if stated:
        return stated
    degree = reader().change(turn.statement).degree
    topics = reader().topics(turn.statement)
    return {topic.trait: Rating(2 * topic.sign if degree is None else degree) for topic in topics}


def _more(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Goes on with a check; shows what is behind a verdict."""
    if check.status == "running":
        return _show(dispatcher, check, turn)
    if check.status == "paused":
        return _resume(dispatcher, check, turn)
    details(dispatcher, check, turn)
    return check


def _verdict(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Shows the verdict again, with its reasons; says that there is none yet."""
    if check.status == "done":
        return _show(dispatcher, check, turn)
    if check.status == "running":
        return _show(dispatcher, check, turn, knowledge().reply("fit_no_result_yet", turn.language))
    return _not_running(dispatcher, check, turn)


def _explain_method(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    if check.status == "running":
        return _show(dispatcher, check, turn, knowledge().reply("fit_method", turn.language))
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
    "what_if": _what_if,
    "ask_more": _more,
    "ask_verdict": _verdict,
    "ask_method": _explain_method,
}
