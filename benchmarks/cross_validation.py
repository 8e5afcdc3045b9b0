"""Five-fold cross-validation and a learning curve of the intent model, on the training messages."""

import random
from pathlib import Path
from typing import Dict, List, Sequence, Tuple

import numpy as np

from advisor.knowledge.loading import load
from advisor.understanding.intents.learning import Lesson, learn
from advisor.understanding.intents.model import IntentModel
from advisor.understanding.roles.finder import RoleFinder
from benchmarks.messages import Example
from benchmarks.scores import IntentScore, accuracy

FOLDS = 5
SEED = 42
CURVE = (0.1, 0.2, 0.4, 0.7, 1.0)


def with_masks(examples: Sequence[Example]) -> List[Example]:
    """The examples as the intent model reads them: with the roles masked."""
    knowledge = load()
    index = RoleFinder(list(knowledge.roles.values()), knowledge.lexicon.role_names)
    return [example._replace(text=index.masked(example.text)) for example in examples]


def cross_validate(examples: Sequence[Example], cache: Path) -> List[IntentScore]:
    """A reading of each of `examples` by a model that was trained on the other four fifths."""
    order = list(range(len(examples)))
    random.Random(SEED).shuffle(order)
    readings: List[IntentScore] = [IntentScore(None, 0.0, None)] * len(examples)
    for fold in range(FOLDS):
        held_out = order[fold::FOLDS]
        held = set(held_out)
        model = learn_intents([examples[i] for i in order if i not in held], cache)
        for i, reading in zip(held_out, read(model, [examples[i].text for i in held_out]), strict=True):
            readings[i] = reading
    return readings


def learning_curve(examples: Sequence[Example], unseen: Sequence[Example], cache: Path) -> Dict[int, float]:
    """The accuracy on `unseen` after training on a growing share of `examples`: messages to accuracy."""
    order = list(examples)
    random.Random(SEED).shuffle(order)
    curve = {}
    for part in CURVE:
        some = order[: round(part * len(order))]
        model = learn_intents(some, cache)
        curve[len(some)] = accuracy(unseen, read(model, [example.text for example in unseen]))
    return curve


def stratified(examples: Sequence[Example], count: int) -> List[Example]:
    """About `count` of `examples`, each intent and language with its share."""
    order = list(examples)
    random.Random(SEED).shuffle(order)
    groups: Dict[Tuple[str, str], List[Example]] = {}
    for example in order:
        groups.setdefault((example.intent, example.language), []).append(example)
    part = count / len(order)
    return [example for group in groups.values() for example in group[: max(2, round(part * len(group)))]]


def read(model: IntentModel, texts: Sequence[str]) -> List[IntentScore]:
    """The model's readings of `texts`."""
    shares = model.shares(texts)
    best = np.argmax(shares, axis=1)
    return [IntentScore(model.intents[i], float(row[i]), model.intents[i]) for i, row in zip(best, shares, strict=True)]


def learn_intents(examples: Sequence[Example], cache: Path) -> IntentModel:
    """The intent model, learnt from `examples`; their sentence vectors are kept in `cache`."""
    texts, intents = tuple(example.text for example in examples), tuple(example.intent for example in examples)
    return IntentModel(learn(Lesson(texts, intents, cache)))
