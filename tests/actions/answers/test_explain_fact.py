"""What was just told, explained or with an example."""

from typing import Any, Dict, List

from actions.answers.explain_fact import ActionExplainFact
from advisor.advisor import get_advisor
from advisor.dialogue import intents
from tests.support.actions import run, tracker_of

ROLE = "online_community_manager"


def _explain(text: str, told: List[str], before: List[Dict[str, Any]]) -> Dict[str, Any]:
    slots = {"roles": [ROLE], "topic": intents.ASK_DUTIES, "told": told}
    messages, _ = run(ActionExplainFact(), tracker_of(intents.EXPLAIN_FACT, text=text, slots=slots, before=before))
    return dict(messages[0])


def _facts() -> List[str]:

    return [fact.key for fact in get_advisor().knowledge.facts_on(ROLE, "duties")][:3]


def test_the_fact_that_a_message_is_about_is_told() -> None:
    message = _explain("the moderating content part, what is it like", _facts(), [])
    assert len(message["answer"]["facts"]) == 1


def test_what_is_about_no_fact_leaves_all_of_them_to_point_at() -> None:
    facts = _facts()
    assert _explain("hah?", facts, [])["answer"]["facts"] == facts
