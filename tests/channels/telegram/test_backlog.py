"""Which of the messages that have waited are still answered."""

from typing import Any, Collection, List, Optional

import pytest

from channels.messages import Incoming
from channels.telegram.backlog import SECONDS_UNTIL_OLD, arrange
from channels.telegram.inbox import Waiting
from channels.telegram.jobs import ForgetJob, InboxJob, MessageJob, NoticeJob

NOW = 1_000_000.0
OLD, FRESH = NOW - SECONDS_UNTIL_OLD - 1, NOW - SECONDS_UNTIL_OLD + 1


def text(words: str, sent: Optional[float], message: int = 5, **more: Any) -> MessageJob:
    incoming = Incoming(id="telegram-1", text=words)
    return MessageJob(sender="ani", chat=7, language="id", incoming=incoming, message=message, sent=sent, **more)


def press(sent: Optional[float] = NOW) -> MessageJob:
    return MessageJob(sender="ani", chat=7, language="id", incoming=Incoming(id="telegram-1", button="b"), sent=sent)


def sticker(sent: float) -> NoticeJob:
    return NoticeJob(sender="ani", chat=7, language="id", notice="telegram_text_only", message=9, sent=sent)


def block() -> ForgetJob:
    return ForgetJob(sender="ani", chat=7, language="id", forgets="private")


def outcome(jobs: List[InboxJob], late: Collection[int] = (), urgent: Collection[int] = ()) -> List[str]:
    """For each job, counted from 0: "-" if it is dropped, "late" if it is answered with an apology, otherwise "+"."""
    waiting = [Waiting(number, job, None, 0) for number, job in enumerate(jobs)]
    plan = arrange(waiting, NOW, late, urgent)
    dropped = {each.update_id for each in plan.dropped}
    after = [plan.changed.get(number, job) for number, job in enumerate(jobs)]
    is_late = [isinstance(job, MessageJob) and job.is_late for job in after]
    kept = [each._replace(job=after[each.update_id]) for each in waiting if each.update_id not in dropped]
    again = arrange(kept, NOW, late)
    assert not urgent or again.dropped == []
    assert urgent or again == ({}, [])  # what was arranged stays so
    return ["-" if number in dropped else "late" if is_late[number] else "+" for number in range(len(jobs))]


def test_fresh_messages_are_all_answered() -> None:
    assert outcome([text("a", FRESH), text("b", FRESH), press(), press()]) == ["+"] * 4
    assert outcome([text("a", None), text("b", None)]) == ["+"] * 2


def test_of_old_messages_the_newest_is_answered_with_an_apology() -> None:
    assert outcome([text("a", OLD)]) == ["late"]
    assert outcome([*(text(str(i), OLD + i / 100, i) for i in range(20))]) == ["-"] * 19 + ["late"]


def test_a_fresh_message_is_answered_in_place_of_the_old_ones() -> None:
    assert outcome([text("a", OLD), text("b", OLD), text("c", FRESH), text("d", FRESH)]) == ["-", "-", "late", "+"]


@pytest.mark.parametrize(
    ("jobs", "expected"),
    [
        ([press(), text("a", OLD)], ["-", "late"]),  # updates come in order, so the press is older still
        ([press(), press(), text("a", OLD), press(), press()], ["-", "-", "late", "-", "+"]),
        ([text("a", FRESH), press()], ["+", "+"]),
        ([press(), press(), press()], ["-", "-", "late"]),
        ([press()], ["+"]),
        ([press(OLD), press(OLD), press(OLD)], ["-", "-", "late"]),
    ],
)
def test_of_old_presses_the_newest_counts_if_nothing_was_typed_since(jobs: List[InboxJob], expected: List[str]) -> None:
    assert outcome(jobs, late=set(range(len(jobs)))) == expected


def test_presses_that_come_in_time_are_fresh() -> None:
    assert outcome([press(), press(), press()]) == ["+"] * 3


def test_what_can_not_be_read_is_answered_if_there_is_nothing_else() -> None:
    assert outcome([sticker(OLD), sticker(OLD)]) == ["-", "+"]
    assert outcome([sticker(OLD), text("a", OLD), sticker(OLD)]) == ["-", "late", "-"]


def test_a_cry_for_help_is_answered_however_old() -> None:
    jobs: List[InboxJob] = [text("a", OLD), text("aku ingin mati", OLD), text("halo?", OLD)]
    assert outcome(jobs, urgent={1}) == ["-", "late", "+"]


def test_nothing_before_a_deletion_is_answered() -> None:
    assert outcome([text("a", FRESH), press(), block(), text("b", FRESH)]) == ["-", "-", "+", "+"]
    assert outcome([text("a", OLD), block()]) == ["-", "+"]


def test_a_message_that_was_edited_since_is_answered_once() -> None:
    jobs: List[InboxJob] = [text("gaji brp", FRESH, 5), text("lain", FRESH, 6), text("gaji?", FRESH, 5, is_edit=True)]
    assert outcome(jobs) == ["-", "+", "+"]
