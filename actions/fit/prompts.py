"""What the fit check says: its questions, its notes, and what it knows about the person."""

from typing import List, Mapping

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Turn
from actions.fit.note_lookup import listed_traits
from actions.fit.trait_wording import note_of, notes_of, trait_name
from actions.fit.verdict import conclude
from actions.speech.buttons import Button, intent_buttons
from actions.speech.plain_text import scale
from actions.speech.say import say
from actions.speech.wording import PARAGRAPH
from advisor.advisor import get_advisor
from advisor.dialogue import intents
from advisor.dialogue.capabilities import Capabilities
from advisor.dialogue.metadata import BotMetadata, QuestionMetadata
from advisor.fit.check import FitCheck
from advisor.fit.ratings import Rating
from advisor.knowledge.schema.base import Language


def show(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, before: str = "") -> FitCheck:
    """Utters the next question or the verdict, with `before` above it, and returns `check`."""
    if check.status == "running":
        ask(dispatcher, check, turn, before)
    else:
        conclude(dispatcher, check, turn, before)
    return check


def show_note(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, note: str) -> FitCheck:
    """Utters the next question or the verdict below the response called `note`, and returns `check`."""
    note = get_advisor().knowledge.response(note, turn.language)
    return show(dispatcher, check, turn, PARAGRAPH.join(filter(None, (answered_beside(check, turn), note))))


def ask(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, before: str = "") -> None:
    """Utters the open question, with `before` above it."""
    assert check.current is not None
    question = get_advisor().knowledge.traits[check.current].questions[check.wording]
    _ask(
        dispatcher,
        check,
        turn,
        question_response(turn.capabilities),
        before=before + PARAGRAPH if before else "",
        number=str(check.number),
        text=question.in_language(turn.language),
    )


def ask_side(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Asks which side the answer just given to the open question is on, and returns `check`."""
    _ask(dispatcher, check, turn, "fit_which_side" if turn.capabilities.buttons else "fit_which_side_plain")
    return check


def _ask(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, response: str, **values: str) -> None:
    """Utters `response` as the open question, with the degrees to choose from."""
    assert check.current is not None
    degrees: List[Button] = [
        {"title": degree.in_language(turn.language), "payload": str(number)}
        for number, degree in enumerate(get_advisor().knowledge.degrees, start=1)
    ]
    has_buttons = turn.capabilities.buttons
    say(
        dispatcher,
        turn,
        response,
        buttons=degrees + intent_buttons(intents.FIT_CONTROLS, turn.language) if has_buttons else [],
        metadata=BotMetadata(question=QuestionMetadata(trait=check.current, number=check.number)),
        scale=scale(degrees),
        **values,
    )


def question_response(capabilities: Capabilities) -> str:
    """The response that asks a question, which writes out the degrees, omits the question's number, or does neither."""
    if not capabilities.buttons:
        return "fit_question_plain"
    return "fit_question_alone" if capabilities.progress else "fit_question"


def noted(ratings: Mapping[str, Rating], turn: Turn, is_guess: bool = False) -> str:
    """Says what was noted, and that it may be wrong if it is a guess; empty if nothing was noted."""
    notes = notes_of(ratings, turn.language)
    response = "fit_noted_guess" if is_guess else "fit_noted"
    return get_advisor().knowledge.response(response, turn.language, notes=notes) if notes else ""


def answered_beside(check: FitCheck, turn: Turn) -> str:
    """Says what was noted of an answer that came with something else, to which the bot replies; empty if none did."""
    question = turn.said_before.question
    rating = check.ratings.get(question.trait) if question is not None else None
    if turn.said_before.recalled or question is None or rating is None or check.asked[-1:] != (question.trait,):
        return ""
    return noted({question.trait: rating}, turn)


def not_running(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Says that no question is open and what to do about it, and returns `check`."""
    say(dispatcher, turn, {"paused": "fit_paused", "done": "fit_finished"}.get(check.status, "fit_not_running"))
    return check


def say_ratings(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> None:
    """Utters everything that the check knows about the person, one answer per line."""
    lines = numbered_notes(check, turn.language)
    say(
        dispatcher,
        turn,
        "fit_known" if lines else "fit_nothing_known",
        metadata=BotMetadata(listed=bool(lines)),
        lines="\n".join(lines),
    )


def numbered_notes(check: FitCheck, language: Language) -> List[str]:
    """The notes, one per line, with the number by which the person may name each.

    A question asked keeps its number when there is no note on it, so that numbers mean the same throughout.
    """
    knowledge = get_advisor().knowledge
    lines = []
    for number, trait in enumerate(listed_traits(check), 1):
        rating = check.ratings.get(trait)
        if rating is None:
            line = knowledge.response("fit_no_note_line", language, trait=trait_name(trait, language))
        else:
            note = note_of(trait, rating, language)
            name = "fit_note_line_quoted" if rating.said else "fit_note_line"
            line = knowledge.response(name, language, note=note[:1].upper() + note[1:], words=rating.said or "")
        lines.append(f"{number}. {line[:1].upper()}{line[1:]}")
    return lines if check.ratings else []
