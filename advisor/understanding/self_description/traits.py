"""Finds the traits that a text is about."""

from collections import Counter
from pathlib import Path
from typing import Dict, List, Mapping, Optional, Sequence, Tuple

from advisor.knowledge.schema.traits import TraitPhrases
from advisor.understanding.self_description.lexicon import SelfDescriptionLexicon, TraitSide
from advisor.vectors.cache import VectorCache
from advisor.vectors.encoder import Encoder
from advisor.vectors.kernel_regression import KernelRegression

# Words in these lists express a dislike.
DISLIKES = ("dislike", "strong_dislike", "negation", "weak_negation")
CACHE = Path(".cache/vectors/phrases.npz")
# How fast similarity falls off (the first argument of `KernelRegression`).
KERNEL_WIDTH = 2.0
# How much the regression is regularised (its second argument).
KERNEL_RIDGE = 0.3
# Added to a side's score when all words of a text occur in phrases of its trait and of no other.
WORD_WEIGHT = 0.25
# Added to the number of phrases that contain a word before a trait's share of them is worked out, so that rare words
# count less: a word in one phrase counts 0.4, a word in ten counts 0.87.
WORD_SMOOTHING = 1.5


class TraitFinder:
    """Compares texts with the example phrases of the traits, in meaning and in words."""

    def __init__(
        self,
        lexicon: SelfDescriptionLexicon,
        phrases: Mapping[str, TraitPhrases],
        unrelated: Sequence[str],
        encoder: Encoder,
    ) -> None:
        """Learns from the example phrases; their vectors are kept on disk.

        Args:
            lexicon: tells the words that express a degree from those that say what it applies to.
            phrases: example phrases by trait.
            unrelated: likings that belong to no trait.
            encoder: turns phrases and texts into vectors.
        """
        self._encoder = encoder
        texts: List[str] = []
        labels: List[Optional[TraitSide]] = []
        for trait, examples in phrases.items():
            for text in examples.both():
                texts.append(text)
                labels.append(TraitSide(trait, 1))
            for text in examples.opposite.both():
                # "takut matematika" without "takut" is about figures, so it is no example of their opposite.
                if not any(m.kind in DISLIKES for m in lexicon.list_marks(text)):
                    texts.append(text)
                    labels.append(TraitSide(trait, -1))
        texts += unrelated
        labels += [None] * len(unrelated)
        self._shares = _word_shares(lexicon, texts, labels)
        self._lexicon = lexicon
        vectors = VectorCache(encoder, CACHE).encode(texts)
        self.sides: List[Optional[TraitSide]] = list(dict.fromkeys(labels))
        """Everything that a text can be about; None stands for no trait."""
        numbers = {side: number for number, side in enumerate(self.sides)}
        self._model = KernelRegression(KERNEL_WIDTH, KERNEL_RIDGE)
        self._model.fit(vectors, [numbers[label] for label in labels])

    def scores(self, texts: Sequence[str]) -> List[Dict[Optional[TraitSide], float]]:
        """How near each of `texts` is to each of `sides`, about 0 to 1 and up to `WORD_WEIGHT` more."""
        if not texts:
            return []
        found = []
        for text, row in zip(texts, self._model.scores(self._encoder.encode(texts)), strict=True):
            words = [token.norm_ for token in self._lexicon.doc(text)]
            shares = [self._shares[word] for word in words if word in self._shares]
            found.append(
                {
                    side: float(score)
                    + WORD_WEIGHT * sum(of.get(side and side.trait, 0.0) for of in shares) / max(len(shares), 1)
                    for side, score in zip(self.sides, row, strict=True)
                }
            )
        return found


def _word_shares(
    lexicon: SelfDescriptionLexicon, texts: Sequence[str], labels: Sequence[Optional[TraitSide]]
) -> Dict[str, Dict[Optional[str], float]]:
    """By word and trait: the share of the phrases with the word that belong to the trait, smoothed."""
    counts: Dict[str, Counter[Optional[str]]] = {}
    for text, label in zip(texts, labels, strict=True):
        doc = lexicon.doc(text)
        marked = {i for m in lexicon.list_marks(text) for i in range(m.first, m.end)}
        for word in {token.norm_ for token in doc if token.i not in marked}:
            counts.setdefault(word, Counter())[label and label.trait] += 1
    return {word: {t: n / (of.total() + WORD_SMOOTHING) for t, n in of.items()} for word, of in counts.items()}


def best(scores: Mapping[Optional[TraitSide], float]) -> Tuple[Optional[TraitSide], float, float]:
    """The nearest side, its score, and its lead over the nearest side of any other trait."""
    order = sorted(scores, key=lambda side: -scores[side])
    first = order[0]
    other = next((s for s in order[1:] if first is None or s is None or s.trait != first.trait), None)
    return first, scores[first], scores[first] - scores.get(other, 0.0)
