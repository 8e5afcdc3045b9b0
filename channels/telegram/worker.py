"""Answers tasks: many chats at a time, each chat in order, each task once."""

import asyncio
import contextlib
from typing import Any, AsyncIterator, Dict, List, Mapping, Optional, Set

from sqlalchemy.exc import SQLAlchemyError

from advisor.knowledge.base import KnowledgeBase
from channels.bubbles import Bubble
from channels.conversation import ButtonGoneError, Conversations
from channels.telegram.client.api import Api, ApiError, UnreachableError
from channels.telegram.delivery import Outcome, Sender
from channels.telegram.inbox import Inbox, Waiting
from channels.telegram.jobs import Job
from channels.telegram.leases import Leases
from channels.telegram.log import log
from channels.telegram.rate_limiter import RateLimiter
from channels.telegram.rendering.keyboards import with_choice
from channels.telegram.rendering.messages import Rendered, render

# Telegram shows for five seconds that the bot is typing.
TYPING = 4.5
# So many conversations are answered at a time; more would only make all of them slower.
AT_ONCE = 8
# Seconds for which the end of the server waits for what is being sent.
TIME_TO_CLOSE = 5.0
Markup = Optional[Mapping[str, Any]]


class UpdateWorker:
    """Where tasks are taken in and answered."""

    def __init__(
        self,
        api: Api,
        inbox: Inbox,
        conversations: Conversations,
        knowledge: KnowledgeBase,
        leases: Leases,
        workers: int = 1,
    ) -> None:
        """Opens the worker.

        Args:
            api: Telegram.
            inbox: keeps what is not yet answered.
            conversations: the bot's.
            knowledge: for what is said without the bot.
            leases: sees to it that one worker at a time answers a conversation.
            workers: how many there are.
        """
        self._api = api
        self._rate_limiter = RateLimiter(workers)
        self._sender = Sender(api, self._rate_limiter)
        self._inbox = inbox
        self._conversations = conversations
        self._knowledge = knowledge
        self._leases = leases
        self._seats = asyncio.Semaphore(AT_ONCE)
        self._answering: Dict[str, asyncio.Task[None]] = {}
        self._aside: Set[asyncio.Task[None]] = set()
        self._is_closing = False

    def take(self, update_id: int, task: Job, markup: Markup = None) -> None:
        """Takes a task in, so that it will be answered; `markup`: the pressed button's keyboard."""
        is_new = task.incoming is not None or (task.press is None and task.notice is not None)
        if is_new:
            is_new = self._inbox.put(update_id, task) or self._is_the_caption(update_id, task)
        if task.press is not None:
            self._beside(self._acknowledge(task, markup if is_new else None))
        if is_new:
            self._answer_all(task.sender)

    def resume(self) -> None:
        """Goes on with what was left unanswered."""
        for sender in self._inbox.senders():
            self._answer_all(sender)

    async def close(self) -> None:
        """Stops: what is being sent is sent; what is unanswered waits in the inbox."""
        self._is_closing = True
        running = [*self._answering.values(), *self._aside]
        if running:
            await asyncio.wait(running, timeout=TIME_TO_CLOSE)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    def _is_the_caption(self, update_id: int, task: Job) -> bool:
        """Whether `task` is what an album's later picture says: the words count, wherever in it they stand."""
        if task.once is None or task.press is not None or task.incoming is None:
            return False
        return self._inbox.put(update_id, task.copy(update={"once": None}))

    def _beside(self, work: Any) -> None:
        task = asyncio.ensure_future(work)
        self._aside.add(task)
        task.add_done_callback(self._aside.discard)

    def _answer_all(self, sender: str) -> None:
        if sender not in self._answering and not self._is_closing:
            self._answering[sender] = asyncio.ensure_future(self._work(sender))

    async def _work(self, sender: str) -> None:
        """Answers the tasks of `sender` one after another until there are none.

        Where another worker is at it already, that one looks again before it goes, and finds what came meanwhile.
        """
        try:
            while not self._is_closing and self._inbox.next(sender) is not None and self._leases.take(sender):
                try:
                    waiting = self._inbox.next(sender)  # another worker may have answered it meanwhile
                    if waiting is not None:
                        await self._answer(waiting)
                finally:
                    self._leases.give_back(sender)
        except SQLAlchemyError as error:
            log.error("messages wait, for the inbox can't be used (%s).", type(error).__name__)
        finally:
            self._answering.pop(sender, None)

    async def _answer(self, waiting: Waiting) -> None:
        """Answers a task, or goes on where that was left."""
        try:
            replies = waiting.replies
            if replies is None:
                replies = await self._replies(waiting)
                self._inbox.keep_replies(waiting.update_id, replies)
            messages = [message for bubble in replies for message in render(bubble)]
            if await self._send(waiting, messages):
                self._inbox.close(waiting.update_id)
        except SQLAlchemyError:
            raise
        except Exception as error:  # one that can't be answered must not keep the next ones waiting
            log.error("a message could not be answered: %s", type(error).__name__)
            self._inbox.close(waiting.update_id)

    async def _send(self, waiting: Waiting, messages: List[Rendered]) -> bool:
        """Sends what of `messages` was not sent before; False when it has to be gone on with later."""
        task = waiting.task
        for number, message in enumerate(messages[waiting.sent :], start=waiting.sent + 1):
            if self._is_closing or not self._leases.holds(task.sender):
                return False
            if await self._sender.send(task.address, message) is Outcome.NOBODY_THERE:
                return True
            self._inbox.note_sent(waiting.update_id, number)
        return True

    async def _replies(self, waiting: Waiting) -> List[Bubble]:
        """The bubbles that answer a task; what went wrong, where something did."""
        task, replies = waiting.task, list[Bubble]()
        if task.incoming is None:
            return [await self._notice(task, task.notice or "channel_broken")]
        wrong = "channel_broken"
        try:
            async with self._typing(task), self._seats:
                await self._conversations.reply(task.sender, task.incoming, replies.append)
        except ButtonGoneError:
            wrong, replies = "channel_button_gone", []
        except asyncio.TimeoutError:
            wrong, replies = "channel_too_slow", []
        except Exception as error:
            log.error("a message could not be answered: %s", type(error).__name__)
            replies = []
        if not replies:
            self._inbox.may_come_again(waiting.update_id)
        return replies or [await self._notice(task, wrong)]

    async def _notice(self, task: Job, name: str) -> Bubble:
        language = await self._conversations.language(task.sender, of_new=task.language)
        return {"text": self._knowledge.response(name, language)}

    @contextlib.asynccontextmanager
    async def _typing(self, task: Job) -> AsyncIterator[None]:
        """Shows that the bot is typing for as long as the block lasts."""
        showing = asyncio.ensure_future(self._show_typing(task))
        try:
            yield
        finally:
            showing.cancel()

    async def _show_typing(self, task: Job) -> None:
        with contextlib.suppress(ApiError, UnreachableError):
            while True:
                if not self._rate_limiter.is_busy:
                    await self._api.show_typing(task.address)
                await asyncio.sleep(TYPING)

    async def _acknowledge(self, task: Job, markup: Markup) -> None:
        """Ends the waiting of a pressed button, and shows in its keyboard, `markup`, which one was chosen."""
        assert task.press is not None
        notice = (await self._notice(task, task.notice))["text"] if task.notice else ""
        with contextlib.suppress(ApiError, UnreachableError):
            await self._api.acknowledge(task.press, notice)
        chosen = with_choice(markup, task.data)
        if chosen is not None and task.pressed_in is not None:
            await self._sender.change_keyboard(task.chat, task.pressed_in, chosen)
