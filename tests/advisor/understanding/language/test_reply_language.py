"""Which language to reply in."""

from typing import List, Optional

import pytest

from advisor.knowledge.schema.base import Language
from advisor.understanding.language.reply_language import Evidence, reply_language

ID, EN = Evidence("id"), Evidence("en")
ID_SENTENCE, EN_SENTENCE = Evidence("id", is_clear_sentence=True), Evidence("en", is_clear_sentence=True)
UNDECIDED, OTHER = Evidence(None), Evidence("other")


@pytest.mark.parametrize(
    ("current", "evidence", "chosen", "expected"),
    [
        # the first clear message decides
        ("id", [EN], None, "en"),
        ("en", [ID], None, "id"),
        ("id", [OTHER, EN], None, "en"),
        # later, one clear sentence
        ("id", [ID, EN_SENTENCE], None, "en"),
        ("en", [EN, EN, ID_SENTENCE], None, "id"),
        # or two shorter messages in a row
        ("id", [ID, EN], None, "id"),
        ("id", [ID, EN, EN], None, "en"),
        ("en", [EN, ID], None, "en"),
        ("en", [EN, ID, ID], None, "id"),
        ("id", [ID, EN, ID, EN], None, "id"),
        # mixed, short or foreign messages change nothing
        ("en", [UNDECIDED], None, "en"),
        ("en", [OTHER], None, "en"),
        ("id", [], None, "id"),
        # who asked for a language gets it, also while still writing in the other one
        ("en", [ID], "en", "en"),
        ("en", [ID_SENTENCE], "en", "en"),
        ("en", [EN], "en", "en"),
        # until they keep to the other one
        ("en", [ID, ID], "en", "id"),
        ("en", [ID, EN, ID], "en", "en"),
    ],
)
def test_reply_language(
    current: Language, evidence: List[Evidence], chosen: Optional[Language], expected: Language
) -> None:
    assert reply_language(current, evidence, chosen) == expected
