"""The policy that puts decisions in the place of messages."""

from typing import Any, Dict, List

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.resource import Resource
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from components.policies.decision import TAKE_DECISION, DecisionPolicy

OFFERED = [{"intent": "ask_duties", "title": "Tugas"}, {"intent": "ask_salary", "title": "Gaji"}]


@pytest.fixture(scope="module")
def domain() -> Domain:
    return Domain.load("domain.yml")


@pytest.fixture(scope="module")
def policy() -> DecisionPolicy:
    context = ExecutionContext(GraphSchema({}))
    return DecisionPolicy(
        DecisionPolicy.get_default_config(), None, Resource("decision"), context
    )  # no storage is used


def wanted(policy: DecisionPolicy, domain: Domain, text: str, metadata: Dict[str, Any]) -> bool:
    events: List[Event] = [
        UserUttered("hmm"),
        ActionExecuted("action_clarify"),
        BotUttered("Apakah salah satu dari ini?", metadata=metadata),
        ActionExecuted("action_listen"),
        UserUttered(text),
    ]
    tracker = DialogueStateTracker.from_events("person", events)
    prediction = policy.predict_action_probabilities(tracker, domain)
    return prediction.probabilities[domain.index_for_action(TAKE_DECISION)] == 1.0


def test_a_choice_is_taken(policy: DecisionPolicy, domain: Domain) -> None:
    assert wanted(policy, domain, "yang kedua", {"offered": OFFERED})


def test_a_question_is_no_choice(policy: DecisionPolicy, domain: Domain) -> None:
    assert not wanted(policy, domain, "kualifikasinya apa?", {"offered": OFFERED})


def test_a_pressed_button_is_left_to_the_rules(policy: DecisionPolicy, domain: Domain) -> None:
    assert not wanted(policy, domain, "/ask_duties", {"offered": OFFERED})


def test_where_nothing_was_offered_there_is_nothing_to_take(policy: DecisionPolicy, domain: Domain) -> None:
    assert not wanted(policy, domain, "yang kedua", {})


def test_a_message_that_was_decided_is_left_to_the_rules(policy: DecisionPolicy, domain: Domain) -> None:
    bot = BotUttered("Apakah salah satu dari ini?", metadata={"offered": OFFERED})
    taken = UserUttered("Tugas", parse_data={"text": "Tugas", "decided": "offer_taken"})
    tracker = DialogueStateTracker.from_events("person", [UserUttered("hmm"), bot, taken])
    prediction = policy.predict_action_probabilities(tracker, domain)
    assert prediction.probabilities[domain.index_for_action(TAKE_DECISION)] == 0.0
