"""Opens the connection to Telegram, by polling or webhook, keeps it open, and reopens it when it breaks."""

import asyncio
from functools import partial
from typing import Any, Awaitable, Callable, Optional

from advisor.knowledge.base import KnowledgeBase
from channels.telegram.client.api import Api, ApiError, UnreachableError
from channels.telegram.client.backoff import pauses
from channels.telegram.client.updates import User
from channels.telegram.commands import NEAR_INDONESIAN, language_for, menu
from channels.telegram.config import TOKEN, Config
from channels.telegram.log import log

SECONDS_OF_A_POLL = 25
"""How long Telegram keeps a poll open when there is nothing new."""
FIRST_PAUSE = 1.0
"""Seconds to wait after a failure; doubled after each further failure, up to `LONGEST_PAUSE`."""
LONGEST_PAUSE = 60.0
CONFLICT = 409
"""Telegram's code when a webhook is set, or another program polls."""
Receive = Callable[[Any], None]


class Receiver:
    """The connection of one worker."""

    def __init__(self, api: Api, config: Config, secret: str, knowledge: KnowledgeBase) -> None:
        """Prepares the receiver.

        Args:
            api: the Bot API.
            config: says whether to poll, and otherwise where the webhook is.
            secret: what Telegram must send with each update by webhook.
            knowledge: for the menu of commands.
        """
        self._api = api
        self._config = config
        self._secret = secret
        self._knowledge = knowledge

    async def open(self) -> User:
        """The bot itself, as Telegram knows it; keeps asking until Telegram answers."""
        return User.parse_obj(await _until_it_works(self._api.me))

    async def connect(self) -> None:
        """Tells Telegram how to reach the bot, and its menu in each language; retries until that works."""
        if self._config.webhook:
            webhook = self._config.webhook
            await _until_it_works(lambda: self._api.use_webhook(webhook, self._secret))
        else:
            await _until_it_works(self._api.use_polling)
        for language in (None, "en", *NEAR_INDONESIAN):
            commands = menu(self._knowledge, "en" if language is None else language_for(language))
            await _until_it_works(partial(self._api.set_commands, commands, language))

    async def poll(self, receive: Receive, may_go_on: Callable[[], bool]) -> None:
        """Fetches updates and hands each to `receive`, for as long as `may_go_on()`: one worker at a time polls."""
        after: Optional[int] = None
        pause = pauses(FIRST_PAUSE, LONGEST_PAUSE)
        while may_go_on():
            try:
                updates = await self._api.updates(after, SECONDS_OF_A_POLL)
                for update in updates:
                    receive(update)
                # Update numbers rise, but may restart after a quiet week; an old offset would then hide every update.
                after = 1 + max(int(update["update_id"]) for update in updates) if updates else None
                pause = pauses(FIRST_PAUSE, LONGEST_PAUSE)
            except Exception as error:  # including errors of the inbox: updates that were not handed on come again
                await _wait(error, next(pause))
                if isinstance(error, ApiError) and error.code == CONFLICT and "webhook" in error.description:
                    await self.connect()


async def _until_it_works(call: Callable[[], Awaitable[Any]]) -> Any:
    for pause in pauses(FIRST_PAUSE, LONGEST_PAUSE):
        try:
            return await call()
        except (ApiError, UnreachableError, ValueError) as error:
            await _wait(error, pause)


async def _wait(error: Exception, pause: float) -> None:
    """Logs what is wrong, and waits: `pause` seconds, or longer if Telegram says so."""
    if isinstance(error, ApiError):
        pause = max(pause, error.retry_after)
    _tell(error, pause)
    await asyncio.sleep(pause)


def _tell(error: Exception, pause: float) -> None:
    """Logs what is wrong with the connection, and what to do."""
    what = f"An unexpected error occurred ({type(error).__name__})."
    if isinstance(error, UnreachableError):
        what = f"The server can't be reached ({error}). Check the network connection."
    elif isinstance(error, ApiError) and error.code in (401, 404):
        what = f"The token was rejected; copy {TOKEN} again from BotFather."
    elif isinstance(error, ApiError) and error.code == CONFLICT and "webhook" in error.description:
        what = "Another server has set a webhook for this bot. Removing it."
    elif isinstance(error, ApiError) and error.code == CONFLICT:
        what = "Another program is fetching this bot's messages. Stop it, or give this bot a token of its own."
    elif isinstance(error, ApiError):
        what = f"A call was rejected ({error})."
    log.warning("%s Retrying in %g s; the website is not affected.", what, pause)
