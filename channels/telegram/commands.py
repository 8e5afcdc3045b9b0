"""The commands in Telegram's menu, in both languages."""

import re
from typing import Dict, List, Optional

from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import Language
from channels.messages import Command

NEAR_INDONESIAN = ("id", "ms", "jv", "su")
"""Telegram's codes for languages whose speakers read Indonesian more easily than English."""
_NAMED_OTHERWISE = {
    "in": "id",
    "ind": "id",
    "jw": "jv",
    "jav": "jv",
    "may": "ms",
    "msa": "ms",
    "zsm": "ms",
    "sun": "su",
}
"""Other codes for these languages: what Java and old Androids call them, and the codes of three letters."""
_REST_OF_CODE = re.compile(r"[^a-z].*", re.DOTALL)
LANGUAGES: Dict[str, Language] = {"indonesia": "id", "id": "id", "inggris": "en", "english": "en", "en": "en"}
MENUS: Dict[Language, Dict[str, Command]] = {
    "id": {
        "start": "greet",
        "peran": "list_roles",
        "cek": "check_fit",
        "bahasa": "switch_language",
        "bantuan": "ask_capabilities",
        "hapus": "forget_me",
    },
    "en": {
        "start": "greet",
        "roles": "list_roles",
        "check": "check_fit",
        "language": "switch_language",
        "help": "ask_capabilities",
        "delete": "forget_me",
    },
}


def command(name: str) -> Optional[Command]:
    """What the command `name` of either menu does; None if there is no such command."""
    return next((menu[name.lower()] for menu in MENUS.values() if name.lower() in menu), None)


def language_of(name: str) -> Optional[Language]:
    """The language of the command `name`; None if it is in both menus or in neither."""
    languages = [language for language, menu in MENUS.items() if name.lower() in menu]
    return languages[0] if len(languages) == 1 else None


def language_for(code: Optional[str]) -> Language:
    """The language for somebody whose Telegram is set to the language `code`; Indonesian if there is none.

    `code` may be written as the web writes it ("id-ID"), or as Java and Android do ("in_ID", "en_US").
    """
    language = _REST_OF_CODE.sub("", (code or "").strip().lower())
    return "id" if not language or _NAMED_OTHERWISE.get(language, language) in NEAR_INDONESIAN else "en"


def menu(knowledge: KnowledgeBase, language: Language) -> List[Dict[str, str]]:
    """The menu in `language`, as Telegram expects it."""
    return [
        {"command": name, "description": knowledge.response(f"telegram_{does}", language)}
        for name, does in MENUS[language].items()
    ]
