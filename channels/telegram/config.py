"""The bot's configuration for Telegram, which the operator sets in the environment."""

import os
import re
from typing import Mapping, NamedTuple, Optional
from urllib.parse import urlsplit

TOKEN = "TELEGRAM_BOT_TOKEN"
WEBHOOK = "TELEGRAM_WEBHOOK_URL"
SERVER = "TELEGRAM_API_URL"
WORKERS = "SANIC_WORKERS"  # as Rasa reads it
DEFAULT_SERVER = "https://api.telegram.org"
DEFAULT_PATH = "/webhooks/telegram/webhook"
# A token from BotFather has digits, a colon, and letters. If it can't be part of a URL, it was pasted wrongly.
_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+$")


class Config(NamedTuple):
    """What the operator sets to run the bot on Telegram."""

    token: str
    """From BotFather. Anybody who has it controls the bot, so it must never be logged."""
    server: str
    """The address of the Bot API."""
    webhook: Optional[str]
    """The URL to which Telegram posts updates; None to fetch them by long polling."""
    workers: int = 1
    """How many server processes there are."""

    def __repr__(self) -> str:
        return f"Config(server={self.server!r}, webhook={self.webhook!r})"

    @property
    def webhook_path(self) -> str:
        """The path of `webhook`."""
        return urlsplit(self.webhook or "").path or DEFAULT_PATH


def config(environment: Mapping[str, str] = os.environ) -> Optional[Config]:
    """The configuration in `environment`; None if it has no token.

    Raises:
        ValueError: a variable has an invalid value; the message names the variable, but not the token.
    """
    token = environment.get(TOKEN, "").strip()
    if not token:
        return None
    if not _TOKEN.match(token):
        raise ValueError(f"{TOKEN} is not a valid token: it looks like 123456789:AAE…; copy it again from BotFather.")
    workers = environment.get(WORKERS, "1")
    server = _address(SERVER, environment) or DEFAULT_SERVER
    return Config(token, server, _webhook(environment), int(workers) if workers.isdecimal() else 1)


def _webhook(environment: Mapping[str, str]) -> Optional[str]:
    url = _address(WEBHOOK, environment)
    return url + DEFAULT_PATH if url and not urlsplit(url).path else url


def _address(variable: str, environment: Mapping[str, str]) -> Optional[str]:
    url = environment.get(variable, "").strip().rstrip("/")
    if url and (urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc):
        raise ValueError(f"{variable} is not a valid address: it must start with https:// and name a server.")
    return url or None
