"""Rasa's own commands get an answer when a person types them."""

from typing import Optional

import pytest
from rasa.shared.core.events import ActionExecuted

from components.policies.typed_commands import TypedCommandsPolicy
from tests.support.policies import choice_of, typed


@pytest.mark.parametrize(
    ("intent", "action"),
    [("back", "action_clarify"), ("session_start", "action_clarify"), ("greet", None), ("restart", None)],
)
def test_a_command_without_a_response_is_not_understood(intent: str, action: Optional[str]) -> None:
    assert choice_of(TypedCommandsPolicy, [typed(f"/{intent}", intent)]).action == action


def test_after_the_answer_it_listens() -> None:
    events = [typed("/back", "back"), ActionExecuted("action_clarify")]
    assert choice_of(TypedCommandsPolicy, events).action == "action_listen"


def test_before_any_message_nothing_is_chosen() -> None:
    assert choice_of(TypedCommandsPolicy, [ActionExecuted("action_listen")]).action is None
