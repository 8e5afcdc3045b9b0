"""Which language a person asks the bot to use."""

from typing import Dict, List, Optional

from advisor.knowledge.schema.base import LANGUAGES, Language
from advisor.knowledge.schema.lexicon import WordLists
from advisor.text import plain, sentences, tokenize, words_of

# A negation counts for a language up to this many words after it: "I don't really understand much English".
REACH_OF_NEGATION = 5
# It also counts right after the language, or after a pronoun: "bahasa Inggris aku ra mudeng".
REACH_BACK = 2
MAX_WORDS_OF_NAME_ALONE = 3
"""Words of a sentence that asks for a language just by naming it: "indonesian version?"."""


def asks_for_language(text: str, words: WordLists) -> bool:
    """Whether `text` asks the bot for a language, rather than only mentioning one: not "our fans are from indo".

    A sentence asks for it by nothing but its name, by a verb of speaking or changing, by a polite particle, or by a
    preposition before it.
    """
    own = words.languages
    names, verbs = {plain(name) for name in (*own.id, *own.en, *own.language)}, {plain(word) for word in own.requests}
    prepositions = {plain(word) for word in own.prepositions}
    for sentence in sentences(text):
        said = words_of(sentence)
        places = [i for i, word in enumerate(said) if word in names]
        if not places:
            continue
        if len(said) <= MAX_WORDS_OF_NAME_ALONE or not verbs.isdisjoint(said):
            return True
        if any(not prepositions.isdisjoint(said[max(0, i - 1) : i]) for i in places):
            return True
    return False


def requested_language(text: str, words: WordLists) -> Optional[Language]:
    """The language that `text` asks for, or None when it names none.

    A language that is wanted beats one that is declined: "tidak mengerti bahasa Inggris, pakai Indonesia saja".
    Asking why the bot uses a language declines it: "kok bahasa Inggris?".
    """
    if words_of(text) == list(words.languages.short):
        return "id"
    names: Dict[str, Language] = {
        plain(name): language for language in LANGUAGES for name in getattr(words.languages, language)
    }
    negations = {plain(word) for word in words.general.negation}
    sources = {plain(word) for word in words.general.source_markers}
    complaints = {plain(word) for word in words.general.reason_questions}
    abilities = {plain(word) for word in words.general.abilities}
    first_person = {plain(word) for word in words.subject.first_person}
    tokens = [plain(token.text) for token in tokenize(text)]
    wanted: List[Language] = []
    declined: List[Language] = []
    clause: List[str] = []
    for place, token in enumerate(tokens):
        if token in names:
            after = [word for word in tokens[place + 1 : place + 1 + REACH_BACK] if word not in first_person][:1]
            is_tag = not any(word[:1].isalnum() for word in tokens[place + 2 : place + 3])  # "bahasa Inggris ga?"
            negated = not (negations | sources).isdisjoint(clause[-REACH_OF_NEGATION:])
            is_tag |= not abilities.isdisjoint(clause)  # "bisa bahasa Inggris ga jawabnya?"
            negated |= not negations.isdisjoint(after) and not is_tag
            negated |= not complaints.isdisjoint(clause)
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
