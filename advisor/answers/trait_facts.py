"""Finds the facts that ask for what somebody is like or has done."""

from functools import lru_cache
from typing import List, Optional, Sequence, Tuple

from advisor.answers.fact_index import FactIndex
from advisor.dialogue.thresholds import TRAIT_FACTS
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import LANGUAGES, Localized
from advisor.knowledge.schema.roles import Fact, Requirement
from advisor.understanding.self_description.lexicon import TraitSide

POSITIVE_TOPICS = ("fit_profile", "skills", "duties", "overview", "qualifications")
"""The topics that say what a role offers or asks for."""
TRAITS_OF_PEOPLE = ("fit_profile", "skills")
"""The topics that say what the people that a role suits are like."""
MISFIT = "misfit_profile"


class TraitFacts:
    """Says, for a side of a trait, which fact of each role it meets or falls short of."""

    def __init__(self, knowledge: KnowledgeBase, facts: FactIndex) -> None:
        """Prepares the search; the facts of a trait are looked up when they are first needed."""
        self._knowledge = knowledge
        self._index = facts
        self.on_side = lru_cache(maxsize=None)(self._on_side)

    def near(self, sides: Sequence[TraitSide], most: int, role: Optional[str] = None) -> List[Fact]:
        """The facts of one role, or of all, nearest to `sides`: the best of each side first, then the next."""
        groups = [list(self.on_side(self.asked_for(side))) for side in sides]
        if role is not None:
            groups = [[fact for fact in group if fact.role == role] for group in groups]
        found: List[Fact] = []
        for place in range(max(map(len, groups), default=0)):
            found += [group[place] for group in groups if place < len(group)]
        return list(dict.fromkeys(found))[:most]

    def asked_for(self, side: TraitSide) -> TraitSide:
        """`side` as one of the trait that roles ask for, if it is one of its opposite."""
        opposite = self._knowledge.traits[side.trait].opposite_of
        return TraitSide(opposite, -side.sign) if opposite else side

    def _on_side(self, side: TraitSide) -> Tuple[Fact, ...]:
        """The best fact of each role on `side`, the weightiest first."""
        found: List[Tuple[float, Fact]] = []
        for role in self._knowledge.roles.values():
            entry = next((entry for entry in role.profile if entry.trait == side.trait), None)
            fact = self._stated(role.id, entry, side) if entry else self._by_name(role.id, side)
            found += [(float(entry.weight) if entry else 0.0, fact)] if fact else []
        found.sort(key=lambda scored: -scored[0])
        return tuple(fact for _, fact in found)

    def _stated(self, role: str, entry: Requirement, side: TraitSide) -> Optional[Fact]:
        """The fact behind an entry of the role's profile, or, if that only rules people out, what it asks for."""
        fact = self._knowledge.fact(f"{role}.{entry.fact}")
        if fact is None or (not entry.misfit and not self._says_what(fact, side)):
            return None
        if side.sign < 0 or not entry.misfit:
            return fact
        return self._nearest(fact.text, role, TRAITS_OF_PEOPLE, TRAIT_FACTS.min_score_of_counterpart)

    def _by_name(self, role: str, side: TraitSide) -> Optional[Fact]:
        """The fact of a role whose profile leaves the trait out; none says that people without it don't fit."""
        name = self._knowledge.traits[side.trait].name
        least = TRAIT_FACTS.min_score_without_profile
        return self._nearest(name, role, POSITIVE_TOPICS, least) if side.sign > 0 else None

    def _says_what(self, fact: Fact, side: TraitSide) -> bool:
        """Whether `fact` itself says what the role asks for, rather than how recruiters find out about it."""
        return (
            fact.answers(MISFIT) if side.sign < 0 and fact.answers(MISFIT) else any(map(fact.answers, POSITIVE_TOPICS))
        )

    def _nearest(self, text: Localized, role: str, topics: Sequence[str], least: float) -> Optional[Fact]:
        """The fact of `role` on one of `topics` that is nearest to `text`; None if its score is below `least`."""
        scored = [
            (candidate.score, candidate.fact)
            for language in LANGUAGES
            for candidate in self._index.find(text.in_language(language), [role])
            if candidate.fact and any(map(candidate.fact.answers, topics))
        ]
        score, fact = max(scored, key=lambda pair: pair[0], default=(0.0, None))
        return fact if score >= least else None
