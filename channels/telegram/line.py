"""The line to Telegram: it is opened, kept open, and opened again when it breaks; by polling or by webhook."""

import asyncio
from typing import Any, Callable, Mapping, Optional

from advisor.knowledge.base import KnowledgeBase
from channels.telegram.api import Api, ApiError, UnreachableError
from channels.telegram.commands import NEAR_INDONESIAN, language_for, menu
from channels.telegram.config import TOKEN, Config
from channels.telegram.status import status
from channels.telegram.updates import User

# Seconds: how long a poll stays open, and how long to wait after a failure.
POLL = 25
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0
Receive = Callable[[Any], None]


class Line:
    """The connection of one worker."""

    def __init__(self, api: Api, config: Config, secret: str, knowledge: KnowledgeBase) -> None:
        """Prepares it.

        Args:
            api: Telegram.
            config: whether to poll or where the webhook is.
            secret: what Telegram is to send with each update.
            knowledge: for the menus of commands.
        """
        self._api = api
        self._config = config
        self._secret = secret
        self._knowledge = knowledge

    async def open(self) -> User:
        """The bot itself, once Telegram knows how to reach it; tries until that works."""
        pause = FIRST_PAUSE
        while True:
            try:
                return await self._introduce()
            except (ApiError, UnreachableError, ValueError) as error:
                _tell(error, pause)
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)

    async def _introduce(self) -> User:
        me = User.parse_obj(await self._api.me())
        for language in (None, "en", *NEAR_INDONESIAN):
            read_in = "en" if language is None else language_for(language)
            await self._api.set_commands(menu(self._knowledge, read_in), language)
        if self._config.webhook:
            await self._api.use_webhook(self._config.webhook, self._secret)
            status.info("@%s is running by webhook.", me.username)
        else:
            await self._api.use_polling()
            status.info("@%s is running by long polling.", me.username)
        return me

    async def poll(self, receive: Receive) -> None:
        """Fetches updates for ever and hands each on; only one worker at a time may."""
        after: Optional[int] = None
        pause = FIRST_PAUSE
        while True:
            try:
                updates = await self._api.updates(after, POLL)
                for update in updates:
                    receive(update)
                # Numbers rise, but begin anew after a quiet week: whoever insists on the old ones hears nothing more.
                after = 1 + max(_number(update) for update in updates) if updates else None
                pause = FIRST_PAUSE
            except Exception as error:  # also of the inbox: what was not handed on comes again
                _tell(error, pause)
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)


def _number(update: Mapping[str, Any]) -> int:
    return int(update["update_id"])


def _tell(error: Exception, pause: float) -> None:
    """Says what is wrong with the line, and what to do."""
    what = f"something went wrong here ({type(error).__name__})"
    if isinstance(error, UnreachableError):
        what = f"it can't be reached ({error}); is there a network?"
    elif isinstance(error, ApiError) and error.code in (401, 404):
        what = f"it does not know this token; copy {TOKEN} again from BotFather."
    elif isinstance(error, ApiError) and error.code == 409:
        what = "another program fetches this bot's messages; stop that one, or give this one a token of its own."
    elif isinstance(error, ApiError):
        what = f"it refused a call ({error})."
    status.warning("%s Trying again in %g s; the website is not affected.", what, pause)
