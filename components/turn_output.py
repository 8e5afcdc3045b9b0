"""Shows the answer to a message once the turn is stored, and not before.

Rasa sends each utterance as it comes and stores the turn afterwards. If storing failed then, people would have read
that an answer was noted, or that their data was deleted, although it wasn't.
"""

from typing import Any, Awaitable, Callable, Dict, List, Optional, Tuple

from rasa.core.channels.channel import CollectingOutputChannel, OutputChannel, UserMessage
from rasa.core.processor import MessageProcessor

from advisor.advisor import get_advisor
from tracker_stores.errors import StorageError

STORAGE_UNAVAILABLE = "channel_storage_unavailable"
Handle = Callable[[MessageProcessor, UserMessage], Awaitable[Any]]


class HeldOutput(OutputChannel):
    """Holds what the bot says until it may be shown."""

    def __init__(self, output: OutputChannel) -> None:
        """`output`: where it is shown in the end."""
        self._output = output
        self._held: List[Tuple[str, Dict[str, Any]]] = []

    def name(self) -> str:
        """The name of the output."""
        return str(self._output.name())

    async def send_response(self, recipient_id: str, message: Dict[str, Any]) -> None:
        """Holds `message`."""
        self._held.append((recipient_id, message))

    async def release(self) -> None:
        """Shows what is held."""
        for recipient, message in self._held:
            await self._output.send_response(recipient, message)


def once_stored(handle: Handle) -> Handle:
    """`handle`, which answers and stores a message, so that the answer is shown after it is stored.

    If the turn can't be stored, the error is raised. Rasa's own channels, which would show nothing then, say so.
    """

    async def handle_message(processor: MessageProcessor, message: UserMessage) -> Optional[Any]:
        output = message.output_channel
        if output is None or isinstance(output, HeldOutput):
            return await handle(processor, message)
        held = message.output_channel = HeldOutput(output)
        try:
            await handle(processor, message)
        except StorageError:
            if not isinstance(output, CollectingOutputChannel):
                raise
            read = await processor.parse_message(message)
            text = get_advisor().knowledge.response(STORAGE_UNAVAILABLE, read.get("language") or "id")
            await output.send_text_message(message.sender_id, text)
        else:
            await held.release()
        finally:
            message.output_channel = output
        return output.messages if isinstance(output, CollectingOutputChannel) else None

    return handle_message
