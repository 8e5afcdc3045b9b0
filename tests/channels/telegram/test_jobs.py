"""Jobs are stored and read as they were."""

from typing import Any

import pytest
from pydantic import ValidationError, parse_raw_as

from channels.messages import Incoming
from channels.telegram.client.api import Address
from channels.telegram.jobs import InboxJob, MessageJob, NoticeJob, PressJob

PLACE: Any = {"sender": "telegram-ani", "chat": -100, "thread": 3, "reply_to": 5, "language": "id"}
SAID = MessageJob(**PLACE, incoming=Incoming(id="telegram-1", text="gajinya?"), once="press-1")


@pytest.mark.parametrize("job", [SAID, NoticeJob(**PLACE, notice="telegram_in_group")])
def test_a_stored_job_is_the_same_when_it_is_read(job: InboxJob) -> None:
    assert parse_raw_as(InboxJob, job.json()) == job


def test_the_answer_goes_where_the_message_came_from() -> None:
    assert SAID.address == Address(chat=-100, thread=3, reply_to=5)
    alone = MessageJob(sender="telegram-ani", chat=7, language="en", incoming=SAID.incoming)
    assert alone.address == Address(chat=7)


def test_a_press_may_say_nothing_to_the_bot() -> None:
    press = PressJob(**PLACE, press="1", data="x", pressed_in=9, notice="telegram_not_yours")
    assert press.message is None


@pytest.mark.parametrize("change", [{"notice": "no_such_response"}, {"language": "nl"}, {"chat": None}])
def test_what_is_no_job_is_refused(change: Any) -> None:
    with pytest.raises(ValidationError):
        NoticeJob(**{**PLACE, "notice": "telegram_in_group", **change})
