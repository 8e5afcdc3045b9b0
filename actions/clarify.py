"""Not sure what was meant: offers the nearest readings, then, if that didn't help, what the bot can do."""

from typing import Any, Dict, Iterable, List, Optional

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_topic import answer_turn
from actions.answers.fact_answer import answer_specifically
from actions.dialogue.turn import Event, Offered, Turn, missed, read_turn, remember, roles_just_listed
from actions.speech.buttons import intent_buttons
from actions.speech.say import person_to_ask, say
from advisor.advisor import get_advisor
from advisor.knowledge.schema.base import Language

READINGS = 2


class ActionClarify(Action):
    """Buttons for the two likeliest intents, in plain words."""

    def name(self) -> str:
        return "action_clarify"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        # The answer to "which role?", or one of a list.
        if turn.named and (roles_just_listed(tracker) or (turn.topic and not turn.roles)):
            return answer_turn(dispatcher, turn)
        specific = answer_specifically(dispatcher, turn, turn.roles_in_question[:1])
        if specific is not None:
            return specific
        role = turn.named[0] if len(turn.named) == 1 else None
        readings = readings_of(turn.readings, turn.language, role)
        if missed(tracker):
            say_what_i_can_do(dispatcher, turn)
        elif readings:
            buttons = intent_buttons([reading["intent"] for reading in readings], turn.language, role)
            say(dispatcher, "did_you_mean", turn, buttons=buttons, offered=readings, missed=True)
        else:
            say(dispatcher, "default", turn, missed=True)
        return remember(turn, turn.topic or "", turn.roles_in_question, turn.told if not turn.named else ())


def say_what_i_can_do(dispatcher: CollectingDispatcher, turn: Turn) -> None:
    """After a second miss: what the bot can do, and whom to ask instead."""
    say(dispatcher, "not_understood_twice", turn, missed=True, person=person_to_ask(turn.language))


def readings_of(intents: Iterable[str], language: Language, role: Optional[str] = None) -> List[Offered]:
    """The first of `intents` that have a name in plain words, about `role`."""
    readings: List[Offered] = []
    for intent in dict.fromkeys(intents):
        buttons = intent_buttons([intent], language, role)
        if buttons:
            about = {"role": role} if role and "{" in buttons[0]["payload"] else {}
            readings.append({"intent": intent, "title": buttons[0]["title"], **about})
    return readings[:READINGS]
