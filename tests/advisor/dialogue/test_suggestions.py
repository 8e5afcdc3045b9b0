"""Which roles were suggested before, and for which message."""

from typing import Any, Dict, List, Optional

from advisor.dialogue import intents
from advisor.dialogue.history import DECIDED, MORE_SUGGESTIONS
from advisor.dialogue.suggestions import Suggestions, suggestions_before


def _user(text: str, decided: Optional[str] = None) -> Dict[str, Any]:
    return {"event": "user", "text": text, "parse_data": {DECIDED: decided} if decided else {}}


def _bot(roles: List[str], topic: str = intents.LOOK_FOR_WORK) -> Dict[str, Any]:
    answer = {
        "topic": topic,
        "roles": roles,
        "language": "id",
        "facts": [f"{r}.overview" for r in roles],
        "sources": [],
    }
    offered = [{"intent": intents.RECOMMEND_ROLE, "title": "Peran mana yang cocok untukku"}]
    return {"event": "bot", "text": "...", "metadata": {"answer": answer, "offered": offered}}


def test_requests_for_others_keep_the_wish_and_collect_the_roles() -> None:
    events = [
        _user("aku suka gambar"),
        _bot(["animator", "architect"]),
        _user("yang lain", MORE_SUGGESTIONS),
        _bot(["graphic_designer"]),
        _user("lagi"),
    ]
    found = suggestions_before(reversed(events))
    assert found == Suggestions("aku suka gambar", ("graphic_designer", "animator", "architect"))


def test_the_newest_wish_counts() -> None:
    events = [
        _user("aku suka gambar"),
        _bot(["animator"]),
        _user("aku suka hewan"),
        _bot(["veterinarian"]),
        _user("lagi"),
    ]
    assert suggestions_before(reversed(events)) == Suggestions("aku suka hewan", ("veterinarian", "animator"))


def test_an_answer_on_a_role_suggests_nothing() -> None:
    answered = _bot(["nurse"], intents.ASK_DUTIES)
    assert suggestions_before(reversed([_user("tugas perawat"), answered, _user("lagi")])) == Suggestions("", ())
