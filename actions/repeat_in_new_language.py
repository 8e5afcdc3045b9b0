"""Says the last answer again after a switch of language, in the new one."""

from typing import Any, Dict, List, Optional

from rasa_sdk import Action, Tracker
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.answer_questions import ActionAnswerQuestions
from actions.answers.answer_accessibility import ActionAnswerAccessibility
from actions.answers.answer_fact import ActionAnswerFact
from actions.answers.answer_topic import ActionAnswerTopic
from actions.answers.cite_sources import ActionCiteSources
from actions.answers.correct_role import ActionCorrectRole
from actions.answers.list_roles import ActionListRoles
from actions.answers.tell_more import ActionTellMore
from actions.describe_bot import ActionDescribeBot
from actions.dialogue.memory import Event
from actions.encourage import ActionEncourage
from actions.fit.continue_check import ActionContinueFitCheck
from actions.fit.start_check import ActionStartFitCheck
from actions.out_of_scope import ActionOutOfScope
from actions.support_in_distress import ActionSupportInDistress
from advisor.dialogue import intents, slots
from advisor.dialogue.history import USER

ANSWERS: Dict[str, Action] = {
    action.name(): action
    for action in (
        ActionAnswerAccessibility(),
        ActionAnswerFact(),
        ActionAnswerQuestions(),
        ActionAnswerTopic(),
        ActionCiteSources(),
        ActionContinueFitCheck(),
        ActionCorrectRole(),
        ActionDescribeBot(),
        ActionEncourage(),
        ActionListRoles(),
        ActionOutOfScope(),
        ActionStartFitCheck(),
        ActionSupportInDistress(),
        ActionTellMore(),
    )
}
"""The actions that answer without a lasting effect, by name."""


class ActionAnswerAgain(Action):
    """Answers the message before the newest once more; says nothing if that was no question."""

    def name(self) -> str:
        return "action_answer_again"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        language = tracker.get_slot(slots.LANGUAGE)
        earlier = conversation_before(tracker)
        action = ANSWERS.get(_answering_action(tracker, len(earlier.events))) if earlier else None
        events: List[Event] = []
        if earlier and action:
            earlier.slots[slots.LANGUAGE] = language
            events = action.run(dispatcher, earlier, domain)
        return [*events, SlotSet(slots.LANGUAGE, language)]


def conversation_before(tracker: Tracker) -> Optional[Tracker]:
    """The conversation as it was at the last message that didn't ask for a language; None if there was none."""
    messages = [place for place, event in enumerate(tracker.events) if event.get("event") == USER]
    earlier = [place for place in messages[:-1] if _intent(tracker.events[place]) != intents.SWITCH_LANGUAGE]
    if not earlier:
        return None
    events = tracker.events[: earlier[-1] + 1]
    values = dict.fromkeys(slots.ALL)
    values.update({event["name"]: event.get("value") for event in events if event.get("event") == "slot"})
    message = events[-1].get("parse_data") or {}
    return Tracker(tracker.sender_id, values, message, events, False, None, {}, tracker.latest_action_name)


def _intent(message: Event) -> str:
    return str(((message.get("parse_data") or {}).get("intent") or {}).get("name") or "")


def _answering_action(tracker: Tracker, after: int) -> str:
    """The first of the project's actions at or after the event with the number `after`, before the next message."""
    for event in tracker.events[after:]:
        if event.get("event") == USER:
            break
        if event.get("event") == "action" and str(event.get("name")) in ANSWERS:
            return str(event["name"])
    return ""
