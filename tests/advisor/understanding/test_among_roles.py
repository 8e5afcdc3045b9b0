"""Questions about which of the roles has something, without a noun for them."""

import pytest

from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.among_roles import AmongRolesReader


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("i speak spanish, which one is that good for", True),
        ("no degree, which can take me?", True),
        ("is there one where I don't have to talk in public?", True),
        ("any that don't need me to manage conflicts?", True),
        ("who else runs events?", True),
        ("yang mana perlu gelar?", True),
        ("ada gak yang gak perlu ngurus acara?", True),
        ("siapa aja yang ngurus acara?", True),
        ("mana yang paling jarang ketemu orang?", True),
        ("peran yang gak ngurusin orang berantem ada gak?", True),
        ("klo ada yg spam di forum, dia yg hapus ya?", False),
        ("who collects feedback?", False),
        ("which languages do they need?", False),
        ("acaranya di mana aja?", False),
        ("ada tes bahasa yang susah?", False),
        ("do they write to people who complain?", False),
        ("harus bisa bahasa Inggris gak?", False),
    ],
)
def test_a_question_among_the_roles_is_found(knowledge: KnowledgeBase, text: str, expected: bool) -> None:
    assert AmongRolesReader(knowledge.lexicon).asks(text) is expected
