"""What is said about a note of the fit check changes that note, and nothing else."""

from dataclasses import replace
from typing import Any, Dict, List, Mapping, Optional, Tuple

import pytest

from actions.fit.continue_check import ActionContinueFitCheck
from advisor.advisor import get_advisor
from advisor.fit.check import FitCheck, start
from advisor.fit.ratings import Rating
from tests.support.actions import run, said, tracker_of

NOTES = {
    "social_issues": Rating(2),
    "community_experience": Rating(1, "aktif di karang taruna"),
    "organising": Rating(1, "suka bikin acara"),
    "leadership": Rating(1, "I lead a group"),
    "adaptability": Rating(-1),
}
DEGREES = {trait: rating.degree for trait, rating in NOTES.items()}
ASKED = ("social_issues", "adaptability")


def _after(
    text: str, language: str = "id", change: Optional[Mapping[str, Any]] = None
) -> Tuple[str, Dict[str, int], Dict[str, Any]]:
    """The reply to `text` in a running check, the notes it leaves, and the state; `change` is what "which?" is for."""
    check = replace(start(FitCheck(ratings=NOTES), get_advisor().interview, None), asked=ASKED)
    before: List[Dict[str, Any]] = [said("", listed=True, change=dict(change))] if change is not None else []
    slots = {"fit_check": check.as_dict(), "language": language}
    messages, after = run(ActionContinueFitCheck(), tracker_of("describe_self", text=text, slots=slots, before=before))
    state = after["fit_check"]
    return messages[-1]["text"], {t: r["degree"] for t, r in state["ratings"].items()}, state


@pytest.mark.parametrize(
    ("text", "removed"),
    [
        ("lah aku ga bilang suka bikin acara kak, hapus yg itu", "organising"),
        ("Hang on, I never said I lead a group", "leadership"),
        ("i didn't say anything about adjusting to new things", "adaptability"),
        ("remove the first one, i never said that", "social_issues"),
        ("please delete that note", "adaptability"),
        ("hapus nomor 3 dong", "community_experience"),
        ("siapa bilang gue suka mimpin kelompok", "leadership"),
    ],
)
def test_a_note_denied_or_removed_is_gone_and_nothing_is_noted(text: str, removed: str) -> None:
    _, degrees, state = _after(text)
    assert degrees == {trait: degree for trait, degree in DEGREES.items() if trait != removed}
    assert state["asked"] == list(ASKED)


@pytest.mark.parametrize(
    ("text", "changed", "degree"),
    [
        ("ganti nomor 1 jadi biasa saja", "social_issues", 0),
        ("salah itu, yg aktif komunitas jadi biasa saja", "community_experience", 0),
        ("change the neighbours one to not at all", "community_experience", -2),
        ("eh jawaban yg tadi kerja bakti ganti jadi biasa aja deh", "community_experience", 0),
        ("yang nomor 2 jadi suka", "adaptability", 1),
    ],
)
def test_a_note_changed_has_its_new_degree(text: str, changed: str, degree: int) -> None:
    _, degrees, state = _after(text)
    assert degrees == {**DEGREES, changed: degree}
    assert state["asked"] == list(ASKED)


@pytest.mark.parametrize("text", ["tolong hapus yang salah", "delete the singing one", "yg soal nyanyi jadi suka"])
def test_an_unclear_wish_changes_nothing_and_lists_the_notes(text: str) -> None:
    reply, degrees, _ = _after(text)
    assert degrees == DEGREES
    assert "5. " in reply


def test_the_reply_to_which_one_is_about_the_note_it_names() -> None:
    _, removed, _ = _after("nomor 2", change={"removes": True})
    assert "adaptability" not in removed
    _, changed, _ = _after("ya yang itu, jadi biasa aja", change={"removes": False})
    assert changed == {**DEGREES, "adaptability": 0}


def test_what_is_noted_is_said_back_with_its_direction() -> None:
    reply, _, _ = _after("biasa aja, tapi aku kurang suka mengolah angka")
    assert "kamu kurang suka mengolah angka" in reply
