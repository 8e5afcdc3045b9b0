"""Not sure what was meant: offers the nearest readings."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answer_topic import answer_turn
from actions.buttons import intent_buttons
from actions.reply import say
from actions.resources import knowledge
from actions.turn import Event, read_turn, remember

READINGS = 2


class ActionOfferReadings(Action):
    """Buttons for the two likeliest intents, in plain words."""

    def name(self) -> str:
        return "action_offer_readings"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, knowledge())
        if turn.named and turn.topic and not turn.roles:  # the answer to "which role?"
            return answer_turn(dispatcher, turn)
        role = turn.named[0] if len(turn.named) == 1 else None
        buttons = intent_buttons(turn.readings, turn.language, role, most=READINGS)
        if buttons:
            say(dispatcher, "did_you_mean", turn, buttons=buttons)
        else:
            say(dispatcher, "default", turn)
        return remember(turn, turn.topic or "", turn.roles_in_question, turn.told if not turn.named else ())
