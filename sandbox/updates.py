"""The queue of updates, and the long poll that reads it."""

import asyncio
import json
from dataclasses import dataclass
from typing import Any, Callable, Dict, FrozenSet, List, Optional

from sandbox.errors import ApiError, conflict

KINDS = frozenset(
    (
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "inline_query",
        "chosen_inline_result",
        "callback_query",
        "shipping_query",
        "pre_checkout_query",
        "poll",
        "poll_answer",
        "my_chat_member",
        "chat_member",
        "chat_join_request",
        "message_reaction",
        "message_reaction_count",
        "chat_boost",
        "removed_chat_boost",
    )
)
# Kinds that a bot gets only if it names them.
_ON_DEMAND = frozenset(("chat_member", "message_reaction", "message_reaction_count"))
LONGEST_POLL = 50
MOST_AT_ONCE = 100


@dataclass(eq=False)
class Update:
    """One thing that happened."""

    id: int
    kind: str
    payload: Any
    """The content of the field `kind`; if `kind` is empty, the whole update as it will be sent."""
    lane: str
    """A webhook gets the updates of one lane in sequence, and those of different lanes in parallel."""

    def body(self) -> Any:
        """Its JSON, as a dict."""
        return {"update_id": self.id, self.kind: self.payload} if self.kind else self.payload


class Updates:
    """The updates that the bot has not confirmed yet, oldest first."""

    def __init__(self, first_id: int) -> None:
        self.pending: List[Update] = []
        self.allowed: FrozenSet[str] = KINDS - _ON_DEMAND
        self.webhook_is_set = False
        self._next_id = first_id
        self._raw: List[Update] = []
        self._waiting: Optional[asyncio.Future[None]] = None
        self._listeners: List[Callable[[], None]] = []

    def add(self, kind: str, payload: Dict[str, Any], lane: str) -> Optional[Update]:
        """Puts an update into the queue; None if the bot does not want its kind."""
        if kind not in self.allowed:
            return None
        # A copy, so that an update is not changed when its message is edited later.
        update = Update(self._next_id, kind, json.loads(json.dumps(payload)), lane)
        self._next_id += 1
        self.pending.append(update)
        self._notify()
        return update

    def add_raw(self, body: Any) -> None:
        """Puts anything into the queue, to be sent as it is.

        If it has no `update_id`, it gets the next one. If it has one, it is given to the bot once, whatever was
        confirmed before.
        """
        if isinstance(body, dict) and "update_id" not in body:
            update = Update(self._next_id, "", {"update_id": self._next_id, **body}, f"raw {self._next_id}")
            self._next_id += 1
            self.pending.append(update)
        else:
            number = body.get("update_id") if isinstance(body, dict) else None
            given = number if isinstance(number, int) and not isinstance(number, bool) else 0
            self._next_id = max(self._next_id, given + 1)
            self._raw.append(Update(given, "", body, f"raw {len(self._raw)} {given}"))
        self._notify()

    def take_raw(self) -> List[Update]:
        """The raw updates; returns each of them once."""
        taken, self._raw = self._raw, []
        return taken

    def drop(self) -> None:
        """Deletes all updates."""
        self.pending.clear()
        self._raw.clear()

    def confirm(self, update: Update) -> None:
        """Deletes an update that was taken."""
        if update in self.pending:
            self.pending.remove(update)

    @property
    def count(self) -> int:
        """How many updates are waiting."""
        return len(self.pending) + len(self._raw)

    @property
    def are_taken(self) -> bool:
        """Whether the bot took every update, and is ready for the next: by webhook, or because it polls again."""
        return not self.count and (self.webhook_is_set or self._waiting is not None)

    def allow(self, kinds: Any) -> None:
        """Sets which kinds the bot gets from now on (`allowed_updates`); None leaves them as they are."""
        if isinstance(kinds, list):
            wanted = KINDS.intersection(kind for kind in kinds if isinstance(kind, str))
            self.allowed = wanted or KINDS - _ON_DEMAND

    def is_default(self) -> bool:
        """Whether the bot gets the kinds that it would get without naming any."""
        return self.allowed == KINDS - _ON_DEMAND

    def listen(self, listener: Callable[[], None]) -> None:
        """Calls `listener` whenever there is something new."""
        self._listeners.append(listener)

    async def poll(self, offset: int, limit: int, timeout: float) -> List[Any]:
        """`getUpdates`.

        Raises:
            ApiError: another poll came, or a webhook is set.
        """
        if self.webhook_is_set:
            raise conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
            )
        self.end_poll(
            conflict("terminated by other getUpdates request; make sure that only one bot instance is running")
        )
        if offset < 0:
            self.pending = self.pending[offset:]
        else:
            self.pending = [update for update in self.pending if update.id >= offset]
        if not self.count and timeout:
            await self._wait(timeout)
        bodies = [update.body() for update in sorted(self.pending, key=lambda update: update.id)]
        return ([update.body() for update in self.take_raw()] + bodies)[:limit]

    def end_poll(self, error: Optional[ApiError]) -> None:
        """Ends a waiting poll, if there is one: with `error`, or with no updates."""
        if self._waiting and not self._waiting.done():
            if error:
                self._waiting.set_exception(error)
            else:
                self._waiting.set_result(None)

    async def _wait(self, timeout: float) -> None:
        waiting = self._waiting = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(waiting, timeout)
        except asyncio.TimeoutError:
            pass
        finally:
            if self._waiting is waiting:
                self._waiting = None

    def _notify(self) -> None:
        self.end_poll(None)
        for listener in self._listeners:
            listener()
