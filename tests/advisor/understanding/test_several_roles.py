"""Questions about each of several roles, or which of them is more of something."""

import pytest

from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.several_roles import ALL_OTHERS, SeveralRolesReader


@pytest.fixture(scope="module")
def reader(knowledge: KnowledgeBase) -> SeveralRolesReader:
    return SeveralRolesReader(knowledge.lexicon)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tugas keduanya apa?", True),
        ("kualifikasi dua posisi itu", True),
        ("the misconceptions about the three", True),
        ("who does each of them suit?", True),
        ("tugas peran kedua", False),
        ("two years of experience?", False),
    ],
)
def test_each_of_several_roles(reader: SeveralRolesReader, text: str, expected: bool) -> None:
    assert reader.asks_of_each(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mana yang lebih sering ketemu orang?", True),
        ("who travels more?", True),
        ("mana yang lebih cocok buat aku?", False),
        ("which role is it?", False),
    ],
)
def test_a_choice(reader: SeveralRolesReader, text: str, expected: bool) -> None:
    assert reader.chooses(text) is expected


@pytest.mark.parametrize(("text", "count"), [("and the other two?", 2), ("dua lainnya gimana", 2), ("yang lain", 0)])
def test_others_are_counted(reader: SeveralRolesReader, text: str, count: int) -> None:
    assert reader.counts_others(text) == count


def test_the_rest_is_all_others(reader: SeveralRolesReader) -> None:
    assert reader.counts_others("kalau sisanya?") == ALL_OTHERS
