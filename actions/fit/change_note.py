"""Takes back and changes answers of the fit check."""

from typing import Dict, Optional, Sequence

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Turn
from actions.fit.ask_which_note import ask_which_note
from actions.fit.note_lookup import noted_traits, trait_meant
from actions.fit.prompts import not_running, show, show_note
from actions.fit.state import degree_named, statements_in
from actions.fit.trait_wording import note_of, notes_of
from actions.speech.say import say
from advisor.advisor import get_advisor
from advisor.dialogue.metadata import BotMetadata, ChangeMetadata
from advisor.fit import check as steps
from advisor.fit.check import FitCheck
from advisor.fit.ratings import Rating
from advisor.understanding.reference import LAST
from advisor.understanding.self_description.change_request import ChangeRequest
from advisor.understanding.self_description.note_request import NoteRequest


def go_back(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Returns to the previous question, or changes the answer that the message names."""
    if check.status == "idle" and not check.ratings:
        return not_running(dispatcher, check, turn)
    stated = statements_in(turn.statement)
    changed = {trait: rating for trait, rating in stated.items() if trait in check.ratings and trait != check.current}
    if changed:
        return _change(dispatcher, check, turn, changed)
    return change_answer(dispatcher, check, turn, get_advisor().self_reader.change(turn.statement))


def choose_answer(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Changes the answer that the message names, or lists the answers so that the person can choose one."""
    change = get_advisor().self_reader.change(turn.statement)
    if change.number is None:
        reference = get_advisor().frames.reference(turn.statement)
        change = change._replace(number=None if reference is None else _number(reference.place, check))
    if change.number is None and not change.about:
        return ask_which_note(dispatcher, check, turn, noted_traits(check))
    return change_answer(dispatcher, check, turn, change)


def _number(place: int, check: FitCheck) -> int:
    """The number, from 1, of the answer at `place` among those listed."""
    return len(noted_traits(check)) if place == LAST else place + 1


def change_answer(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, change: ChangeRequest) -> FitCheck:
    """Changes the answer that `change` refers to, or asks its question again, or asks which answer is meant."""
    reader = get_advisor().self_reader
    if change.number is None and not change.about and change.degree is None:
        return show_note(dispatcher, steps.back(steps.resume(check, get_advisor().interview)), turn, "fit_back")
    answered = noted_traits(check)
    trait = _trait_meant(check, change, answered)
    if trait is None:
        return ask_which_note(dispatcher, check, turn, answered)
    named = degree_named(turn.statement)
    degree = change.degree if named is None else named
    if degree is None and not any(character.isdigit() for character in turn.statement):
        degree = reader.degree(turn.statement, trait)  # "nomor dua jadi suka sekali"
    if degree is not None:
        return _change(dispatcher, check, turn, {trait: Rating(degree)})
    return show_note(dispatcher, steps.reopen(check, trait), turn, "fit_back")


def _trait_meant(check: FitCheck, change: ChangeRequest, answered: Sequence[str]) -> Optional[str]:
    """The trait whose answer `change` refers to: by its number, by its subject, or else the one asked about last."""
    if change.number is not None:
        return answered[change.number - 1] if 0 < change.number <= len(answered) else None
    if change.about:
        return get_advisor().self_reader.nearest(change.about, list(answered))
    return next((asked for asked in reversed(check.asked) if asked in check.ratings), None)


def handle_note_request(
    dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, request: NoteRequest
) -> FitCheck:
    """Removes or changes the note that `request` refers to, or asks which one is meant."""
    named = degree_named(turn.text)
    if named is not None and not request.removes:
        request = request._replace(degree=named)
    trait = trait_meant(check, request)
    reference = get_advisor().frames.reference(turn.text) if trait is None else None
    if reference is not None:  # "the third answer", "the last one"
        request = request._replace(number=_number(reference.place, check))
        trait = trait_meant(check, request)
    if trait is None:
        pending = ChangeMetadata(removes=request.removes, degree=request.degree)
        return ask_which_note(dispatcher, check, turn, noted_traits(check), pending)
    if request.removes:
        return remove_note(dispatcher, check, turn, trait)
    if request.degree is None:
        return show_note(dispatcher, steps.reopen(check, trait), turn, "fit_back")
    return _change(dispatcher, check, turn, {trait: Rating(request.degree)})


def reply_to_list(text: str, said_before: BotMetadata, check: FitCheck) -> Optional[NoteRequest]:
    """What a reply to "which one?" asks for; None if `text` chooses none of the notes listed."""
    reply = get_advisor().self_reader.note_reply(text) if said_before.listed else None
    if reply is None or trait_meant(check, reply) is None:
        return None
    pending = said_before.change
    if pending is None or reply.removes or reply.degree is not None:
        return reply
    return reply._replace(removes=pending.removes, degree=pending.degree)


def change_rating(
    dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, trait: str, rating: Rating
) -> FitCheck:
    """Gives the note on `trait` another rating, and says so."""
    return _change(dispatcher, check, turn, {trait: rating})


def remove_note(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, trait: str) -> FitCheck:
    """Removes the note on `trait`, and says so."""
    note = get_advisor().knowledge.response(
        "fit_removed", turn.language, note=note_of(trait, check.ratings[trait], turn.language)
    )
    return _show_changed(dispatcher, steps.forget(check, trait), turn, note)


def _change(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, ratings: Dict[str, Rating]) -> FitCheck:
    answers = notes_of(ratings, turn.language)
    note = get_advisor().knowledge.response("fit_changed", turn.language, said=answers)
    return _show_changed(dispatcher, steps.hear(check, ratings), turn, note)


def _show_changed(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, note: str) -> FitCheck:
    """Says what was changed, with the open question or the new verdict; starts no check."""
    if check.status in ("idle", "paused"):
        say(dispatcher, turn, "fit_note_only", note=note)
        return check
    check = check if check.status == "running" else steps.go_on(check, get_advisor().interview)
    return show(dispatcher, check, turn, note)
