"""Each of several roles in a line."""

from actions.answers.one_line_each import ActionDescribeEach
from advisor.advisor import get_advisor
from advisor.dialogue import intents
from tests.support.actions import run, tracker_of

ROLES = ["community_officer", "event_organizer"]


def test_each_role_in_question_gets_one_fact() -> None:
    messages, _ = run(ActionDescribeEach(), tracker_of(intents.DESCRIBE_EACH, ROLES, "dua-duanya dong"))
    facts = [get_advisor().knowledge.fact(key) for key in messages[0]["answer"]["facts"]]
    assert [fact.role for fact in facts if fact] == ROLES
    assert {fact.topic for fact in facts if fact} == {"overview"}


def test_the_topic_asked_about_is_told() -> None:
    ranking = {intents.DESCRIBE_EACH: 1.0, intents.ASK_DUTIES: 0.8}
    tracker = tracker_of(intents.DESCRIBE_EACH, ROLES[:1], "tugasnya masing-masing apa", ranking=ranking)
    messages, _ = run(ActionDescribeEach(), tracker)
    fact = get_advisor().knowledge.fact(messages[0]["answer"]["facts"][0])
    assert fact
    assert fact.topic == "duties"


def test_without_roles_all_are_described() -> None:
    messages, _ = run(ActionDescribeEach(), tracker_of(intents.DESCRIBE_EACH, (), "semuanya dong"))
    assert set(messages[0]["answer"]["roles"]) == set(get_advisor().knowledge.roles)
