"""A bot on Telegram that repeats what people say: the channel's own parts, and an agent without a model."""

import asyncio
import contextlib
import sqlite3
import threading
from pathlib import Path
from types import SimpleNamespace
from typing import Any, AsyncIterator, Iterator, List, Set

from rasa.core.channels.channel import UserMessage
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from advisor.advisor import get_advisor
from advisor.dialogue.capabilities import Capabilities
from channels.bubbles import Bubbles
from channels.conversation import Conversations
from channels.telegram.client.api import Api
from channels.telegram.client.updates import User, read_update
from channels.telegram.config import Config
from channels.telegram.database import open_database
from channels.telegram.groups import Groups
from channels.telegram.job_parser import JobParser
from channels.telegram.leases import Leases
from channels.telegram.names import Names
from channels.telegram.worker import UpdateWorker
from sandbox import BotApi
from tests.support.bot import ROOT
from tracker_stores.errors import StorageError
from tracker_stores.memory import MemoryConversationStore

SECRET = b"a secret for tests only"
CRY = "tolong aku"


class EchoAgent:
    """Stores what people say, and says it back with a button that stays."""

    def __init__(self) -> None:
        self.turns_not_stored = 0
        """How many of the next turns can't be stored."""
        self.domain = Domain.load(str(ROOT / "domain.yml"))
        self.tracker_store = MemoryConversationStore(self.domain)
        self.lock_store = SimpleNamespace(lock=self._lock)
        self.processor = SimpleNamespace(
            fetch_tracker_with_initial_session=self._tracker, save_tracker=self.tracker_store.save
        )

    async def handle_message(self, message: UserMessage) -> None:
        """Answers `message`; only if that can be stored."""
        if self.turns_not_stored > 0:
            self.turns_not_stored -= 1
            raise StorageError("locked")
        tracker = await self._tracker(message.sender_id)
        heard = UserUttered(message.text, message_id=message.message_id, metadata=message.metadata)
        said = BotUttered(
            f"= {message.text}", {"buttons": [{"title": "Lagi", "payload": "/greet"}]}, {"language": "id"}
        )
        tracker.update_with_events([heard, said], self.domain)
        await self.tracker_store.save(tracker)
        assert message.output_channel
        await message.output_channel.send_response(message.sender_id, {**said.message(), "timestamp": said.timestamp})

    async def _tracker(self, sender: str) -> DialogueStateTracker:
        stored = await self.tracker_store.retrieve_full_tracker(sender)
        return stored or DialogueStateTracker(sender, self.domain.slots)

    @contextlib.asynccontextmanager
    async def _lock(self, name: str, wait_time_in_seconds: float) -> AsyncIterator[None]:
        yield


class EchoBot:
    """Polls `api` in a thread of its own, until it is stopped; what it stores outlives that."""

    def __init__(self, api: BotApi, folder: Path) -> None:
        self._database = folder / "telegram.db"
        self._api = api
        self.agent = EchoAgent()
        self._stop = threading.Event()

    @property
    def senders(self) -> Set[str]:
        """The conversations that are stored."""
        return set(self.agent.tracker_store.store)

    def named(self, table: str) -> List[str]:
        """The conversations that `table` of Telegram's database names."""
        with sqlite3.connect(self._database) as database:
            found = database.execute(f"select distinct sender from {table} where sender is not null")
            return [row[0] for row in found]

    @contextlib.contextmanager
    def running(self) -> Iterator[None]:
        """Answers for as long as the block lasts."""
        self._stop.clear()
        thread = threading.Thread(target=lambda: asyncio.run(self._run()), daemon=True)
        thread.start()
        try:
            yield
        finally:
            self._stop.set()
            thread.join()

    def finish(self) -> None:
        """Waits until everything that was written is answered."""
        self._api.wait_until(
            lambda: not self._api.pending and not self.named("telegram_inbox"), 60, "the end of the work"
        )

    async def _run(self) -> None:
        api, names, knowledge = (
            Api(Config(self._api.token, self._api.url, None)),
            Names(SECRET),
            get_advisor().knowledge,
        )
        stand_in: Any = self.agent
        conversations = Conversations(
            "telegram", Capabilities(rich_content=True), lambda: stand_in, Bubbles(SECRET, {}), knowledge
        )
        database = open_database(f"sqlite:///{self._database}")
        groups, leases = Groups(database, names), Leases(database)
        worker = UpdateWorker(api, database, names, groups, conversations, knowledge, leases, _cries_for_help)
        parser = JobParser(User.parse_obj(await api.me()), get_advisor(), SECRET, groups.conversation)
        worker.resume()
        after = None
        try:
            while not self._stop.is_set():
                for body in await api.updates(after, 1):
                    update = read_update(body)
                    assert update is not None
                    job = parser.parse(update)
                    if job is not None:
                        worker.take(update.update_id, job)
                    after = update.update_id + 1
            await api.updates(after, 0)
        finally:
            await worker.close()
            await api.close()


async def _cries_for_help(text: str) -> bool:
    return text == CRY
