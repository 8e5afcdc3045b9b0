"""Finds the roles that come closest to what somebody is looking for, wants to avoid, or says about themselves."""

from functools import lru_cache
from typing import Collection, Dict, FrozenSet, List, NamedTuple, Sequence

import numpy as np

from advisor.answers.fact_index import KERNEL_GAMMA, KERNEL_RIDGE, FactIndex
from advisor.dialogue.thresholds import ROLE_MATCH
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.roles import Fact
from advisor.understanding.needs import Need, NeedReader
from advisor.vectors.encoder import Vectors
from advisor.vectors.kernel import Matrix
from advisor.vectors.kernel_regression import KernelRegression

NEAREST_FACTS = 3
"""The number of facts whose similarity to a message counts for their role."""
WEIGHTS = (1.0, 1.0, 2.0)
"""The weights of a role's best fact, of the role as a whole, and of its nearest facts; chosen on 118 wishes."""
NO_REASON = frozenset({"misfit_profile", "difference"})
"""The topics of facts that say who a role doesn't suit or what another role does, which don't count in its favour."""


CACHED_MESSAGES = 16
"""The number of messages whose matches are kept in memory: one may be looked up both as a wish and as a story."""


class RoleMatch(NamedTuple):
    """A role that comes close to what somebody is looking for."""

    role: str
    score: float
    """How much closer the role is to this message than to others, in standard deviations."""
    fact: Fact
    """The nearest fact about it."""


class RoleMatcher:
    """Ranks roles by their facts.

    Three scores are combined. Two come from regressions over the facts' texts and questions: one scores single facts,
    of which only a role's best counts, and the other scores the role as a whole. The third is the similarity of the
    message to the role's nearest facts. Each is compared with its values for other messages; otherwise, the role with
    the most facts would come first too often. What people don't want is judged by aspects instead, because people who
    refuse a kind of work use the same words as those who want it.
    """

    def __init__(self, knowledge: KnowledgeBase, facts: FactIndex, needs: NeedReader) -> None:
        """Learns from the examples in `facts`, and compares with the scores of the messages behind `needs`."""
        self._knowledge = knowledge
        self._index = facts
        self._needs = needs
        vectors, keys = facts.examples_of_facts()
        rows = [row for row, key in enumerate(keys) if self._fact(key).topic not in NO_REASON]
        self._facts = list(dict.fromkeys(keys[row] for row in rows))
        self._roles = list(dict.fromkeys(self._fact(key).role for key in self._facts))
        numbers = {key: number for number, key in enumerate(self._facts)}
        of_roles = [self._roles.index(self._fact(key).role) for key in self._facts]
        self._columns = [np.flatnonzero(np.array(of_roles) == number) for number in range(len(self._roles))]
        single = np.eye(len(self._facts), dtype=np.float32)[[numbers[keys[row]] for row in rows]]
        whole = np.eye(len(self._roles), dtype=np.float32)[[of_roles[numbers[keys[row]]] for row in rows]]
        self._model = KernelRegression(KERNEL_GAMMA, KERNEL_RIDGE)
        self._model.fit_targets(vectors[rows], np.hstack([single, whole]))
        usual = self._votes(facts.centred(needs.vectors))
        self._usual, self._spread = usual.mean(axis=0), usual.std(axis=0)
        self._with_facts = {
            aspect: np.array([self._has(role, aspect) for role in self._roles], dtype=np.float32)
            for aspect in knowledge.aspects
        }
        self._having = {aspect: has - has.mean() for aspect, has in self._with_facts.items() if has.any()}
        self._cached_match = lru_cache(maxsize=CACHED_MESSAGES)(self._match)

    def match(self, text: str, excluded: Collection[str] = ()) -> List[RoleMatch]:
        """The few roles, if any, that come close to what the writer of `text` wants or talks about, closest first.

        Empty if `text` says too little or refuses something; for refusals, see `ranked`.

        Args:
            text: the message.
            excluded: the ids of roles to leave out, because they were named before.
        """
        return list(self._cached_match(text, frozenset(excluded)))

    def _match(self, text: str, excluded: FrozenSet[str]) -> List[RoleMatch]:
        vector = self._index.vector(text)
        need = self._needs.read(text)
        if need.refuses:
            return []
        votes = ((self._votes(vector) - self._usual) / self._spread).reshape(len(WEIGHTS), -1)
        by_role = np.asarray(WEIGHTS) @ votes
        by_role = by_role + self._bonus(need)
        ordered = np.argsort(-by_role)
        best = float(by_role[ordered[0]])
        if best < ROLE_MATCH.min_score:
            return []
        order = [number for number in ordered if self._roles[number] not in excluded][: ROLE_MATCH.max_roles]
        similarity = self._index.similarity(vector, self._facts)[0]
        near = [int(number) for number in order if by_role[number] >= ROLE_MATCH.min_share_of_best * best]
        return [
            RoleMatch(self._roles[number], float(by_role[number]), self._nearest(similarity, number)) for number in near
        ]

    def ranked(self, roles: Sequence[str], text: str) -> List[str]:
        """`roles`, sorted by how close they come to what the writer of `text` wants, closest first."""
        need = self._needs.read(text)
        by_role: Dict[str, float] = dict(zip(self._roles, map(float, self._without(need)), strict=True))
        return sorted(roles, key=lambda role: -by_role.get(role, 0.0))

    def _bonus(self, need: Need) -> Matrix:
        """The bonus that each role gets for having facts on the aspect that the message wants most."""
        wanted = [(score, aspect) for (aspect, sign), score in need.wishes.items() if sign > 0]
        strongest, aspect = max(wanted, default=(0.0, ""))
        if strongest < ROLE_MATCH.min_wish:
            return np.zeros(len(self._roles), dtype=np.float32)
        return ROLE_MATCH.aspect_bonus * self._with_facts[aspect]

    def _nearest(self, scores: Vectors, role: int) -> Fact:
        """The nearest fact about a role, leaving out facts that need a heading, such as misconceptions."""
        facts = [(float(scores[column]), self._fact(self._facts[column])) for column in self._columns[role]]
        apt = [pair for pair in facts if not self._knowledge.topics[pair[1].topic].never_bare]
        return max(apt, key=lambda pair: pair[0])[1]

    def _votes(self, vectors: Vectors) -> Matrix:
        """By role: its best fact's score, its own, and its nearest facts' similarity, shape (messages, 3 · roles)."""
        scores, similarity = self._model.scores(vectors), self._index.similarity(vectors, self._facts)
        best = [scores[:, columns].max(axis=1) for columns in self._columns]
        nearest = [
            np.sort(similarity[:, columns], axis=1)[:, -NEAREST_FACTS:].mean(axis=1) for columns in self._columns
        ]
        return np.hstack([np.stack(best, axis=1), scores[:, len(self._facts) :], np.stack(nearest, axis=1)])

    def _without(self, need: Need) -> Matrix:
        """How well each role offers what is wanted and avoids what isn't."""
        met = sum(
            sign * score * self._having[aspect]
            for (aspect, sign), score in need.wishes.items()
            if aspect in self._having
        )
        return np.asarray(met, dtype=np.float32)

    def _has(self, role: str, aspect: str) -> bool:
        facts = self._knowledge.facts_about(role, [aspect])
        return any(not self._knowledge.topics[fact.topic].never_bare for fact in facts)

    def _fact(self, key: str) -> Fact:
        fact = self._knowledge.fact(key)
        assert fact is not None, key  # the index holds only facts of the knowledge base
        return fact
