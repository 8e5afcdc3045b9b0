"""Answers each question of a message that asks several."""

from typing import Any, Dict, List, Tuple

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_topic import ActionAnswerTopic, ask_which_role
from actions.answers.cite_sources import ActionCiteSources
from actions.answers.fact_answer import answer_specifically, is_after_one_fact
from actions.answers.list_roles import ActionListRoles
from actions.describe_bot import ActionDescribeBot
from actions.dialogue.turn import Event, read_turn
from actions.fit.recommend_role import ActionRecommendRole
from actions.fit.start import ActionStartFitCheck
from advisor.advisor import get_advisor

OTHERS: Dict[str, Action] = {
    "check_fit": ActionStartFitCheck(),
    "recommend_role": ActionRecommendRole(),
    "list_roles": ActionListRoles(),
    "ask_source": ActionCiteSources(),
}


class ActionAnswerQuestions(Action):
    """Runs the action of each question in turn, on what the ones before it left."""

    def name(self) -> str:
        return "action_answer_questions"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        events: List[Event] = []
        slots = dict(tracker.slots)
        questions = tracker.latest_message.get("questions") or []
        turn = read_turn(tracker, get_advisor().knowledge)
        if turn.roles_in_question and is_after_one_fact(turn):  # one question with its reason, not two
            specific = answer_specifically(dispatcher, turn, turn.roles_in_question[:1])
            if specific is not None:
                return specific
        if _lacks_a_role(questions, tracker):
            first, *others = [question["intent"] for question in questions]
            return ask_which_role(dispatcher, turn, first, waiting=tuple(others))
        for question, entities in zip(questions, _roles_of(questions, tracker), strict=True):
            asked = _alone(tracker, question, entities, slots)
            new = list(_action_for(question["intent"]).run(dispatcher, asked, domain))
            slots.update({event["name"]: event["value"] for event in new if event["event"] == "slot"})
            events += new
        return events


def _lacks_a_role(questions: List[Dict[str, Any]], tracker: Tracker) -> bool:
    """Whether all questions are about a role, and none was named, now or before."""
    named = tracker.latest_message.get("entities") or tracker.get_slot("roles")
    return not named and all(get_advisor().knowledge.topic_of(question["intent"]) for question in questions)


def _action_for(intent: str) -> Action:
    return ActionAnswerTopic() if get_advisor().knowledge.topic_of(intent) else OTHERS.get(intent, ActionDescribeBot())


def _roles_of(questions: List[Dict[str, Any]], tracker: Tracker) -> List[List[Dict[str, Any]]]:
    """The roles that each question is about: those named in it, else in the one before, else in the one after."""
    entities = tracker.latest_message.get("entities") or []
    named = [[e for e in entities if q["start"] <= e.get("start", -1) < q["end"]] for q in questions]
    for order in (range(1, len(named)), range(len(named) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for i in order:
            named[i] = named[i] or named[i + step]
    return named


def _alone(
    tracker: Tracker, question: Dict[str, Any], entities: List[Dict[str, Any]], slots: Dict[str, Any]
) -> Tracker:
    """The tracker as if `question` were the whole message."""
    start, end = question["start"], question["end"]
    inside: List[Tuple[Dict[str, Any], bool]] = [(e, start <= e.get("start", -1) < end) for e in entities]
    placed = [
        {**e, "start": e["start"] - start, "end": e["end"] - start} if here else {"entity": "role", "value": e["value"]}
        for e, here in inside
    ]
    intent = {"name": question["intent"], "confidence": question["confidence"]}
    message = {
        "text": (tracker.latest_message.get("text") or "")[start:end],
        "intent": intent,
        "intent_ranking": [intent],
        "entities": placed,
    }
    return Tracker(
        tracker.sender_id,
        slots,
        message,
        tracker.events,
        False,
        None,
        tracker.active_loop,
        tracker.latest_action_name,
    )
