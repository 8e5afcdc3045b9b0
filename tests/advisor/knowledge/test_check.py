"""`make check`."""

from pathlib import Path

import pytest

from advisor.knowledge.check import check
from tests.support.knowledge_folder import KnowledgeFolder


def test_every_mistake_has_a_line_and_they_are_counted(
    folder: KnowledgeFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.change("topics.yml", "near: [duties]", "near: [chores]")
    folder.change("traits/homebody.yml", "opposite_of: travel", "opposite_of: travelling")
    assert check(folder.path) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"knowledge/topics.yml:{folder.line('topics.yml', 'chores')}: topics[0].near[0]: ")
    assert lines[1].startswith("knowledge/traits/homebody.yml:4: opposite_of: ")
    assert lines[2:] == ["2 problems to fix."]


def test_ours_has_no_mistakes(capsys: pytest.CaptureFixture[str]) -> None:
    assert check() == 0
    assert capsys.readouterr().out.startswith("The knowledge base is valid: 78 roles, ")


def test_a_folder_that_is_not_there_is_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(tmp_path / "knowledge") == 1
    assert "knowledge/topics.yml:1: file: is missing but required" in capsys.readouterr().out
