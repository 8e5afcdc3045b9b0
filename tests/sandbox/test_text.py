"""Texts, and what Telegram finds in them."""

from typing import List, Tuple

import pytest

from sandbox.errors import ApiError
from sandbox.text import Entity, Formatted, clean, part, trimmed, units, with_found


def found(text: str) -> List[Tuple[str, str]]:
    entities = with_found(Formatted(text)).entities
    return [(entity.type, part(text, entity.offset, entity.length)) for entity in entities]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/start", [("bot_command", "/start")]),
        ("/start@TemanKarierBot ya", [("bot_command", "/start@TemanKarierBot")]),
        ("a/b 1/2", []),
        ("😀 @TemanKarierBot, halo", [("mention", "@TemanKarierBot")]),
        ("ani@example.org", [("email", "ani@example.org")]),
        ("lihat https://example.org/a?b=1.", [("url", "https://example.org/a?b=1")]),
        ("#karier #123", [("hashtag", "#karier")]),
        ("di example.com saja", [("url", "example.com")]),
    ],
)
def test_given_a_text_when_it_is_sent_then_telegram_finds_what_is_in_it(
    text: str, expected: List[Tuple[str, str]]
) -> None:
    assert found(text) == expected


def test_given_code_when_searched_then_nothing_is_found_in_it() -> None:
    code = Entity("code", 0, 6)
    assert with_found(Formatted("/start", (code,))).entities == (code,)


def test_given_space_around_a_text_when_trimmed_then_the_entities_move() -> None:
    assert trimmed(Formatted(" \n ab \n", (Entity("bold", 4, 3),))) == ("ab", (Entity("bold", 1, 1),))


def test_given_an_entity_of_space_at_the_end_when_trimmed_then_it_is_gone() -> None:
    assert trimmed(Formatted("a  ", (Entity("bold", 1, 2),))) == ("a", ())


def test_given_space_where_an_entity_begins_when_trimmed_then_it_stays() -> None:
    code = Entity("pre", 0, 3)
    assert trimmed(Formatted("  a", (code,))) == ("  a", (code,))


def test_given_control_characters_when_cleaned_then_they_are_space_or_gone() -> None:
    assert clean("a\tb\x00c\r\nd\u202ee") == "a b c\nde"


def test_given_half_a_character_when_cleaned_then_it_is_refused() -> None:
    with pytest.raises(ApiError, match="strings must be encoded in UTF-8"):
        clean("\ud83d")


def test_given_an_emoji_when_counted_then_it_is_two_units() -> None:
    assert units("a😀") == 3
