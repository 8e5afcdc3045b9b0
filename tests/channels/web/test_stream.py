"""An answer as a stream of lines."""

import asyncio
import json
from typing import Any, Dict, List

import pytest

from channels.web import stream
from channels.web.stream import next_bubble, send_bubbles

BUBBLES: List[Any] = [{"text": "satu"}, {"text": "dua"}]


class Recorder:
    """Keeps the lines sent to it."""

    def __init__(self) -> None:
        self.lines: List[Dict[str, Any]] = []

    async def send(self, data: str) -> None:
        assert data.endswith("\n")
        self.lines.append(json.loads(data))

    @property
    def signs(self) -> int:
        """How many of the lines say only that the bot is typing."""
        return sum(line["type"] == "typing" for line in self.lines)


async def sent(signs: int) -> List[Dict[str, Any]]:
    """The lines of an answer of two bubbles, each of which takes so long that `signs` signs of life come first."""
    queue: asyncio.Queue[Any] = asyncio.Queue()
    recorder = Recorder()

    async def answer() -> None:
        for bubble in BUBBLES:
            before = recorder.signs
            while recorder.signs < before + signs:
                await asyncio.sleep(0)
            queue.put_nowait(bubble)

    await send_bubbles(recorder, None, queue, asyncio.ensure_future(answer()))
    return recorder.lines


def test_all_bubbles_are_sent_in_order() -> None:
    lines = asyncio.run(sent(0))
    assert [line["message"] for line in lines if line["type"] == "message"] == BUBBLES


def test_a_long_wait_shows_signs_of_life(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "SECONDS_BETWEEN_SIGNS", 0.01)
    lines = asyncio.run(sent(2))
    assert [line["message"] for line in lines if line["type"] == "message"] == BUBBLES
    assert sum(line["type"] == "typing" for line in lines) >= 4


def test_no_bubble_comes_after_the_answer_is_complete() -> None:
    async def nothing() -> None:
        return None

    async def wait() -> Any:
        answering = asyncio.ensure_future(nothing())
        return await next_bubble(asyncio.Queue(), answering, timeout=None)

    assert asyncio.run(wait()) is None
