"""Sessions: anybody who has a token that the server signed may read and write one conversation."""

import hmac
import secrets
from typing import Optional

from channels.secret import digest

PREFIX = "web-"
MAX_CHARACTERS = 128


class Sessions:
    """Issues tokens and checks them by their signatures; nothing is stored."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def issue(self) -> str:
        """A token for a new conversation."""
        name = secrets.token_urlsafe(18)
        return f"{name}.{self._signature(name)}"

    def sender(self, token: str) -> Optional[str]:
        """The sender id of the token's conversation; None for a token that was not issued here."""
        name, _, signature = token.partition(".")
        if len(token) > MAX_CHARACTERS or not token.isascii():
            return None
        return PREFIX + name if hmac.compare_digest(signature, self._signature(name)) else None

    def _signature(self, name: str) -> str:
        return digest(self._secret, "session", name)
