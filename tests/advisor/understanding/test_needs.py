"""What people look for or avoid, in aspects."""

from pathlib import Path

import pytest

from advisor.advisor import get_advisor
from advisor.understanding.needs import SIDES, read_needs


def test_each_file_is_named_after_an_aspect() -> None:
    aspects = get_advisor().knowledge.aspects
    assert {aspect for wishes in read_needs().wishes for aspect, _ in wishes} <= set(aspects)


def test_a_message_in_several_files_has_several_wishes(tmp_path: Path) -> None:
    for side, aspect in (("wanted", "writing"), ("unwanted", "events")):
        (tmp_path / side).mkdir()
        (tmp_path / side / f"{aspect}.yml").write_text("en:\n  - I write, but please no parties\n")
    needs = read_needs(tmp_path)
    assert needs.texts == ["I write, but please no parties"]
    assert set(needs.wishes[0]) == {("writing", SIDES["wanted"]), ("events", SIDES["unwanted"])}


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("yang ga perlu analisis data ada?", "data_analysis"),
        ("something without public speaking please, mics scare me", "public_speaking"),
    ],
)
def test_what_is_refused_is_found(text: str, aspect: str) -> None:
    assert aspect in get_advisor().needs.read(text).unwanted


@pytest.mark.parametrize("text", ["aku suka bikin konten", "six years of running weddings", "siapa yang bikin brosur"])
def test_what_is_wanted_is_no_refusal(text: str) -> None:
    assert not get_advisor().needs.read(text).refuses


def test_what_is_wanted_as_much_is_not_avoided() -> None:
    assert (
        "online_platform" not in get_advisor().needs.read("I want something mostly online with few meet-ups").unwanted
    )
