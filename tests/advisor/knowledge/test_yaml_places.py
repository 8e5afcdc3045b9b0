"""Where entries stand in a file, and how they are written there."""

import pytest

from advisor.knowledge.yaml_places import Location, line_of, unclear_at


def test_a_line_is_found_or_that_of_its_parent() -> None:
    text = "# comment\nroles:\n- id: one\n- id: two\n  name: Two\n"
    assert line_of(text, ("roles", 1, "name")) == 5
    assert line_of(text, ("roles", 1, "aliases")) == 4
    assert line_of(text, ("topics",)) == 1


@pytest.mark.parametrize(
    ("text", "location", "expected"),
    [
        ("contact: {id: 081234567890}", ("contact", "id"), ("081234567890", "a number")),
        ("a: [x, 1e5]", ("a", 1), ("1e5", "a number")),
        ("a: NO", ("a",), ("NO", "true or false")),
        ("a: ~", ("a",), ("~", "no value")),
        ("a: '081234567890'", ("a",), None),
        ("a: Bu Rini", ("a",), None),
        ("a: [1]", ("a",), None),
    ],
)
def test_a_value_that_needs_quotes_is_given_as_it_is_written(
    text: str, location: Location, expected: "tuple[str, str] | None"
) -> None:
    assert unclear_at(text, location) == expected


def test_a_key_that_needs_quotes_is_given_as_it_is_written() -> None:
    assert unclear_at("012: text", ("012",), is_key=True) == ("012", "a number")
    assert unclear_at("012: text", ("012",)) is None
