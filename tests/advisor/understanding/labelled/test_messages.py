"""Folders of messages with one file for each label."""

from pathlib import Path

import pytest

from advisor.understanding.labelled.messages import read_contexts, read_messages


def test_each_message_has_the_name_of_its_file_as_label(tmp_path: Path) -> None:
    (tmp_path / "events.yml").write_text("id: [acara apa]\nen: [what events]\n", encoding="utf-8")
    (tmp_path / "none.yml").write_text("en: [hello]\n", encoding="utf-8")
    assert read_messages(tmp_path) == (["acara apa", "what events", "hello"], ["events", "events", "none"])


def test_a_file_with_something_else_is_named(tmp_path: Path) -> None:
    (tmp_path / "events.yml").write_text("de: [hallo]\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"events\.yml: must contain the lists id and en"):
        read_messages(tmp_path)


def test_each_subfolder_is_a_context(tmp_path: Path) -> None:
    (tmp_path / "answer").mkdir()
    (tmp_path / "answer" / "why.yml").write_text("en: [why]\n", encoding="utf-8")
    assert read_contexts(tmp_path) == {"answer": (["why"], ["why"])}
