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


async def sent(seconds_per_bubble: float) -> List[Dict[str, Any]]:
    """The lines of an answer of two bubbles that takes `seconds_per_bubble` for each."""
    queue: asyncio.Queue[Any] = asyncio.Queue()

    async def answer() -> None:
        for bubble in BUBBLES:
            await asyncio.sleep(seconds_per_bubble)
            queue.put_nowait(bubble)

    recorder = Recorder()
    await send_bubbles(recorder, None, queue, asyncio.ensure_future(answer()))
    return recorder.lines


def test_all_bubbles_are_sent_in_order() -> None:
    lines = asyncio.run(sent(0))
    assert [line["message"] for line in lines if line["type"] == "message"] == BUBBLES


def test_a_long_wait_shows_signs_of_life(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "SECONDS_BETWEEN_SIGNS", 0.01)
    lines = asyncio.run(sent(0.1))
    assert [line["message"] for line in lines if line["type"] == "message"] == BUBBLES
    assert sum(line["type"] == "typing" for line in lines) > 2


def test_no_bubble_comes_after_the_answer_is_complete() -> None:
    async def nothing() -> None:
        return None

    async def wait() -> Any:
        answering = asyncio.ensure_future(nothing())
        return await next_bubble(asyncio.Queue(), answering, timeout=None)

    assert asyncio.run(wait()) is None
