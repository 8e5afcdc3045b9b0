"""The knowledge base and what is built on it, once per process."""

from pathlib import Path

import pytest

from advisor.advisor import Advisor, get_advisor
from advisor.knowledge.problems import KnowledgeError
from tests.support.knowledge_folder import KnowledgeFolder


def test_a_folder_is_loaded_once() -> None:
    assert get_advisor() is get_advisor()
    assert get_advisor().roles is get_advisor().roles


def test_another_folder_has_an_advisor_of_its_own(tmp_path: Path) -> None:
    folder = KnowledgeFolder(tmp_path / "knowledge")
    other = get_advisor(folder.path)
    assert other is not get_advisor()
    assert other.knowledge.roles.keys() == get_advisor().knowledge.roles.keys()


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError):
        Advisor(tmp_path / "nowhere")


def test_the_finders_share_one_knowledge_base() -> None:
    advisor = get_advisor()
    assert [mention.role for mention in advisor.roles.find("tugas community officer?")] == ["community_officer"]
    assert [mention.field for mention in advisor.fields.find("bidang hukum")] == ["law"]
    assert [mention.profession for mention in advisor.professions.find("kalau guru?")] == ["teacher"]


def test_only_roles_with_a_profile_can_be_checked() -> None:
    advisor = get_advisor()
    with_profile = {role.id for role in advisor.knowledge.roles.values() if role.profile}
    assert set(advisor.interview.model.roles) == with_profile
    assert with_profile < set(advisor.knowledge.roles)
