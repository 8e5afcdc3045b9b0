"""Locks that let one turn of a conversation happen at a time, in one process or in all workers."""

import asyncio
import contextlib
import os
from typing import Any, AsyncIterator, Dict, Optional, Tuple
from weakref import WeakKeyDictionary, WeakValueDictionary

from rasa.core.lock_store import LOCK_LIFETIME, LockError, LockStore
from redis.asyncio import Redis
from redis.exceptions import RedisError

from tracker_stores.address import REDIS_URL

SECONDS_TO_WAIT = 30.0
"""How long a message waits for the turn before it. A turn takes at most 25 seconds."""
SECONDS_TO_CONNECT = 5.0
_PREFIX = "teman-karier:turn:"


class ConversationLocks(LockStore):
    """The lock store for `endpoints.yml`: in Redis if `REDIS_URL` is set, otherwise in this process.

    Rasa's own store in Redis reads and writes a queue of tickets without a transaction, so that two workers can begin
    the same turn, and looks only once a second whether a lock is free.
    """

    def __init__(self, endpoint_config: Any = None) -> None:
        """`endpoint_config`: Rasa's configuration, which isn't needed."""
        self._url = os.environ.get(REDIS_URL, "")
        # A lock and a connection belong to the event loop in which they are used.
        self._here: WeakValueDictionary[Tuple[int, str], asyncio.Lock] = WeakValueDictionary()
        self._redis: WeakKeyDictionary[asyncio.AbstractEventLoop, Redis[bytes]] = WeakKeyDictionary()
        super().__init__()

    @contextlib.asynccontextmanager
    async def lock(
        self, conversation_id: str, lock_lifetime: float = LOCK_LIFETIME, wait_time_in_seconds: float = 0.02
    ) -> AsyncIterator[None]:
        """Holds the lock of a conversation while the block runs.

        Args:
            conversation_id: the conversation's name.
            lock_lifetime: the seconds after which a lock in Redis is free again, should its holder have died.
            wait_time_in_seconds: the seconds between attempts to take a lock in Redis.

        Raises:
            LockError: Redis can't be reached, or the lock wasn't free in time.
        """
        if self._url:
            async with self._in_redis(conversation_id, lock_lifetime, wait_time_in_seconds):
                yield
        else:
            key = (id(asyncio.get_running_loop()), conversation_id)
            held = self._here.get(key) or self._here.setdefault(key, asyncio.Lock())
            async with held:
                yield

    @contextlib.asynccontextmanager
    async def _in_redis(self, conversation: str, lifetime: float, pause: float) -> AsyncIterator[None]:
        lock = self._client().lock(_PREFIX + conversation, timeout=lifetime, sleep=pause)
        try:
            is_held = await lock.acquire(blocking_timeout=SECONDS_TO_WAIT)
        except (RedisError, OSError) as error:
            raise LockError(f"The server that {REDIS_URL} names can't be used: {error}") from error
        if not is_held:
            raise LockError(f"The previous turn of {conversation} did not end within {SECONDS_TO_WAIT:g} seconds")
        try:
            yield
        finally:
            with contextlib.suppress(RedisError, OSError):  # the turn is over; the lock ends by itself
                await lock.release()

    def _client(self) -> "Redis[bytes]":
        loop = asyncio.get_running_loop()
        client: Optional[Redis[bytes]] = self._redis.get(loop)
        if client is None:
            limits: Dict[str, Any] = {
                "socket_timeout": SECONDS_TO_CONNECT,
                "socket_connect_timeout": SECONDS_TO_CONNECT,
                "health_check_interval": 30,
            }
            client = self._redis[loop] = Redis.from_url(self._url, **limits)
        return client
