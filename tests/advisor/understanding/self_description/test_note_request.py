"""What is wanted of a note: that it goes, or that it changes."""

from typing import Optional

import pytest

from advisor.advisor import get_advisor
from advisor.understanding.self_description.note_request import NoteRequest


def _read(text: str) -> Optional[NoteRequest]:
    return get_advisor().self_reader.note_request(text)


@pytest.mark.parametrize(
    "text",
    [
        "lah gue gak pernah bilang suka nulis",
        "siapa bilang aku suka angka?",
        "kapan aku bilang suka jalan-jalan",
        "saya tidak pernah mengatakan itu",
        "gak pernah ngomong gitu deh",
        "aku nggak nyebut soal media sosial kok",
        "kok salah catat sih",
        "i never said that",
        "I haven't said anything like that!",
        "um, I didn't mention travelling",
        "when did i say i like numbers??",
        "wait that's not what I said",
        "I did not say I love writing",
        "i don't remember saying that",
    ],
)
def test_a_denial_takes_a_note_back(text: str) -> None:
    request = _read(text)
    assert request
    assert request.removes
    assert request.denies


@pytest.mark.parametrize(
    ("text", "number", "about", "points"),
    [
        ("hapus nomor 3 dong", 3, "", False),
        ("apus aja yg kedua", 2, "", False),
        ("tolong coret catatan soal menulis", None, "menulis", False),
        ("buang yang itu kak", None, "", True),
        ("aku mau hapus catatan yang terakhir", -1, "", False),
        ("remove the first one, i never said that", 1, "", False),
        ("please delete that note", None, "", True),
        ("can you scrap the travelling one", None, "travelling", False),
        ("take off the last one", -1, "off", False),
    ],
)
def test_a_removal_names_its_note(text: str, number: Optional[int], about: str, points: bool) -> None:
    request = _read(text)
    assert request
    assert (request.removes, request.number, request.about, request.points) == (True, number, about, points)


@pytest.mark.parametrize(
    ("text", "number", "degree", "about"),
    [
        ("ganti nomor 1 jadi biasa saja", 1, 0, ""),
        ("yang nomor 2 jadi suka", 2, 1, ""),
        ("eh, yg soal angka jadi ga suka sama sekali", None, -2, "angka"),
        ("ganti jadi suka yang kerja bakti", None, 1, "kerja bakti"),
        ("nomor 2 harusnya suka sekali", 2, 2, ""),
        ("ubah catatan itu jadi kurang suka", None, -1, ""),
        ("change the neighbours one to not at all", None, -2, "neighbours"),
        ("i want to change the writing note to so-so", None, 0, "writing"),
        ("the second one should be i love it", 2, 2, ""),
        ("set number 3 to i like it", 3, 1, ""),
    ],
)
def test_a_change_names_its_note_and_the_new_degree(text: str, number: Optional[int], degree: int, about: str) -> None:
    request = _read(text)
    assert request
    assert (request.removes, request.number, request.degree, request.about) == (False, number, degree, about)


@pytest.mark.parametrize(
    "text",
    [
        "aku ga bisa bilang tidak",
        "aku gak suka ngomong",
        "aku ga pernah ngomong di depan umum",
        "ibuku ga pernah bilang sayang",
        "aku suka hapus file lama",
        "aku sering hapus komentar kasar di grup",
        "aku ganti rencana jadi stres",
        "jadi aku suka nulis",
        "hapus data saya",
        "hapus semua catatan",
        "ganti topik dong",
        "biasa aja",
        "gak, aku ga suka itu",
        "I never say no to a party",
        "I never said no to anyone",
        "I never said anything in class",
        "I don't say much",
        "my mum never said that to me",
        "I delete old posts on my instagram",
        "I'd drop everything to help a friend",
        "delete everything",
        "change makes me nervous",
        "I like to change things",
        "I love it",
        "4",
        "",
    ],
)
def test_what_is_about_no_note_asks_nothing_of_one(text: str) -> None:
    assert _read(text) is None


@pytest.mark.parametrize(
    ("text", "number", "degree", "about", "points"),
    [
        ("ya yang itu, jadi biasa aja", None, 0, "", True),
        ("that one", None, None, "", True),
        ("nomor 2", 2, None, "", False),
        ("3", 3, None, "", False),
        ("yang pertama, kurang suka", 1, -1, "", False),
        ("yang soal menulis", None, None, "menulis", False),
    ],
)
def test_a_reply_chooses_a_note(
    text: str, number: Optional[int], degree: Optional[int], about: str, points: bool
) -> None:
    reply = get_advisor().self_reader.note_reply(text)
    assert reply
    assert (reply.number, reply.degree, reply.about, reply.points) == (number, degree, about, points)


@pytest.mark.parametrize("text", ["suka banget", "iya", "not at all", "hmm"])
def test_a_reply_without_a_note_chooses_none(text: str) -> None:
    assert get_advisor().self_reader.note_reply(text) is None
