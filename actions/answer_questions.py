"""Answers each question in a message that asks several."""

from typing import Any, Dict, List, Mapping, Sequence

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_topic import ActionAnswerTopic, ask_which_role
from actions.answers.cite_sources import ActionCiteSources
from actions.answers.list_roles import ActionListRoles
from actions.answers.single_fact import answer_specific_question, asks_for_fact
from actions.describe_bot import ActionDescribeBot
from actions.dialogue.memory import Event
from actions.dialogue.turn import read_turn
from actions.fit.start_check import ActionStartFitCheck
from actions.fit.start_on_all_roles import ActionRecommendRole
from actions.speech.buttons import intent_buttons
from actions.speech.say import say
from advisor.advisor import get_advisor
from advisor.dialogue import entities, intents, slots

Entity = Dict[str, Any]
Segment = Mapping[str, Any]
"""One question in a message: `intent`, `confidence`, `start` and `end`, as the intent classifier sets them."""
OTHER_ACTIONS: Dict[str, Action] = {
    intents.CHECK_FIT: ActionStartFitCheck(),
    intents.RECOMMEND_ROLE: ActionRecommendRole(),
    intents.LIST_ROLES: ActionListRoles(),
    intents.ASK_SOURCE: ActionCiteSources(),
}

CHECKS = (intents.CHECK_FIT, intents.RECOMMEND_ROLE)
"""Intents that start a fit check; along with another question they offer it."""


class ActionAnswerQuestions(Action):
    """Runs the action for each question in turn, with the slots as the earlier ones left them."""

    def name(self) -> str:
        return "action_answer_questions"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        events: List[Event] = []
        current_slots = dict(tracker.slots)
        segments: Sequence[Segment] = tracker.latest_message.get("questions") or []
        turn = read_turn(tracker, get_advisor().knowledge)
        if turn.roles_in_question and asks_for_fact(turn):  # one question with its reason, not two questions
            answered = answer_specific_question(dispatcher, turn, turn.roles_in_question[:1])
            if answered is not None:
                return answered
        if _lacks_a_role(segments, tracker):
            first, *others = [segment["intent"] for segment in segments]
            return ask_which_role(dispatcher, turn, first, waiting=tuple(others))
        for segment, roles in zip(segments, roles_of(segments, _entities(tracker)), strict=True):
            if segment["intent"] in CHECKS and len(segments) > 1:
                continue  # nobody who asks something else as well wants its answer buried under a check
            alone = _alone(tracker, segment, roles, current_slots)
            new = list(_action_for(segment["intent"]).run(dispatcher, alone, domain))
            current_slots.update({event["name"]: event["value"] for event in new if event["event"] == "slot"})
            events += new
        offered = [segment["intent"] for segment in segments if segment["intent"] in CHECKS]
        if offered and len(segments) > 1:
            role = turn.roles_in_question[0] if len(turn.roles_in_question) == 1 else None
            say(dispatcher, turn, "fit_offer", intent_buttons(offered, turn.language, role))
        return events


def roles_of(segments: Sequence[Segment], roles: Sequence[Entity]) -> List[List[Entity]]:
    """The roles that each question is about: those it names, or else those named in the question before or after it."""
    named = [[role for role in roles if _is_in(segment, role)] for segment in segments]
    for i in range(1, len(named)):
        named[i] = named[i] or named[i - 1]
    for i in range(len(named) - 2, -1, -1):
        named[i] = named[i] or named[i + 1]
    return named


def _entities(tracker: Tracker) -> List[Entity]:
    found: List[Entity] = tracker.latest_message.get("entities") or []
    return [entity for entity in found if entity.get("entity") == entities.ROLE]


def _is_in(segment: Segment, entity: Entity) -> bool:
    return bool(segment["start"] <= entity.get("start", -1) < segment["end"])


def _lacks_a_role(segments: Sequence[Segment], tracker: Tracker) -> bool:
    """Whether all questions are about a role, and none has been named so far."""
    has_role = _entities(tracker) or tracker.get_slot(slots.ROLES)
    return not has_role and all(get_advisor().knowledge.topic_of(segment["intent"]) for segment in segments)


def _action_for(intent: str) -> Action:
    if get_advisor().knowledge.topic_of(intent):
        return ActionAnswerTopic()
    return OTHER_ACTIONS.get(intent, ActionDescribeBot())


def _alone(tracker: Tracker, segment: Segment, roles: Sequence[Entity], current_slots: Dict[str, Any]) -> Tracker:
    """The tracker as if `segment` were the whole message, about `roles`."""
    start, end = segment["start"], segment["end"]
    intent = {"name": segment["intent"], "confidence": segment["confidence"]}
    message = {
        "text": (tracker.latest_message.get("text") or "")[start:end],
        "intent": intent,
        "intent_ranking": [intent],
        "entities": [_moved(role, segment) for role in roles],
    }
    return Tracker(
        tracker.sender_id,
        current_slots,
        message,
        tracker.events,
        False,
        None,
        tracker.active_loop,
        tracker.latest_action_name,
    )


def _moved(role: Entity, segment: Segment) -> Entity:
    """`role` with its position in `segment`; without a position if it was named elsewhere in the message."""
    if not _is_in(segment, role):
        return {"entity": entities.ROLE, "value": role["value"]}
    return {**role, "start": role["start"] - segment["start"], "end": role["end"] - segment["start"]}
