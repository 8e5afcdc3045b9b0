"""The operator's settings."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from settings import FILE, settings


def test_the_file_that_comes_with_the_project_is_in_order() -> None:
    assert settings(FILE).contact.in_language("id") == ""


def test_defaults_stand_in_for_a_file_that_is_missing_or_empty(tmp_path: Path) -> None:
    empty = tmp_path / "settings.yml"
    empty.write_text("")
    assert settings(empty) == settings(tmp_path / "none.yml")


def test_a_contact_in_one_language_serves_both(tmp_path: Path) -> None:
    file = tmp_path / "settings.yml"
    file.write_text("contact: {id: Bu Rini di ruang BK}")
    assert settings(file).contact.in_language("en") == "Bu Rini di ruang BK"


def test_a_misspelt_setting_is_a_mistake(tmp_path: Path) -> None:
    file = tmp_path / "settings.yml"
    file.write_text("kontak: {id: Bu Rini}")
    with pytest.raises(ValidationError, match="kontak"):
        settings(file)
