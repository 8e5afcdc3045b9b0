"""Which traits a piece of text is about."""

from collections import Counter
from pathlib import Path
from typing import Dict, List, Mapping, Optional, Sequence, Tuple

from advisor.knowledge.schema.traits import TraitPhrases
from advisor.understanding.self_description.lexicon import Lexicon, TraitSide
from advisor.vectors.cache import VectorCache
from advisor.vectors.encoder import Encoder
from advisor.vectors.kernel_regression import KernelRegression

# The lists whose words say a dislike.
DISLIKES = ("dislike", "strong_dislike", "negation", "weak_negation")
CACHE = Path(".cache/vectors/phrases.npz")
# How quickly nearness falls off, and how much of a phrase's own vote is held back.
WIDTH, RIDGE = 2.0, 0.3
# What it adds when all words of a text stand in the phrases of one topic only.
WORD_WEIGHT = 0.25
# A word counts half when it stands in so many phrases.
RARE = 1.5


class TraitFinder:
    """Holds pieces against the example phrases of the traits."""

    def __init__(
        self, lexicon: Lexicon, phrases: Mapping[str, TraitPhrases], unrelated: Sequence[str], encoder: Encoder
    ) -> None:
        self._encoder = encoder
        texts: List[str] = []
        labels: List[Optional[TraitSide]] = []
        for trait, of in phrases.items():
            for text in of.both():
                texts.append(text)
                labels.append(TraitSide(trait, 1))
            for text in of.opposite.both():
                # "takut matematika" without "takut" is about figures, not against them.
                if not any(m.kind in DISLIKES for m in lexicon.list_marks(text)):
                    texts.append(text)
                    labels.append(TraitSide(trait, -1))
        texts += unrelated
        labels += [None] * len(unrelated)
        self._shares = _shares(lexicon, texts, labels)
        self._lexicon = lexicon
        vectors = VectorCache(encoder, CACHE).encode(texts)
        self.topics: List[Optional[TraitSide]] = list(dict.fromkeys(labels))
        numbers = {topic: number for number, topic in enumerate(self.topics)}
        self._model = KernelRegression(WIDTH, RIDGE)
        self._model.fit(vectors, [numbers[label] for label in labels])

    def scores(self, texts: Sequence[str]) -> List[Dict[Optional[TraitSide], float]]:
        """How near each text is to each topic, and to what is about no trait (None)."""
        if not texts:
            return []
        found = []
        for text, row in zip(texts, self._model.scores(self._encoder.encode(texts)), strict=True):
            words = [token.norm_ for token in self._lexicon.doc(text)]
            shares = [self._shares[word] for word in words if word in self._shares]
            found.append(
                {
                    topic: float(score)
                    + WORD_WEIGHT * sum(of.get(topic and topic.trait, 0.0) for of in shares) / max(len(shares), 1)
                    for topic, score in zip(self.topics, row, strict=True)
                }
            )
        return found


def _shares(
    lexicon: Lexicon, texts: Sequence[str], labels: Sequence[Optional[TraitSide]]
) -> Dict[str, Dict[Optional[str], float]]:
    """How much of a word's use falls to each trait; less the rarer it is."""
    counts: Dict[str, Counter[Optional[str]]] = {}
    for text, label in zip(texts, labels, strict=True):
        doc = lexicon.doc(text)
        marked = {i for m in lexicon.list_marks(text) for i in range(m.first, m.end)}
        for word in {token.norm_ for token in doc if token.i not in marked}:
            counts.setdefault(word, Counter())[label and label.trait] += 1
    return {word: {t: n / (of.total() + RARE) for t, n in of.items()} for word, of in counts.items()}


def best(scores: Mapping[Optional[TraitSide], float]) -> Tuple[Optional[TraitSide], float, float]:
    """The nearest topic, how near it is, and how much nearer than the nearest of another trait."""
    order = sorted(scores, key=lambda t: -scores[t])
    first = order[0]
    other = next((t for t in order[1:] if first is None or t is None or t.trait != first.trait), None)
    return first, scores[first], scores[first] - scores.get(other, 0.0)
