"""The operator's settings."""

from pathlib import Path

import pytest

from settings import FILE, Settings, SettingsError, settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.yml"


def test_the_file_that_comes_with_the_project_is_in_order() -> None:
    assert settings(FILE).contact.in_language("id") == ""


def test_the_file_that_comes_with_the_project_names_every_default() -> None:
    assert settings(FILE) == Settings()


def test_a_missing_or_empty_file_means_the_defaults(tmp_path: Path, file: Path) -> None:
    file.write_text("")
    assert settings(file) == settings(tmp_path / "none.yml")


def test_a_contact_in_one_language_serves_both(file: Path) -> None:
    file.write_text("contact: {id: Bu Rini di ruang BK}")
    assert settings(file).contact.in_language("en") == "Bu Rini di ruang BK"


def test_a_misspelt_setting_is_a_mistake(file: Path) -> None:
    file.write_text("kontak: {id: Bu Rini}")
    with pytest.raises(SettingsError, match="kontak"):
        settings(file)


@pytest.mark.parametrize(
    ("text", "mistakes"),
    [
        ("keep_days: 30\nkontak: {id: Bu Rini}", ["settings.yml:2: kontak: ", "contact"]),
        ("keep_days: 0", ["settings.yml:1: keep_days: "]),
        ("web:\n  proxies: satu\n  rest: maybe", ["settings.yml:2: web.proxies: ", "settings.yml:3: web.rest: "]),
        ("web:\n  origins:\n  - karier.example", ["settings.yml:3: web.origins[0]: ", "https://"]),
        ("web:\n  storage: tab", ["settings.yml:2: web.storage: ", "session"]),
        ("web:\n  idle_minutes: -1", ["settings.yml:2: web.idle_minutes: "]),
        ("web: {", ["settings.yml:", "YAML"]),
        ("- web", ["settings.yml:1: "]),
    ],
)
def test_every_mistake_is_named_with_its_file_and_line(file: Path, text: str, mistakes: list[str]) -> None:
    file.write_text(text)
    with pytest.raises(SettingsError) as error:
        settings(file)
    assert all(mistake in str(error.value) for mistake in mistakes), str(error.value)


def test_the_crisis_line_is_named_in_both_languages_and_never_empty(file: Path) -> None:
    assert "119" in settings(FILE).crisis_line.in_language("id")
    assert settings(FILE).crisis_line.in_language("en") != settings(FILE).crisis_line.in_language("id")
    file.write_text("crisis_line: {id: '', en: 'a number'}")
    with pytest.raises(SettingsError):
        settings(file)
