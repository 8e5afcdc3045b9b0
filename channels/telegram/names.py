"""The names under which chats and conversations are stored: keyed hashes, from which no id can be worked out."""

from channels.secret import digest

PREFIX = "telegram-"


class Names:
    """Makes the names, with the server's secret."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def hashed(self, *parts: object) -> str:
        """A keyed hash of `parts`."""
        return digest(self._secret, "telegram", *map(str, parts))

    def conversation(self, chat: int, person: int) -> str:
        """The conversation of a person in a chat."""
        return PREFIX + self.hashed("sender", chat, person)

    def group(self, chat: int) -> str:
        """What concerns a group as a whole."""
        return PREFIX + self.hashed("group", chat)
