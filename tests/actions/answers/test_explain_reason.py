"""Why something is so that was just told."""

from typing import Any, Dict, List, Optional

from actions.answers.explain_reason import ActionExplainReason
from advisor.advisor import get_advisor
from advisor.dialogue import intents
from tests.support.actions import run, tracker_of

ROLE = "community_officer"


def _why(topic: str, language: str = "en", facts: Optional[List[str]] = None) -> Dict[str, Any]:
    told = facts or [fact.key for fact in get_advisor().knowledge.facts_on(ROLE, topic)]
    slots = {"roles": [ROLE], "topic": f"ask_{topic}", "told": told, "language": language}
    messages, _ = run(ActionExplainReason(), tracker_of(intents.EXPLAIN_REASON, text="why?", slots=slots))
    return dict(messages[0])


def test_a_fact_with_a_reason_is_told() -> None:
    message = _why("duties")
    assert len(message["answer"]["facts"]) == 1
    assert message["answer"]["sources"]


def test_without_a_reason_none_is_made_up() -> None:
    message = _why("fit_profile", facts=[f"{ROLE}.team_player"])
    assert message["answer"]["topic"] == "ask_fit_profile"
    assert message["buttons"]
