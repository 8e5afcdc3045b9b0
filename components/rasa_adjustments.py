"""Adjustments to Rasa that it has no setting for.

`adjust_rasa` makes them all. The policies call it when they are loaded, in every process that answers messages.
"""

from functools import lru_cache
from typing import Any, Mapping

import rasa.core.actions.action
from rasa.core.channels.console import CmdlineInput
from rasa.core.processor import MessageProcessor
from rasa.shared.core.events import Event

from advisor.dialogue.capabilities import Capabilities
from components.turn_output import once_stored

ACTION_TIMEOUT_SECONDS = 8
"""How long Rasa waits for a custom action; its default is five minutes, and nobody waits that long."""
TERMINAL = Capabilities(buttons=False)
"""What the terminal can show: `rasa shell` turns buttons into a menu in which nothing can be typed."""

_handle_message = once_stored(MessageProcessor.handle_message)
_event_class = lru_cache(maxsize=None)(Event.resolve_by_type)


def adjust_rasa() -> None:
    """Makes the adjustments.

    An answer is shown once it is stored, Rasa waits less long for actions, messages from `rasa shell` say what the
    terminal can show, and the class of an event is looked up once: Rasa goes through all classes of events for each
    event of a conversation, several times a turn, which took a fifth of the time of a turn.
    """
    MessageProcessor.handle_message = _handle_message
    Event.resolve_by_type = staticmethod(_event_class)
    rasa.core.actions.action.DEFAULT_REQUEST_TIMEOUT = ACTION_TIMEOUT_SECONDS
    CmdlineInput.get_metadata = _terminal_metadata


def _terminal_metadata(channel: CmdlineInput, request: Any) -> Mapping[str, Any]:
    return TERMINAL.as_metadata()
