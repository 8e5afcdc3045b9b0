"""Works out what another answer would make of a verdict."""

from typing import Dict

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Turn
from actions.fit.prompts import not_running, show
from actions.fit.state import statements_in
from actions.fit.wording import band_name, trait_name
from actions.speech.say import say
from advisor.advisor import get_advisor
from advisor.fit.check import FitCheck
from advisor.fit.ratings import Rating
from advisor.fit.verdict import best_roles, judge


def what_if(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Works the verdict out again with what the message imagines, and shows what changes; keeps nothing of it."""
    if check.status == "running":
        return show(dispatcher, check, turn, get_advisor().knowledge.response("fit_what_if_later", turn.language))
    imagined = _imagined(turn)
    if not check.ratings or not imagined:
        if not check.ratings:
            return not_running(dispatcher, check, turn)
        say(dispatcher, "fit_what_if_what", turn)
        return check
    role = (turn.named or (check.role or best_roles(get_advisor().interview, check.ratings)[0],))[0]
    if role not in get_advisor().interview.model.roles:
        role = best_roles(get_advisor().interview, check.ratings)[0]
    ratings = {**check.ratings, **imagined}
    now, then = (
        judge(get_advisor().knowledge, get_advisor().interview, known, role, True) for known in (check.ratings, ratings)
    )
    relevant = [trait for trait in imagined if trait in get_advisor().interview.model.profiles[role].weights]
    name = "fit_what_if_other" if not relevant else "fit_what_if" if now.band != then.band else "fit_what_if_same"
    say(
        dispatcher,
        name,
        turn,
        traits=", ".join(trait_name(trait, turn.language) for trait in imagined),
        role=get_advisor().knowledge.roles[role].name.in_language(turn.language),
        before=band_name(now.band, turn.language),
        after=band_name(then.band, turn.language),
        direction=get_advisor().knowledge.response(_direction(now.fit, then.fit), turn.language),
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
    degree = get_advisor().self_reader.change(turn.statement).degree
    sides = get_advisor().self_reader.sides(turn.statement)
    return {side.trait: Rating(2 * side.sign if degree is None else degree) for side in sides}
