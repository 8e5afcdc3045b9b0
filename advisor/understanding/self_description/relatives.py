"""Names the people who stand in a relation to the speaker: "anak saya", "my pupil"."""

from typing import List

from advisor.knowledge.schema.lexicon import SubjectWords
from advisor.understanding.subject import POSSESSIVE


def relatives(words: SubjectWords) -> List[str]:
    """Each relation with each possessive, and with what may come between the two."""
    between = ["", *words.between_relation_and_possessive]
    after = [
        " ".join(filter(None, (relation, middle, possessive)))
        for relation in words.relations
        for middle in between
        for possessive in words.possessives_after
    ]
    before = [f"{possessive} {relation}" for relation in words.relations for possessive in words.possessives_before]
    return [*(relation + POSSESSIVE for relation in words.relations), *before, *after]
