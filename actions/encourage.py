"""Encourages somebody who is sad, worried, tired or doubts their chances."""

from dataclasses import replace
from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event, keep, remember
from actions.dialogue.turn import Turn, read_turn
from actions.fit.state import read_check
from actions.speech.buttons import Button, intent_buttons
from actions.speech.say import answering, say
from actions.speech.sympathy import next_step, sympathy_for
from advisor.advisor import get_advisor
from advisor.dialogue import intents

BEFORE_SELECTION = ("nervous", "turned_down")
"""The feelings of people who may want to know what recruiters look at."""


class ActionEncourage(Action):
    """Says one sentence of care and offers a small step; during a check, its question is that step."""

    def name(self) -> str:
        return "action_encourage"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        is_checking = read_check(tracker).status == "running"
        name = "step_in_check" if is_checking else next_step(turn)
        metadata = answering(intents.DISCOURAGED, turn.language)
        buttons = None if is_checking else _buttons(turn, name)
        say(dispatcher, replace(turn, feeling=None), name, buttons, metadata, care=sympathy_for(turn))
        return (
            remember(turn.memory, turn.memory.topic or intents.ASK_OVERVIEW, turn.named)
            if turn.named
            else keep(turn.memory)
        )


def _buttons(turn: Turn, step: str) -> List[Button]:
    """The step's own buttons, after one for what recruiters look at in the role talked about, if that is known."""
    knowledge, role = get_advisor().knowledge, next(iter(turn.roles_in_question), None)
    tells_hiring = role is not None and turn.feeling in BEFORE_SELECTION and knowledge.facts_on(role, "hiring")
    hiring = intent_buttons([intents.ASK_HIRING], turn.language, role) if tells_hiring else []
    return [*hiring, *intent_buttons(knowledge.responses[step].buttons, turn.language)]
