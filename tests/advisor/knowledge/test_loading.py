"""Loading and checking the knowledge base."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Callable, List

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.knowledge.loading import DEFAULT_FOLDER, load
from advisor.knowledge.problems import KnowledgeError

OFFICER = "roles/community_officer.yml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the knowledge base."""
    copy = tmp_path / "knowledge"
    shutil.copytree(DEFAULT_FOLDER, copy)
    return copy


def problems(folder: Path) -> List[str]:
    with pytest.raises(KnowledgeError) as error:
        load(folder)
    return [str(problem._replace(file=problem.file.relative_to(folder))) for problem in error.value.problems]


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new, 1))


def line_with(file: Path, text: str) -> int:
    return next(number for number, line in enumerate(file.read_text().splitlines(), 1) if text in line)


def test_ours_is_in_order() -> None:
    knowledge = load()
    assert len(knowledge.roles) >= 7
    assert all(fact.text.id and fact.text.en for fact in knowledge.facts)


def missing_text(folder: Path) -> str:
    change(folder / OFFICER, "    en: Works well in a team, and also independently.\n", "")
    return f"{OFFICER}:{line_with(folder / OFFICER, 'id: Bisa bekerja dengan baik') - 1}: facts[24].text.en: is missing"


def unknown_topic(folder: Path) -> str:
    change(folder / OFFICER, "topic: hiring", "topic: recruiting")
    line = line_with(folder / OFFICER, "topic: recruiting")
    return f"{OFFICER}:{line}: facts[38].topic: 'recruiting' is not known; allowed are overview, duties"


def unknown_source(folder: Path) -> str:
    change(folder / OFFICER, 'source: "004"', 'source: "404"')
    line = line_with(folder / OFFICER, '"404"')
    return f"{OFFICER}:{line}: facts[0].source: '404' is not known; allowed are 000"


def unknown_field(folder: Path) -> str:
    change(folder / OFFICER, "neighbours:", "neighbors:")
    line = line_with(folder / OFFICER, "neighbors:")
    return f"{OFFICER}:{line}: neighbors: is not a known field; allowed are id, name, aliases"


def repeated_fact(folder: Path) -> str:
    change(folder / OFFICER, "- id: keeps_relationships", "- id: overview")
    line = [n for n, text in enumerate((folder / OFFICER).read_text().splitlines(), 1) if text == "- id: overview"][1]
    return f"{OFFICER}:{line}: facts[1].id: 'overview' stands twice"


def no_yaml(folder: Path) -> str:
    (folder / "sources.yml").write_text("sources: [\n")
    return "sources.yml:2: file: is not valid YAML"


def empty_file(folder: Path) -> str:
    (folder / OFFICER).write_text("")
    return f"{OFFICER}:1: file: is not a set of fields; allowed are id, name"


def number_for_text(folder: Path) -> str:
    change(folder / OFFICER, 'source: "004"', "source: [4]")
    return f"{OFFICER}:{line_with(folder / OFFICER, 'source: [4]')}: facts[0].source: is not a text"


def alias_of_another(folder: Path) -> str:
    change(folder / "roles/event_organizer.yml", "[EO,", "[EO, commof,")
    line = line_with(folder / "roles/event_organizer.yml", "commof")
    return f"roles/event_organizer.yml:{line}: aliases.id[1]: 'commof' is already a name of community_officer"


def other_placeholders(folder: Path) -> str:
    change(folder / "replies.yml", 'Source: {sources}"', 'Source: {origin}"')
    return "holds other {…} than the Indonesian text"


def invitation_without_buttons(folder: Path) -> str:
    change(folder / "replies.yml", "  buttons: [recommend_role]\n  yes_takes_first", "  yes_takes_first")
    return "there is no button that a yes could take; name one under buttons"


def missing_file(folder: Path) -> str:
    (folder / "topics.yml").unlink()
    return "topics.yml:1: file: is missing, and is needed"


def wrong_name(folder: Path) -> str:
    (folder / OFFICER).rename(folder / "roles/officer.yml")
    return "roles/officer.yml:1: id: 'community_officer' differs from the file's name; allowed is 'officer'"


MISTAKES = [
    missing_text, unknown_topic, unknown_source, unknown_field, repeated_fact, no_yaml, empty_file, number_for_text,
    alias_of_another, other_placeholders, invitation_without_buttons, missing_file, wrong_name,
]  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.__name__)
def test_a_mistake_is_named_with_its_line_and_what_is_allowed(folder: Path, mistake: Callable[[Path], str]) -> None:
    expected = mistake(folder)
    found = problems(folder)
    assert any(expected in problem for problem in found), found


def test_all_mistakes_are_named_at_once(folder: Path) -> None:
    expected = [unknown_source(folder), alias_of_another(folder), other_placeholders(folder)]
    found = problems(folder)
    for each in expected:
        assert any(each in problem for problem in found), found


def test_make_check_prints_them_and_fails(folder: Path) -> None:
    expected = unknown_topic(folder)
    command = [sys.executable, "-m", "advisor.knowledge.check", str(folder)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert f"knowledge/{expected}" in result.stdout
    assert "Traceback" not in result.stdout + result.stderr


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.text(max_size=200))
def test_no_file_makes_it_crash(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("any") / "knowledge"
    shutil.copytree(DEFAULT_FOLDER, folder)
    (folder / OFFICER).write_text(text, encoding="utf-8", newline="")
    assert problems(folder)
