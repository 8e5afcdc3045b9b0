"""Roles are masked in the text that later components read."""

import pytest
from rasa.shared.nlu.training_data.message import Message

from advisor.advisor import get_advisor
from components.message_keys import ONLY_ROLES, masked_text, mentions_in
from components.nlu.masking import masked_with_corrections, note_roles


def _noted(text: str) -> Message:
    message = Message.build(text)
    note_roles(message, get_advisor().roles.find(text), get_advisor())
    return message


@pytest.mark.parametrize(
    ("text", "masked", "is_only"),
    [
        ("tugas community officer apa?", "tugas peran apa?", False),
        ("Community Officer", "peran", True),
        ("halo kak", "halo kak", False),
        ("", "", False),
    ],
)
def test_the_roles_and_the_masked_text_are_set(text: str, masked: str, is_only: bool) -> None:
    message = _noted(text)
    assert masked_text(message) == masked
    assert message.get(ONLY_ROLES) == is_only
    assert [mention.role for mention in mentions_in(message)] == ["community_officer"] * ("fficer" in text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("bukan itu, maksudku gaji community officer", "gaji peran"),
        ("not that, I asked about the pay of a community officer", "the pay of a peran"),
    ],
)
def test_of_a_correction_only_what_was_meant_is_left(text: str, meant: str) -> None:
    masked = masked_text(_noted(text))
    assert meant in masked
    assert "bukan" not in masked
    assert "not that" not in masked


def test_a_correction_that_only_names_a_role_is_left_whole() -> None:
    text = "bukan itu, maksudku community officer"
    assert "bukan itu" in masked_with_corrections(text, get_advisor().roles.find(text), get_advisor())
