"""What several replies have in common."""

from pathlib import Path
from typing import Callable

import pytest

from actions.speech import wording
from actions.speech.wording import person_to_ask
from settings import settings


@pytest.fixture
def operator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes the bot run with the settings given."""

    def use(text: str) -> None:
        file = tmp_path / "settings.yml"
        file.write_text(text)
        monkeypatch.setattr(wording, "settings", lambda: settings(file))

    return use


def test_the_operator_s_contact_is_named(operator: Callable[[str], None]) -> None:
    operator("contact: {id: 'Bu Rini, ruang BK', en: 'Mrs Rini, counselling room'}")
    assert "Bu Rini, ruang BK" in person_to_ask("id")
    assert "Mrs Rini, counselling room" in person_to_ask("en")


def test_without_a_contact_the_bot_says_where_people_find_advice(operator: Callable[[str], None]) -> None:
    operator("contact: {}")
    assert "guru BK" in person_to_ask("id")
    assert "school counsellor" in person_to_ask("en")
