"""Denials of a danger."""

import pytest

from advisor.advisor import get_advisor
from advisor.understanding.crisis import denies_crisis


@pytest.mark.parametrize(
    "text",
    [
        "aku ga kepikiran bunuh diri kok",
        "bukan mau mati, cuma capek",
        "I'm not in danger, thank you",
        "no no i'm not suicidal, just worried about work",
        "I don't want to hurt myself",
    ],
)
def test_a_negated_danger_is_denied(text: str) -> None:
    assert denies_crisis(text, get_advisor().knowledge.lexicon.general)


@pytest.mark.parametrize(
    "text",
    [
        "aku mau mati aja",
        "i want to die",
        "I'm not okay",
        "gak ada yang peduli",
        "nggak ada gunanya hidup, mending mati aja",
        "tugas community officer apa",
    ],
)
def test_anything_else_denies_no_danger(text: str) -> None:
    assert not denies_crisis(text, get_advisor().knowledge.lexicon.general)
