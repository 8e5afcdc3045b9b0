"""Finds the fact that answers a question by the text of the facts, for roles without example questions.

A question seldom uses the words of its answer. How questions typically relate to their answers ("does she work
nights?", "hospitals need nurses round the clock") is learned from the example questions of other roles, as a linear
map of sentence vectors.
"""

from typing import List, Sequence

import numpy as np

from advisor.dialogue.thresholds import FACT_MATCH
from advisor.knowledge.schema.roles import Fact
from advisor.vectors.encoder import Vectors

SMALLEST_NORM = 1e-9
"""Vectors are divided by their norm, or by this value if the norm is smaller."""


class FactMatcher:
    """Scores how well each fact of a role answers a question."""

    def __init__(self, questions: Vectors, answers: Vectors) -> None:
        """Learns the map from questions to their answers.

        Args:
            questions: the vectors of example questions, shape (questions, dimension), centred and of length 1.
            answers: the vectors of the facts that answer them, in the same order.
        """
        dimension = questions.shape[1]
        gram = questions.T @ questions + FACT_MATCH.ridge * np.eye(dimension, dtype=np.float32)
        self._map = FACT_MATCH.map_weight * np.linalg.solve(gram, questions.T @ (answers - questions))

    def mapped(self, questions: Vectors) -> Vectors:
        """The vectors of `questions`, moved towards those of their answers, shape (questions, dimension)."""
        return normalised(questions + questions @ self._map)

    def scores(
        self, question: Vectors, facts: Vectors, topics: Sequence[float], examples: Sequence[float] = ()
    ) -> List[float]:
        """How likely it is that each fact answers the question, 0 to 1.

        Args:
            question: the question's vector, shape (1, dimension), centred and of length 1.
            facts: the facts' vectors, shape (facts, dimension).
            topics: for each fact, how much the question is like questions about the fact's topic, about 0 to 1.
            examples: for each fact, the cosine similarity of the question and the nearest of its example questions.
        """
        mapped = self.mapped(question)
        similarity, topic = (facts @ mapped[0]).astype(np.float64), np.asarray(topics)
        if len(examples):
            similarity = np.maximum(similarity, np.asarray(examples) - FACT_MATCH.example_discount)
        log_odds = (
            FACT_MATCH.bias
            + FACT_MATCH.similarity * similarity
            + FACT_MATCH.similarity_below_best * (similarity - similarity.max())
            + FACT_MATCH.topic * topic
            + FACT_MATCH.topic_below_best * (topic - topic.max())
        )
        scores: List[float] = (1 / (1 + np.exp(-log_odds))).tolist()
        return scores


def normalised(vectors: Vectors) -> Vectors:
    """`vectors`, each scaled to length 1."""
    norms = np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), SMALLEST_NORM)
    scaled: Vectors = (vectors / norms).astype(np.float32)
    return scaled


def is_matched(facts: Sequence[Fact]) -> bool:
    """Whether a role's facts are found by their text because most of them have no example questions."""
    return sum(bool(fact.questions.both()) for fact in facts) * 2 < len(facts)
