"""What `make explain` is asked to explain."""

from pathlib import Path

import pytest

from scripts.explain import explained, messages_to_explain
from scripts.train import newest_model
from tests.support.bot import Bot


def test_a_text_is_one_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXT", "gajinya berapa?")
    assert messages_to_explain() == ["gajinya berapa?"]


def test_a_file_has_a_message_on_each_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "talk.txt"
    file.write_text("daftar peran\n\n  yang kedua \n", encoding="utf-8")
    monkeypatch.delenv("TEXT", raising=False)
    monkeypatch.setenv("FILE", str(file))
    assert messages_to_explain() == ["daftar peran", "yang kedua"]


@pytest.mark.parametrize("file", ["", "nowhere.txt"])
def test_without_a_message_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch, file: str) -> None:
    monkeypatch.delenv("TEXT", raising=False)
    monkeypatch.setenv("FILE", file)
    with pytest.raises(SystemExit):
        messages_to_explain()


def test_every_message_of_a_conversation_is_explained(bot: Bot) -> None:
    model = newest_model()
    assert model is not None
    messages = ["what does a community manager do?", "mau coba cek kecocokan", "tell me more"]
    tables = list(explained(messages, model, bot.actions.url))
    assert [table.title for table in tables] == messages
