"""How the fit check speaks: its questions, its notes, and what it knows of the person."""

from typing import List

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Turn
from actions.fit.verdict import conclude
from actions.fit.wording import said, trait_name
from actions.speech.buttons import Button, intent_buttons
from actions.speech.say import CHANNELS_WITHOUT_BUTTONS, say
from advisor.advisor import get_advisor
from advisor.fit.check import FitCheck

# These show beside a question how far the check has come.
CHANNELS_WITH_PROGRESS = ("web",)
CONTROLS = ("explain_question", "skip_question", "go_back", "stop_check")


def show(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, before: str = "") -> FitCheck:
    """Utters the next question, or the verdict."""
    if check.status == "running":
        ask(dispatcher, check, turn, before)
    else:
        conclude(dispatcher, check, turn, before)
    return check


def ask(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn, before: str = "") -> None:
    """Utters the question being asked, with `before` above it."""
    assert check.current is not None
    language = turn.language
    trait = get_advisor().knowledge.traits[check.current]
    buttons: List[Button] = [
        {"title": degree.in_language(language), "payload": str(number)}
        for number, degree in enumerate(get_advisor().knowledge.degrees, start=1)
    ]
    plain = turn.channel in CHANNELS_WITHOUT_BUTTONS
    scale = " · ".join(f"{button['payload']} {button['title'].lower()}" for button in buttons)
    say(
        dispatcher,
        "fit_question" + _variant(turn.channel),
        turn,
        buttons=[] if plain else buttons + intent_buttons(CONTROLS, language),
        question={"trait": trait.id, "number": check.number},
        before=before + "\n\n" if before else "",
        number=str(check.number),
        text=trait.questions[check.wording].in_language(language),
        scale=scale,
    )


def _variant(channel: str) -> str:
    """How the frame of a question differs in `channel`: the degrees in words, or no number of the question."""
    if channel in CHANNELS_WITHOUT_BUTTONS:
        return "_plain"
    return "_alone" if channel in CHANNELS_WITH_PROGRESS else ""


def noted(traits: List[str], turn: Turn) -> str:
    """That something was heard on `traits`."""
    names = ", ".join(trait_name(trait, turn.language) for trait in traits)
    return get_advisor().knowledge.response("fit_noted", turn.language, traits=names)


def not_running(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> FitCheck:
    """Says that nothing is being asked at the moment, and what can be done about it."""
    name = {"paused": "fit_paused", "done": "fit_finished"}.get(check.status, "fit_not_running")
    say(dispatcher, name, turn)
    return check


def details(dispatcher: CollectingDispatcher, check: FitCheck, turn: Turn) -> None:
    """Utters all that the check knows of the person, answer by answer."""
    lines = [f"• {said(trait, rating, turn.language)}" for trait, rating in check.ratings.items()]
    say(dispatcher, "fit_known" if lines else "fit_nothing_known", turn, lines="\n".join(lines))
