"""Finds the facts about a role that answer a question on an aspect."""

from typing import Dict, List, Sequence, Tuple

from advisor.answers.fact_index import FactIndex
from advisor.dialogue.thresholds import ASPECT_ANSWER
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import LANGUAGES
from advisor.knowledge.schema.roles import Fact


class AspectFacts:
    """The facts on aspects, in the order in which they answer a question."""

    def __init__(self, knowledge: KnowledgeBase, index: FactIndex) -> None:
        """`index`: tells how well each fact answers a question."""
        self._knowledge = knowledge
        self._index = index
        self._centrality: Dict[str, Dict[str, float]] = {}

    def find(self, question: str, role: str, aspects: Sequence[str]) -> List[Fact]:
        """The facts about `role` on any of `aspects`, the one that answers `question` best first."""
        scores = self._scores(question, role)
        facts = self._knowledge.facts_about(role, aspects)
        return sorted(facts, key=lambda fact: -scores.get(fact.key, 0.0))

    def one_of_each(self, question: str, roles: Sequence[str], aspects: Sequence[str], asks_misfit: bool) -> List[Fact]:
        """One fact for each of `roles` that has any on `aspects`, the one that answers `question` best first.

        It also counts how much a fact is to do with the aspects themselves. What speaks against people, or would
        mislead when it stands next to other facts, is chosen only if there is nothing else or it is asked for.

        Args:
            question: as the person asked it.
            roles: the ids of the roles.
            aspects: the ids of the aspects.
            asks_misfit: whether the question asks whom a role doesn't suit.
        """
        best: List[Tuple[float, Fact]] = []
        for role in roles:
            scores = self._scores_with_names(question, role, aspects)
            facts = self._knowledge.facts_about(role, aspects)
            apt = [fact for fact in facts if asks_misfit or not self._knowledge.topics[fact.topic].never_bare] or facts
            if apt:
                best.append(max(((scores[fact.key], fact) for fact in apt), key=lambda scored: scored[0]))
        return [fact for _, fact in sorted(best, key=lambda scored: -scored[0])]

    def _scores_with_names(self, question: str, role: str, aspects: Sequence[str]) -> Dict[str, float]:
        """The score of each fact about `role` for the question, and, with less weight, for the aspects' names."""
        scores = dict(self._scores(question, role))
        for aspect in aspects:
            for fact, score in self._scores_of_names(role, aspect).items():
                scores[fact] += ASPECT_ANSWER.weight_of_name * score
        return scores

    def _scores_of_names(self, role: str, aspect: str) -> Dict[str, float]:
        """How much each fact about `role` is to do with the name of `aspect`, on average over the languages."""
        key = f"{role}.{aspect}"
        if key not in self._centrality:
            name = self._knowledge.aspects[aspect].name
            found = [self._scores(name.in_language(language), role) for language in LANGUAGES]
            self._centrality[key] = {fact: sum(each[fact] for each in found) / len(found) for fact in found[0]}
        return self._centrality[key]

    def _scores(self, question: str, role: str) -> Dict[str, float]:
        """The score of each fact about `role`, by its key."""
        return {each.fact.key: each.score for each in self._index.find(question, [role]) if each.fact}
