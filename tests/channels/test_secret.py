"""The server's secret."""

from pathlib import Path

import pytest

from channels.secret import VARIABLE, digest, load_secret


def test_given_none_when_asked_twice_then_one_is_made_and_kept_for_the_owner_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    file = tmp_path / "var" / "secret"
    first = load_secret(file)
    assert load_secret(file) == first
    assert len(first) >= 32
    assert file.stat().st_mode & 0o077 == 0


def test_given_one_in_the_environment_when_asked_then_it_is_used_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "long enough to be a secret")
    assert load_secret(tmp_path / "secret") == b"long enough to be a secret"
    assert not (tmp_path / "secret").exists()


def test_given_one_that_could_be_guessed_when_asked_then_it_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "rahasia")
    with pytest.raises(ValueError, match=VARIABLE):
        load_secret(tmp_path / "secret")


def test_a_digest_tells_its_parts_apart() -> None:
    assert digest(b"secret", "ab", "c") != digest(b"secret", "a", "bc")
    assert digest(b"secret", "ab") != digest(b"another", "ab")
    assert len(digest(b"secret", "ab", length=24)) == 24
