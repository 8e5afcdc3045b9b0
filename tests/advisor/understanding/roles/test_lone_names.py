"""Short names that are ordinary words as well are found where a role is meant."""

from typing import List

import pytest

from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.lexicon import RoleNameWords
from advisor.knowledge.schema.professions import Profession
from advisor.knowledge.schema.roles import Role
from advisor.understanding.professions.finder import ProfessionFinder
from advisor.understanding.roles.finder import RoleFinder
from tests.support.role_names import make_role

ROLES = [
    make_role("it", "IT Support", "IT"),
    make_role("pr", "Public Relations", "PR", "PR manager"),
    make_role("cs", "Customer Service", "CS"),
    make_role("hr", "Human Resources", "HR"),
    make_role("qa", "Quality Assurance", "QA"),
    make_role("us", "User Researcher", "US"),
]


@pytest.fixture(scope="module")
def words(knowledge: KnowledgeBase) -> RoleNameWords:
    return knowledge.lexicon.role_names


def roles_in(roles: List[Role], words: RoleNameWords, text: str) -> List[str]:
    return [mention.role for mention in RoleFinder(roles, words).find(text)]


MEANT = [
    ("aku mau masuk IT", "it"),
    ("kerja IT apa aja", "it"),
    ("IT", "it"),
    ("tell me about IT", "it"),
    ("it support ngapain aja", "it"),
    ("IT Support itu apa", "it"),
    ("PR itu kerjanya apa", "pr"),
    ("gimana caranya jadi PR?", "pr"),
    ("what makes good PRs?", "pr"),
    ("pr manager gajinya berapa", "pr"),
    ("manager PR gajinya berapa", "pr"),
    ("tugas PR apa aja", "pr"),
    ("CS itu capek gak", "cs"),
    ("cs itu capek gak", "cs"),
    ("HR kerjanya apa", "hr"),
    ("qa itu apa", "qa"),
]
NOT_MEANT = [
    "is it a stressful job?",
    "it suits me?",
    "would it suit me?",
    "It sounds hard",
    "IS IT A STRESSFUL JOB?",
    "who can support it",
    "tell us more",
    "TELL US MORE",
    "aku lagi banyak PR dari guru",
    "banyak PR matematika",
    "masih ngerjain PR nih",
    "PR dari sekolah numpuk",
    "pr ku banyak banget",
]


@pytest.mark.parametrize(("text", "role"), MEANT)
def test_a_name_is_found_where_it_is_meant(words: RoleNameWords, text: str, role: str) -> None:
    assert roles_in(ROLES, words, text) == [role]


@pytest.mark.parametrize("text", NOT_MEANT)
def test_an_ordinary_word_is_no_name(words: RoleNameWords, text: str) -> None:
    assert roles_in(ROLES, words, text) == []


def test_a_file_can_say_that_a_name_counts_in_capitals_alone(words: RoleNameWords) -> None:
    role = make_role("cs", "Customer Service", "CS").copy(update={"capitals": ("CS",)})
    assert roles_in([role], words, "CS itu apa") == ["cs"]
    assert roles_in([role], words, "budi cs mau nonton") == []


@pytest.mark.parametrize(("text", "found"), [("jadi IT enak gak", 1), ("is it fun?", 0), ("banyak PR dari guru", 0)])
def test_occupations_are_found_alike(words: RoleNameWords, text: str, found: int) -> None:
    occupations = [Profession(id=role.id, name=role.name, aliases=role.aliases) for role in ROLES]
    assert len(ProfessionFinder(occupations, words, ()).find(text)) == found
