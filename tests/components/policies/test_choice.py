"""The policy that takes typed choices."""

from typing import Any, Dict, List

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.resource import Resource
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from components.policies.choice import TAKE_CHOICE, ChoicePolicy

OFFERED = [{"intent": "ask_duties", "title": "Tugas"}, {"intent": "ask_salary", "title": "Gaji"}]


@pytest.fixture(scope="module")
def domain() -> Domain:
    return Domain.load("domain.yml")


@pytest.fixture(scope="module")
def policy() -> ChoicePolicy:
    context = ExecutionContext(GraphSchema({}))
    return ChoicePolicy(ChoicePolicy.get_default_config(), None, Resource("choice"), context)  # no storage is used


def wanted(policy: ChoicePolicy, domain: Domain, text: str, metadata: Dict[str, Any]) -> bool:
    events: List[Event] = [
        UserUttered("hmm"),
        ActionExecuted("action_clarify"),
        BotUttered("Apakah salah satu dari ini?", metadata=metadata),
        ActionExecuted("action_listen"),
        UserUttered(text),
    ]
    tracker = DialogueStateTracker.from_events("person", events)
    prediction = policy.predict_action_probabilities(tracker, domain)
    return prediction.probabilities[domain.index_for_action(TAKE_CHOICE)] == 1.0


def test_a_choice_is_taken(policy: ChoicePolicy, domain: Domain) -> None:
    assert wanted(policy, domain, "yang kedua", {"offered": OFFERED})


def test_a_question_is_no_choice(policy: ChoicePolicy, domain: Domain) -> None:
    assert not wanted(policy, domain, "kualifikasinya apa?", {"offered": OFFERED})


def test_a_pressed_button_is_left_to_the_rules(policy: ChoicePolicy, domain: Domain) -> None:
    assert not wanted(policy, domain, "/ask_duties", {"offered": OFFERED})


def test_where_nothing_was_offered_there_is_nothing_to_take(policy: ChoicePolicy, domain: Domain) -> None:
    assert not wanted(policy, domain, "yang kedua", {})
