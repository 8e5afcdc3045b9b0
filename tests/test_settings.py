"""The operator's settings."""

import os
import subprocess
import sys
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
        ("[]", ["settings.yml:1: file: must be a mapping"]),
        ("? [a]\n: b", ["settings.yml:1: "]),
        ("012: x", ["settings.yml:1: 012: is not a known field"]),
        (
            "contact:\n  id: 081234567890\n  en: +6281234567890\nkeep_days: true\nextra: 1\nweb: {proxies: -1, foo: 1}",
            [
                "settings.yml:2: contact.id: must be text, but without quotes YAML reads 081234567890 as a number",
                "settings.yml:3: contact.en: must be text, but without quotes YAML reads +6281234567890 as a number",
                "settings.yml:4: keep_days: ",
                "settings.yml:5: extra: is not a known field",
                "settings.yml:6: web.proxies: ",
                "settings.yml:6: web.foo: is not a known field",
            ],
        ),
        ("contact: {id: no}", ["contact.id: must be text, but without quotes YAML reads no as true or false"]),
        ("contact: {id: 2024-01-01}", ["contact.id: must be text, but without quotes YAML reads 2024-01-01 as a date"]),
        ("contact: {id: 2024-13-45}", ["contact.id: must be text, but without quotes YAML reads 2024-13-45 as a date"]),
        ("crisis_line: {id: 119, en: ~}", ["crisis_line.id: must be text", "crisis_line.en: must be text"]),
        ("keep_days: 1e999", ["settings.yml:1: keep_days: "]),
        ("web: {messages_at_once: 1.5}", ["web.messages_at_once: must be a whole number, 1 or more"]),
        ("web: {requests_at_once_from_one_address: true}", ["must be a whole number, 1 or more"]),
        ("web: {proxies: 1.5}", ["web.proxies: "]),
        ("telegram: {database: no database}", ["telegram.database: "]),
        ("web: {address: https://karier.example/chat}", ["web.address: ", "write https://karier.example,"]),
        ("web: {origins: [https://U@Karier.example/]}", ["web.origins[0]: ", "write https://karier.example,"]),
        ("web: {framed_by: [https://karier.example/]}", ["web.framed_by[0]: ", "write https://karier.example,"]),
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


def test_origins_are_kept_in_the_spelling_of_browsers(file: Path) -> None:
    file.write_text("web: {origins: [https://Karier.Example:443, https://sekolahé.id], framed_by: [HTTP://X.id:80]}")
    web = settings(file).web
    assert web.origins == ["https://karier.example", "https://xn--sekolah-hya.id"]
    assert web.framed_by == ["http://x.id"]


def test_a_text_in_quotes_stays_as_it_is(file: Path) -> None:
    file.write_text("contact: {id: '081234567890', en: '+6281234567890'}")
    assert settings(file).contact.in_language("id") == "081234567890"
    assert settings(file).contact.in_language("en") == "+6281234567890"


def test_a_file_in_another_encoding_is_a_mistake(file: Path) -> None:
    file.write_bytes("contact: {id: é}".encode("latin-1"))
    with pytest.raises(SettingsError, match="UTF-8"):
        settings(file)


def test_the_file_that_the_environment_names_must_be_there(tmp_path: Path) -> None:
    environment = {**os.environ, "TEMAN_KARIER_SETTINGS": str(tmp_path / "none.yml")}
    code = "import settings\ntry: settings.settings()\nexcept settings.SettingsError as error: print(error)"
    said = subprocess.run(
        [sys.executable, "-c", code], cwd=FILE.parent, env=environment, capture_output=True, text=True, check=True
    )
    assert "none.yml:1: file: can't be read" in said.stdout
