"""People and groups that a test controls."""

from typing import Any, Optional

from sandbox.background import Background
from sandbox.chats import Chat, Message, Query, User
from sandbox.errors import bad_request, forbidden
from sandbox.keyboards import callback_data, find
from sandbox.world import World


class Group:
    """A group that the bot is in."""

    def __init__(self, world: World, background: Background, chat: Chat) -> None:
        self.chat = chat
        self._world = world
        self._run = background.run
        self._background = background

    @property
    def id(self) -> int:
        """The chat's id."""
        return self.chat.id

    def upgrades(self) -> "Group":
        """Upgrades the group to a supergroup with another id, and returns that one."""
        return Group(self._world, self._background, self._run(self._world.upgrade, self.chat))

    def kicks_bot(self) -> None:
        """The first member removes the bot."""
        self._run(self._world.kick_bot, self.chat.members[0], self.chat)

    def mutes_bot(self) -> None:
        """Takes away the bot's right to write; it may still read."""
        self.chat.is_muted = True

    def vanishes(self) -> None:
        """Deletes the group: Telegram no longer knows it."""
        self._run(self._world.close, self.chat, bad_request("chat not found"))


class Person:
    """Somebody who has a private chat with the bot. Whatever they do reaches the bot as an update."""

    def __init__(self, world: World, background: Background, user: User) -> None:
        self.user = user
        self._world = world
        self._run = background.run

    @property
    def id(self) -> int:
        """The id of the person and of the private chat."""
        return self.user.id

    @property
    def chat(self) -> Chat:
        """The private chat."""
        return self._world.chats[self.user.id]

    def says(
        self, text: str, in_chat: Optional[Group] = None, reply_to: Optional[Message] = None, **more: Any
    ) -> Message:
        """Writes in the private chat or in a group; `more`: further fields of the message."""
        return self._run(self._world.say, self.user, self._place(in_chat, reply_to), text, reply_to, more)

    def sends(
        self, in_chat: Optional[Group] = None, caption: str = "", reply_to: Optional[Message] = None, **attached: Any
    ) -> Message:
        """Sends something else: `photo=True`, `sticker="👍"`, `document="cv.pdf"`, `poll={...}` and so on."""
        return self._run(self._world.send, self.user, self._place(in_chat, reply_to), attached, caption, reply_to)

    def edits(self, message: Message, text: str) -> None:
        """Edits one of their messages."""
        self._run(self._world.edit, self.user, message, text)

    def presses(self, message: Message, title: str, data: str = "") -> Query:
        """Presses the button called `title`; `data`: forged data to send instead of the button's."""
        sent = data or callback_data(message.markup, *find(message.markup, title))
        return self._run(self._world.press, self.user, message, sent)

    def joins(self, group: Group) -> None:
        """Joins a group."""
        self._run(self._world.join, self.user, group.chat)

    def leaves(self, group: Group) -> None:
        """Leaves a group."""
        self._run(self._world.leave, self.user, group.chat)

    def blocks_bot(self) -> None:
        """Blocks the bot."""
        self._run(self._world.block, self.user)

    def unblocks_bot(self) -> None:
        """Unblocks the bot."""
        self._run(self._world.unblock, self.user)

    def deletes_account(self) -> None:
        """Deletes the account."""
        self._run(self._world.close, self.chat, forbidden("user is deactivated"))

    def vanishes(self) -> None:
        """Makes the chat unknown to Telegram."""
        self._run(self._world.close, self.chat, bad_request("chat not found"))

    def _place(self, group: Optional[Group], reply_to: Optional[Message]) -> Chat:
        if group:
            return group.chat
        return reply_to.chat if reply_to else self.chat
