"""Delivery of updates to the bot's own server."""

import asyncio
import ipaddress
import re
from dataclasses import dataclass
from typing import Callable, Dict, List, NamedTuple, Optional, Set
from urllib.parse import urlsplit

import aiohttp

from sandbox.errors import ApiError, bad_request, conflict
from sandbox.updates import Update, Updates

PORTS = (80, 88, 443, 8443)
MOST_CONNECTIONS = 100
LONGEST_PAUSE = 60.0
SECONDS_TO_ANSWER = 60.0
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


@dataclass(frozen=True)
class Target:
    """Where updates are posted."""

    url: str = ""
    secret: str = ""
    max_connections: int = 40


class Attempt(NamedTuple):
    """One attempt to deliver an update."""

    update_id: int
    status: int
    """The HTTP status; 0 if there was no answer."""


class Webhook:
    """Posts each update in the queue until it is accepted."""

    def __init__(self, updates: Updates, first_pause: float, clock: Callable[[], float]) -> None:
        """`first_pause`: seconds until an update is posted again; each further pause is twice as long."""
        self.target = Target()
        self.attempts: List[Attempt] = []
        self.last_error = ""
        self.last_error_date = 0
        self._updates = updates
        self._first_pause = first_pause
        self._clock = clock
        self._runner: Optional[asyncio.Task[None]] = None
        self._wake = asyncio.Event()
        updates.listen(self._wake.set)

    def set(self, target: Target) -> None:
        """Posts to `target` from now on, or nowhere if it has no address.

        Raises:
            ApiError: Telegram would not send there.
        """
        if target.url:
            _check(target)
            self._updates.end_poll(conflict("terminated by setWebhook request"))
        self.stop()
        self.target = target
        self.last_error, self.last_error_date = "", 0
        self._updates.webhook_is_set = bool(target.url)
        if target.url:
            self._runner = asyncio.get_running_loop().create_task(self._run())

    def stop(self) -> None:
        """Stops posting."""
        if self._runner:
            self._runner.cancel()
            self._runner = None

    def start(self) -> None:
        """Resumes posting, if there is an address."""
        if self.target.url and not self._runner:
            self._runner = asyncio.get_running_loop().create_task(self._run())

    async def _run(self) -> None:
        under_way: Dict[str, asyncio.Task[None]] = {}
        connector = aiohttp.TCPConnector(limit=0, ssl=False)
        timeout = aiohttp.ClientTimeout(total=SECONDS_TO_ANSWER)
        try:
            async with aiohttp.ClientSession(connector=connector, timeout=timeout) as session:
                while True:
                    self._wake.clear()
                    under_way = {lane: task for lane, task in under_way.items() if not task.done()}
                    for update in self._ready(set(under_way)):
                        if len(under_way) < self.target.max_connections:
                            task = asyncio.get_running_loop().create_task(self._deliver(session, update))
                            task.add_done_callback(lambda _: self._wake.set())
                            under_way[update.lane] = task
                    await self._wake.wait()
        finally:
            for task in under_way.values():
                task.cancel()

    def _ready(self, busy: Set[str]) -> List[Update]:
        self._updates.pending += self._updates.take_raw()
        first: Dict[str, Update] = {}
        for update in self._updates.pending:
            first.setdefault(update.lane, update)
        return [update for lane, update in first.items() if lane not in busy]

    async def _deliver(self, session: aiohttp.ClientSession, update: Update) -> None:
        pause = self._first_pause
        while update in self._updates.pending:
            retry_after = await self._send(session, update)
            if retry_after is None:
                return self._updates.confirm(update)
            await asyncio.sleep(retry_after or pause)
            pause = min(2 * pause, LONGEST_PAUSE)

    async def _send(self, session: aiohttp.ClientSession, update: Update) -> Optional[float]:
        """None if the update was accepted; otherwise the seconds that the receiver asks to wait, or 0."""
        headers = {SECRET_HEADER: self.target.secret} if self.target.secret else {}
        try:
            if not is_loopback(self.target.url):
                raise ConnectionError("Connection refused: the sandbox delivers to this machine only")
            async with session.post(
                self.target.url, json=update.body(), headers=headers, allow_redirects=False
            ) as response:
                await response.read()
                self.attempts.append(Attempt(update.id, response.status))
                if 200 <= response.status < 300:
                    return None
                self._failed(f"Wrong response from the webhook: {response.status} {response.reason}")
                wait = response.headers.get("Retry-After", "")
                return float(wait) if re.fullmatch(r"\d{1,4}", wait) else 0
        except asyncio.TimeoutError:
            self._failed("Read timeout expired")
        except (aiohttp.ClientError, ConnectionError) as error:
            refused = isinstance(error, aiohttp.ClientConnectorError)
            self._failed("Connection refused" if refused else str(error) or "Webhook connection closed")
        self.attempts.append(Attempt(update.id, 0))
        return 0

    def _failed(self, reason: str) -> None:
        self.last_error = reason
        self.last_error_date = int(self._clock())


def is_loopback(url: str) -> bool:
    """Whether `url` is on this machine."""
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _check(target: Target) -> None:
    if len(target.secret) > 256:
        raise bad_request("secret token is too long")
    if not re.fullmatch("[A-Za-z0-9_-]*", target.secret):
        raise bad_request("secret token contains unallowed characters")
    try:
        parts = urlsplit(target.url)
        port = parts.port
    except ValueError:
        raise _bad_webhook("invalid webhook URL specified") from None
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise _bad_webhook("invalid webhook URL specified")
    if is_loopback(target.url):
        return
    if parts.scheme != "https":
        raise _bad_webhook("An HTTPS URL must be provided for webhook")
    if (port or 443) not in PORTS:
        raise _bad_webhook("Webhook can be set up only on ports 80, 88, 443 or 8443")


def _bad_webhook(reason: str) -> ApiError:
    return bad_request(f"bad webhook: {reason}")
