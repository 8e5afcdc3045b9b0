"""Repeats the fit question that a digression interrupted."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event
from actions.dialogue.turn import read_turn
from actions.fit.prompts import answered_beside, ask
from actions.fit.state import read_check, save_check
from actions.speech.say import say
from actions.speech.wording import PARAGRAPH
from advisor.advisor import get_advisor
from advisor.dialogue.metadata import BotMetadata, QuestionMetadata
from advisor.dialogue.thresholds import FIT_CHECK
from advisor.fit.check import pause
from advisor.understanding.check_refusal import refuses_check

ASKS = ("action_repeat_question", "action_continue_fit_check", "action_start_fit_check", "action_recommend_role")
"""The actions that ask one of the check's questions."""


class ActionRepeatQuestion(Action):
    """Asks the same question with the same number, in the current language.

    Pauses the check instead if it is refused, or if people go on talking about something else.
    """

    def name(self) -> str:
        return "action_repeat_question"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        knowledge = get_advisor().knowledge
        turn = read_turn(tracker, knowledge)
        check = read_check(tracker)
        if refuses_check(turn.text, knowledge.lexicon.general):
            return save_check(pause(check))  # answered already, and the check is not wanted now
        if _repeats(tracker) >= FIT_CHECK.max_repeats and check.current:
            question = QuestionMetadata(trait=check.current, number=check.number)
            say(dispatcher, turn, "fit_paused_meanwhile", metadata=BotMetadata(question=question))
            return save_check(pause(check))
        if check.status == "running" and check.current:
            again = knowledge.response("fit_again", turn.language)
            ask(dispatcher, check, turn, PARAGRAPH.join(filter(None, (answered_beside(check, turn), again))))
        return []


def _repeats(tracker: Tracker) -> int:
    """How many times in a row the open question has already been repeated."""
    repeats = 0
    for event in reversed(tracker.events):
        if event.get("event") == "action" and event.get("name") in ASKS:
            if event["name"] != "action_repeat_question":
                break
            repeats += 1
    return repeats
