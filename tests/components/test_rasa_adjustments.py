"""What is changed in Rasa itself."""

from typing import Any

import pytest
import rasa.core.actions.action
from rasa.core.channels.console import CmdlineInput
from rasa.core.processor import MessageProcessor
from rasa.shared.core.events import Event, UserUttered
from rasa.shared.exceptions import RasaException

from advisor.dialogue.capabilities import capabilities_in
from components.rasa_adjustments import ACTION_TIMEOUT_SECONDS, adjust_rasa


@pytest.fixture(autouse=True)
def adjusted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rasa adjusted for one test: what is set to itself here is restored afterwards."""
    for place, name in (
        (MessageProcessor, "handle_message"),
        (CmdlineInput, "get_metadata"),
        (rasa.core.actions.action, "DEFAULT_REQUEST_TIMEOUT"),
    ):
        monkeypatch.setattr(place, name, getattr(place, name))
    monkeypatch.setattr(Event, "resolve_by_type", staticmethod(Event.resolve_by_type))
    adjust_rasa()


def test_rasa_waits_seconds_for_an_action_and_not_minutes() -> None:
    assert rasa.core.actions.action.DEFAULT_REQUEST_TIMEOUT == ACTION_TIMEOUT_SECONDS < 60


def test_messages_from_the_terminal_say_that_it_shows_no_buttons() -> None:
    request: Any = None
    assert not capabilities_in(CmdlineInput().get_metadata(request)).buttons


def test_the_class_of_an_event_is_still_found_by_its_type() -> None:
    assert Event.resolve_by_type("user") is UserUttered
    assert Event.resolve_by_type("user") is UserUttered
    assert isinstance(Event.from_parameters({"event": "user", "text": "halo", "parse_data": {}}), UserUttered)


def test_an_unknown_type_of_event_is_still_an_error() -> None:
    with pytest.raises((RasaException, ValueError)):
        Event.from_parameters({"event": "no such event"})


def test_adjusting_twice_changes_nothing() -> None:
    before = MessageProcessor.handle_message
    adjust_rasa()
    assert MessageProcessor.handle_message is before
