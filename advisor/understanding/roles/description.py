"""Finds the role that a message describes without naming it: "yang ngurusin acara", "the one with charities"."""

from pathlib import Path
from typing import Dict, List, Mapping, Optional, Sequence

import numpy as np

from advisor.dialogue.thresholds import DESCRIPTION
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import LANGUAGES, Identifier
from advisor.knowledge.schema.roles import Role
from advisor.text import normalized
from advisor.understanding.roles.finder import RoleFinder
from advisor.understanding.roles.mention import MASK
from advisor.vectors.cache import FACT_VECTORS, VectorCache
from advisor.vectors.encoder import Encoder, Vectors

NEAREST_TEXTS = 8
"""Texts on each role whose similarities are averaged: one alone may be near by chance. Of 1 to 15, 8 found most of 75
descriptions."""


class RoleDescriptions:
    """What is said about each role (its facts and the questions stored with them), and its names."""

    def __init__(
        self, knowledge: KnowledgeBase, roles: RoleFinder, encoder: Encoder, cache: Path = FACT_VECTORS
    ) -> None:
        """Encodes the texts.

        Args:
            knowledge: the knowledge base.
            roles: finds role names, which are left out of the texts.
            encoder: encodes the texts that are not in the cache, and the messages.
            cache: a file that keeps the vectors of the texts.
        """
        self._encoder = encoder
        said = {
            role.id: [normalized(roles.masked(text).replace(MASK, "")) for text in _texts(role)]
            for role in knowledge.roles.values()
        }
        names = {role.id: [normalized(name) for name in _names(role)] for role in knowledge.roles.values()}
        texts = [text for of in (said, names) for role in of for text in of[role]]
        vectors = VectorCache(encoder, cache).encode(texts)
        count = sum(map(len, said.values()))
        self._mean = vectors[:count].mean(axis=0)
        vectors = self._centred(vectors)
        self._said = _split(vectors[:count], said)
        self._names = _split(vectors[count:], names)

    def similarity(self, text: str) -> Dict[str, float]:
        """How much `text` is like what is said about each role, by the role's id; about -1 to 2."""
        vector = self._centred(self._encoder.encode([normalized(text)]))[0]
        return {
            role: float(np.sort(self._said[role] @ vector)[-NEAREST_TEXTS:].mean() + (self._names[role] @ vector).max())
            for role in self._said
            if len(self._said[role])
        }

    def _centred(self, vectors: Vectors) -> Vectors:
        centred = vectors - self._mean
        scaled: Vectors = (centred / np.linalg.norm(centred, axis=1, keepdims=True)).astype(np.float32)
        return scaled


def described(similarity: Mapping[str, float], among: Sequence[str]) -> Optional[str]:
    """The role of `among` that a message clearly describes; None if it may describe another one, or none."""
    best = most_like(similarity, among)
    others = [similarity[role] for role in among if role in similarity and role != best]
    if best is None or similarity[best] < DESCRIPTION.min_similarity:
        return None
    return best if similarity[best] >= max(others, default=0.0) + DESCRIPTION.min_lead else None


def most_like(similarity: Mapping[str, float], among: Sequence[str]) -> Optional[str]:
    """The role of `among` that a message is most like; None if `similarity` has none of them."""
    return max((role for role in among if role in similarity), key=lambda role: similarity[role], default=None)


def _texts(role: Role) -> List[str]:
    facts = [fact.text.in_language(language) for fact in role.facts for language in LANGUAGES]
    return facts + [question.text for fact in role.facts for question in fact.questions.both()]


def _names(role: Role) -> List[str]:
    return [role.name.id, role.name.en, *role.aliases.id, *role.aliases.en]


def _split(vectors: Vectors, texts: Mapping[Identifier, List[str]]) -> Dict[str, Vectors]:
    """`vectors`, which come in the order of `texts`, by role."""
    ends = np.cumsum([len(of) for of in texts.values()])
    return dict(zip(texts, np.split(vectors, ends[:-1]), strict=True))
