"""What a message names only to object to it."""

from typing import Tuple

import pytest

from advisor.advisor import get_advisor


def _objected(text: str, *names: str) -> Tuple[str, ...]:
    places = [(text.index(name), text.index(name) + len(name)) for name in names]
    found = get_advisor().objections.find(text, places)
    return tuple(text[start:end] for start, end in places if (start, end) in found)


@pytest.mark.parametrize(
    ("text", "names", "objected"),
    [
        ("lah kok chef sama penyiar 😅 maksudku yang di bidang TI", ("chef", "penyiar", "TI"), ("chef", "penyiar")),
        ("bro why r u talking about doctors. a pilot, is that a thing", ("doctors", "pilot"), ("doctors",)),
        ("masa dokter ga perlu kuliah kak. kalo customer service gimana?", ("dokter", "customer service"), ("dokter",)),
        ("nah not nurse?? the vet, do they operate", ("nurse", "vet"), ("nurse",)),
        ("omg bukan kesehatan. kalau arsitek gimana", ("kesehatan", "arsitek"), ("kesehatan",)),
        ("kok programmer, gue bilang animator loh", ("programmer", "animator"), ("programmer",)),
    ],
)  # fmt: skip
def test_what_is_objected_to_is_found(text: str, names: Tuple[str, ...], objected: Tuple[str, ...]) -> None:
    assert _objected(text, *names) == objected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("kok perawat gajinya kecil? padahal kerjanya berat", ("perawat",)),
        ("kenapa perawat beda sama bidan, dokter juga?", ("perawat", "bidan", "dokter")),
        ("kok community officer sih?", ("community officer",)),
        ("why would a nurse work nights, and a pilot?", ("nurse", "pilot")),
        ("perawat atau bidan?", ("perawat", "bidan")),
        ("", ()),
    ],
)
def test_a_question_about_something_is_no_objection_to_it(text: str, names: Tuple[str, ...]) -> None:
    assert _objected(text, *names) == ()
