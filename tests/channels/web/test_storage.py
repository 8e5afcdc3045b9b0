"""While the database is locked, the website says so: nothing is answered, stored or deleted, and nothing is lost."""

import contextlib
import sqlite3
import uuid
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Dict, Iterator

import requests

from tests.support.website import Visitor, Website, bubbles, lines

CHECK = "cocok gak aku jadi community officer?"


@contextlib.contextmanager
def _locked(website: Website) -> Iterator[None]:
    """Another program holds the database, as a backup does."""
    with contextlib.closing(sqlite3.connect(website.database, isolation_level=None)) as other:
        other.execute("begin immediate")
        yield
        other.execute("rollback")


def _message(text: str) -> Dict[str, Any]:
    return {"id": uuid.uuid4().hex, "language": "id", "text": text}


def _question(visitor: Visitor) -> int:
    """The number of the open question of a fit check."""
    asked = [bubble["progress"]["number"] for bubble in visitor.history() if "progress" in bubble]
    return int(asked[-1])


def _is_refused(answer: requests.Response) -> bool:
    return answer.status_code == 503 and answer.json()["error"]["code"] == "storage_unavailable"


def test_what_was_not_stored_or_deleted_is_not_said_to_be(website: Website) -> None:
    checked, leaving, deleting = (website.visitor() for _ in range(3))
    checked.say(CHECK)
    leaving.say("tugas community officer apa?")
    leaving.say("hapus dataku")
    deleting.say("tugas community officer apa?")
    answer, yes = _message("suka banget"), _message("ya")
    stored = {visitor: website.stored(visitor) for visitor in (checked, leaving, deleting)}

    with _locked(website), ThreadPoolExecutor(3) as threads:
        answered = threads.submit(checked.post, answer)
        confirmed = threads.submit(leaving.post, yes)
        deleted = threads.submit(deleting.forget)
        assert deleting.history()  # others can read meanwhile
        assert _is_refused(answered.result())
        assert answered.result().headers["Retry-After"]
        assert _is_refused(confirmed.result())
        assert deleted.result() == 503

    assert {visitor: website.stored(visitor) for visitor in (checked, leaving, deleting)} == stored
    assert _question(checked) == 1

    again = bubbles(lines(checked.post(answer)))
    assert _question(checked) == 2
    assert bubbles(lines(checked.post(answer))) == again
    assert _question(checked) == 2
    checked.say("tidak suka")
    assert _question(checked) == 3

    assert bubbles(lines(leaving.post(yes)))
    assert website.stored(leaving) == []
    assert deleting.forget() == 204
    assert website.stored(deleting) == []
