"""A correction changes or takes back the note that it means, and nothing else."""

from typing import Dict, List, Optional, Sequence, Tuple

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.fit.correct_notes import correct, corrects_earlier, read_corrections, was_never_said, without_denied
from advisor.fit.check import FitCheck, Status
from advisor.fit.ratings import Rating
from tests.support.actions import turn_of

Degrees = Dict[str, int]
ASKED = ("enjoys_people", "empathy", "adaptability")
NOTES = {"enjoys_people": 1, "empathy": 1, "adaptability": 0}
BEFORE = {"enjoys_people": 1, "empathy": 1}


def _check(notes: Degrees, asked: Sequence[str], status: Status = "running", current: Optional[str] = None) -> FitCheck:
    ratings = {trait: Rating(degree) for trait, degree in notes.items()}
    return FitCheck(status, ratings=ratings, asked=tuple(asked), current=current)


def _after(
    text: str,
    notes: Degrees = NOTES,
    before: Degrees = BEFORE,
    asked: Sequence[str] = ASKED,
    current: str = "communication",
) -> Tuple[Degrees, Optional[str], List[str]]:
    """The notes after `text`, what the open question is then about, and what the bot says."""
    check = _check(notes, asked, current=current)
    dispatcher = CollectingDispatcher()
    after = correct(dispatcher, check, _check(before, asked[:-1]), turn_of("go_back", text=text))
    assert after is not None
    degrees = {trait: rating.degree for trait, rating in after.ratings.items()}
    return degrees, after.current, [message["text"] for message in dispatcher.messages]


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("keliru kak, justru aku kurang suka kalau rencana berubah", {"adaptability": -1}),
        ("aku bilang suka loh bukan biasa aja", {"adaptability": 1}),
        ("what?? I love that", {"adaptability": 2}),
        ("eh yang curhat tadi ganti dong, biasa aja deng. soalnya kadang capek dengernya", {"empathy": 0}),
        ("make the first one not much instead", {"enjoys_people": -1}),
        ("ganti nomor 1 jadi biasa aja sama nomor 3 jadi suka", {"enjoys_people": 0, "adaptability": 1}),
        ("yang pertama sama kedua jadiin kurang suka", {"enjoys_people": -1, "empathy": -1}),
        ("aku ga bilang ga suka ketemu orang ya. aku suka banget kok", {"enjoys_people": 2}),
        ("change the second one to its okay", {"empathy": 0}),
        ("the first one is backwards", {"enjoys_people": -1}),
        ("yang kedua salah tuh, aku tengah2 aja", {"empathy": 0}),
    ],
)
def test_the_note_meant_changes(text: str, changed: Degrees) -> None:
    degrees, current, _ = _after(text)
    assert degrees == {**NOTES, **changed}
    assert list(degrees) == list(NOTES)
    assert current == "communication"


def test_what_is_wrong_is_taken_back_and_asked_again() -> None:
    degrees, current, texts = _after("that's wrong")
    assert degrees == BEFORE
    assert current == "adaptability"
    assert "menyesuaikan diri dengan hal baru" in texts[0]


def test_what_was_meant_for_another_note_moves_there() -> None:
    degrees, current, _ = _after("keliru kak, itu buat yang dengerin curhat")
    assert degrees == {"enjoys_people": 1, "empathy": 0}
    assert current == "adaptability"


def test_the_wrong_note_changed_is_as_it_was() -> None:
    notes = {"adaptability": 0, "online_presence": 1}
    before = {"adaptability": -1, "online_presence": 1}
    degrees, _, _ = _after("No, not that one. I meant meeting people", notes, before)
    assert degrees == {**before, "enjoys_people": 0}


def test_the_first_question_keeps_its_number_without_a_note() -> None:
    degrees, _, _ = _after("the first question, please put it as it's okay", {"empathy": 1}, {})
    assert degrees == {"empathy": 1, "enjoys_people": 0}


def test_an_answer_beside_the_correction_counts() -> None:
    degrees, current, _ = _after("lumayan bisa sih, tapi soal ketemu orang aku tuh GA suka ya, jangan salah catat")
    assert degrees == {**NOTES, "enjoys_people": -1, "communication": 1}
    assert current != "communication"


def test_a_note_that_there_is_not_is_asked_about() -> None:
    degrees, _, texts = _after("yang nomor 9 jadi suka")
    assert degrees == NOTES
    assert "1. Kamu suka bertemu dengan beragam orang.\n2. " in texts[0]


def test_the_opposite_of_what_was_just_noted_is_so() -> None:
    degrees, _, _ = _after("hang on, that should be the opposite", {**NOTES, "adaptability": 1})
    assert degrees == {**NOTES, "adaptability": -1}


def test_a_note_is_not_taken_for_another_that_there_is_not() -> None:
    degrees, _, texts = _after("eh yang acara itu bukan aku, temenku yg suka")
    assert degrees == NOTES
    assert "2. " in texts[0]


@pytest.mark.parametrize("text", ["balik", "kembali ke pertanyaan sebelumnya"])
def test_going_back_corrects_nothing(text: str) -> None:
    check = _check(NOTES, ASKED, current="communication")
    assert correct(CollectingDispatcher(), check, None, turn_of("go_back", text=text)) is None


def test_a_note_outside_a_check_is_removed_without_a_question() -> None:
    check = _check({"communication": -1}, (), "idle")
    dispatcher = CollectingDispatcher()
    after = correct(dispatcher, check, FitCheck(), turn_of("go_back", text="lah kok gue kurang suka jelasin?"))
    assert after is not None
    assert not after.ratings
    assert "?" not in dispatcher.messages[0]["text"]


def test_notes_never_said_are_dropped_when_another_check_starts() -> None:
    check = _check({"empathy": 1, "online_presence": -1}, ("empathy",), current="adaptability")
    turn = turn_of("check_fit", text="no no, I not say that! test me for the other role")
    assert set(without_denied(check, _check({"empathy": 1}, ()), turn).ratings) == {"empathy"}


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("eh yang rencana berubah tadi jangan sama sekali, kurang suka aja. kalo yg ini: asik sih", (-1, 1)),
        ("about plans changing, make that it's okay. this one? love it", (0, 2)),
        ("wait, the changing plans one should be not much. as for this one: like it, I do it daily", (-1, 1)),
    ],
)
def test_an_earlier_note_and_the_open_question_each_get_their_own_degree(text: str, changed: Tuple[int, int]) -> None:
    notes = {"adaptability": -2, "online_presence": 1}
    degrees, current, _ = _after(text, notes, notes, ("adaptability", "online_presence"), "empathy")
    assert degrees == {"adaptability": changed[0], "online_presence": 1, "empathy": changed[1]}
    assert current != "empathy"


@pytest.mark.parametrize(
    "text",
    [
        "lho salah kak, ketemu orang aku suka banget",
        "yang rencana berubah itu kurang suka aja",
        "eh yg rencana berubah tadi jangan sama sekali dong, kurang suka aja",
    ],
)
def test_a_note_that_should_be_otherwise_is_corrected(text: str) -> None:
    assert corrects_earlier(text, _check({"enjoys_people": 1, "adaptability": -2}, ASKED[::2], current="empathy"))


@pytest.mark.parametrize(
    "text", ["suka, soalnya aku suka ketemu orang", "yang penting aku suka ketemu orang", "kurang suka"]
)
def test_an_answer_and_its_reason_correct_nothing(text: str) -> None:
    assert not corrects_earlier(text, _check({"enjoys_people": 2}, ASKED[:1], current="empathy"))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("change 1 and 2 to okay, delete the last one", {"enjoys_people": 0, "empathy": 0}),
        ("delete 1 and 3 pls", {"empathy": 1}),
        ("nomor 1, 2 dan 3 hapus", {}),
        ("1 jadi kurang suka, 2 jadi suka banget, 3 hapus", {"enjoys_people": -1, "empathy": 2}),
    ],
)
def test_several_changes_and_removals_are_all_made(text: str, left: Degrees) -> None:
    assert _after(text)[0] == left


def test_a_number_without_a_note_is_named() -> None:
    degrees, _, texts = _after("nomor 1 jadi kurang suka, nomor 9 hapus")
    assert degrees == {**NOTES, "enjoys_people": -1}
    assert "Tidak ada catatan dengan nomor ini: 9." in texts[0]


def test_a_change_to_the_same_is_not_called_a_change() -> None:
    degrees, _, texts = _after("ganti nomor 1 jadi suka")
    assert degrees == NOTES
    assert "Kuubah" not in texts[0]


def test_what_was_never_said_is_removed_before_a_check() -> None:
    text = "loh aku gak pernah bilang suka ketemu orang haha. ya udah cek aja yg mana cocok buat aku"
    turn = turn_of("recommend_role", text=text)
    check = _check({"enjoys_people": 1}, (), "idle")
    assert was_never_said(turn)
    assert without_denied(check, _check({}, (), "idle"), turn).ratings == {}


@pytest.mark.parametrize(
    "text",
    [
        "what? I never say I settle dispute. delete this please",
        "I never said I settle disputes, remove that",
        "aku nggak pernah bilang suka menengahi konflik. hapus itu",
    ],
)
def test_what_is_named_and_then_removed_is_the_only_note_gone(text: str) -> None:
    notes = {"children": 2, "enjoys_people": 2, "conflict_handling": 1}
    check, dispatcher = _check(notes, (), status="idle"), CollectingDispatcher()
    after = correct(dispatcher, check, _check({}, (), status="idle"), turn_of("go_back", text=text))
    assert after is not None
    assert {trait: rating.degree for trait, rating in after.ratings.items()} == {"children": 2, "enjoys_people": 2}


@pytest.mark.parametrize(
    "text",
    [
        "no wait i said im NOT SURE about people, i didnt say i dont like them",
        "I didn't say I don't like people",
    ],
)
def test_a_denial_of_something_that_is_not_noted_removes_no_note(text: str) -> None:
    found = read_corrections(text, _check({"analytics": -1}, (), "idle"), "analytics")
    assert found.elsewhere
    assert (found.objects, found.denied, found.removed) == (False, [], [])
