"""Conversations in an SQL database (SQLite or PostgreSQL), and the turns that an operator should look at."""

import json
import time
from itertools import takewhile
from pathlib import Path
from typing import Any, List, Optional, Tuple

import sqlalchemy as sa
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.events import Event, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.ext.declarative import declarative_base

from advisor.dialogue.slots import LANGUAGE
from review.turns import ReviewTurn, turn_to_review
from settings import settings
from tracker_stores.forgetting import is_forgotten

SECONDS_IN_A_DAY = 86_400.0
Base: Any = declarative_base()


class ReviewRow(Base):
    """A turn to look at; it is deleted together with its conversation."""

    __tablename__ = "review"
    id = sa.Column(sa.Integer, primary_key=True)
    sender_id = sa.Column(sa.String(255), nullable=False, index=True)
    timestamp = sa.Column(sa.Float, nullable=False)
    kind = sa.Column(sa.String(20), nullable=False)
    language = sa.Column(sa.String(2), nullable=False)
    text = sa.Column(sa.Text, nullable=False)
    readings = sa.Column(sa.Text, nullable=False)
    topic = sa.Column(sa.String(64), nullable=False)
    facts = sa.Column(sa.Text, nullable=False)


class SQLConversationStore(SQLTrackerStore):
    """Rasa's own store, which also deletes conversations, on request or after some time, and keeps turns for review."""

    def __init__(
        self,
        *args: Any,
        dialect: str = "sqlite",
        db: str = "rasa.db",
        keep_days: Optional[float] = None,
        **kwargs: Any,
    ) -> None:
        """Opens the database; creates it and its tables if they are missing.

        Args:
            dialect: `sqlite` or `postgresql`.
            db: the file of an SQLite database, or the name of a PostgreSQL one.
            keep_days: the number of days without a message after which a conversation is deleted; None for the value
                in settings.yml.
        """
        if dialect == "sqlite":
            Path(db).parent.mkdir(parents=True, exist_ok=True)
        super().__init__(*args, dialect=dialect, db=db, **kwargs)
        Base.metadata.create_all(self.engine)
        self._keep = (settings().keep_days if keep_days is None else keep_days) * SECONDS_IN_A_DAY
        self._cleaned = 0.0

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keeps the new events, or deletes the conversation if the person asked for that."""
        self._forget_old()
        if is_forgotten(tracker):
            self.forget(tracker.sender_id)
            return
        await super().save(tracker)
        newest = [event.as_dict() for event in takewhile(_not_a_message, reversed(tracker.events))]
        message = tracker.latest_message
        events = [*([message.as_dict()] if message else []), *reversed(newest)]
        turn = turn_to_review(events, "en" if tracker.get_slot(LANGUAGE) == "en" else "id")
        if turn is not None:
            self._keep_for_review(tracker.sender_id, turn)

    def forget(self, sender: str) -> None:
        """Deletes everything stored about `sender`."""
        with self.session_scope() as session:
            for table in (self.SQLEvent, ReviewRow):
                session.query(table).filter(table.sender_id == sender).delete()
            session.commit()

    def turns_to_review(self) -> List[ReviewTurn]:
        """The turns that went badly, oldest first."""
        with self.session_scope() as session:
            return [
                ReviewTurn(
                    kind=row.kind,
                    timestamp=row.timestamp,
                    language=row.language,
                    text=row.text,
                    readings=tuple((str(name), float(confidence)) for name, confidence in json.loads(row.readings)),
                    topic=row.topic,
                    facts=tuple(json.loads(row.facts)),
                )
                for row in session.query(ReviewRow).order_by(ReviewRow.timestamp)
            ]

    def stored_events(self) -> List[Tuple[str, str]]:
        """All events as rows of sender and JSON, in the order in which they were stored."""
        with self.session_scope() as session:
            rows = session.query(self.SQLEvent.sender_id, self.SQLEvent.data).order_by(self.SQLEvent.id)
            return [(sender, data) for sender, data in rows]

    def _forget_old(self, now: Optional[float] = None) -> None:
        """Deletes conversations in which nothing has been said for too long; runs at most once a day."""
        now = now or time.time()
        if now - self._cleaned < SECONDS_IN_A_DAY:
            return
        self._cleaned = now
        events = self.SQLEvent
        with self.session_scope() as session:
            silent = (
                session.query(events.sender_id)
                .group_by(events.sender_id)
                .having(sa.func.max(events.timestamp) < now - self._keep)
            )
            senders = [sender for (sender,) in silent]
        for sender in senders:
            self.forget(sender)

    def _keep_for_review(self, sender: str, turn: ReviewTurn) -> None:
        with self.session_scope() as session:
            known = session.query(ReviewRow).filter_by(sender_id=sender, timestamp=turn.timestamp).count()
            if not known:
                session.add(
                    ReviewRow(
                        sender_id=sender,
                        timestamp=turn.timestamp,
                        kind=turn.kind,
                        language=turn.language,
                        text=turn.text,
                        readings=json.dumps(turn.readings),
                        topic=turn.topic,
                        facts=json.dumps(turn.facts),
                    )
                )
                session.commit()


def _not_a_message(event: Event) -> bool:
    return not isinstance(event, UserUttered)
