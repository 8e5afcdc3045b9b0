"""Whether the action server is up."""

import asyncio
from typing import Optional

import aiohttp
from rasa.utils.endpoints import EndpointConfig

SECONDS_TO_WAIT = 2.0


async def actions_answer(endpoint: Optional[EndpointConfig]) -> bool:
    """Whether the action server at `endpoint` answers its health check."""
    if endpoint is None or not endpoint.url:
        return False
    url = endpoint.url.rsplit("/", 1)[0] + "/health"
    try:
        timeout = aiohttp.ClientTimeout(total=SECONDS_TO_WAIT)
        async with aiohttp.ClientSession(timeout=timeout) as client, client.get(url) as response:
            return bool(response.status == 200)
    except (aiohttp.ClientError, asyncio.TimeoutError):
        return False
