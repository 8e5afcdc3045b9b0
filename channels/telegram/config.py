"""How the bot is known to Telegram, as the environment tells."""

import os
import re
from typing import Mapping, NamedTuple, Optional
from urllib.parse import urlsplit

TOKEN, WEBHOOK, SERVER = "TELEGRAM_BOT_TOKEN", "TELEGRAM_WEBHOOK_URL", "TELEGRAM_API_URL"
WORKERS = "SANIC_WORKERS"  # as Rasa reads it
DEFAULT_SERVER = "https://api.telegram.org"
DEFAULT_PATH = "/webhooks/telegram/webhook"
# What BotFather gives has digits, a colon, letters; what can't stand in an address was pasted wrongly.
_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+$")


class Config(NamedTuple):
    """What an operator sets to have the bot on Telegram."""

    token: str
    """From BotFather. It opens the bot to whoever has it: never to be logged."""
    server: str
    """The Bot API's address."""
    webhook: Optional[str]
    """Where Telegram can reach this server; None to fetch updates by long polling."""

    workers: int = 1
    """How many processes serve together."""

    def __repr__(self) -> str:
        return f"Config(server={self.server!r}, webhook={self.webhook!r})"

    @property
    def webhook_path(self) -> str:
        """The path of `webhook`."""
        return urlsplit(self.webhook or "").path or DEFAULT_PATH


def config(environment: Mapping[str, str] = os.environ) -> Optional[Config]:
    """What `environment` tells; None when it has no token.

    Raises:
        ValueError: something can't be what it should be.
    """
    token = environment.get(TOKEN, "").strip()
    if not token:
        return None
    if not _TOKEN.match(token):
        raise ValueError(f"{TOKEN} is not a token: it looks like 123456789:AAE…, as BotFather wrote it.")
    workers = environment.get(WORKERS, "1")
    server = _address(SERVER, environment) or DEFAULT_SERVER
    return Config(token, server, _webhook(environment), int(workers) if workers.isdigit() else 1)


def _webhook(environment: Mapping[str, str]) -> Optional[str]:
    url = _address(WEBHOOK, environment)
    return url + DEFAULT_PATH if url and not urlsplit(url).path else url


def _address(variable: str, environment: Mapping[str, str]) -> Optional[str]:
    url = environment.get(variable, "").strip().rstrip("/")
    if url and (urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc):
        raise ValueError(f"{variable} is not an address: it begins with https:// and names a server.")
    return url or None
