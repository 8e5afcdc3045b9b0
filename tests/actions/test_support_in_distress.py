"""What is said to somebody in distress."""

from itertools import pairwise
from typing import Any, Dict, List

import pytest

from actions.support_in_distress import ActionSupportInDistress
from advisor.advisor import get_advisor
from advisor.fit.check import FitCheck, start
from settings import settings
from tests.support.actions import asked, run, said, tracker_of

ANSWER = {"topic": "distress", "roles": [], "language": "id", "facts": [], "sources": []}


def _supported(text: str, turns: int = 0, intent: str = "distress", **slots: Any) -> Dict[str, Any]:
    before: List[Dict[str, Any]] = [event for _ in range(turns) for event in (asked("..."), said(answer=ANSWER))]
    messages, _ = run(ActionSupportInDistress(), tracker_of(intent, text=text, before=before, slots=slots))
    return dict(messages[0])


@pytest.mark.parametrize(("language", "says"), [("id", "Aku menyesal"), ("en", "I'm sorry")])
@pytest.mark.parametrize("turns", [0, 1, 2])
def test_whom_to_call_is_always_said(language: str, says: str, turns: int) -> None:
    message = _supported("aku ingin mati", turns, language=language)
    assert settings().crisis_line.in_language("en" if language == "en" else "id") in message["text"]
    assert message["text"].startswith(says) == (turns == 0)
    assert message["answer"]["topic"] == "distress"


def test_nothing_is_said_twice_in_a_row() -> None:
    texts = [_supported("aku ingin mati", turns)["text"] for turns in range(4)]
    assert all(text != following for text, following in pairwise(texts))


@pytest.mark.parametrize(
    ("text", "is_about_another"),
    [("temanku mau bunuh diri", True), ("aku dan temanku mau bunuh diri", False), ("aku mau bunuh diri", False)],
)
def test_who_worries_about_another_person_is_told_to_stay_with_them(text: str, is_about_another: bool) -> None:
    assert _supported(text)["text"].startswith("Terima kasih sudah peduli kepadanya") == is_about_another


def test_who_asks_for_a_person_gets_the_contacts_in_a_list() -> None:
    assert _supported("aku mau ngomong sama orang", 1, intent="ask_human")["text"].count("•") == 4


def test_a_running_check_pauses() -> None:
    check = start(FitCheck(), get_advisor().interview, None).as_dict()
    _, slots = run(ActionSupportInDistress(), tracker_of("distress", text="aku ingin mati", slots={"fit_check": check}))
    assert slots["fit_check"] == {**check, "status": "paused"}
