"""How notes, traits and bands are put in words."""

import pytest

from actions.fit.trait_wording import NOTES_BY_DEGREE, band_name, note_of, notes_of, notes_paragraph, said, trait_name
from advisor.advisor import get_advisor
from advisor.fit.model import BANDS
from advisor.fit.ratings import DEGREES, Rating
from advisor.knowledge.schema.base import LANGUAGES, Language


@pytest.mark.parametrize(
    ("degree", "note_id", "note_en"),
    [
        (-2, "kamu sama sekali tidak suka {}", "you don't like {} at all"),
        (-1, "kamu kurang suka {}", "you don't like {} much"),
        (0, "kamu merasa biasa saja soal {}", "you find {} okay"),
        (1, "kamu suka {}", "you like {}"),
        (2, "kamu suka sekali {}", "you love {}"),
    ],
)
def test_a_note_says_how_much_something_is_liked(degree: int, note_id: str, note_en: str) -> None:
    assert note_of("writing", Rating(degree), "id") == note_id.format(trait_name("writing", "id"))
    assert note_of("writing", Rating(degree), "en") == note_en.format(trait_name("writing", "en"))


def test_every_degree_has_its_note() -> None:
    assert len(NOTES_BY_DEGREE) == len(DEGREES) == len(set(NOTES_BY_DEGREE))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_trait_and_band_has_words(language: Language) -> None:
    assert all(trait_name(trait, language) for trait in get_advisor().knowledge.traits)
    assert len({band_name(band, language) for band in BANDS}) == len(BANDS)


def test_what_was_said_is_quoted_and_what_was_pressed_is_reported() -> None:
    assert said("writing", Rating(1, "nulis cerpen"), "en") == "You said “nulis cerpen”."
    pressed = said("writing", Rating(-2), "en")
    assert pressed.startswith("You answered “")
    assert get_advisor().knowledge.degrees[0].en in pressed


def test_several_notes_make_one_sentence_and_none_make_no_paragraph() -> None:
    ratings = {"writing": Rating(1), "travel": Rating(-1)}
    assert notes_of(ratings, "en").count("; ") == 1
    assert notes_paragraph(ratings, "en").endswith(f"{notes_of(ratings, 'en')}.\n\n")
    assert notes_paragraph({}, "en") == ""
