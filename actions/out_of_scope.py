"""Says what the bot can't help with."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.single_fact import admit_ignorance, continues_unlisted, try_fact_answer, try_indirect_answer
from actions.dialogue.memory import Event, keep
from actions.dialogue.turn import read_turn
from actions.fit.answer_for_other import answer_for_other, continues_for_other
from actions.speech.say import say
from advisor.advisor import get_advisor
from advisor.dialogue import intents


class ActionOutOfScope(Action):
    """Declines what is outside career advice, unless it continues or asks a question about a role after all."""

    def name(self) -> str:
        return "action_out_of_scope"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        if continues_for_other(turn):
            return answer_for_other(dispatcher, turn)
        if continues_unlisted(turn):
            return admit_ignorance(dispatcher, turn)
        answered = try_fact_answer(dispatcher, turn) or try_indirect_answer(dispatcher, turn)
        if answered is not None:
            return answered
        say(dispatcher, turn, intents.OUT_OF_SCOPE)  # the response has the intent's name
        return keep(turn.memory)
