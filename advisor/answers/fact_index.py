"""Finds the fact that answers one specific question."""

from functools import cached_property, lru_cache
from pathlib import Path
from typing import Dict, List, NamedTuple, Optional, Sequence, Tuple

import numpy as np

from advisor.answers.added_content import AddedContent
from advisor.answers.fact_matcher import FactMatcher, is_matched, normalised
from advisor.dialogue.thresholds import YES_OR_NO
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import LANGUAGES, Questions
from advisor.knowledge.schema.roles import Fact
from advisor.text import normalized, plain, tokenize
from advisor.understanding.professions.finder import ProfessionFinder
from advisor.understanding.roles.finder import RoleFinder
from advisor.understanding.roles.mention import MASK
from advisor.vectors.cache import FACT_VECTORS, VectorCache
from advisor.vectors.encoder import Encoder, Vectors
from advisor.vectors.kernel_regression import KernelRegression

MAX_EXAMPLES_IN_ONE_MODEL = 5_000
"""With up to this many examples in total, one model of all facts scores every question that is about no role."""
NEAREST_EXAMPLES = 80
"""With more, each such question gets a model of its own, of the facts behind this many of the nearest examples."""
KERNEL_GAMMA = 1.0
"""How fast similarity falls as the cosine does; chosen by leaving each stored question out in turn."""
KERNEL_RIDGE = 0.3
"""Regularisation of the regression; chosen in the same way."""
CACHED_MODELS = 24
"""Models kept in memory, for the roles asked about most recently; each takes two or three megabytes."""
CACHED_QUESTIONS = 512
"""Questions (each with its roles) whose candidates are kept in memory: several messages for each of many roles.

Within one turn, several rules or actions ask about the same message; without this each of them would score it again.
"""


class Candidate(NamedTuple):
    """What a question may ask for: one fact, a topic as a whole, or something that no source covers."""

    fact: Optional[Fact]
    """The fact asked for; None for a topic as a whole, and for what no source covers."""
    topic: Optional[str]
    """The id of the topic asked about as a whole; None for one fact, and for what no source covers."""
    score: float
    """About 0 to 1."""

    @property
    def is_unlisted(self) -> bool:
        """Whether this candidate says that no source covers the question."""
        return self.fact is None and self.topic is None


_Label = Tuple[str, str]
"""The kind of a candidate ("fact", "topic" or "unlisted") and its id."""
_UNLISTED: _Label = ("unlisted", "")
_OF_OCCUPATIONS: _Label = ("unlisted", "occupations")
"""Of the questions that no source answers, those that count only for roles without example questions."""


class FactIndex:
    """All facts with their texts and example questions, general questions, and questions that no source answers.

    Each example votes for its label by its similarity to the question (`KernelRegression`). Only the examples of the
    roles in question vote; if there are none, those of all facts with example questions or of the most similar ones.
    This keeps the time independent of the number of roles. The facts of a role without example questions are found by
    their own words instead (`FactMatcher`).
    """

    def __init__(
        self,
        knowledge: KnowledgeBase,
        roles: RoleFinder,
        encoder: Encoder,
        cache: Path = FACT_VECTORS,
        occupations: Optional[ProfessionFinder] = None,
    ) -> None:
        """Encodes the examples.

        Args:
            knowledge: the knowledge base.
            roles: finds role names, which are left out of the texts.
            encoder: encodes the examples that are not in the cache, and the questions.
            cache: a file that keeps the vectors of the examples.
            occupations: finds the names of occupations, which are left out of questions about them.
        """
        self._knowledge = knowledge
        self._occupations = occupations
        self._encoder = encoder
        self._roles = roles
        self._added = AddedContent(knowledge)
        texts: List[str] = []
        labels: List[_Label] = []
        for label, examples in _examples(knowledge):
            texts += examples
            labels += [label] * len(examples)
        vectors = VectorCache(encoder, cache).encode([self._without_roles(text) for text in texts])
        self._mean = vectors[[label != _OF_OCCUPATIONS for label in labels]].mean(axis=0)
        self._vectors = normalised(vectors - self._mean)
        self._labels = labels
        self._matched = {role.id for role in knowledge.roles.values() if is_matched(role.facts)}
        voting = sum(
            label != _OF_OCCUPATIONS and (label[0] != "fact" or not self._is_of_matched(label)) for label in labels
        )
        self._has_one_model = voting <= MAX_EXAMPLES_IN_ONE_MODEL
        self._rows: Dict[_Label, List[int]] = {}
        for row, label in enumerate(labels):
            self._rows.setdefault(label, []).append(row)
        self._labels_besides_facts = tuple(
            label for label in self._rows if label[0] != "fact" and label != _OF_OCCUPATIONS
        )
        self._model_for = lru_cache(maxsize=CACHED_MODELS)(self._model)
        self._cached_find = lru_cache(maxsize=CACHED_QUESTIONS)(self._find)
        if occupations is not None:
            self._cached_occupations = lru_cache(maxsize=CACHED_QUESTIONS)(occupations.find)
        self._cached_vector = lru_cache(maxsize=CACHED_QUESTIONS)(self._encoded)
        self._texts = {fact.key: self._vector_of_texts(fact) for fact in knowledge.facts}
        self._matcher = self._trained_matcher()

    def find(self, question: str, roles: Sequence[str] = ()) -> List[Candidate]:
        """What a question may ask for, likeliest first.

        Args:
            question: as the person asked it.
            roles: the ids of the roles that it is about; empty for any role.
        """
        return list(self._cached_find(question, tuple(roles)))

    def _find(self, question: str, roles: Tuple[str, ...]) -> List[Candidate]:
        vector = self.vector(question)
        if roles and self._matched.issuperset(roles):
            return self._match(self.vector(self._without_occupations(question, roles)), roles)
        considered = self._considered_labels(vector, roles)
        # The same set of most similar facts hardly ever recurs, so its model isn't worth keeping.
        model_for = self._model_for if roles or self._has_one_model else self._model
        labels, model = model_for(considered)
        scores = model.scores(vector)[0]
        return [self._candidate(labels[i], float(scores[i])) for i in np.argsort(-scores)]

    def is_matched(self, role: str) -> bool:
        """Whether the facts of `role` are found by their own words."""
        return role in self._matched

    def vector(self, text: str) -> Vectors:
        """`text` as the examples are encoded: without role names, centred, of length 1, shape (1, dimension)."""
        return self._cached_vector(text)

    def _encoded(self, text: str) -> Vectors:
        return self.centred(self._encoder.encode([self._without_roles(text)]))

    def _vector_of_texts(self, fact: Fact) -> Vectors:
        """The mean of the fact's texts, of length 1, shape (dimension,)."""
        return normalised(self._vectors[self._rows[("fact", fact.key)][: len(LANGUAGES)]].mean(axis=0))

    def _trained_matcher(self) -> Optional[FactMatcher]:
        """A matcher that has learned from all example questions; None if there are none."""
        asked = [
            (row, fact.key)
            for fact in self._knowledge.facts
            for row in self._rows[("fact", fact.key)][len(LANGUAGES) :]
        ]
        if not asked:
            return None
        answers = np.stack([self._texts[key] for _, key in asked])
        return FactMatcher(self._vectors[[row for row, _ in asked]], answers)

    def _match(self, vector: Vectors, roles: Tuple[str, ...]) -> List[Candidate]:
        """The candidates for a question about `roles`, whose facts have no example questions."""
        labels, model = self._model_of_kinds
        besides = dict(zip(labels, model.scores(vector)[0].tolist(), strict=False))
        facts = [fact for role in roles for fact in self._knowledge.roles[role].facts]
        topics = [max(besides[("topic", topic)] for topic in (fact.topic, *fact.also)) for fact in facts]
        assert self._matcher is not None
        texts = np.stack([self._texts[fact.key] for fact in facts])
        examples = [self._similarity_of_examples(vector, fact) for fact in facts]
        scores = self._matcher.scores(vector, texts, topics, examples)
        found = [Candidate(fact, None, score) for fact, score in zip(facts, scores, strict=True)]
        found += [self._candidate(label, besides[label]) for label in self._labels_besides_facts]
        return sorted(found, key=lambda candidate: -candidate.score)

    def _similarity_of_examples(self, vector: Vectors, fact: Fact) -> float:
        """The cosine similarity of a question and the nearest of the fact's example questions; 0 if it has none."""
        rows = self._rows[("fact", fact.key)][len(LANGUAGES) :]
        return float((self._vectors[rows] @ vector[0]).max()) if rows else 0.0

    @cached_property
    def _model_of_kinds(self) -> Tuple[Tuple[_Label, ...], KernelRegression]:
        """Tells apart the topics, what no source covers, and questions about one fact; the last have no label."""
        rows = [(row, i) for i, label in enumerate(self._labels_besides_facts) for row in self._rows[label]]
        facts = [row for fact in self._knowledge.facts for row in self._rows[("fact", fact.key)][len(LANGUAGES) :]]
        rows += [(row, len(self._labels_besides_facts)) for row in facts]
        rows += [(row, self._labels_besides_facts.index(_UNLISTED)) for row in self._rows[_OF_OCCUPATIONS]]
        model = KernelRegression(KERNEL_GAMMA, KERNEL_RIDGE)
        model.fit(self._vectors[[row for row, _ in rows]], [i for _, i in rows])
        return self._labels_besides_facts, model

    def centred(self, vectors: Vectors) -> Vectors:
        """`vectors` as those of the examples are kept: without their mean, and of length 1."""
        return normalised(vectors - self._mean)

    def examples_of_facts(self) -> Tuple[Vectors, List[str]]:
        """The vectors of the facts' texts and questions, shape (examples, dimension), and the keys of the facts."""
        rows = [(row, key) for row, (kind, key) in enumerate(self._labels) if kind == "fact"]
        return self._vectors[[row for row, _ in rows]], [key for _, key in rows]

    def similarity(self, vectors: Vectors, facts: Sequence[str]) -> Vectors:
        """The cosine similarities of messages, moved towards their answers, and facts, shape (messages, facts).

        Args:
            vectors: of the messages, centred and of length 1, shape (messages, dimension).
            facts: the keys of the facts.
        """
        moved = self._matcher.mapped(vectors) if self._matcher is not None else vectors
        similarities: Vectors = moved @ np.stack([self._texts[key] for key in facts]).T
        return similarities

    def yes_or_no(self, question: str, fact: Fact) -> Optional[bool]:
        """Whether `fact` says yes or no to a question, taken from an example question that means the same.

        Args:
            question: as the person asked it.
            fact: a fact that answers it.

        Returns:
            None when no example with a yes or no is similar enough, when only one of the two is negated, or when the
            question adds something to the example and the fact.
        """
        rows = self._rows[("fact", fact.key)][len(LANGUAGES) :]  # after the fact's own texts
        stored = zip(rows, fact.questions.both(), strict=True)
        answered = [(row, example) for row, example in stored if example.answer is not None]
        if not answered:
            return None
        examples = [example for _, example in answered]
        vector = self.vector(question)[0]
        similarities = self._vectors[[row for row, _ in answered]] @ vector
        best = int(similarities.argmax())
        example = examples[best].text
        if similarities[best] < YES_OR_NO.min_similarity or self._is_negated(question) != self._is_negated(example):
            return None
        return None if self._added.is_in(self._without_roles(question), example, fact) else examples[best].answer

    def _is_negated(self, text: str) -> bool:
        """Whether `text` has an odd number of negations and limiting words ("not", "only"), which reverse a yes."""
        words = self._knowledge.lexicon
        reversing = {plain(word) for word in (*words.general.negation, *words.beliefs.limiters)}
        said = [plain(token.text) for token in tokenize(text) if token.text[0].isalnum()]
        endings = set(map(plain, (*words.questions.tags, *words.questions.vocatives)))
        while said and said[-1] in endings:  # "nggak, kak" in "harus S1 nggak, kak?" negates nothing
            said.pop()
        return sum(word in reversing for word in said) % 2 == 1

    def _without_roles(self, text: str) -> str:
        """`text` as it is encoded: normalised, and without role names."""
        return normalized(self._roles.masked(text).replace(MASK, ""))

    def _without_occupations(self, text: str, roles: Sequence[str]) -> str:
        """`text` without the names of `roles`: they are in no fact, so that no fact would be like the question."""
        mentions = self._cached_occupations(text) if self._occupations else []
        for mention in reversed(mentions):
            if mention.profession in roles:
                text = f"{text[: mention.start]} {text[mention.end :]}"
        return text if text.strip() else "?"

    def _considered_labels(self, vector: Vectors, roles: Sequence[str]) -> Tuple[_Label, ...]:
        """The labels that a question may get: some or all facts, every topic, and "unlisted"."""
        if self._has_one_model and not roles:
            facts = [label for label in self._rows if label[0] == "fact" and not self._is_of_matched(label)]
            return (*facts, *self._labels_besides_facts)
        if roles:
            facts = [("fact", fact.key) for role in roles for fact in self._knowledge.roles[role].facts]
        else:
            nearest = np.argsort(-(self._vectors @ vector[0]))[:NEAREST_EXAMPLES]
            near = {self._labels[row] for row in nearest if self._labels[row][0] == "fact"}
            facts = sorted(label for label in near if not self._is_of_matched(label))
        return (*facts, *self._labels_besides_facts)

    def _is_of_matched(self, label: _Label) -> bool:
        return label[1].partition(".")[0] in self._matched

    def _model(self, labels: Tuple[_Label, ...]) -> Tuple[Tuple[_Label, ...], KernelRegression]:
        """A model that tells `labels` apart; its classes are numbered in the same order."""
        rows = [row for label in labels for row in self._rows[label]]
        numbers = [i for i, label in enumerate(labels) for _ in self._rows[label]]
        model = KernelRegression(KERNEL_GAMMA, KERNEL_RIDGE)
        model.fit(self._vectors[rows], numbers)
        return labels, model

    def _candidate(self, label: _Label, score: float) -> Candidate:
        kind, name = label
        return Candidate(
            self._knowledge.fact(name) if kind == "fact" else None, name if kind == "topic" else None, score
        )


def _examples(knowledge: KnowledgeBase) -> List[Tuple[_Label, List[str]]]:
    """The example texts of each label."""
    examples: List[Tuple[_Label, List[str]]] = []
    for fact in knowledge.facts:
        texts = [fact.text.in_language(language) for language in LANGUAGES]
        examples.append((("fact", fact.key), [*texts, *_texts(fact.questions)]))
    for topic in knowledge.topics.values():
        examples.append((("topic", topic.id), _texts(topic.questions)))
    unlisted = knowledge.unlisted_questions
    return [*examples, (_UNLISTED, _texts(unlisted)), (_OF_OCCUPATIONS, _texts(unlisted.occupations))]


def _texts(questions: Questions) -> List[str]:
    return [question.text for question in questions.both()]
