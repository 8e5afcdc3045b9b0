"""Finds the roles that come closest to what somebody looks for, avoids, or tells of themselves."""

from functools import lru_cache
from typing import Dict, List, NamedTuple, Sequence

import numpy as np

from advisor.answers.fact_index import KERNEL_GAMMA, KERNEL_RIDGE, FactIndex
from advisor.dialogue.thresholds import ROLE_MATCH
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.roles import Fact
from advisor.understanding.needs import Need, NeedReader
from advisor.vectors.encoder import Vectors
from advisor.vectors.kernel import Matrix
from advisor.vectors.kernel_regression import KernelRegression

AGAINST = "misfit_profile"
"""The topic of facts that say whom a role doesn't suit, which don't make it any closer."""


CACHED_MESSAGES = 16
"""Messages whose matches are kept in memory: within one turn, a wish may be looked up as a story, too."""


class RoleMatch(NamedTuple):
    """A role that comes close to what somebody looks for."""

    role: str
    score: float
    """How much closer than the role is to other messages, in standard deviations."""
    fact: Fact
    """The nearest fact about it."""


class RoleMatcher:
    """Ranks roles by their facts.

    Two regressions over the facts' texts and questions vote: one for single facts, of which a role's best counts, and
    one for the role as a whole. Both are set against their scores for other messages, or else the role with most facts
    would come first too often. What people don't want is told by aspects instead: the words of a refusal are those of
    the work that is refused.
    """

    def __init__(self, knowledge: KnowledgeBase, facts: FactIndex, needs: NeedReader) -> None:
        """Learns from the examples in `facts`, compared with the messages that `needs` has learned from."""
        self._knowledge = knowledge
        self._index = facts
        self._needs = needs
        vectors, keys = facts.examples_of_facts()
        rows = [row for row, key in enumerate(keys) if self._fact(key).topic != AGAINST]
        self._facts = list(dict.fromkeys(keys[row] for row in rows))
        self._roles = list(dict.fromkeys(self._fact(key).role for key in self._facts))
        numbers = {key: number for number, key in enumerate(self._facts)}
        of_roles = [self._roles.index(self._fact(key).role) for key in self._facts]
        self._columns = [np.flatnonzero(np.array(of_roles) == number) for number in range(len(self._roles))]
        single = np.eye(len(self._facts), dtype=np.float32)[[numbers[keys[row]] for row in rows]]
        whole = np.eye(len(self._roles), dtype=np.float32)[[of_roles[numbers[keys[row]]] for row in rows]]
        self._model = KernelRegression(KERNEL_GAMMA, KERNEL_RIDGE)
        self._model.fit_targets(vectors[rows], np.hstack([single, whole]))
        usual = self._of_roles(self._model.scores(facts.centred(needs.vectors)))
        self._usual, self._spread = usual.mean(axis=0), usual.std(axis=0)
        self._having = self._aspect_weights()
        self._cached_match = lru_cache(maxsize=CACHED_MESSAGES)(self._match)

    def match(self, text: str) -> List[RoleMatch]:
        """The roles that come close to what `text` looks for or tells, at most a few, the closest first.

        None if it says too little, or refuses something: see `ranked`.
        """
        return list(self._cached_match(text))

    def _match(self, text: str) -> List[RoleMatch]:
        scores = self._model.scores(self._index.vector(text))
        of_roles = self._of_roles(scores)
        of_facts, need = of_roles[0, : len(self._roles)], self._needs.read(text)
        is_weak = of_facts.max() < ROLE_MATCH.min_fact_score and need.strength < ROLE_MATCH.min_need
        if need.refuses or is_weak:
            return []
        by_role = ((of_roles - self._usual) / self._spread).reshape(2, -1).sum(axis=0)
        about_it = of_facts >= ROLE_MATCH.min_share_of_best_fact * of_facts.max()
        order = np.argsort(np.where(about_it, -by_role, np.inf))[: int(about_it.sum())]
        best = float(by_role[order[0]])
        near = [int(number) for number in order if by_role[number] >= ROLE_MATCH.min_share_of_best * best]
        return [
            RoleMatch(self._roles[number], float(by_role[number]), self._nearest(scores[0], number))
            for number in near[: ROLE_MATCH.max_roles]
        ]

    def ranked(self, roles: Sequence[str], text: str) -> List[str]:
        """`roles`, those that come closest to what `text` wants first."""
        need = self._needs.read(text)
        by_role: Dict[str, float] = dict(zip(self._roles, map(float, self._without(need)), strict=True))
        return sorted(roles, key=lambda role: -by_role.get(role, 0.0))

    def _nearest(self, scores: Vectors, role: int) -> Fact:
        """The nearest fact about a role among those that need no heading, unlike misconceptions."""
        facts = [(float(scores[column]), self._fact(self._facts[column])) for column in self._columns[role]]
        apt = [pair for pair in facts if not self._knowledge.topics[pair[1].topic].never_bare]
        return max(apt, key=lambda pair: pair[0])[1]

    def _of_roles(self, scores: Matrix) -> Matrix:
        """The scores of each role's best fact, then those of the roles as a whole, shape (messages, 2 · roles)."""
        best = [scores[:, columns].max(axis=1) for columns in self._columns]
        return np.hstack([np.stack(best, axis=1), scores[:, len(self._facts) :]])

    def _without(self, need: Need) -> Matrix:
        """How well each role meets what is wanted and leaves out what isn't."""
        met = sum(
            sign * score * self._having[aspect]
            for (aspect, sign), score in need.wishes.items()
            if aspect in self._having
        )
        return np.asarray(met, dtype=np.float32)

    def _aspect_weights(self) -> Dict[str, Matrix]:
        """By aspect, how typical it is of each role: 1 at most, less if it is one of many roles'; centred."""
        weights: Dict[str, Matrix] = {}
        for aspect in self._knowledge.aspects:
            having = [self._has(role, aspect) for role in self._roles]
            if any(having):
                weights[aspect] = np.array(having, dtype=np.float32) - np.mean(having)
        return weights

    def _has(self, role: str, aspect: str) -> bool:
        facts = self._knowledge.facts_about(role, [aspect])
        return any(not self._knowledge.topics[fact.topic].never_bare for fact in facts)

    def _fact(self, key: str) -> Fact:
        fact = self._knowledge.fact(key)
        assert fact is not None, key  # the index holds only facts of the knowledge base
        return fact
