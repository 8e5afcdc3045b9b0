"""Takes back and changes answers of the fit check."""

from typing import Dict, List, Optional, Sequence

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Turn
from actions.fit.prompts import not_running, show, show_note
from actions.fit.state import statements_in
from actions.fit.wording import said
from actions.speech.say import say
from advisor.advisor import get_advisor
from advisor.dialogue.metadata import BotMetadata
from advisor.fit import check as steps
from advisor.fit.check import FitCheck
from advisor.fit.ratings import Rating
from advisor.understanding.self_description.change_request import ChangeRequest


def go_back(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Returns to the previous question, or changes the answer that the message names."""
    if check.status == "idle" and not check.ratings:
        return not_running(dispatcher, check, turn)
    stated = statements_in(turn.statement)
    changed = {trait: rating for trait, rating in stated.items() if trait in check.ratings and trait != check.current}
    if changed:
        return _change(dispatcher, check, turn, changed)
    return change_answer(dispatcher, check, turn, get_advisor().self_reader.change(turn.statement))


def change_answer(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, change: ChangeRequest) -> FitCheck:
    """Changes the answer that `change` means, or asks its question again, or asks which answer is meant."""
    reader = get_advisor().self_reader
    if change.number is None and not change.about and change.degree is None:
        return show_note(dispatcher, steps.back(steps.resume(check, get_advisor().interview)), turn, "fit_back")
    answered = [trait for trait in dict.fromkeys((*check.asked, *check.ratings)) if trait in check.ratings]
    trait = _trait_meant(check, change, answered)
    if trait is None:
        return _ask_which_answer(dispatcher, check, turn, answered)
    degree = change.degree
    if degree is None and not any(character.isdigit() for character in turn.statement):
        degree = reader.degree(turn.statement, trait)  # "nomor dua jadi suka sekali"
    if degree is not None:
        return _change(dispatcher, check, turn, {trait: Rating(degree)})
    return show_note(dispatcher, steps.reopen(check, trait), turn, "fit_back")


def _trait_meant(check: FitCheck, change: ChangeRequest, answered: Sequence[str]) -> Optional[str]:
    """The trait whose answer `change` means: by its number, by its subject, or else the one asked about last."""
    if change.number is not None:
        return answered[change.number - 1] if 0 < change.number <= len(answered) else None
    if change.about:
        return get_advisor().self_reader.nearest(change.about, list(answered))
    return next((asked for asked in reversed(check.asked) if asked in check.ratings), None)


def _change(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, ratings: Dict[str, Rating]) -> FitCheck:
    check = steps.hear(check, ratings)
    check = check if check.status == "running" else steps.go_on(check, get_advisor().interview)
    answers = " ".join(said(trait, rating, turn.language) for trait, rating in ratings.items())
    return show(dispatcher, check, turn, get_advisor().knowledge.response("fit_changed", turn.language, said=answers))


def _ask_which_answer(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, answered: List[str]) -> FitCheck:
    """Lists the answers so far when it is unclear which one to change; changes none."""
    if answered:
        lines = [f"{i}. {said(trait, check.ratings[trait], turn.language)}" for i, trait in enumerate(answered, 1)]
        say(dispatcher, turn, "fit_which_answer", metadata=BotMetadata(listed=True), answers="\n".join(lines))
    else:
        say(dispatcher, turn, "fit_no_answer_yet")
    return check
