"""Answers jobs: many chats at a time, each chat in order, and each job once."""

import asyncio
import contextlib
import time
from functools import partial
from typing import (
    Any,
    AsyncIterator,
    Awaitable,
    Callable,
    Coroutine,
    Dict,
    List,
    Mapping,
    Sequence,
    Set,
    Tuple,
    TypeVar,
    Union,
)

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from advisor.knowledge.base import KnowledgeBase
from channels.bubbles import Bubble
from channels.conversation import Conversations
from channels.errors import ButtonGoneError, ChannelError, StorageUnavailableError
from channels.messages import Incoming
from channels.telegram.backlog import arrange, is_dated_old
from channels.telegram.client.api import Api, ApiError, Place, UnreachableError
from channels.telegram.client.backoff import pauses
from channels.telegram.delivery import Delivery, Outcome
from channels.telegram.forgetting import Forgetting
from channels.telegram.groups import Groups
from channels.telegram.inbox import Inbox, Waiting
from channels.telegram.jobs import ForgetJob, InboxJob, Job, MessageJob, MoveJob, NoticeJob, PressJob
from channels.telegram.leases import Leases
from channels.telegram.log import log
from channels.telegram.message_log import MessageLog
from channels.telegram.names import Names
from channels.telegram.presses import Presses
from channels.telegram.rate_limiter import RateLimiter
from channels.telegram.rendering.messages import Rendered, render
from channels.telegram.thoughts import Bursts, thought_in
from settings import settings

SECONDS_BETWEEN_TYPING = 4.5
"""How often "typing" is sent: Telegram shows it for five seconds."""
CONVERSATIONS_AT_ONCE = 8
"""How many conversations are answered at a time; with more, each of them just gets slower."""
MAX_PARTS = 5
"""How many messages of one thought are waited for."""
SECONDS_OF_A_DAY = 86_400.0
Result = TypeVar("Result")
FIRST_STORAGE_PAUSE, LONGEST_STORAGE_PAUSE = 1.0, 10.0
"""Seconds between attempts to answer while conversations can't be stored; each pause is twice as long as the last."""
SECONDS_FOR_STORAGE = 60.0
"""How long such attempts go on before the person reads that nothing was recorded."""
SECONDS_TO_CLOSE = 5.0
"""How long a stopping server waits for messages that are being sent."""


class UpdateWorker:
    """Takes jobs in and answers them."""

    def __init__(
        self,
        api: Api,
        database: sa.engine.Engine,
        names: Names,
        groups: Groups,
        conversations: Conversations,
        knowledge: KnowledgeBase,
        leases: Leases,
        cries_for_help: Callable[[str], Awaitable[bool]],
        workers: int = 1,
    ) -> None:
        """Prepares the worker.

        Args:
            api: the Bot API.
            database: where jobs wait until they are answered.
            names: the names of chats and conversations.
            groups: the conversations in groups.
            conversations: the bot's conversations.
            knowledge: for responses given without asking the bot.
            leases: make sure that only one worker at a time answers a conversation.
            cries_for_help: tells whether a text is a cry for help, which is answered even if it is old.
            workers: how many workers there are.
        """
        self._api = api
        self._rate_limiter = RateLimiter(workers)
        self._delivery = Delivery(api, self._rate_limiter)
        self._inbox = Inbox(database)
        self._log = MessageLog(database, names)
        self._groups = groups
        self._conversations = conversations
        self._knowledge = knowledge
        self._leases = leases
        self._cries_for_help = cries_for_help
        self._forgetting = Forgetting(conversations, self._inbox, self._log, groups, leases)
        self._presses = Presses(api, self._delivery, self._words)
        self._bursts = Bursts()
        self._slots = asyncio.Semaphore(CONVERSATIONS_AT_ONCE)
        self._answering: Dict[str, asyncio.Task[None]] = {}
        self._in_background: Set[asyncio.Task[Any]] = set()
        self._is_closing = False

    def take(self, update_id: int, job: Job) -> None:
        """Takes a job in. Once this returns, it will be answered, even if the server is stopped first."""
        if isinstance(job, MoveJob):
            self._move(job)
        elif isinstance(job, PressJob):
            self._take_press(update_id, job)
        elif job.is_edit and not self._is_new_edit(job):
            return
        elif self._inbox.put(update_id, job) or self._is_the_caption(update_id, job):
            self._note_said(job)
            self._bursts.note(job)
            self._answer_all(job.sender)

    def _take_press(self, update_id: int, job: PressJob) -> None:
        is_new = job.message is not None and self._inbox.put(update_id, job.message)
        acknowledged = self._start(self._presses.acknowledge(job, shows_choice=is_new))
        if is_new:
            self._presses.note(update_id, job, acknowledged)
            with contextlib.suppress(SQLAlchemyError):
                self._log.note_moved_on(job.sender)
            self._answer_all(job.sender)

    def _note_said(self, job: InboxJob) -> None:
        with contextlib.suppress(SQLAlchemyError):  # what was said matters more than where
            if job.message is not None:
                before = self._log.find(job.chat, job.message) if job.is_edit else None
                own = job.incoming.id if isinstance(job, MessageJob) else ""
                stands_for = (before.stands_for if before is not None else "") or own
                self._log.note_said(job.chat, job.message, job.sender, stands_for, _content(job))

    def _is_new_edit(self, job: InboxJob) -> bool:
        """Whether an edited message is still the newest of its writer, and says something other than before."""
        if job.message is None or not self._log.is_newest(job.chat, job.message):
            return False
        return not self._log.says(job.chat, job.message, _content(job))

    def _move(self, job: MoveJob) -> None:
        """Lets the conversations of a group, and what waits in them, go on in the supergroup that it has become."""
        renamed = self._groups.move(job.chat, job.to)
        self._inbox.move(job.chat, job.to, renamed)
        for sender in renamed:
            self._start(self._conversations.forget(sender))
        for sender in {*renamed.values(), *self._groups.conversations(job.to)}:
            self._answer_all(sender)

    def resume(self) -> None:
        """Continues with jobs that were left unanswered, and deletes what is no longer needed."""
        for sender in self._inbox.senders():
            self._answer_all(sender)
        self._inbox.tidy(settings().keep_days * SECONDS_OF_A_DAY)
        keep_seconds = (settings().keep_days + 1) * SECONDS_OF_A_DAY  # a little longer than the conversations
        self._log.tidy(keep_seconds)
        self._groups.tidy(keep_seconds)

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
        if job.once is None or not isinstance(job, MessageJob):
            return False
        return self._inbox.put(update_id, job.copy(update={"once": None}))

    def _start(self, work: Coroutine[Any, Any, Result]) -> asyncio.Task[Result]:
        """Does `work` in the background."""
        task = asyncio.ensure_future(work)
        self._in_background.add(task)
        task.add_done_callback(self._in_background.discard)
        return task

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
                    await self._hear_out(sender)
                    await self._arrange(sender)
                    waiting = self._inbox.next(sender)
                    if waiting is not None and not await self._answer(waiting):
                        break
                finally:
                    self._leases.give_back(sender)
        except SQLAlchemyError as error:
            log.error("The inbox is unavailable (%s). Messages will be answered later.", type(error).__name__)
        finally:
            self._answering.pop(sender, None)

    async def _hear_out(self, sender: str) -> None:
        """Waits while somebody is in the middle of a thought, or old messages are still coming in."""
        for _ in range(MAX_PARTS):
            waiting = self._inbox.waiting(sender)
            if not waiting or waiting[0].answer is not None:
                return
            newest = waiting[-1].job
            seconds = self._bursts.seconds_to_wait(newest, is_dated_old(newest, time.time()))
            if seconds <= 0 or self._is_closing:
                return
            await asyncio.sleep(seconds)

    async def _arrange(self, sender: str) -> None:
        """Drops jobs that no longer make sense, and joins messages that are one thought."""
        waiting = self._inbox.waiting(sender)
        if not waiting or waiting[0].answer is not None:
            return
        updates = [each.update_id for each in waiting]
        late = await self._presses.late(updates) if len(updates) > 1 else set[int]()
        plan = arrange(waiting, time.time(), late)
        urgent = await self._urgent(plan.dropped)
        plan = arrange(waiting, time.time(), late, urgent) if urgent else plan
        await self._rearrange(plan.changed, [each.update_id for each in plan.dropped])
        thought = thought_in(self._inbox.waiting(sender))
        if thought is not None:
            await self._rearrange({thought.update_id: thought.job}, thought.parts)

    async def _rearrange(self, changed: Mapping[int, InboxJob], dropped: Sequence[int]) -> None:
        if changed or dropped:
            self._inbox.rearrange(changed, dropped)
        for update_id in dropped:
            await self._presses.end(update_id, is_answered=False)

    async def _urgent(self, dropped: Sequence[Waiting]) -> List[int]:
        """The newest of the dropped messages that is a cry for help, if there is one."""
        for each in reversed(dropped):
            text = each.job.incoming.text if isinstance(each.job, MessageJob) else None
            if text and await self._cries_for_help(text):
                return [each.update_id]
        return []

    async def _answer(self, waiting: Waiting) -> bool:
        """Answers a job, or continues where an earlier attempt stopped; False if it is left for later."""
        try:
            if isinstance(waiting.job, ForgetJob):
                return await self._forget(waiting, waiting.job)
            bubbles = waiting.answer
            if bubbles is None:
                bubbles = await self._bubbles(waiting)
                self._inbox.keep_answer(waiting.update_id, bubbles)
            messages = [(str(bubble.get("id") or ""), message) for bubble in bubbles for message in render(bubble)]
            if not await self._send(waiting, messages):
                return True  # the loop ends if it may not go on
            await self._presses.end(waiting.update_id, is_answered=bool(bubbles))
            if isinstance(waiting.job, MessageJob):
                await self._forgetting.tidy_after(waiting.job.sender)
        except SQLAlchemyError:
            raise
        except Exception as error:  # a job that can't be answered must not keep the next ones waiting
            log.error("Could not answer a message (%s).", type(error).__name__)
        self._inbox.close(waiting.update_id)
        return True

    async def _forget(self, waiting: Waiting, job: ForgetJob) -> bool:
        """Does a deletion; False if it must be tried again."""
        try:
            is_done = await self._forgetting.forget(waiting, job)
        except Exception as error:
            log.error("Could not delete a conversation (%s). Retrying.", type(error).__name__)
            return False
        if is_done:
            self._inbox.close(waiting.update_id)
        return is_done

    async def _send(self, waiting: Waiting, messages: Sequence[Tuple[str, Rendered]]) -> bool:
        """Sends those of `messages` that have not been sent yet; False if some are left for later.

        Each message comes with the id of its bubble, which is empty if it is part of no conversation.
        """
        job = waiting.job
        for number, (bubble, message) in enumerate(messages[waiting.sent :], start=waiting.sent + 1):
            if self._is_closing or not self._leases.holds(job.sender):
                return False
            note = partial(self._note_shown, job.sender, bubble)
            if await self._delivery.send(job.address, message, note) is Outcome.NOBODY_THERE:
                return True
            self._inbox.note_sent(waiting.update_id, number)
        return True

    def _note_shown(self, sender: str, bubble: str, place: Place) -> None:
        with contextlib.suppress(SQLAlchemyError):
            if bubble:
                self._log.note_shown(place.chat, place.message, sender, bubble)

    async def _bubbles(self, waiting: Waiting) -> List[Bubble]:
        """The bubbles that answer a job, or one that says what went wrong."""
        job = waiting.job
        assert not isinstance(job, ForgetJob)
        if isinstance(job, NoticeJob):
            return [await self._said(job, job.notice)]
        error, bubbles = ChannelError(), list[Bubble]()
        try:
            async with self._typing(job):
                await self._ask(job, bubbles.append)
        except ChannelError as known:
            error, bubbles = known, []
        except Exception as unknown:
            log.error("Could not answer a message (%s).", type(unknown).__name__)
            bubbles = []
        if not bubbles:
            self._inbox.may_come_again(waiting.update_id)
        if isinstance(error, ButtonGoneError) and (job.is_late or await self._presses.late([waiting.update_id])):
            return []
        apology = [await self._said(job, "telegram_late")] if bubbles and job.is_late else []
        return [*apology, *bubbles] or [await self._said(job, error.response_name())]

    async def _ask(self, job: MessageJob, say: Callable[[Bubble], Any]) -> None:
        """Has a message answered; tries again for some time while conversations can't be stored."""
        waited = 0.0
        for pause in pauses(FIRST_STORAGE_PAUSE, LONGEST_STORAGE_PAUSE):
            try:
                async with self._slots:
                    return await self._conversations.answer(job.sender, self._with_reference(job), say)
            except StorageUnavailableError:
                if self._is_closing or waited >= SECONDS_FOR_STORAGE:
                    raise
            await asyncio.sleep(pause)
            waited += pause

    def _with_reference(self, job: MessageJob) -> Incoming:
        """The message, with what it refers to if that is part of the same conversation."""
        meant = self._log.find(job.refers_to.chat, job.refers_to.message) if job.refers_to is not None else None
        if meant is None or meant.sender != job.sender or not meant.stands_for:
            return job.incoming
        return job.incoming.copy(update={"refers_to": meant.stands_for})

    async def _said(self, job: Union[InboxJob, PressJob], response: str) -> Bubble:
        """A bubble that says `response` in the language of the conversation; of the phone if that can't be read."""
        return {"text": await self._words(job, response)}

    async def _words(self, job: Union[InboxJob, PressJob], response: str) -> str:
        language = job.language
        with contextlib.suppress(StorageUnavailableError):
            language = await self._conversations.language(job.sender, of_new=job.language)
        return self._knowledge.response(response, language)

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


def _content(job: InboxJob) -> str:
    """What a message says, apart from its id."""
    return job.incoming.json(exclude={"id"}) if isinstance(job, MessageJob) else job.json(include={"notice"})
