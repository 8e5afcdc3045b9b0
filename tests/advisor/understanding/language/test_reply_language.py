"""Which language to reply in."""

from typing import List, Optional

import pytest

from advisor.knowledge.schema.base import Language
from advisor.understanding.language.identifier import Identified
from advisor.understanding.language.reply_language import reply_language


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
def test_reply_language(
    current: Language, identified: List[Identified], chosen: Optional[Language], expected: Language
) -> None:
    assert reply_language(current, identified, chosen) == expected
