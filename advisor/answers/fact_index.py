"""Finds the fact that answers one specific question."""

from functools import lru_cache
from pathlib import Path
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np
from numpy.typing import NDArray

from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import LANGUAGES, Questions
from advisor.knowledge.schema.roles import Fact
from advisor.text import normalized, plain, tokenize
from advisor.understanding.roles.finder import MASK, RoleFinder
from advisor.vectors.cache import VectorCache
from advisor.vectors.encoder import Encoder, Vectors
from advisor.vectors.kernel_regression import KernelRegression

CACHE = Path(".cache/vectors/facts.npz")
# Without a role, all facts are weighed against each other while they have no more than so many examples. A model of
# more would take too long to make: then the facts with these many of the nearest examples are.
ALL_UP_TO = 5_000
NEAREST = 80
# How quickly nearness falls off, and how much of an example's own vote is held back; chosen by leaving each stored
# question out in turn (docs/evaluation.md).
WIDTH, RIDGE = 1.0, 0.3
# So many models are kept, of two or three megabytes each: those of the roles asked about last.
MODELS = 24
# From this cosine on two questions ask the same, so that one's yes or no is the other's.
SAME = 0.5


class Candidate(NamedTuple):
    """What a question may be after: one fact, a topic as a whole, or something that no source covers."""

    fact: Optional[Fact]
    topic: Optional[str]
    """The topic asked about as a whole; None for one fact, and for what no source covers."""
    score: float
    """About 0 to 1."""

    @property
    def is_unlisted(self) -> bool:
        """Whether it is that no source covers the question."""
        return self.fact is None and self.topic is None


_Label = Tuple[str, str]  # what kind of candidate ("fact", "topic" or "unlisted"), and its id


class FactIndex:
    """All facts by their texts and example questions, beside general questions and such as no source answers.

    Each example votes for its fact by its nearness in meaning to the question (`KernelRegression`). Only the examples
    of the roles in question vote, or, without a role, those of all or of the facts nearest by; so the time does not
    grow with the number of roles.
    """

    def __init__(self, knowledge: KnowledgeBase, roles: RoleFinder, encoder: Encoder, cache: Path = CACHE) -> None:
        """Reads the examples; their vectors are kept in `cache`, so that only new ones are encoded."""
        self._knowledge = knowledge
        self._encoder = encoder
        self._roles = roles
        texts: List[str] = []
        labels: List[_Label] = []
        for label, examples in _examples(knowledge):
            texts += examples
            labels += [label] * len(examples)
        vectors = VectorCache(encoder, cache).encode([self._read(text) for text in texts])
        self._mean = vectors.mean(axis=0)
        self._vectors = _directions(vectors - self._mean)
        self._labels = labels
        self._weighs_all = len(labels) <= ALL_UP_TO
        self._rows: Dict[_Label, List[int]] = {}
        for row, label in enumerate(labels):
            self._rows.setdefault(label, []).append(row)
        self._others = tuple(label for label in self._rows if label[0] != "fact")
        self._model_for = lru_cache(maxsize=MODELS)(self._model)
        self._found = lru_cache(maxsize=16)(self._find)  # one turn asks for the same more than once

    def find(self, question: str, roles: Sequence[str] = ()) -> List[Candidate]:
        """What `question` may be after, likeliest first.

        Args:
            question: as the person asked it.
            roles: the roles that it is about; none when any may be meant.
        """
        return list(self._found(question, tuple(roles)))

    def _find(self, question: str, roles: Tuple[str, ...]) -> List[Candidate]:
        vectors = self._encoder.encode([self._read(question)])
        near = self._labels_near(vectors, roles)
        # Hardly two questions have the same facts nearest by, so such a model is not worth keeping.
        model_for = self._model_for if roles or self._weighs_all else self._model
        labels, model = model_for(near)
        scores = model.scores(_directions(vectors - self._mean))[0]
        return [self._reading(labels[i], float(scores[i])) for i in np.argsort(-scores)]

    def yes_or_no(self, question: str, fact: Fact) -> Optional[bool]:
        """Whether `fact` says yes or no to `question`: as it does to the example that means the same, if one does."""
        examples = [q for q in fact.questions.both() if q.answer is not None]
        if not examples:
            return None
        texts = [question, *(example.text for example in examples)]
        vectors = _directions(self._encoder.encode([self._read(text) for text in texts]) - self._mean)
        near = vectors[1:] @ vectors[0]
        best = int(near.argmax())
        negates = self._negations(question) == self._negations(examples[best].text)
        return examples[best].answer if near[best] >= SAME and negates else None

    def _negations(self, text: str) -> int:
        """How often `text` says no or only, modulo two: what turns a yes into a no."""
        words = self._knowledge.lexicon
        turning = {plain(word) for word in (*words.general.negation, *words.beliefs.limiters)}
        said = [plain(token.text) for token in tokenize(text) if token.text[0].isalnum()]
        after = set(map(plain, (*words.questions.tags, *words.questions.vocatives)))
        while said and said[-1] in after:  # "harus S1 nggak, kak?" denies nothing
            said.pop()
        return sum(word in turning for word in said) % 2

    def _read(self, text: str) -> str:
        """`text` as it is compared: without the names of roles."""
        return normalized(self._roles.masked(text).replace(MASK, ""))

    def _labels_near(self, vectors: Vectors, roles: Sequence[str]) -> Tuple[_Label, ...]:
        if self._weighs_all and not roles:
            return tuple(self._rows)
        if roles:
            facts = [("fact", fact.key) for role in roles for fact in self._knowledge.roles[role].facts]
        else:
            near = np.argsort(-(self._vectors @ _directions(vectors - self._mean)[0]))[:NEAREST]
            facts = sorted({self._labels[row] for row in near if self._labels[row][0] == "fact"})
        return (*facts, *self._others)

    def _model(self, labels: Tuple[_Label, ...]) -> Tuple[Tuple[_Label, ...], KernelRegression]:
        rows = [row for label in labels for row in self._rows[label]]
        numbers = [i for i, label in enumerate(labels) for _ in self._rows[label]]
        model = KernelRegression(WIDTH, RIDGE)
        model.fit(self._vectors[rows], numbers)
        return labels, model

    def _reading(self, label: _Label, score: float) -> Candidate:
        kind, name = label
        return Candidate(
            self._knowledge.fact(name) if kind == "fact" else None, name if kind == "topic" else None, score
        )


def _examples(knowledge: KnowledgeBase) -> List[Tuple[_Label, List[str]]]:
    examples: List[Tuple[_Label, List[str]]] = []
    for fact in knowledge.facts:
        texts = [fact.text.in_language(language) for language in LANGUAGES]
        examples.append((("fact", fact.key), [*texts, *_texts(fact.questions)]))
    for topic in knowledge.topics.values():
        examples.append((("topic", topic.id), _texts(topic.questions)))
    return [*examples, (("unlisted", ""), _texts(knowledge.unanswered))]


def _texts(questions: Questions) -> List[str]:
    return [question.text for question in questions.both()]


def _directions(vectors: Vectors) -> Vectors:
    directions: NDArray[np.float32] = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return directions.astype(np.float32)
