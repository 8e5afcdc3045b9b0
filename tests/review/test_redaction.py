"""What could identify a person is removed; what a question was about stays."""

from pathlib import Path
from typing import Dict, Iterator, List, Tuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from review.redaction import personal_spans, redacted

MESSAGES = YAML(typ="safe").load(Path(__file__).with_name("redaction.yml"))
TRAPS: List[str] = MESSAGES.pop("traps")


def pairs(groups: Dict[str, List[Tuple[str, str]]]) -> Iterator[Tuple[str, str]]:
    for group in groups.values():
        yield from group


@pytest.mark.parametrize(("text", "kept"), pairs(MESSAGES))
def test_what_identifies_a_person_is_removed(text: str, kept: str) -> None:
    assert redacted(text) == kept


@pytest.mark.parametrize("text", TRAPS)
def test_what_identifies_nobody_stays(text: str) -> None:
    assert redacted(text) == text


def test_a_number_in_any_script_is_found_where_it_stands() -> None:
    text = "nomorku ٠٨١٢٣٤٥٦٧٨٩٠ ya, tahun ٢٠٢٤"
    (span,) = personal_spans(text)
    assert text[span.start : span.end] == "٠٨١٢٣٤٥٦٧٨٩٠"


@given(st.text(alphabet="0123456789 .,-/+()@abnm_:\u200b\ufe0f\u20e3②٣–", max_size=80))
def test_spans_lie_in_the_text_and_apart_from_each_other(text: str) -> None:
    end = 0
    for span in personal_spans(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end


@given(st.text(max_size=80))
def test_any_text_can_be_redacted(text: str) -> None:
    redacted(text)


@pytest.mark.parametrize("digits", ["0812-3456-7890", "081234567890", "+62 812 3456 7890", "3201234567890001"])
@pytest.mark.parametrize(
    ("before", "after"), [("wa ", ""), ("(", ")"), ("kontak:", "."), ("", ", umur 17"), ("x\n", "\ny")]
)
def test_what_stands_around_a_number_stays(before: str, digits: str, after: str) -> None:
    assert redacted(before + digits + after) == f"{before}[number]{after}"
