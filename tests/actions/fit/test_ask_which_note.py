"""Asking which note is meant."""

from typing import Any, Dict, Optional

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.fit.ask_which_note import ask_which_note
from advisor.dialogue.metadata import ChangeMetadata
from advisor.fit.check import FitCheck
from advisor.fit.ratings import Rating
from tests.support.actions import turn_of

CHECK = FitCheck(status="done", ratings={"writing": Rating(2), "travel": Rating(-1)})


def _asked(language: str, check: FitCheck = CHECK, pending: Optional[ChangeMetadata] = None) -> Dict[str, Any]:
    dispatcher = CollectingDispatcher()
    turn = turn_of("go_back", slots={"language": language})
    assert ask_which_note(dispatcher, check, turn, list(check.ratings), pending) is check
    return dict(dispatcher.messages[0])


@pytest.mark.parametrize(
    ("pending", "language", "asks"),
    [
        (None, "id", "Jawaban mana yang ingin kamu ubah?"),
        (ChangeMetadata(degree=1), "en", "Which answer would you like to change?"),
        (ChangeMetadata(removes=True), "id", "Catatan mana yang ingin kamu hapus?"),
        (ChangeMetadata(removes=True), "en", "Which note should I remove?"),
    ],
)
def test_the_notes_are_listed_by_number(pending: Optional[ChangeMetadata], language: str, asks: str) -> None:
    message = _asked(language, pending=pending)
    assert message["text"].startswith(asks)
    assert "\n1. " in message["text"]
    assert "\n2. " in message["text"]
    assert message["listed"]


def test_what_is_to_happen_to_the_note_is_kept_for_the_reply() -> None:
    assert _asked("id", pending=ChangeMetadata(degree=1))["change"] == {"removes": False, "degree": 1}


def test_without_notes_there_is_nothing_to_choose_from() -> None:
    message = _asked("en", FitCheck())
    assert message["text"] == "There is no answer to change yet."
    assert "listed" not in message
