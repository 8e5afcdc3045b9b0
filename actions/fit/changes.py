"""Takes back and changes answers of the fit check."""

from typing import Dict, List, Optional

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Turn
from actions.fit.prompts import not_running, show
from actions.fit.state import statements_in
from actions.fit.wording import said
from actions.speech.say import say
from advisor.advisor import get_advisor
from advisor.fit import check as steps
from advisor.fit.check import FitCheck
from advisor.fit.ratings import Rating
from advisor.understanding.self_description.change import Change


def go_back(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Returns to the question before, or changes the answer that the message names."""
    if check.status == "idle" and not check.ratings:
        return not_running(dispatcher, check, turn)
    stated = statements_in(turn.statement)
    changed = {trait: rating for trait, rating in stated.items() if trait in check.ratings and trait != check.current}
    if changed:
        return _changed(dispatcher, check, turn, changed)
    return change_answer(dispatcher, check, turn, get_advisor().self_reader.change(turn.statement))


def change_answer(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, change: Change) -> FitCheck:
    """Changes the answer meant, or asks for it again, or asks which is meant."""
    answered = [trait for trait in dict.fromkeys((*check.asked, *check.ratings)) if trait in check.ratings]
    trait: Optional[str] = None
    if change.number is not None:
        trait = answered[change.number - 1] if 0 < change.number <= len(answered) else None
    elif change.about:
        trait = get_advisor().self_reader.nearest(change.about, answered)
    elif change.degree is not None:
        trait = next((asked for asked in reversed(check.asked) if asked in check.ratings), None)
    else:
        check = steps.back(steps.resume(check, get_advisor().interview))
        return show(dispatcher, check, turn, get_advisor().knowledge.response("fit_back", turn.language))
    if trait is None:
        return _ask_which_answer(dispatcher, check, turn, answered)
    degree = change.degree
    if degree is None and not any(c.isdigit() for c in turn.statement):  # "nomor dua jadi suka sekali"
        degree = get_advisor().self_reader.degree(turn.statement, trait)
    if degree is not None:
        return _changed(dispatcher, check, turn, {trait: Rating(degree)})
    return show(
        dispatcher, steps.reopen(check, trait), turn, get_advisor().knowledge.response("fit_back", turn.language)
    )


def _changed(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, ratings: Dict[str, Rating]) -> FitCheck:
    check = steps.hear(check, ratings)
    check = check if check.status == "running" else steps.go_on(check, get_advisor().interview)
    answers = " ".join(said(trait, rating, turn.language) for trait, rating in ratings.items())
    return show(dispatcher, check, turn, get_advisor().knowledge.response("fit_changed", turn.language, said=answers))


def _ask_which_answer(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, answered: List[str]) -> FitCheck:
    """Shows the answers so far, when it can't be told which is to be changed; changes none."""
    if answered:
        lines = [f"{i}. {said(trait, check.ratings[trait], turn.language)}" for i, trait in enumerate(answered, 1)]
        say(dispatcher, "fit_which_answer", turn, answers="\n".join(lines), listed=True)
    else:
        say(dispatcher, "fit_no_answer_yet", turn)
    return check
