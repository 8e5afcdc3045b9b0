"""What the project's policies have in common."""

from typing import Any, List

import pytest
from rasa.core.policies.policy import SupportedData
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.resource import Resource
from rasa.shared.core.events import BotUttered, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from components.policies import base
from components.policies.base import StatelessPolicy, last_said
from tests.support.policies import DOMAIN, typed


class _Policy(StatelessPolicy):
    """Acts on every message but the first, and sets a slot."""

    def predict_action_probabilities(self, tracker: DialogueStateTracker, domain: Any, *_: Any, **__: Any) -> Any:
        events: List[Event] = [SlotSet("topic", "ask_duties")]
        return self._act("action_clarify", domain, events) if len(tracker.events) > 1 else self._abstain(domain, events)


def _loaded(monkeypatch: pytest.MonkeyPatch) -> StatelessPolicy:
    monkeypatch.setattr(base, "adjust_rasa", lambda: None)
    storage: Any = None
    context = ExecutionContext(GraphSchema({}))
    return _Policy.load(_Policy.get_default_config(), storage, Resource("policy"), context)


def test_acting_chooses_one_action_and_abstaining_none(monkeypatch: pytest.MonkeyPatch) -> None:
    policy = _loaded(monkeypatch)
    for messages, chosen in ((1, []), (2, ["action_clarify"])):
        tracker = DialogueStateTracker.from_events("ani", [typed("halo")] * messages)
        prediction = policy.predict_action_probabilities(tracker, DOMAIN)
        found = [DOMAIN.action_names_or_texts[i] for i, p in enumerate(prediction.probabilities) if p]
        assert found == chosen
        assert prediction.events == [SlotSet("topic", "ask_duties")]


def test_they_come_before_the_rules_and_learn_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    policy = _loaded(monkeypatch)
    assert StatelessPolicy.get_default_config()["priority"] > 6  # RulePolicy's
    assert StatelessPolicy.supported_data() == SupportedData.RULE_DATA
    assert policy.train([], DOMAIN).name == "policy"


def test_rasa_is_adjusted_in_the_process_that_loads_one(monkeypatch: pytest.MonkeyPatch) -> None:
    adjusted: List[bool] = []
    storage: Any = None
    monkeypatch.setattr(base, "adjust_rasa", lambda: adjusted.append(True))
    _Policy.load(_Policy.get_default_config(), storage, Resource("policy"), ExecutionContext(GraphSchema({})))
    assert adjusted == [True]


def test_the_newest_utterance_counts() -> None:
    events: List[Event] = [BotUttered("a", metadata={"missed": True}), typed("hm"), BotUttered("b"), typed("ok")]
    assert last_said(events[:2]).missed
    assert not last_said(events).missed
    assert not last_said([]).missed
