"""Which of several roles a message points at by its place: "yang kedua", "skills for the last one"."""

from typing import Optional, Sequence

from advisor.knowledge.schema.lexicon import OrdinalWords
from advisor.text import plain, tokenize


def role_at_place(text: str, roles: Sequence[str], words: OrdinalWords) -> Optional[str]:
    """The role of `roles` that `text` points at; nothing when it points at none, or there are not several."""
    if len(roles) < 2:
        return None
    tokens = [plain(token.text) for token in tokenize(text)]
    beside = set(map(plain, words.markers))
    places = {plain(word): place for place, names in enumerate(words.places) for word in names}
    places.update({plain(word): len(roles) - 1 for word in words.last})
    for i, token in enumerate(tokens):
        neighbours = {*tokens[max(0, i - 1) : i], *tokens[i + 1 : i + 2]}
        if places.get(token, len(roles)) < len(roles) and beside & neighbours:
            return roles[places[token]]
    return None
