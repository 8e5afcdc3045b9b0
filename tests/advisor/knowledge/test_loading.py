"""Loading the knowledge base."""

import shutil

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.knowledge.loading import load
from tests.support.knowledge_folder import KnowledgeFolder

OFFICER = "roles/community_officer.yml"


def test_ours_loads() -> None:
    knowledge = load()
    assert len(knowledge.roles) >= 7
    assert all(fact.text.id and fact.text.en for fact in knowledge.facts)
    assert set(knowledge.phrases) == {trait.id for trait in knowledge.traits.values() if trait.opposite_of is None}


def test_traits_come_in_their_order_and_new_ones_last(folder: KnowledgeFolder) -> None:
    shutil.copy(folder.path / "traits/homebody.yml", folder.path / "traits/armchair.yml")
    folder.change(
        "traits/armchair.yml", "id: homebody\nkind: preference\norder: 29\n", "id: armchair\nkind: preference\n"
    )
    before = list(load().traits)
    assert before[:3] == ["communication", "empathy", "enjoys_people"]
    assert list(load(folder.path).traits) == [*before, "armchair"]


def test_mistakes_in_all_kinds_of_files_are_listed_at_once(folder: KnowledgeFolder) -> None:
    folder.change(OFFICER, 'source: "004"', 'source: "404"')
    folder.change("roles/event_organizer.yml", "[EO,", "[EO, commof,")
    folder.change("responses/answers.yml", 'Source: {sources}"', 'Source: {origin}"')
    folder.change("topics.yml", "near: [duties]", "near: [chores]")
    folder.change("traits/homebody.yml", "opposite_of: travel", "opposite_of: travelling")
    named = [problem.split(":")[0] for problem in folder.problems()]
    expected = ["responses/answers.yml", OFFICER, "roles/event_organizer.yml", "topics.yml", "traits/homebody.yml"]
    assert named == expected


def test_a_broken_file_makes_no_mistakes_of_what_refers_to_it(folder: KnowledgeFolder) -> None:
    folder.write(OFFICER, "id: community_officer\n")
    folder.write("traits/travel.yml", "id: travel\n")
    named = {problem.split(":")[0] for problem in folder.problems()}
    assert named == {OFFICER, "traits/travel.yml"}


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.text(max_size=200))
def test_no_content_of_a_file_makes_it_crash(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = KnowledgeFolder(tmp_path_factory.mktemp("any") / "knowledge")
    (folder.path / OFFICER).write_text(text, encoding="utf-8", newline="")
    assert folder.problems()
