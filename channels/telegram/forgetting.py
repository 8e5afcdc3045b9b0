"""Forgets conversations when the bot is blocked or removed, and what is left when people delete theirs."""

from channels.conversation import Conversations
from channels.telegram.groups import Groups
from channels.telegram.inbox import Inbox, Waiting
from channels.telegram.jobs import ForgetJob
from channels.telegram.leases import Leases
from channels.telegram.message_log import MessageLog


class Forgetting:
    """Deletes what is stored about a conversation, in the tracker store and in Telegram's database."""

    def __init__(
        self, conversations: Conversations, inbox: Inbox, log: MessageLog, groups: Groups, leases: Leases
    ) -> None:
        self._conversations = conversations
        self._inbox = inbox
        self._log = log
        self._groups = groups
        self._leases = leases

    async def forget(self, waiting: Waiting, job: ForgetJob) -> bool:
        """Does the deletion that `job` asks for; the worker holds the lease of its sender.

        Returns:
            Whether everything is deleted; otherwise another worker is answering one of the conversations.
        """
        if job.forgets == "private":
            await self._forget(job.sender, waiting.update_id)
            return True
        for sender in self._groups.conversations(job.chat):
            if not self._leases.take(sender):
                return False
            try:
                await self._forget(sender, waiting.update_id)
            finally:
                self._leases.give_back(sender)
        return True

    async def tidy_after(self, sender: str) -> None:
        """Forgets the messages of a conversation that the person has just deleted."""
        if not await self._conversations.exists(sender):
            self._log.forget(sender)

    async def _forget(self, sender: str, before: int) -> None:
        self._inbox.drop(sender, before)
        await self._conversations.forget(sender)
        self._log.forget(sender)
        self._groups.forget(sender)
