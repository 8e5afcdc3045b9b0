"""Buttons as text, for channels without any."""

from actions.speech.plain_text import scale, with_suggestions

BUTTONS = [{"title": "Tugas", "payload": "/ask_duties"}, {"title": "Gaji", "payload": "/ask_salary"}]


def test_titles_become_a_line_of_suggestions() -> None:
    assert with_suggestions("Halo.", BUTTONS, "id") == "Halo.\n\nLanjut ke: Tugas · Gaji"


def test_titles_in_the_text_are_not_repeated() -> None:
    assert with_suggestions("Tugas atau Gaji?", BUTTONS, "id") == "Tugas atau Gaji?"
    assert with_suggestions("Halo.", [], "id") == "Halo."


def test_degrees_are_listed_with_their_numbers() -> None:
    degrees = [{"title": "Sama sekali tidak", "payload": "1"}, {"title": "Kurang", "payload": "2"}]
    assert scale(degrees) == "1 sama sekali tidak · 2 kurang"
