"""The methods of Telegram's Bot API that the bot needs: https://core.telegram.org/bots/api."""

import asyncio
import json
from typing import Any, Dict, List, Mapping, NamedTuple, Optional, Sequence

import aiohttp

from channels.telegram.config import Config

SECONDS_TO_WAIT = 20.0
"""How long a call may take."""
SECONDS_BEYOND_POLL = 10.0
"""How much longer than the poll itself a long-polling call may take."""
WANTED = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of updates that the bot looks at."""
Keyboard = List[List[Dict[str, str]]]


class ApiError(Exception):
    """Telegram refused a call. The text of the error contains no token and nothing that people wrote."""

    def __init__(self, code: int, description: str, retry_after: int = 0, moved_to: Optional[int] = None) -> None:
        """Notes what Telegram said.

        Args:
            code: as in HTTP.
            description: the reason.
            retry_after: seconds after which the call may be made again; 0 unless calls came too fast.
            moved_to: the id of the supergroup that the group has become.
        """
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.retry_after = retry_after
        self.moved_to = moved_to


class UnreachableError(Exception):
    """Telegram could not be reached, or is having trouble. The text of the error names only the kind of failure."""


class Address(NamedTuple):
    """Where a message goes."""

    chat: int
    thread: Optional[int] = None
    """The topic of a forum."""
    reply_to: Optional[int] = None
    """The message that it replies to."""


class Place(NamedTuple):
    """Where a message is."""

    chat: int
    message: int
    """Its id, which is unique in the chat."""


class Api:
    """A client of the Bot API; use one for each event loop."""

    def __init__(self, config: Config) -> None:
        self._base = f"{config.server}/bot{config.token}/"
        self._session: Optional[aiohttp.ClientSession] = None

    async def close(self) -> None:
        """Closes its connections."""
        if self._session is not None:
            await self._session.close()

    async def me(self) -> Dict[str, Any]:
        """The bot itself."""
        user: Dict[str, Any] = await self._call("getMe")
        return user

    async def updates(self, after: Optional[int], seconds: int) -> List[Dict[str, Any]]:
        """New updates, waiting up to `seconds` for them; confirms to Telegram all updates before `after`."""
        offset = {} if after is None else {"offset": after}
        wanted = {"timeout": seconds, "allowed_updates": WANTED, **offset}
        found: List[Dict[str, Any]] = await self._call("getUpdates", wanted, timeout=seconds + SECONDS_BEYOND_POLL)
        return found

    async def use_webhook(self, url: str, secret: str) -> None:
        """Has updates posted to `url`, with `secret` in a header."""
        await self._call("setWebhook", {"url": url, "secret_token": secret, "allowed_updates": WANTED})

    async def use_polling(self) -> None:
        """Ends the webhook; updates that were not yet received can then be fetched."""
        await self._call("deleteWebhook")

    async def set_commands(self, commands: Sequence[Mapping[str, str]], language: Optional[str]) -> None:
        """Sets the menu for people whose Telegram is in `language`; None: for everybody else."""
        more = {"language_code": language} if language else {}
        await self._call("setMyCommands", {"commands": list(commands), **more})

    async def send_text(self, to: Address, text: str, keyboard: Optional[Keyboard] = None) -> Optional[Place]:
        """Sends `text`, HTML with only the tags that Telegram knows; returns where it is."""
        sent = await self._call(
            "sendMessage",
            {"text": text, "parse_mode": "HTML", "disable_web_page_preview": True, **_where(to), **_markup(keyboard)},
        )
        return _place(sent)

    async def send_picture(
        self, to: Address, picture: bytes, text: str, keyboard: Optional[Keyboard] = None
    ) -> Optional[Place]:
        """Sends a PNG picture with `text`, also HTML, as its caption; returns where it is."""
        form = aiohttp.FormData()
        for name, value in {"caption": text, "parse_mode": "HTML", **_where(to), **_markup(keyboard)}.items():
            form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        form.add_field("photo", picture, filename="chart.png", content_type="image/png")
        return _place(await self._call("sendPhoto", form))

    async def show_typing(self, to: Address) -> None:
        """Shows for five seconds that the bot is about to answer."""
        thread = {"message_thread_id": to.thread} if to.thread else {}
        await self._call("sendChatAction", {"chat_id": to.chat, "action": "typing", **thread})

    async def acknowledge(self, press: str, notice: str = "") -> None:
        """Stops the loading sign on the pressed button; shows `notice` briefly. `press`: the id of the press."""
        await self._call("answerCallbackQuery", {"callback_query_id": press, **({"text": notice} if notice else {})})

    async def change_keyboard(self, chat: int, message: int, keyboard: Keyboard) -> None:
        """Replaces the keyboard under one of the bot's messages."""
        await self._call("editMessageReplyMarkup", {"chat_id": chat, "message_id": message, **_markup(keyboard)})

    async def _call(self, method: str, body: Any = None, timeout: float = SECONDS_TO_WAIT) -> Any:
        """The result of `method`; `timeout` in seconds.

        Raises:
            ApiError: Telegram refused.
            UnreachableError: there was no answer, or no intelligible one; the call may have taken effect all the same.
        """
        if self._session is None:
            self._session = aiohttp.ClientSession()
        content = {"data": body} if isinstance(body, aiohttp.FormData) else {"json": body or {}}
        total = aiohttp.ClientTimeout(total=timeout)
        try:
            async with self._session.post(self._base + method, timeout=total, **content) as response:
                answer = json.loads(await response.read())
        # The texts of these errors contain the address, and with it the token.
        except (aiohttp.ClientError, asyncio.TimeoutError, OSError, ValueError) as error:
            raise UnreachableError(type(error).__name__) from None
        return _result(answer)


def _result(answer: Any) -> Any:
    if not isinstance(answer, dict):
        raise UnreachableError("invalid response")
    if answer.get("ok"):
        return answer.get("result")
    code, parameters = int(answer.get("error_code") or 500), answer.get("parameters") or {}
    if code >= 500:
        raise UnreachableError(f"server error {code}")
    raise ApiError(
        code,
        str(answer.get("description") or ""),
        max(1, int(parameters.get("retry_after") or 1)) if code == 429 else 0,
        parameters.get("migrate_to_chat_id"),
    )


def _place(sent: Any) -> Optional[Place]:
    """Where the message `sent` is; None if Telegram doesn't say."""
    try:
        return Place(int(sent["chat"]["id"]), int(sent["message_id"]))
    except (KeyError, TypeError, ValueError):
        return None


def _where(to: Address) -> Dict[str, Any]:
    where: Dict[str, Any] = {"chat_id": to.chat}
    if to.thread:
        where["message_thread_id"] = to.thread
    if to.reply_to:
        where["reply_parameters"] = {"message_id": to.reply_to, "allow_sending_without_reply": True}
    return where


def _markup(keyboard: Optional[Keyboard]) -> Dict[str, Any]:
    return {"reply_markup": {"inline_keyboard": keyboard}} if keyboard else {}
