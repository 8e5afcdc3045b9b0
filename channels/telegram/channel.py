"""The Telegram channel, which runs next to the website if the environment has a token."""

import asyncio
import contextlib
import hmac
import json
from functools import partial
from http import HTTPStatus
from typing import Any, Awaitable, Callable, Dict, List, Optional

from rasa.core.channels.channel import InputChannel, UserMessage
from sanic import Blueprint, Sanic
from sanic.request import Request
from sanic.response import HTTPResponse, empty

from advisor.advisor import get_advisor
from advisor.dialogue.capabilities import Capabilities
from advisor.dialogue.intents import DISTRESS
from channels.bubbles import Bubbles, texts_by_language
from channels.conversation import Conversations
from channels.messages import as_typed
from channels.routes import as_function
from channels.secret import digest, load_secret
from channels.telegram.client.api import Api
from channels.telegram.client.backoff import pauses
from channels.telegram.client.updates import User, read_update
from channels.telegram.config import DEFAULT_PATH, Config, config
from channels.telegram.database import open_database
from channels.telegram.groups import Groups
from channels.telegram.job_parser import JobParser
from channels.telegram.leases import Leases
from channels.telegram.log import log
from channels.telegram.names import Names
from channels.telegram.receiver import Receiver
from channels.telegram.worker import UpdateWorker
from settings import TelegramSettings, settings

CHANNEL = "telegram"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
CAPABILITIES = Capabilities(buttons=True, rich_content=True)
SECONDS_BETWEEN_SWEEPS = 60.0
"""How often a worker looks for jobs that it or others left unanswered."""
FIRST_PAUSE = 1.0
"""Seconds before the channel restarts after a failure; doubled after each further failure."""
LONGEST_PAUSE = 60.0
RECEIVING = "line"
"""The lease of the worker that connects and polls. Workers of earlier versions take it under this name as well."""


class TelegramChannel(InputChannel):
    """Receives updates by polling or by webhook, stores them, and answers them; does nothing without a token."""

    def __init__(self, secret: bytes, known_as: Optional[Config], telegram: TelegramSettings) -> None:
        """Prepares the channel.

        Args:
            secret: the server's secret.
            known_as: the bot's configuration for Telegram; None if the bot is not on Telegram.
            telegram: the operator's settings.
        """
        self._secret = secret
        self._config = known_as
        self._settings = telegram
        self._knowledge = get_advisor().knowledge
        self._running: Optional[asyncio.Task[None]] = None
        self._parser: Optional[JobParser] = None
        self._worker: Optional[UpdateWorker] = None

    @classmethod
    def name(cls) -> str:
        """The channel's name."""
        return CHANNEL

    @classmethod
    def from_credentials(cls, credentials: Optional[Dict[str, Any]]) -> "TelegramChannel":
        """The channel with the operator's settings. The token comes from the environment, never from a file."""
        try:
            known_as = config()
        except ValueError as error:
            log.warning("%s The website is not affected.", error)
            known_as = None
        return cls(load_secret(), known_as, settings().telegram)

    def url_prefix(self) -> str:
        """The site's root: the operator chooses the path of the webhook."""
        return "/"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The route of the webhook, if there is one; the channel itself starts and stops with the server."""
        site = Blueprint(CHANNEL)
        if self._config is None:
            return site
        if self._config.webhook:
            for number, path in enumerate(dict.fromkeys((DEFAULT_PATH, self._config.webhook_path))):
                site.add_route(as_function(self._webhook), path, methods=["POST"], name=f"webhook_{number}")
        site.listener("after_server_start")(as_function(self._start))
        site.listener("before_server_stop")(as_function(self._stop))
        return site

    async def _webhook(self, request: Request) -> HTTPResponse:
        """Takes an update from Telegram; only Telegram and this server know the secret."""
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode("utf-8", "replace"), self._webhook_secret().encode()):
            return empty(HTTPStatus.FORBIDDEN)
        if self._parser is None:  # Telegram will send it again
            return empty(HTTPStatus.SERVICE_UNAVAILABLE)
        with contextlib.suppress(ValueError, RecursionError):  # Telegram would resend a body that is refused
            self._receive(json.loads(request.body))
        return empty(HTTPStatus.OK)

    def _webhook_secret(self) -> str:
        return digest(self._secret, CHANNEL, "webhook", length=64)

    async def _start(self, app: Sanic, _: Any) -> None:
        self._running = asyncio.ensure_future(self._run(app))

    async def _stop(self, app: Sanic, _: Any) -> None:
        if self._running is not None:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)

    async def _run(self, app: Sanic) -> None:
        """Runs the channel until the server stops; restarts it when it fails."""
        for pause in pauses(FIRST_PAUSE, LONGEST_PAUSE):
            try:
                await self._work(app)
            except Exception as error:
                log.error("The channel stopped unexpectedly (%s). Restarting in %g s.", type(error).__name__, pause)
            self._parser = self._worker = None
            await asyncio.sleep(pause)

    async def _work(self, app: Sanic) -> None:
        """Starts the worker and the receiver."""
        assert self._config is not None
        api = Api(self._config)
        in_background: List[asyncio.Future[None]] = []
        try:
            database = open_database(self._settings.database)
            names, leases = Names(self._secret), Leases(database)
            groups = Groups(database, names)
            receiver = Receiver(api, self._config, self._webhook_secret(), self._knowledge)
            me = await receiver.open()
            worker = self._worker = UpdateWorker(
                api,
                database,
                names,
                groups,
                self._conversations(app),
                self._knowledge,
                leases,
                partial(_cries_for_help, app),
                self._config.workers,
            )
            self._parser = JobParser(me, get_advisor(), self._secret, groups.conversation)
            in_background = [asyncio.ensure_future(work) for work in (leases.renew(), _sweep(worker))]
            await self._listen(receiver, leases, me)
        finally:
            for work in in_background:
                work.cancel()
            if self._worker is not None:
                await self._worker.close()
            await api.close()

    async def _listen(self, receiver: Receiver, leases: Leases, me: User) -> None:
        """Receives updates until it is cancelled; one worker at a time connects and polls."""
        assert self._config is not None
        if self._config.webhook:
            async with leases.held(RECEIVING):
                await receiver.connect()
            log.info("@%s is running with a webhook.", me.username)
            await asyncio.Event().wait()
        while True:
            async with leases.held(RECEIVING):
                await receiver.connect()
                log.info("@%s is running with long polling.", me.username)
                await receiver.poll(self._receive, lambda: leases.holds(RECEIVING))

    def _receive(self, body: Any) -> None:
        """Takes in the update in `body` if it asks something of the bot."""
        update = read_update(body)
        if update is None or self._parser is None or self._worker is None:
            return
        try:
            job = self._parser.parse(update)
        except Exception as error:  # an update that can't be read must not block the others
            log.error("Could not read an update (%s). Skipping it.", type(error).__name__)
            return
        if job is not None:
            self._worker.take(update.update_id, job)

    def _conversations(self, app: Sanic) -> Conversations:
        bubbles = Bubbles(self._secret, texts_by_language(app.ctx.agent.domain.responses))
        return Conversations(CHANNEL, CAPABILITIES, lambda: app.ctx.agent, bubbles, self._knowledge)


async def _sweep(worker: UpdateWorker) -> None:
    """Answers jobs that were left unanswered, by this worker before a restart or by another one."""
    while True:
        try:
            worker.resume()
        except Exception as error:
            log.error("Could not read the inbox (%s). Retrying in %g s.", type(error).__name__, SECONDS_BETWEEN_SWEEPS)
        await asyncio.sleep(SECONDS_BETWEEN_SWEEPS)


async def _cries_for_help(app: Sanic, text: str) -> bool:
    """Whether the model reads `text` as a cry for help."""
    read = await app.ctx.agent.parse_message(as_typed(text))
    return bool((read.get("intent") or {}).get("name") == DISTRESS)
