"""What a question leaves out."""

from typing import Optional

import pytest

from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.left_out import LeftOutReader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("besides languages, what else do they look for?", "languages"),
        ("selain komunikasi apa lagi yang dibutuhkan", "komunikasi"),
        ("anything other than the degree?", "the degree"),
        ("keterampilan apa lagi di luar menulis?", "menulis"),
        ("what else do they need", None),
        ("selain", None),
        ("bisa kerja di luar negeri nggak?", None),
    ],
)
def test_what_is_left_out_is_found(knowledge: KnowledgeBase, text: str, expected: Optional[str]) -> None:
    assert LeftOutReader(knowledge.lexicon.references).find(text) == expected
