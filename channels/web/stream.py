"""An answer as a stream: one JSON object per line (NDJSON), each sent as soon as there is something to say."""

import asyncio
import json
from typing import Any, Dict, Optional, Set

from channels.bubbles import Bubble

CONTENT_TYPE = "application/x-ndjson"
SECONDS_BETWEEN_SIGNS = 5.0
"""How often the stream shows a sign of life, so that no proxy gives up on a bot that is thinking."""
BubbleQueue = asyncio.Queue[Bubble]
Answering = asyncio.Future[None]


async def next_bubble(bubbles: BubbleQueue, answering: Answering, timeout: Optional[float]) -> Optional[Bubble]:
    """The next bubble; None after `timeout` seconds (never, if that is None), and when there are no more."""
    getting = asyncio.ensure_future(bubbles.get())
    both: Set[asyncio.Future[Any]] = {getting, answering}
    await asyncio.wait(both, timeout=timeout, return_when=asyncio.FIRST_COMPLETED)
    if getting.done():
        return getting.result()
    getting.cancel()
    return bubbles.get_nowait() if not bubbles.empty() else None


async def send_bubbles(response: Any, first: Optional[Bubble], bubbles: BubbleQueue, answering: Answering) -> None:
    """Sends each bubble as it comes, and signs of life in between."""
    bubble = first
    while True:
        if bubble is not None:
            await send_line(response, {"type": "message", "message": bubble})
        if answering.done() and bubbles.empty():
            return
        if bubble is None:
            await send_line(response, {"type": "typing"})
        bubble = await next_bubble(bubbles, answering, timeout=SECONDS_BETWEEN_SIGNS)


async def send_line(response: Any, line: Dict[str, Any]) -> None:
    """Sends one line."""
    await response.send(json.dumps(line, ensure_ascii=False) + "\n")
