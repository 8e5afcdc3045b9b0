"""What parts of a message show of the writer's traits."""

import pytest

from advisor.advisor import get_advisor


def _notes(text: str) -> set[str]:
    return {f"{said.trait}{said.degree:+d}"[:-1] for said in get_advisor().self_reader.read(text)}


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("my hands shake whenever I have to present in front of the class", "public_speaking-"),
        ("waktu presentasi di depan kelas tanganku gemetar terus", "public_speaking-"),
    ],
)
def test_a_story_without_a_word_for_liking_is_noted(text: str, note: str) -> None:
    assert note in _notes(text)


def test_what_is_hated_beside_what_is_liked_keeps_its_side() -> None:
    assert "organising-" not in _notes("I still like the reading evenings I put together. The shelving I hate.")


def test_nothing_is_noted_from_a_question_or_a_disability() -> None:
    assert _notes("harus bisa ngomong lisan ya? aku ga bisa bicara") == set()
    assert _notes("aku ga bisa bicara, pakai bahasa isyarat") == set()
    assert _notes("do I need to speak in front of people? I am deaf") == set()
