"""Aliases that are ordinary words are pointed out, and the bot can still be used."""

from typing import List

import pytest

from advisor.knowledge.check import check
from advisor.knowledge.loading import load_with_warnings
from tests.support.knowledge_folder import KnowledgeFolder

ROLE = "roles/event_organizer.yml"


def give_aliases(folder: KnowledgeFolder, english: str, more: str = "") -> None:
    folder.change(ROLE, "\naliases:\n", f"\n{more}aliases:\n")
    text = (folder.path / ROLE).read_text(encoding="utf-8")
    line = next(line for line in text.splitlines() if line.startswith("  en: [") and "aliases" not in line)
    folder.change(ROLE, line, f"  en: [{english}]")


def warnings_about(folder: KnowledgeFolder) -> List[str]:
    return [f"{problem.field}: {problem.message}" for problem in load_with_warnings(folder.path).warnings]


@pytest.mark.parametrize("alias", ["IT", "it", "PM", "am", "US", "yang"])
def test_an_ordinary_word_is_pointed_out_with_its_field(folder: KnowledgeFolder, alias: str) -> None:
    give_aliases(folder, f"planner of events, {alias}")
    (warning,) = warnings_about(folder)
    assert warning.startswith(f"aliases.en[1]: '{alias}' is also an ordinary word")


def test_names_in_capitals_alone_and_other_abbreviations_need_no_warning(folder: KnowledgeFolder) -> None:
    give_aliases(folder, "IT, QA, RSVP", "capitals: [IT]\n")
    assert warnings_about(folder) == []


def test_the_check_prints_a_warning_on_one_line_and_passes(
    folder: KnowledgeFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    give_aliases(folder, "IT")
    assert check(folder.path) == 0
    warning, summary = capsys.readouterr().out.splitlines()
    assert warning.startswith(f"warning: knowledge/{ROLE}:{folder.line(ROLE, '[IT]')}: aliases.en[0]: 'IT' is ")
    assert summary.startswith("The knowledge base is valid")


def test_capitals_must_be_among_the_names(folder: KnowledgeFolder, capsys: pytest.CaptureFixture[str]) -> None:
    give_aliases(folder, "planner of events", "capitals: [XYZ]\n")
    assert check(folder.path) == 1
    assert "capitals[0]: 'XYZ' is not a name or alias of this role" in capsys.readouterr().out
