"""The question of the check, again after a digression."""

from typing import Any, Dict, List, Tuple

import pytest

from actions.fit.repeat_question import ActionRepeatQuestion
from advisor.advisor import get_advisor
from advisor.dialogue.thresholds import FIT_CHECK
from advisor.fit.check import FitCheck, pause, start
from tests.support.actions import asked, run, tracker_of

ASKED = {"event": "action", "name": "action_continue_fit_check"}
REPEATED = {"event": "action", "name": "action_repeat_question"}


def _check() -> FitCheck:
    return start(FitCheck(), get_advisor().interview, None)


def _repeated(
    check: FitCheck, text: str = "gajinya?", repeats: int = 0, language: str = "id", first: Any = ASKED
) -> Tuple[List[Dict[str, Any]], Dict[str, Any]]:
    before = [asked("..."), first, *(event for _ in range(repeats) for event in (asked("..."), REPEATED))]
    slots = {"fit_check": check.as_dict(), "language": language}
    return run(ActionRepeatQuestion(), tracker_of("ask_salary", text=text, before=before, slots=slots))


@pytest.mark.parametrize(("language", "says"), [("id", "Kembali ke cek"), ("en", "Back to the fit check.")])
def test_the_same_question_is_asked_in_the_current_language(language: str, says: str) -> None:
    check = _check()
    messages, slots = _repeated(check, language=language)
    assert messages[0]["text"].startswith(says)
    assert messages[0]["question"] == {"trait": check.current, "number": 1}
    assert slots == {}


def test_after_many_digressions_in_a_row_the_check_pauses() -> None:
    check = _check()
    messages, slots = _repeated(check, repeats=FIT_CHECK.max_repeats - 1)
    assert "Pertanyaan 1" in messages[0]["text"]
    messages, slots = _repeated(check, repeats=FIT_CHECK.max_repeats)
    assert slots["fit_check"] == pause(check).as_dict()
    assert "Pertanyaan 1" not in messages[0]["text"]
    assert messages[0]["question"]["trait"] == check.current  # so that an answer to it still counts


def test_a_check_that_is_refused_pauses_without_a_word() -> None:
    messages, slots = _repeated(_check(), text="stop. gajinya berapa?")
    assert messages == []
    assert slots["fit_check"]["status"] == "paused"


@pytest.mark.parametrize("check", [FitCheck(), FitCheck(status="done")])
def test_without_an_open_question_nothing_is_said(check: FitCheck) -> None:
    assert _repeated(check) == ([], {})
