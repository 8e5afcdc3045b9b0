"""Says what the bot can't help with."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.fact_answer import admit_ignorance, answer_if_after_a_fact, goes_on_with_unlisted
from actions.dialogue.turn import Event, read_turn, remember
from actions.speech.say import say
from advisor.advisor import get_advisor


class ActionOutOfScope(Action):
    """What is outside career advice; after a question that no source answers, another of that kind."""

    def name(self) -> str:
        return "action_out_of_scope"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        if goes_on_with_unlisted(turn):
            return admit_ignorance(dispatcher, turn)
        specific = answer_if_after_a_fact(dispatcher, turn)
        if specific is not None:
            return specific
        say(dispatcher, "out_of_scope", turn)
        return remember(turn, turn.topic or "", turn.roles, turn.told)
