"""Several short messages that are one thought: "cocok gak aku jadi", "community officer"."""

import math
import time
from collections import OrderedDict
from typing import Callable, List, NamedTuple, Optional, Sequence, Tuple

from advisor.text import MAX_CHARACTERS
from channels.telegram.inbox import Waiting
from channels.telegram.jobs import InboxJob, MessageJob

SECONDS_OF_A_THOUGHT = 3.0
"""Messages that follow each other within this time may be one thought."""
SECONDS_OF_SILENCE = 1.2
"""How long nothing more must come for a thought to count as finished."""
MAX_SENDERS = 20_000
"""For how many people it is remembered when they wrote; the one who wrote least recently is forgotten first."""
ENDS = (".", "?", "!", "…")
"""What ends a message that is a thought of its own."""
BETWEEN = "\n"
"""What separates the messages of a thought once they are joined."""


class Thought(NamedTuple):
    """Messages that were joined."""

    update_id: int
    """The update of the last of them."""
    job: MessageJob
    """All of them."""
    parts: Tuple[int, ...]
    """The updates of the others."""


def is_open(job: InboxJob) -> bool:
    """Whether the thought may go on in the next message: the text doesn't end like a sentence, and isn't a number."""
    if not isinstance(job, MessageJob) or job.message is None or job.is_edit or job.incoming.text is None:
        return False
    if job.is_late:  # what comes after it isn't part of it
        return False
    text = job.incoming.text.rstrip()
    return not text.endswith(ENDS) and not text.isdigit() and not text.startswith("/")


def thought_in(waiting: Sequence[Waiting]) -> Optional[Thought]:
    """The thought with which the jobs of one person begin; None if the first of them is complete by itself."""
    parts: List[Tuple[int, MessageJob]] = []
    for each in waiting:
        job = each.job
        if not isinstance(job, MessageJob) or (parts and not _goes_on(parts[-1][1], job)):
            break
        parts.append((each.update_id, job))
        if not is_open(job):
            break
    text = BETWEEN.join(job.incoming.text or "" for _, job in parts)
    if len(parts) < 2 or len(text) > MAX_CHARACTERS:
        return None
    update_id, last = parts[-1]
    first = parts[0][1]
    incoming = last.incoming.copy(update={"text": text})
    joined = last.copy(update={"incoming": incoming, "refers_to": first.refers_to, "is_late": first.is_late})
    return Thought(update_id, joined, tuple(part for part, _ in parts[:-1]))


def _goes_on(before: MessageJob, job: MessageJob) -> bool:
    """Whether `job` goes on with the thought in `before`, which is open."""
    is_text = job.message is not None and job.incoming.text is not None and not job.is_edit
    is_same_place = (job.chat, job.thread) == (before.chat, before.thread)
    is_soon = before.sent is None or job.sent is None or job.sent - before.sent <= SECONDS_OF_A_THOUGHT
    text = (job.incoming.text or "").strip()
    return is_text and is_same_place and is_soon and job.refers_to is None and not text.isdigit()


class Bursts:
    """When people last wrote, and so how long to wait for the rest of a thought."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock`: returns seconds."""
        self._clock = clock
        self._arrivals: OrderedDict[str, Tuple[float, float]] = OrderedDict()

    def note(self, job: InboxJob) -> None:
        """Notes that a message arrived."""
        if job.message is None:
            return
        _, before = self._arrivals.pop(job.sender, (-math.inf, -math.inf))
        self._arrivals[job.sender] = (before, self._clock())
        while len(self._arrivals) > MAX_SENDERS:
            self._arrivals.popitem(last=False)

    def seconds_to_wait(self, newest: InboxJob, is_old: bool = False) -> float:
        """How long to wait for more before `newest` is answered, the newest message of its sender.

        0 unless it came soon after another one and leaves its thought open: a message that comes alone is answered
        at once. If it is old, newer ones may follow.
        """
        before, last = self._arrivals.get(newest.sender, (-math.inf, -math.inf))
        if not is_old and (not is_open(newest) or last - before > SECONDS_OF_A_THOUGHT):
            return 0.0
        return max(0.0, last + SECONDS_OF_SILENCE - self._clock())
