"""Which language to reply in."""

import pytest

from advisor.language.reply import reply_language


@pytest.mark.parametrize(
    ("current", "identified", "chosen", "expected"),
    [
        # the person writes clearly in one language
        ("id", ["en"], None, "en"),
        ("en", ["en", "id"], None, "id"),
        # mixed, short or foreign messages change nothing
        ("en", [None], None, "en"),
        ("en", ["other"], None, "en"),
        ("id", [], None, "id"),
        # who asked for a language gets it, also while still writing in the other one
        ("en", ["id"], "en", "en"),
        ("en", ["en"], "en", "en"),
        # until they keep to the other one
        ("en", ["id", "id"], "en", "id"),
        ("en", ["id", "en", "id"], "en", "en"),
    ],
)
def test_reply_language(current, identified, chosen, expected) -> None:  # type: ignore[no-untyped-def]
    assert reply_language(current, identified, chosen) == expected
