"""Takes messages that refer to an earlier question of the fit check, such as replies to it in Telegram."""

from typing import Optional

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Turn
from actions.fit.change_note import change_rating, remove_note
from actions.fit.prompts import show_note
from actions.fit.state import button_degree, degree_in, degree_named, own_words
from advisor.advisor import get_advisor
from advisor.decide.question import ANSWERS_QUESTION, CORRECTIONS
from advisor.dialogue import intents
from advisor.fit import check as steps
from advisor.fit.check import FitCheck
from advisor.fit.ratings import Rating


def question_meant(turn: Turn, check: FitCheck, is_request: bool) -> Optional[str]:
    """The trait of the earlier question that the message in `turn` answers, corrects or skips.

    Args:
        turn: the message.
        check: the check.
        is_request: whether the message asks something of the check, and so answers nothing.

    Returns:
        The trait; None if the message is about something else, or about the open question.
    """
    question = turn.said_before.question if turn.said_before.recalled else None
    known = {*check.asked, *check.earlier, *check.ratings} - {check.current}
    if question is None or question.trait not in known:
        return None
    is_change = turn.reason in CORRECTIONS or turn.intent in (intents.GO_BACK, intents.SKIP_QUESTION)
    return question.trait if is_change or not is_request else None


def answer_earlier(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, trait: str) -> FitCheck:
    """Takes the message as an answer to the earlier question about `trait`, or else asks that question again."""
    degree = _degree(turn, trait)
    if degree is not None:
        return change_rating(dispatcher, check, turn, trait, Rating(degree, own_words(turn.text)))
    if turn.intent == intents.SKIP_QUESTION and trait in check.ratings:
        return remove_note(dispatcher, check, turn, trait)
    return show_note(dispatcher, steps.reopen(check, trait), turn, "fit_back")


def _degree(turn: Turn, trait: str) -> Optional[int]:
    """The degree, -2 to 2, that the message gives in answer to the question about `trait`; None if it gives none."""
    read = (
        button_degree(turn.text),
        turn.degree if turn.reason == ANSWERS_QUESTION else None,
        degree_in(turn.statement, trait),
        degree_named(turn.statement),
        get_advisor().self_reader.change(turn.statement).degree,
    )
    return next((degree for degree in read if degree is not None), None)
