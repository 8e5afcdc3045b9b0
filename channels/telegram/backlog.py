"""What is left to answer when messages have waited for a long time, such as after an outage."""

from typing import Collection, Dict, List, NamedTuple, Sequence, Set

from channels.telegram.inbox import Waiting
from channels.telegram.jobs import ForgetJob, InboxJob, MessageJob

SECONDS_UNTIL_OLD = 600.0
"""The age from which a message counts as old: of several old messages of one person, only the newest is answered."""


class Arrangement(NamedTuple):
    """What becomes of the jobs that wait for one person."""

    changed: Dict[int, InboxJob]
    """The jobs that are answered in another form, by update."""
    dropped: List[Waiting]
    """The jobs that are not answered."""


def arrange(waiting: Sequence[Waiting], now: float, late: Collection[int], urgent: Collection[int] = ()) -> Arrangement:
    """Decides which of the jobs of one person are still answered.

    Jobs before a deletion are dropped, and so is a message that was edited since. If some are old, the newest typed
    message is answered, with an apology, and the newest press if it came after that; the other old ones are dropped.

    Args:
        waiting: the jobs, oldest first.
        now: the time, in seconds since 1970.
        late: the updates with presses that Telegram said came too late.
        urgent: the updates that are answered even if they are old.
    """
    kept = [each for i, each in enumerate(waiting) if not _is_void(each, waiting[i + 1 :])]
    old = _old(kept, now, late) - set(urgent)
    answered = _still_answered(kept, old)
    dropped = [
        each for each in waiting if each not in kept or (each.update_id in old and each.update_id not in answered)
    ]
    rest = [each for each in kept if each not in dropped]
    changed = {each.update_id: each.job.copy(update={"sent": None}) for each in rest if each.update_id in old}
    first = next((each for each in rest if isinstance(each.job, MessageJob)), None)
    if first is not None and old and (len(dropped) > 0 or is_dated_old(first.job, now)):
        changed[first.update_id] = first.job.copy(update={"sent": None, "is_late": True})
    return Arrangement(changed, dropped)


def is_dated_old(job: InboxJob, now: float) -> bool:
    """Whether the job is old by the date of its message; `now` in seconds since 1970."""
    return job.sent is not None and now - job.sent > SECONDS_UNTIL_OLD


def is_press(job: InboxJob) -> bool:
    """Whether the job is what a pressed button says."""
    return isinstance(job, MessageJob) and job.incoming.button is not None


def _is_void(each: Waiting, later: Sequence[Waiting]) -> bool:
    """Whether a job is overtaken by one of those that came later."""
    if any(isinstance(other.job, ForgetJob) for other in later):
        return True
    message = each.job.message
    return message is not None and any(other.job.is_edit and other.job.message == message for other in later)


def _old(waiting: Sequence[Waiting], now: float, late: Collection[int]) -> Set[int]:
    """The updates that are old. Telegram doesn't say when a button was pressed, but updates come in order."""
    old: Set[int] = set()
    is_since_fresh = False
    for i, each in enumerate(waiting):
        if not is_press(each.job):
            is_old = is_dated_old(each.job, now)
            is_since_fresh = is_since_fresh or (each.job.sent is not None and not is_old)
        else:
            is_before_old = any(is_dated_old(other.job, now) for other in waiting[i + 1 :] if not is_press(other.job))
            is_late = each.update_id in late and each.job.sent is not None and not is_since_fresh
            is_old = is_before_old or is_late or is_dated_old(each.job, now)
        if is_old and not isinstance(each.job, ForgetJob):
            old.add(each.update_id)
    return old


def _still_answered(waiting: Sequence[Waiting], old: Collection[int]) -> Set[int]:
    """The old updates that are answered all the same."""
    typed = [each for each in waiting if isinstance(each.job, MessageJob) and not is_press(each.job)]
    newest = typed[-1].update_id if typed else None
    press = next((each.update_id for each in reversed(waiting) if is_press(each.job) and each.update_id in old), None)
    if press is not None and newest is not None and press < newest:
        press = None
    if newest is None and press is None:  # only what can't be read
        newest = waiting[-1].update_id if waiting else None
    return {update for update in (newest, press) if update is not None and update in old}
