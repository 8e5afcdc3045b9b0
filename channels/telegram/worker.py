"""Answers jobs: many chats at a time, each chat in order, and each job once."""

import asyncio
import contextlib
from typing import Any, AsyncIterator, Coroutine, Dict, List, Set

from sqlalchemy.exc import SQLAlchemyError

from advisor.knowledge.base import KnowledgeBase
from channels.bubbles import Bubble
from channels.conversation import Conversations
from channels.errors import ChannelError, StorageUnavailableError
from channels.telegram.client.api import Api, ApiError, UnreachableError
from channels.telegram.delivery import Delivery, Outcome
from channels.telegram.inbox import Inbox, Waiting
from channels.telegram.jobs import InboxJob, Job, MessageJob, NoticeJob, PressJob
from channels.telegram.leases import Leases
from channels.telegram.log import log
from channels.telegram.rate_limiter import RateLimiter
from channels.telegram.rendering.keyboards import with_choice
from channels.telegram.rendering.messages import Rendered, render

SECONDS_BETWEEN_TYPING = 4.5
"""How often "typing" is sent: Telegram shows it for five seconds."""
CONVERSATIONS_AT_ONCE = 8
"""How many conversations are answered at a time; with more, each of them just gets slower."""
SECONDS_TO_CLOSE = 5.0
"""How long a stopping server waits for messages that are being sent."""


class UpdateWorker:
    """Takes jobs in and answers them."""

    def __init__(
        self,
        api: Api,
        inbox: Inbox,
        conversations: Conversations,
        knowledge: KnowledgeBase,
        leases: Leases,
        workers: int = 1,
    ) -> None:
        """Prepares the worker.

        Args:
            api: the Bot API.
            inbox: holds the jobs that are not yet answered.
            conversations: the bot's conversations.
            knowledge: for responses given without asking the bot.
            leases: make sure that only one worker at a time answers a conversation.
            workers: how many workers there are.
        """
        self._api = api
        self._rate_limiter = RateLimiter(workers)
        self._delivery = Delivery(api, self._rate_limiter)
        self._inbox = inbox
        self._conversations = conversations
        self._knowledge = knowledge
        self._leases = leases
        self._slots = asyncio.Semaphore(CONVERSATIONS_AT_ONCE)
        self._answering: Dict[str, asyncio.Task[None]] = {}
        self._in_background: Set[asyncio.Task[None]] = set()
        self._is_closing = False

    def take(self, update_id: int, job: Job) -> None:
        """Takes a job in. Once this returns, it will be answered, even if the server is stopped first."""
        if not isinstance(job, PressJob):
            if self._inbox.put(update_id, job) or self._is_the_caption(update_id, job):
                self._answer_all(job.sender)
            return
        is_new = job.message is not None and self._inbox.put(update_id, job.message)
        self._start(self._acknowledge(job, shows_choice=is_new))
        if is_new:
            self._answer_all(job.sender)

    def resume(self) -> None:
        """Continues with jobs that were left unanswered."""
        for sender in self._inbox.senders():
            self._answer_all(sender)

    async def close(self) -> None:
        """Stops once the messages being sent are sent; unanswered jobs stay in the inbox."""
        self._is_closing = True
        running = [*self._answering.values(), *self._in_background]
        if running:
            await asyncio.wait(running, timeout=SECONDS_TO_CLOSE)
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    def _is_the_caption(self, update_id: int, job: InboxJob) -> bool:
        """Whether `job` is the caption of a later picture in an album; it counts whichever picture it is under."""
        if job.once is None or isinstance(job, NoticeJob):
            return False
        return self._inbox.put(update_id, job.copy(update={"once": None}))

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        """Does `work` in the background."""
        task = asyncio.ensure_future(work)
        self._in_background.add(task)
        task.add_done_callback(self._in_background.discard)

    def _answer_all(self, sender: str) -> None:
        if sender not in self._answering and not self._is_closing:
            self._answering[sender] = asyncio.ensure_future(self._work(sender))

    async def _work(self, sender: str) -> None:
        """Answers the jobs of `sender` one after another until there are none.

        The inbox is read both before and after the lease is taken. The first reading must come after the lease for the
        previous job was given back: a worker that can't get the lease leaves its new job to the worker that has it, so
        that worker must look once more before it stops. The second reading is needed because another worker may have
        answered the job in between.
        """
        try:
            while not self._is_closing and self._inbox.next(sender) is not None and self._leases.take(sender):
                try:
                    waiting = self._inbox.next(sender)
                    if waiting is not None:
                        await self._answer(waiting)
                finally:
                    self._leases.give_back(sender)
        except SQLAlchemyError as error:
            log.error("messages wait because the inbox can't be used (%s).", type(error).__name__)
        finally:
            self._answering.pop(sender, None)

    async def _answer(self, waiting: Waiting) -> None:
        """Answers a job, or continues where an earlier attempt stopped."""
        try:
            bubbles = waiting.answer
            if bubbles is None:
                bubbles = await self._bubbles(waiting)
                self._inbox.keep_answer(waiting.update_id, bubbles)
            messages = [message for bubble in bubbles for message in render(bubble)]
            if await self._send(waiting, messages):
                self._inbox.close(waiting.update_id)
        except SQLAlchemyError:
            raise
        except Exception as error:  # a job that can't be answered must not keep the next ones waiting
            log.error("a message could not be answered: %s", type(error).__name__)
            self._inbox.close(waiting.update_id)

    async def _send(self, waiting: Waiting, messages: List[Rendered]) -> bool:
        """Sends those of `messages` that have not been sent yet; False if some are left for later."""
        job = waiting.job
        for number, message in enumerate(messages[waiting.sent :], start=waiting.sent + 1):
            if self._is_closing or not self._leases.holds(job.sender):
                return False
            if await self._delivery.send(job.address, message) is Outcome.NOBODY_THERE:
                return True
            self._inbox.note_sent(waiting.update_id, number)
        return True

    async def _bubbles(self, waiting: Waiting) -> List[Bubble]:
        """The bubbles that answer a job, or one that says what went wrong."""
        job = waiting.job
        if isinstance(job, NoticeJob):
            return [await self._said(job, job.notice)]
        error, bubbles = ChannelError(), list[Bubble]()
        try:
            async with self._typing(job), self._slots:
                await self._conversations.answer(job.sender, job.incoming, bubbles.append)
        except ChannelError as known:
            error, bubbles = known, []
        except Exception as unknown:
            log.error("a message could not be answered: %s", type(unknown).__name__)
            bubbles = []
        if not bubbles:
            self._inbox.may_come_again(waiting.update_id)
        return bubbles or [await self._said(job, error.response_name())]

    async def _said(self, job: Job, response: str) -> Bubble:
        """A bubble that says `response` in the language of the conversation; of the phone if that can't be read."""
        language = job.language
        with contextlib.suppress(StorageUnavailableError):
            language = await self._conversations.language(job.sender, of_new=job.language)
        return {"text": self._knowledge.response(response, language)}

    @contextlib.asynccontextmanager
    async def _typing(self, job: MessageJob) -> AsyncIterator[None]:
        """Shows that the bot is typing for as long as the block lasts."""
        showing = asyncio.ensure_future(self._show_typing(job))
        try:
            yield
        finally:
            showing.cancel()

    async def _show_typing(self, job: MessageJob) -> None:
        with contextlib.suppress(ApiError, UnreachableError):
            while True:
                if not self._rate_limiter.is_busy:
                    await self._api.show_typing(job.address)
                await asyncio.sleep(SECONDS_BETWEEN_TYPING)

    async def _acknowledge(self, job: PressJob, shows_choice: bool) -> None:
        """Stops the loading sign on a pressed button; `shows_choice`: also marks it as chosen in its keyboard."""
        notice = (await self._said(job, job.notice))["text"] if job.notice else ""
        with contextlib.suppress(ApiError, UnreachableError):
            await self._api.acknowledge(job.press, notice)
        chosen = with_choice(job.keyboard if shows_choice else None, job.data)
        if chosen is not None:
            await self._delivery.change_keyboard(job.chat, job.pressed_in, chosen)
