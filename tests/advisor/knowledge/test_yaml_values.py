"""YAML that changes nothing of what was written."""

import pytest
from pydantic import BaseModel, ValidationError
from ruamel.yaml.error import YAMLError

from advisor.knowledge.yaml_values import StrictText, read_yaml


class _Named(BaseModel):
    name: StrictText


@pytest.mark.parametrize(
    "written",
    [
        "081234567890", "+6281234567890", "0x1F", "0o17", "1_000", "1e5", ".5", ".inf", ".nan", "true", "False", "no",
        "YES", "Off", "on", "null", "~", "", "2024-01-01", "2024-13-45", "2024-01-01 10:00:00", "9" * 5000, "[a]",
        "{a: b}", "!!int x", "!!float x",
    ],
)  # fmt: skip
def test_what_yaml_takes_for_something_else_is_no_text(written: str) -> None:
    with pytest.raises(ValidationError):
        _Named.parse_obj(read_yaml(f"name: {written}"))


@pytest.mark.parametrize("written", ["0812-3456", "12:30", "1,000", "n", "=", "No way", "1.2.3", "tidak"])
def test_a_text_needs_no_quotes(written: str) -> None:
    assert _Named.parse_obj(read_yaml(f"name: {written}")).name == written


@pytest.mark.parametrize("written", ["081234567890", "no", "2024-13-45", "null", "1e5"])
def test_in_quotes_everything_is_a_text(written: str) -> None:
    for quoted in (f"'{written}'", f'"{written}"', f"|-\n  {written}"):
        assert _Named.parse_obj(read_yaml(f"name: {quoted}")).name == written


def test_numbers_and_truth_values_stay_what_they_are() -> None:
    assert read_yaml("a: 30\nb: 0.5\nc: true\nd: [1e3]") == {"a": 30, "b": 0.5, "c": True, "d": [1000.0]}


@pytest.mark.parametrize("text", ["a: [", "a: *b", "a: !own x", "a: \x00"])
def test_what_is_no_yaml_is_an_error(text: str) -> None:
    with pytest.raises(YAMLError):
        read_yaml(text)


@pytest.mark.parametrize("name", ["012", "true", "no", "2024-01-01", "null", "1e5"])
def test_the_name_of_a_field_is_a_text_as_it_is_written(name: str) -> None:
    assert list(read_yaml(f"{name}: x")) == [name]


def test_a_list_is_no_name_of_a_field() -> None:
    with pytest.raises(YAMLError):
        read_yaml("? [a]\n: b")


def test_a_list_may_hold_addresses_without_quotes() -> None:
    assert read_yaml("a: [https://a.example, https://b.example:8443]", pure=True) == {
        "a": ["https://a.example", "https://b.example:8443"]
    }
