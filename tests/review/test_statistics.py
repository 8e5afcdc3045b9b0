"""What happened in conversations is counted."""

import json
from typing import Any, Dict

from review.statistics import conversations_in, statistics

DAY = 86_400.0


def answer(topic: str, at: float = 0.0, language: str = "id", **more: Any) -> Dict[str, Any]:
    said = {"topic": topic, "roles": ["x"], "language": language, "facts": [], "sources": [], **more}
    return {"event": "bot", "timestamp": at, "metadata": {"answer": said}}


def question(number: int) -> Dict[str, Any]:
    return {"event": "bot", "timestamp": 0.0, "metadata": {"question": {"trait": "writing", "number": number}}}


MESSAGE = {"event": "user", "timestamp": 0.0}
EVENTS = [MESSAGE, question(1), answer("ask_salary"), answer("check_fit", fit={"role": "x"})]


def test_topics_checks_and_answers_without_a_fact_are_counted() -> None:
    counts = statistics([EVENTS])
    assert (counts.conversations, counts.messages) == (1, 1)
    assert (counts.checks_started, counts.checks_finished) == (1, 1)
    assert counts.without_fact == {"ask_salary": 1}
    assert counts.topics["1970-01-01"] == {"ask_salary": 1, "check_fit": 1}


def test_answers_are_counted_by_day_and_by_language() -> None:
    counts = statistics([[answer("ask_duties", facts=["x.a"])], [answer("ask_duties", at=DAY, language="en")]])
    assert counts.topics == {"1970-01-01": {"ask_duties": 1}, "1970-01-02": {"ask_duties": 1}}
    assert counts.languages == {"id": 1, "en": 1}


def test_what_a_message_refers_to_is_not_counted_again() -> None:
    again = [{**event, "metadata": {**event["metadata"], "recalled": True}} for event in EVENTS[1:]]
    assert statistics([[*EVENTS, *again]]) == statistics([EVENTS])


def test_a_fit_check_is_started_by_its_first_question_only() -> None:
    assert statistics([[question(1), question(2), question(3)]]).checks_started == 1


def test_an_answer_about_no_role_does_not_lack_a_fact() -> None:
    assert not statistics([[answer("list_roles", roles=[])]]).without_fact


def test_utterances_without_metadata_count_nothing() -> None:
    counts = statistics([[{"event": "bot", "timestamp": 0.0, "metadata": {}}, {"event": "bot"}]])
    assert not counts.topics
    assert not counts.languages


def test_stored_rows_become_conversations_in_the_order_stored() -> None:
    rows = [("ani", json.dumps({"n": 1})), ("budi", json.dumps({"n": 2})), ("ani", json.dumps({"n": 3}))]
    assert conversations_in(rows) == [[{"n": 1}, {"n": 3}], [{"n": 2}]]
