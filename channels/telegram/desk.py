"""Answers tasks: many chats at a time, each chat in order, each task once."""

import asyncio
import contextlib
from typing import Any, AsyncIterator, Dict, List, Mapping, Optional, Set

from advisor.knowledge.base import KnowledgeBase
from channels.bubbles import Bubble
from channels.conversation import ButtonGoneError, Conversations
from channels.telegram.api import Api, ApiError, UnreachableError
from channels.telegram.inbox import Inbox, Waiting
from channels.telegram.keyboards import with_choice
from channels.telegram.leases import Leases
from channels.telegram.pace import Pace
from channels.telegram.rendering import render
from channels.telegram.sender import Sender
from channels.telegram.status import status
from channels.telegram.tasks import Task

# Telegram shows for five seconds that the bot is typing.
TYPING = 4.5
# So many conversations are answered at a time; more would only make all of them slower.
AT_ONCE = 8
Markup = Optional[Mapping[str, Any]]


class Desk:
    """Where tasks are taken in and answered."""

    def __init__(
        self,
        api: Api,
        inbox: Inbox,
        conversations: Conversations,
        knowledge: KnowledgeBase,
        leases: Leases,
    ) -> None:
        """Opens the desk.

        Args:
            api: Telegram.
            inbox: keeps what is not yet answered.
            conversations: the bot's.
            knowledge: for what is said without the bot.
            leases: sees to it that one worker at a time answers a conversation.
        """
        self._api = api
        self._pace = Pace()
        self._sender = Sender(api, self._pace)
        self._inbox = inbox
        self._conversations = conversations
        self._knowledge = knowledge
        self._leases = leases
        self._seats = asyncio.Semaphore(AT_ONCE)
        self._answering: Dict[str, asyncio.Task[None]] = {}
        self._aside: Set[asyncio.Task[None]] = set()

    def take(self, update_id: int, task: Task, markup: Markup = None) -> None:
        """Takes a task in: from here on it is answered, whatever happens; `markup`: the pressed button's keyboard."""
        if task.press is not None:
            self._beside(self._acknowledge(task, markup))
        if task.incoming is None and (task.press is not None or task.notice is None):
            return  # said with the acknowledgement
        if self._inbox.put(update_id, task):
            self._answer_all(task.sender)

    def resume(self) -> None:
        """Goes on with what was left unanswered."""
        for sender in self._inbox.senders():
            self._answer_all(sender)

    async def close(self) -> None:
        """Stops; what is unanswered waits in the inbox."""
        running = [*self._answering.values(), *self._aside]
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    def _beside(self, work: Any) -> None:
        task = asyncio.ensure_future(work)
        self._aside.add(task)
        task.add_done_callback(self._aside.discard)

    def _answer_all(self, sender: str) -> None:
        if sender not in self._answering:
            self._answering[sender] = asyncio.ensure_future(self._work(sender))

    async def _work(self, sender: str) -> None:
        """Answers the tasks of `sender` one after another until there are none."""
        try:
            while self._inbox.next(sender) is not None:
                async with self._leases.held(sender):
                    waiting = self._inbox.next(sender)  # another worker may have answered it meanwhile
                    if waiting is not None:
                        await self._answer(waiting)
        except Exception as error:  # the inbox itself is in trouble; what it holds is tried again later
            status.error("answering stopped: %s", type(error).__name__)
        finally:
            self._answering.pop(sender, None)

    async def _answer(self, waiting: Waiting) -> None:
        task, replies = waiting.task, waiting.replies
        if replies is None:
            replies = await self._replies(task)
            self._inbox.keep_replies(waiting.update_id, replies)
        messages = [message for bubble in replies for message in render(bubble)]
        for number, message in enumerate(messages[waiting.sent :], start=waiting.sent + 1):
            if not await self._sender.send(task.address, message):
                break
            self._inbox.note_sent(waiting.update_id, number)
        self._inbox.close(waiting.update_id)

    async def _replies(self, task: Task) -> List[Bubble]:
        """The bubbles that answer `task`; what went wrong, where something did."""
        replies: List[Bubble] = []
        if task.incoming is None:
            return [await self._notice(task, task.notice or "web_broken")]
        try:
            async with self._typing(task), self._seats:
                await self._conversations.reply(task.sender, task.incoming, replies.append)
        except ButtonGoneError:
            return [await self._notice(task, "web_button_gone")]
        except asyncio.TimeoutError:
            return [await self._notice(task, "web_too_slow")]
        except Exception as error:
            status.error("a message could not be answered: %s", type(error).__name__)
            return [await self._notice(task, "web_broken")]
        return replies

    async def _notice(self, task: Task, name: str) -> Bubble:
        language = await self._conversations.language(task.sender, of_new=task.language)
        return {"text": self._knowledge.reply(name, language)}

    @contextlib.asynccontextmanager
    async def _typing(self, task: Task) -> AsyncIterator[None]:
        """Shows that the bot is typing for as long as the block lasts."""
        showing = asyncio.ensure_future(self._show_typing(task))
        try:
            yield
        finally:
            showing.cancel()

    async def _show_typing(self, task: Task) -> None:
        with contextlib.suppress(ApiError, UnreachableError):
            while True:
                if not self._pace.is_busy:
                    await self._api.show_typing(task.address)
                await asyncio.sleep(TYPING)

    async def _acknowledge(self, task: Task, markup: Markup) -> None:
        """Ends the waiting of a pressed button, and shows which one was chosen."""
        assert task.press is not None
        notice = (await self._notice(task, task.notice))["text"] if task.notice else ""
        with contextlib.suppress(ApiError, UnreachableError):
            await self._api.acknowledge(task.press, notice)
        chosen = with_choice(markup, task.data) if task.incoming is not None and task.data else None
        if chosen is not None and task.pressed_in is not None:
            await self._sender.change_keyboard(task.chat, task.pressed_in, chosen)
