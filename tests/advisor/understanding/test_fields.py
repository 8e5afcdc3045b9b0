"""Fields of work named in a message."""

from typing import List

import pytest

from advisor.advisor import get_advisor


@pytest.mark.parametrize(
    ("text", "fields", "is_marked"),
    [
        ("bidang kesehatan ada apa aja?", ["health"], True),
        ("what jobs are there in law", ["law"], True),
        ("kerja di dunia teknologi informasi", ["technology"], True),
        ("the health sector please", ["health"], True),
        ("seni", ["arts_media"], False),
        ("kerja di bidang IT", ["technology"], True),
        ("i mean it", [], False),
        ("aku suka kucing", [], False),
        ("", [], False),
    ],
)
def test_fields_are_found(text: str, fields: List[str], is_marked: bool) -> None:
    found = get_advisor().fields.find(text)
    assert [mention.field for mention in found] == fields
    assert any(mention.is_marked for mention in found) == is_marked
    assert all(0 <= mention.start < mention.end <= len(text) for mention in found)
