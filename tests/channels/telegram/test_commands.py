"""The commands in Telegram's menu."""

from typing import Optional

import pytest

from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import LANGUAGES
from channels.telegram.commands import command, language_for, language_of, menu


@pytest.mark.parametrize(
    ("name", "does", "language"),
    [
        ("start", "greet", None),
        ("hapus", "forget_me", "id"),
        ("DELETE", "forget_me", "en"),
        ("restart", None, None),
    ],
)
def test_a_command_names_an_intent_and_its_language(name: str, does: Optional[str], language: Optional[str]) -> None:
    assert command(name) == does
    assert language_of(name) == language


@pytest.mark.parametrize(
    ("code", "language"),
    [
        *(
            (code, "id")
            for code in ("id", "id-ID", "ID_id", "in", "in_ID", "in-ID", "ms", "ms_MY", "jv", "jv-ID", "jw")
        ),
        *((code, "id") for code in ("su", "su_ID", "ind", "jv_Latn_ID", "in_ID_#Latn", "id_ID.UTF-8", "", None)),
        *((code, "en") for code in ("en", "en_US", "en-GB", "nl", "iw_IL", "ii", "jp", "msn", "idx")),
    ],
)
def test_the_language_is_read_from_every_spelling_of_its_code(code: Optional[str], language: str) -> None:
    assert language_for(code) == language


def test_the_menu_describes_every_command_in_both_languages(knowledge: KnowledgeBase) -> None:
    menus = [menu(knowledge, language) for language in LANGUAGES]
    assert len(menus[0]) == len(menus[1])
    assert all(entry["description"] for entries in menus for entry in entries)
