"""Whether the action server is there."""

import asyncio
from typing import Optional

import aiohttp
from rasa.utils.endpoints import EndpointConfig

SECONDS = 2.0


async def actions_answer(endpoint: Optional[EndpointConfig]) -> bool:
    """Whether the action server behind `endpoint` says that it is well."""
    if endpoint is None or not endpoint.url:
        return False
    url = endpoint.url.rsplit("/", 1)[0] + "/health"
    try:
        timeout = aiohttp.ClientTimeout(total=SECONDS)
        async with aiohttp.ClientSession(timeout=timeout) as client, client.get(url) as response:
            return bool(response.status == 200)
    except (aiohttp.ClientError, asyncio.TimeoutError):
        return False
