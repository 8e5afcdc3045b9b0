"""Works out how another answer would change the verdict."""

from typing import Dict

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Turn
from actions.fit.prompts import not_running, show_note
from actions.fit.trait_wording import band_name, trait_name
from actions.speech.say import say
from actions.speech.wording import role_names
from advisor.advisor import get_advisor
from advisor.dialogue.metadata import BotMetadata
from advisor.fit.check import FitCheck
from advisor.fit.ratings import Rating
from advisor.fit.verdict import best_roles, judge


def what_if(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Judges again with the answers that the message imagines and says what changes; stores none of them."""
    if check.status == "running":
        return show_note(dispatcher, check, turn, "fit_what_if_later")
    imagined = _imagined(turn)
    if not check.ratings:
        return not_running(dispatcher, check, turn)
    if not imagined:
        say(dispatcher, turn, "fit_what_if_what", metadata=BotMetadata(about_result=check.status == "done"))
        return check
    knowledge, interview = get_advisor().knowledge, get_advisor().interview
    role = _role_in_question(check, turn)
    now = judge(knowledge, interview, check.ratings, role, True)
    then = judge(knowledge, interview, {**check.ratings, **imagined}, role, True)
    matters = any(trait in interview.model.profiles[role].weights for trait in imagined)
    say(
        dispatcher,
        turn,
        "fit_what_if_other" if not matters else "fit_what_if" if now.band != then.band else "fit_what_if_same",
        metadata=BotMetadata(about_result=check.status == "done"),
        traits=", ".join(trait_name(trait, turn.language) for trait in imagined),
        role=role_names([role], turn.language),
        before=band_name(now.band, turn.language),
        after=band_name(then.band, turn.language),
        direction=knowledge.response(_direction(now.fit, then.fit), turn.language),
    )
    return check


def _role_in_question(check: FitCheck, turn: Turn) -> str:
    """The role that the message names, or that of the check, if it can be checked; otherwise the best one."""
    interview = get_advisor().interview
    role = turn.named[0] if turn.named else check.role
    if role is not None and role in interview.model.roles:
        return role
    return best_roles(interview, check.ratings, check.fields)[0]


def _direction(before: float, after: float) -> str:
    """The name of the response that says which way the fit changes."""
    return "fit_level" if after == before else "fit_up" if after > before else "fit_down"


def _imagined(turn: Turn) -> Dict[str, Rating]:
    """The ratings that the message imagines: of the traits it names, in figures or in words."""
    reader = get_advisor().self_reader
    degree = reader.change(turn.statement).degree
    if degree is not None:
        return {side.trait: Rating(degree) for side in reader.sides(turn.statement)}
    return {statement.trait: Rating(statement.degree) for statement in reader.suppose(turn.statement)}
