"""Says the last answer again."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Event, read_turn, replies_before
from actions.speech.say import say
from advisor.advisor import get_advisor


class ActionRepeatAnswer(Action):
    """The bubbles that answered the message before, word for word."""

    def name(self) -> str:
        return "action_repeat_answer"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        replies = replies_before(tracker)
        for reply in replies:
            dispatcher.utter_message(
                text=reply.get("text"),
                buttons=(reply.get("data") or {}).get("buttons") or [],
                **{k: v for k, v in (reply.get("metadata") or {}).items() if k in KEPT},
            )
        if not replies:
            say(dispatcher, "nothing_to_repeat", read_turn(tracker, get_advisor().knowledge))
        return []


# What a reply's metadata says of it, whenever it is said.
KEPT = ("answer", "offered", "question")
