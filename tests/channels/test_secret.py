"""The server's secret."""

from pathlib import Path

import pytest

from channels.secret import VARIABLE, digest, load_secret


def test_a_missing_secret_is_made_once_and_readable_by_its_owner_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    file = tmp_path / "var" / "secret"
    first = load_secret(file)
    assert load_secret(file) == first
    assert len(first) >= 32
    assert file.stat().st_mode & 0o077 == 0


def test_the_secret_of_the_environment_is_used_and_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "long enough to be a secret")
    assert load_secret(tmp_path / "secret") == b"long enough to be a secret"
    assert not (tmp_path / "secret").exists()


def test_a_secret_that_could_be_guessed_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "rahasia")
    with pytest.raises(ValueError, match=VARIABLE):
        load_secret(tmp_path / "secret")


def test_a_digest_tells_its_parts_apart() -> None:
    assert digest(b"secret", "ab", "c") != digest(b"secret", "a", "bc")
    assert digest(b"secret", "ab") != digest(b"another", "ab")
    assert len(digest(b"secret", "ab", length=24)) == 24
