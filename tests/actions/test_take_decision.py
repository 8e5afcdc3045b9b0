"""A decision takes the place of the message that it is about."""

from typing import Any, Dict, List

from actions.take_decision import ActionTakeDecision
from advisor.advisor import get_advisor
from advisor.decide import OFFER_TAKEN, Decision
from advisor.dialogue.history import DECIDED, FEELING
from advisor.fit.check import FitCheck, start
from tests.support.actions import PLAIN, events_of, run, tracker_of

OFFICER = "community_officer"


def _events(decision: Decision, roles: List[str], **slots: Any) -> List[Dict[str, Any]]:
    tracker = tracker_of(
        "nlu_fallback",
        roles,
        text="yang itu dong",
        ranking={"nlu_fallback": 0.4, "ask_salary": 0.3},
        metadata=PLAIN,
        slots={"decision": decision._asdict(), **slots},
    )
    return events_of(ActionTakeDecision(), tracker)


def _message(decision: Decision, *roles: str) -> Dict[str, Any]:
    events = _events(decision, list(roles))
    assert events[0]["name"] == "decision"
    assert events[0]["value"] is None
    assert [event["event"] for event in events[-2:]] == ["action", "user"]
    return events[-1]


def _entities(message: Dict[str, Any]) -> List[Any]:
    return [(entity["entity"], entity["value"]) for entity in message["parse_data"]["entities"]]


def test_the_message_has_the_intent_and_roles_decided_on() -> None:
    decision = Decision("ask_duties", "list_place", (OFFICER,), fact=f"{OFFICER}.degree", feeling="tired")
    message = _message(decision, "event_organizer")
    parsed = message["parse_data"]
    assert message["text"] == "yang itu dong"
    assert parsed["intent"] == {"name": "ask_duties", "confidence": 1.0}
    assert [score["name"] for score in parsed["intent_ranking"]] == ["ask_duties", "nlu_fallback", "ask_salary"]
    assert _entities(message) == [("role", OFFICER), ("fact", f"{OFFICER}.degree")]
    assert (parsed[DECIDED], parsed[FEELING]) == ("list_place", "tired")
    assert message["metadata"] == PLAIN


def test_an_offer_taken_is_the_same_as_its_button() -> None:
    message = _message(Decision("ask_duties", OFFER_TAKEN, (OFFICER,)))
    assert message["text"] == "/ask_duties"
    assert [score["name"] for score in message["parse_data"]["intent_ranking"]] == ["ask_duties"]


def test_a_decision_to_keep_the_intent_keeps_what_was_read() -> None:
    parsed = _message(Decision("nlu_fallback", "each_role", (OFFICER,)), OFFICER)["parse_data"]
    assert [score["name"] for score in parsed["intent_ranking"]] == ["nlu_fallback", "ask_salary"]
    assert parsed["entities"] == [{"entity": "role", "value": OFFICER}]


def test_an_answer_to_the_checks_question_has_its_degree() -> None:
    assert _entities(_message(Decision("answer_scale", "question_answer", degree=0))) == [("degree", 0)]


def test_an_answer_before_a_question_is_stored_first() -> None:
    check = start(FitCheck(), get_advisor().interview, OFFICER)
    events = _events(Decision("ask_salary", "question_and_answer", degree=2), [], fit_check=check.as_dict())
    stored = next(event["value"] for event in events if event.get("name") == "fit_check")
    assert stored["ratings"][check.current]["degree"] == 2
    assert stored["asked"] == [check.current]


def test_without_a_running_check_there_is_nothing_to_answer() -> None:
    tracker = tracker_of(
        "nlu_fallback", slots={"decision": Decision("ask_salary", "question_and_answer", degree=2)._asdict()}
    )
    assert run(ActionTakeDecision(), tracker)[1] == {"decision": None}
