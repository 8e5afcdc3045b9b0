"""Names are found where they are introduced, up to their end."""

from typing import List

import pytest

from review.personal_data.names import names


def found(text: str) -> List[str]:
    return [text[start:end] for start, end, _ in names(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("namaku Siti Nur Aini dan aku suka anak kecil", "Siti Nur Aini"),
        ("nama saya M. Yusuf. Gajinya?", "M. Yusuf"),
        ("my name is anne-marie from leeds", "anne-marie"),
        ("adikku namanya bagas kelas 9", "bagas"),
        ("I am called Will", "Will"),
    ],
)
def test_a_name_ends_before_ordinary_words(text: str, name: str) -> None:
    assert found(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "namaku dicatat nggak?",
        "jurusannya namanya teknik sipil",
        "the job is called Community Officer",
        "kenalin aku guru",
    ],
)
def test_what_is_no_name_stays(text: str) -> None:
    assert found(text) == []
