"""Says what the bot can't help with."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.reply import say
from actions.resources import knowledge
from actions.specific import admit_if_unlisted
from actions.turn import Event, read_turn, remember


class ActionRefuse(Action):
    """Outside career advice; of a role that is being talked about, what no source says: "perlu visa kerja kah?"."""

    def name(self) -> str:
        return "action_refuse"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, knowledge())
        admitted = admit_if_unlisted(dispatcher, turn) if turn.roles_in_question else None
        if admitted is not None:
            return admitted
        say(dispatcher, "out_of_scope", turn)
        return remember(turn, turn.topic or "", turn.roles, turn.told)
