"""Messages that ask several things."""

from typing import Any, Dict, List

from rasa_sdk import Tracker

from actions.answer_questions import ActionAnswerQuestions, roles_of
from tests.support.actions import run, tracker_of

OFFICER, ORGANIZER = "community_officer", "event_organizer"


def _role(value: str, text: str, name: str) -> Dict[str, Any]:
    start = text.index(name)
    return {"entity": "role", "value": value, "start": start, "end": start + len(name)}


def _tracker(*questions: str, intents: List[str], roles: Dict[str, str], **slots: Any) -> Tracker:
    """A message made of `questions` with these intents, in which `roles` are named: their ids by their names."""
    text = " ".join(questions)
    named = [_role(role, text, name) for name, role in roles.items()]
    tracker = tracker_of("several_questions", text=text, entities=named, slots=slots)
    places = [text.index(question) for question in questions]
    tracker.latest_message["questions"] = [
        {"intent": intent, "confidence": 0.9, "start": start, "end": start + len(question)}
        for question, intent, start in zip(questions, intents, places, strict=True)
    ]
    return tracker


def test_each_question_is_answered_about_its_own_role() -> None:
    tracker = _tracker(
        "tugas commof apa?",
        "kalau EO, keterampilannya?",
        intents=["ask_duties", "ask_skills"],
        roles={"commof": OFFICER, "EO": ORGANIZER},
    )
    messages, slots = run(ActionAnswerQuestions(), tracker)
    answers = [(message["answer"]["topic"], message["answer"]["roles"]) for message in messages]
    assert answers == [("ask_duties", [OFFICER]), ("ask_skills", [ORGANIZER])]
    assert (slots["roles"], slots["topic"]) == ([ORGANIZER], "ask_skills")


def test_a_question_without_a_role_is_about_that_of_its_neighbour() -> None:
    segments = [{"start": 0, "end": 10}, {"start": 10, "end": 20}, {"start": 20, "end": 30}]
    role = {"value": OFFICER, "start": 12, "end": 14}
    assert roles_of(segments, [role]) == [[role], [role], [role]]
    assert roles_of(segments, []) == [[], [], []]


def test_without_any_role_the_bot_asks_which_and_all_questions_wait() -> None:
    tracker = _tracker("the duties?", "and the skills?", intents=["ask_duties", "ask_skills"], roles={}, language="en")
    messages, slots = run(ActionAnswerQuestions(), tracker)
    assert [message["text"] for message in messages] == ["Which role do you mean?"]
    assert (slots["topic"], slots["waiting"]) == ("ask_duties", ["ask_skills"])


def test_a_check_beside_another_question_is_offered_and_not_started() -> None:
    tracker = _tracker(
        "what does an EO do?",
        "would it suit me?",
        intents=["ask_duties", "check_fit"],
        roles={"EO": ORGANIZER},
        language="en",
    )
    messages, slots = run(ActionAnswerQuestions(), tracker)
    assert messages[0]["answer"]["topic"] == "ask_duties"
    assert messages[-1]["buttons"][0]["payload"] == f'/check_fit{{"role": "{ORGANIZER}"}}'
    assert "fit_check" not in slots
