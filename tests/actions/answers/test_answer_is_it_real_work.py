"""Whether a role is serious work, and which role pays best."""

from typing import Any, Dict

from actions.answers.answer_topic import ActionAnswerTopic
from advisor.decide.across import IS_IT_REAL_WORK, NO_ROLE_PAYS
from advisor.dialogue import intents
from advisor.dialogue.history import DECIDED
from tests.support.actions import run, tracker_of


def _answer(intent: str, reason: str, text: str, **slots: Any) -> Dict[str, Any]:
    tracker = tracker_of(intent, text=text, slots=slots)
    tracker.latest_message[DECIDED] = reason
    messages, _ = run(ActionAnswerTopic(), tracker)
    return dict(messages[0])


def test_a_question_gets_the_facts_that_speak_to_it() -> None:
    text = "emang ini kerjaan beneran?"
    message = _answer(intents.ASK_MISCONCEPTIONS, IS_IT_REAL_WORK, text, roles=["community_manager"])
    assert "sering diremehkan" in message["text"]
    assert "menjanjikan" in message["text"]


def test_a_role_without_such_facts_gets_an_honest_answer() -> None:
    text = "emang ini kerjaan beneran?"
    message = _answer(intents.ASK_MISCONCEPTIONS, IS_IT_REAL_WORK, text, roles=["social_media_manager"])
    assert "tidak bisa bilang ya atau tidak" in message["text"]


def test_a_question_about_no_role_gets_a_fact_for_each() -> None:
    message = _answer(intents.ASK_MISCONCEPTIONS, IS_IT_REAL_WORK, "is it a real job?")
    assert len(message["answer"]["roles"]) > 1


def test_no_role_pays_best() -> None:
    message = _answer(intents.ASK_SALARY, NO_ROLE_PAYS, "gajinya gedean mana")
    assert "gaji" in message["text"]
    assert "peran mana pun" in message["text"]
