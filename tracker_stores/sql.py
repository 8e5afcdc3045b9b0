"""Conversations in an SQL database (SQLite or PostgreSQL), and the turns that an operator should look at."""

import asyncio
import json
import logging
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from functools import lru_cache
from itertools import takewhile
from typing import Any, Callable, Iterable, List, Optional, Tuple, TypeVar

import sqlalchemy as sa
from rasa.core.tracker_store import SerializedTrackerAsText, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, SessionStarted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from advisor.dialogue.history import count_messages
from advisor.dialogue.slots import LANGUAGE
from review.turns import ReviewTurn, turn_to_review
from settings import settings
from tracker_stores.database import overwrite_deleted, writing
from tracker_stores.earlier import note_earlier_messages
from tracker_stores.errors import StorageError
from tracker_stores.fail_safe import remove_fail_safe
from tracker_stores.forget_request import is_forgotten
from tracker_stores.opening import open_conversations
from tracker_stores.retention import SECONDS_IN_A_DAY, Retention
from tracker_stores.tables import MAX_SENDER_CHARACTERS, UNREADABLE, events, review

THREADS = 5
"""How many conversations are read or stored at a time; as many connections are kept open."""
MAX_COUNTS = 10_000
"""For how many conversations the number of messages in earlier sessions is remembered."""
_Result = TypeVar("_Result")
logger = logging.getLogger(__name__)


class SQLConversationStore(TrackerStore, SerializedTrackerAsText):
    """Keeps conversations, deletes them on request or after some time, and keeps turns for review.

    Every method either does all of what it says, or raises `StorageError` and changes nothing. The database is used in
    threads, so that a slow one holds up nobody but the person whose turn it is.
    """

    def __init__(
        self,
        domain: Optional[Domain] = None,
        event_broker: Any = None,
        keep_days: Optional[float] = None,
        **place: Any,
    ) -> None:
        """Opens the database and brings its tables up to date.

        Args:
            domain: the bot's domain.
            event_broker: gets the new events of each turn; None if there is no broker.
            keep_days: the number of days without a message after which a conversation is deleted; None for the value
                in settings.yml.
            place: where the database is, as in endpoints.yml (`tracker_stores.address`).

        Raises:
            StorageError: the database can't be opened.
        """
        remove_fail_safe()
        self.engine = open_conversations(**place)
        keep = (settings().keep_days if keep_days is None else keep_days) * SECONDS_IN_A_DAY
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="conversations")
        self._messages_before = lru_cache(MAX_COUNTS)(self._count_messages_before)  # earlier sessions don't change
        Retention(self.engine, keep).start()
        super().__init__(domain, event_broker)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keeps the new events of a turn, or deletes the conversation if the person asked for that."""
        if is_forgotten(tracker):
            await self.forget(tracker.sender_id)
            return
        new = await self._in_thread(lambda: self._keep(tracker))
        if self.event_broker is not None:
            await self._stream_new_events(self.event_broker, new, tracker.sender_id)

    async def retrieve(self, sender_id: str) -> Optional[DialogueStateTracker]:
        """The latest session of a conversation; None if nothing is stored."""
        return await self._in_thread(lambda: self._read(sender_id, of_latest_session=True))

    async def retrieve_full_tracker(self, conversation_id: str) -> Optional[DialogueStateTracker]:
        """The whole conversation; None if nothing is stored."""
        return await self._in_thread(lambda: self._read(conversation_id, of_latest_session=False))

    async def exists(self, conversation_id: str) -> bool:
        """Whether anything is stored about a conversation; Rasa's own method reads all of it to find out."""
        return await self._in_thread(lambda: bool(self._column(_first_event(conversation_id))))

    async def keys(self) -> Iterable[str]:
        """The senders of all conversations."""
        return await self._in_thread(lambda: self._column(sa.select(events.c.sender_id).distinct()))

    async def forget(self, sender: str) -> None:
        """Deletes everything stored about `sender`; when this returns, it is gone from the file as well."""
        await self._in_thread(lambda: self._delete(sender))

    def turns_to_review(self) -> List[ReviewTurn]:
        """The turns that went badly, oldest first."""
        with self.engine.connect() as connection:
            return [
                ReviewTurn(
                    kind=row["kind"],
                    timestamp=row["timestamp"],
                    language=row["language"],
                    text=row["text"],
                    predictions=tuple(
                        (str(name), float(confidence)) for name, confidence in json.loads(row["readings"])
                    ),
                    topic=row["topic"],
                    facts=tuple(json.loads(row["facts"])),
                )
                for row in connection.execute(sa.select(review).order_by(review.c.timestamp)).mappings()
            ]

    def stored_events(self) -> List[Tuple[str, str]]:
        """All events as rows of sender and JSON, in the order in which they were stored."""
        readable = sa.select(events.c.sender_id, events.c.data).where(events.c.type_name != UNREADABLE)
        with self.engine.connect() as connection:
            return [(sender, data) for sender, data in connection.execute(readable.order_by(events.c.id))]

    async def _in_thread(self, work: Callable[[], _Result]) -> _Result:
        """The result of `work`. Returns only when `work` is over, even if the caller doesn't want it any more."""
        working = asyncio.get_running_loop().run_in_executor(self._threads, work)
        try:
            return await asyncio.shield(working)
        except asyncio.CancelledError:
            await asyncio.wait([working])
            raise
        except (sa.exc.SQLAlchemyError, OSError) as error:
            logger.error("The conversation database is unavailable: %s", error)
            raise StorageError(str(error)) from error

    def _keep(self, tracker: DialogueStateTracker) -> List[Event]:
        """Stores what is new in a conversation, and the turn for review if it went badly; returns the new events."""
        sender = tracker.sender_id
        if len(sender) > MAX_SENDER_CHARACTERS or "\0" in sender:
            raise StorageError(
                f"The name of a conversation is longer than {MAX_SENDER_CHARACTERS} characters or contains NUL"
            )
        turn = _turn_to_review(tracker)
        with writing(self.engine) as connection:
            stored = _of_session(connection, sender, sa.func.count()).scalar()
            new = list(tracker.events)[stored:]
            if new:
                connection.execute(events.insert(), [_row(sender, event) for event in new])
            if turn is not None:
                of_turn = (review.c.sender_id == sender) & (review.c.timestamp == turn.timestamp)
                if not connection.execute(sa.select(sa.func.count()).where(of_turn)).scalar():
                    connection.execute(review.insert().values(sender_id=sender, **_review_row(turn)))
        return new

    def _read(self, sender: str, of_latest_session: bool) -> Optional[DialogueStateTracker]:
        with self.engine.connect() as connection:
            if of_latest_session:
                rows = _of_session(connection, sender, events.c.id, events.c.data).all()
            else:
                of_sender = (events.c.sender_id == sender) & (events.c.type_name != UNREADABLE)
                rows = connection.execute(
                    sa.select(events.c.id, events.c.data).where(of_sender).order_by(events.c.id)
                ).all()
        said = [event for number, data in rows for event in self._event(number, data)]
        if not said or not self.domain:
            return None
        tracker = DialogueStateTracker.from_dict(sender, said, self.domain.slots)
        if of_latest_session:
            note_earlier_messages(tracker, self._messages_before(sender, rows[0][0]))
        return tracker

    def _count_messages_before(self, sender: str, number: int) -> int:
        """How many messages of `sender` are stored in rows before row `number`."""
        before = (events.c.sender_id == sender) & (events.c.id < number) & (events.c.type_name == UserUttered.type_name)
        with self.engine.connect() as connection:
            rows = connection.execute(sa.select(events.c.data).where(before).order_by(events.c.id.desc()))
            return count_messages(json.loads(data) for (data,) in rows)

    def _event(self, number: int, data: Optional[str]) -> List[Any]:
        """The event in row `number`; none if the row is damaged, which is then left out for good."""
        try:
            return [json.loads(data or "")]
        except ValueError:
            logger.error("Row %s of the table events is damaged. Skipping it.", number)
            with writing(self.engine) as connection:
                connection.execute(events.update().where(events.c.id == number).values(type_name=UNREADABLE))
            return []

    def _delete(self, sender: str) -> None:
        with writing(self.engine) as connection:
            for table in (events, review):
                connection.execute(table.delete().where(table.c.sender_id == sender))
        overwrite_deleted(self.engine)

    def _column(self, query: Any) -> List[str]:
        with self.engine.connect() as connection:
            return [value for (value,) in connection.execute(query)]


def _first_event(sender: str) -> Any:
    return sa.select(events.c.sender_id).where(events.c.sender_id == sender).limit(1)


def _of_session(connection: Any, sender: str, *columns: Any) -> Any:
    """`columns` of the stored events since the latest start of a session."""
    of_sender = (events.c.sender_id == sender) & (events.c.type_name != UNREADABLE)
    start = connection.execute(
        sa.select(sa.func.max(events.c.timestamp)).where(of_sender & (events.c.type_name == SessionStarted.type_name))
    ).scalar()
    since = of_sender if start is None else of_sender & (events.c.timestamp >= start)
    query = sa.select(*columns).select_from(events).where(since)
    return connection.execute(query if len(columns) == 1 else query.order_by(events.c.id))


def _row(sender: str, event: Event) -> Any:
    data = event.as_dict()
    return {
        "sender_id": sender,
        "type_name": event.type_name,
        "timestamp": data.get("timestamp"),
        "intent_name": data.get("parse_data", {}).get("intent", {}).get("name"),
        "action_name": data.get("name"),
        "data": json.dumps(data),
    }


def _turn_to_review(tracker: DialogueStateTracker) -> Optional[ReviewTurn]:
    """The newest turn, if it went badly."""
    said = [event.as_dict() for event in takewhile(_not_a_message, reversed(tracker.events))]
    message = tracker.latest_message
    newest = [*([message.as_dict()] if message else []), *reversed(said)]
    return turn_to_review(newest, "en" if tracker.get_slot(LANGUAGE) == "en" else "id")


def _review_row(turn: ReviewTurn) -> Any:
    text = (
        turn.text.encode(errors="replace").decode().replace("\0", "?")
    )  # halves of emojis, and what PostgreSQL refuses
    columns = asdict(turn)
    predictions = columns.pop("predictions")
    return {**columns, "text": text, "readings": json.dumps(predictions), "facts": json.dumps(turn.facts)}


def _not_a_message(event: Event) -> bool:
    return not isinstance(event, UserUttered)
