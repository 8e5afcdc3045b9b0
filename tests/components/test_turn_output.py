"""An answer is shown once it is stored."""

import asyncio
from typing import Any, Dict, List

import pytest
from rasa.core.channels.channel import CollectingOutputChannel, OutputChannel, UserMessage

from components.turn_output import once_stored
from tracker_stores.errors import StorageError


class Screen(OutputChannel):
    """A channel of our own."""

    def __init__(self) -> None:
        self.shown: List[str] = []

    def name(self) -> str:
        return "screen"

    async def send_response(self, recipient_id: str, message: Dict[str, Any]) -> None:
        self.shown.append(message["text"])


class Processor:
    """Says two things, and stores the turn or fails to."""

    def __init__(self, output: Any, is_stored: bool, language: str = "id") -> None:
        self._output, self._is_stored, self._language = output, is_stored, language
        self.shown_before_storing: List[Any] = []

    async def handle(self, message: UserMessage) -> None:
        assert message.output_channel
        assert message.output_channel.name() == self._output.name()
        for text in ("satu", "dua"):
            await message.output_channel.send_response(message.sender_id, {"text": text})
        self.shown_before_storing = list(getattr(self._output, "shown", []))
        if not self._is_stored:
            raise StorageError("locked")

    async def parse_message(self, message: UserMessage) -> Dict[str, Any]:
        return {"language": self._language}


def _handle(processor: Processor, output: OutputChannel) -> Any:
    stand_in: Any = processor
    message = UserMessage("halo", output, "ani")
    return asyncio.run(once_stored(lambda made, said: made.handle(said))(stand_in, message))


def test_nothing_is_shown_before_the_turn_is_stored() -> None:
    screen = Screen()
    processor = Processor(screen, is_stored=True)
    _handle(processor, screen)
    assert processor.shown_before_storing == []
    assert screen.shown == ["satu", "dua"]


def test_nothing_is_shown_if_the_turn_is_not_stored() -> None:
    screen = Screen()
    with pytest.raises(StorageError):
        _handle(Processor(screen, is_stored=False), screen)
    assert screen.shown == []


@pytest.mark.parametrize(("language", "words"), [("id", "belum tercatat"), ("en", "isn't recorded")])
def test_a_channel_of_rasa_itself_says_that_nothing_was_recorded(language: str, words: str) -> None:
    collected = CollectingOutputChannel()
    shown = _handle(Processor(collected, is_stored=False, language=language), collected)
    (message,) = shown
    assert words in message["text"]
