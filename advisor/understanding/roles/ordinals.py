"""Resolves references to a role by its position: "yang kedua", "skills for the last one"."""

from typing import Optional, Sequence

from advisor.knowledge.schema.lexicon import OrdinalWords
from advisor.text import plain, tokenize


def role_at_place(text: str, roles: Sequence[str], words: OrdinalWords) -> Optional[str]:
    """The role that `text` refers to by an ordinal.

    Args:
        text: the message.
        roles: the ids of the roles just talked about, in the order named.
        words: the ordinals, and the words of which one must stand next to them.

    Returns:
        The id of the role; None if `text` refers to none by its position, or if `roles` has fewer than two.
    """
    if len(roles) < 2:
        return None
    tokens = [plain(token.text) for token in tokenize(text)]
    markers = set(map(plain, words.markers))
    places = {plain(word): place for place, names in enumerate(words.places) for word in names}
    places.update({plain(word): len(roles) - 1 for word in words.last})
    for i, token in enumerate(tokens):
        neighbours = {*tokens[max(0, i - 1) : i], *tokens[i + 1 : i + 2]}
        if places.get(token, len(roles)) < len(roles) and markers & neighbours:
            return roles[places[token]]
    return None
