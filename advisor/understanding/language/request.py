"""Which language a person asks the bot to use."""

from typing import Dict, List, Optional

from advisor.knowledge.schema.base import LANGUAGES, Language
from advisor.knowledge.schema.lexicon import WordLists
from advisor.text import plain, tokenize

# A negation counts for a language up to this many words after it: "I don't really understand much English".
REACH_OF_NEGATION = 5


def requested_language(text: str, words: WordLists) -> Optional[Language]:
    """The language that `text` asks for, or None when it names none.

    A language that is wanted beats one that is declined: "tidak mengerti bahasa Inggris, pakai Indonesia saja".
    """
    names: Dict[str, Language] = {
        plain(name): language for language in LANGUAGES for name in getattr(words.languages, language)
    }
    negations = {plain(word) for word in words.general.negation}
    tokens = [plain(token.text) for token in tokenize(text)]
    wanted: List[Language] = []
    declined: List[Language] = []
    clause: List[str] = []
    for token in tokens:
        if token in names:
            negated = not negations.isdisjoint(clause[-REACH_OF_NEGATION:])
            (declined if negated else wanted).append(names[token])
            clause = []
        elif token in (",", ".", "!", "?", ";"):
            clause = []
        else:
            clause.append(token)
    if wanted:
        return wanted[-1]
    return other_language(declined[-1]) if declined else None


def other_language(language: Language) -> Language:
    """The one of the bot's two languages that is not `language`."""
    return "en" if language == "id" else "id"
