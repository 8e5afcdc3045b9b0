"""Floors for the reader on self-descriptions that its words and phrases were not written on."""

from collections import defaultdict
from pathlib import Path
from typing import Any, Dict, List

import pytest
from ruamel.yaml import YAML

from advisor.advisor import get_advisor

FILE = Path(__file__).parents[1] / "advisor" / "understanding" / "self_description" / "self_descriptions.yml"
SIGNS = {"++": 1, "+": 1, "0": 0, "-": -1, "--": -1}
# Of what is read, so much must be right: a wrong rating is worse than none, which is asked for later.
PRECISION = 0.85
FOUND = 0.55
# By form: messages of which nothing is read wrongly.
NOTHING_WRONG = 0.75
# Messages that say nothing of the speaker's liking now.
SILENT_FORMS = ("nothing", "cannot_yet")


def _sign(degree: int) -> int:
    return (degree > 0) - (degree < 0)


@pytest.fixture(scope="module")
def read() -> List[Dict[str, Any]]:
    messages: List[Dict[str, Any]] = YAML(typ="safe").load(FILE.read_text(encoding="utf-8"))
    reader = get_advisor().self_reader
    for message in messages:
        message["wanted"] = {trait: SIGNS[degree] for trait, degree in message["traits"].items()}
        message["got"] = {s.trait: _sign(s.degree) for s in reader.read(message["text"])}
        message["wrong"] = {t: d for t, d in message["got"].items() if message["wanted"].get(t) != d}
    return messages


@pytest.mark.parametrize("language", ["id", "en", "mixed"])
def test_given_unseen_self_descriptions_when_read_then_what_is_read_is_right(
    read: List[Dict[str, Any]], language: str
) -> None:
    messages = [message for message in read if message["language"] == language]
    got = sum(len(message["got"]) for message in messages)
    wrong = sum(len(message["wrong"]) for message in messages)
    assert (got - wrong) / got >= PRECISION


def test_given_unseen_self_descriptions_when_read_then_most_of_it_is_found(read: List[Dict[str, Any]]) -> None:
    wanted = sum(len(message["wanted"]) for message in read)
    right = sum(len(message["got"]) - len(message["wrong"]) for message in read)
    assert right / wanted >= FOUND


def test_given_each_form_when_read_then_hardly_anything_wrongly(read: List[Dict[str, Any]]) -> None:
    forms = defaultdict(list)
    for message in read:
        forms[message["form"]].append(not message["wrong"])
    assert len(read) >= 150
    low = {form: sum(right) / len(right) for form, right in forms.items() if sum(right) / len(right) < NOTHING_WRONG}
    assert not low


def test_given_no_statement_when_read_then_nothing(read: List[Dict[str, Any]]) -> None:
    silent = [message for message in read if message["form"] in SILENT_FORMS and not message["wanted"]]
    assert sum(bool(message["got"]) for message in silent) <= len(silent) * 0.05


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("aku suka ngobrol tapi males bikin laporan", {"enjoys_people": 1, "analytics": -1}),
        ("suka banget ngobrol, tapi paling males ribut", {"enjoys_people": 1, "conflict_handling": -1}),
        ("nggak suka ramai", {"enjoys_people": -1}),
        ("aku bukan tidak suka nulis", {"writing": 1}),
        ("tidak hanya suka menulis tapi juga bicara di depan umum", {"writing": 1, "public_speaking": 1}),
        ("aku lebih suka menulis daripada bicara di depan umum", {"writing": 1, "public_speaking": -1}),
        ("teman saya suka jalan-jalan", {}),
        ("dulu suka menulis, sekarang tidak", {"writing": -1}),
        ("gue introvert tapi okay sama people", {"enjoys_people": 1}),
        ("I like not only writing but also public speaking", {"writing": 1, "public_speaking": 1}),
        ("I hardly ever travel and I hate crowds", {"travel": -1, "enjoys_people": -1}),
        ("I don't mind meeting new people", {"enjoys_people": 1}),
        ("aku tidak masalah ketemu orang baru", {"enjoys_people": 1}),
        ("I avoid arguments", {"conflict_handling": -1}),
    ],
)
def test_given_the_forms_by_name_when_read_then_each_is_read_right(text: str, expected: Dict[str, int]) -> None:
    got = {s.trait: _sign(s.degree) for s in get_advisor().self_reader.read(text)}
    for trait, sign in expected.items():
        assert got.get(trait) == sign
    if not expected:
        assert got == {}
