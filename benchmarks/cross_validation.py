"""Five-fold cross-validation and a learning curve of the intent model."""

import random
from pathlib import Path
from typing import Dict, List, Sequence, Tuple

import numpy as np

from advisor.knowledge.loading import load
from advisor.understanding.intents.model import IntentModel
from advisor.understanding.intents.training import TrainingSet, train
from advisor.understanding.roles.finder import RoleFinder
from benchmarks.messages import Example
from benchmarks.scores import Prediction, accuracy

FOLDS = 5
SEED = 42
CURVE_SHARES = (0.1, 0.2, 0.4, 0.7, 1.0)
"""Shares of the training messages at the points of the learning curve."""
MIN_GROUP = 2
"""The fewest messages of each intent and language in a stratified sample, if there are that many."""


def with_masks(examples: Sequence[Example]) -> List[Example]:
    """The examples as the intent model reads them, with the roles masked."""
    knowledge = load()
    finder = RoleFinder(knowledge.found_by_name, knowledge.lexicon.role_names)
    return [example._replace(text=finder.masked(example.text)) for example in examples]


def cross_validate(examples: Sequence[Example], cache: Path) -> List[Prediction]:
    """The prediction for each example by a model trained on the other four fifths; `cache` keeps sentence vectors."""
    order = list(range(len(examples)))
    random.Random(SEED).shuffle(order)
    predictions: List[Prediction] = [Prediction(None, 0.0, None)] * len(examples)
    for fold in range(FOLDS):
        held_out = order[fold::FOLDS]
        held = set(held_out)
        model = train_intent_model([examples[i] for i in order if i not in held], cache)
        for i, prediction in zip(held_out, read(model, [examples[i].text for i in held_out]), strict=True):
            predictions[i] = prediction
    return predictions


def learning_curve(examples: Sequence[Example], unseen: Sequence[Example], cache: Path) -> Dict[int, float]:
    """The accuracy (0 to 1) on `unseen` messages by the number of `examples` that a model was trained on."""
    order = list(examples)
    random.Random(SEED).shuffle(order)
    curve = {}
    for part in CURVE_SHARES:
        some = order[: round(part * len(order))]
        model = train_intent_model(some, cache)
        curve[len(some)] = accuracy(unseen, read(model, [example.text for example in unseen]))
    return curve


def stratified(examples: Sequence[Example], count: int) -> List[Example]:
    """A sample of about `count` examples, with each intent and language in proportion; the same on every run."""
    order = list(examples)
    random.Random(SEED).shuffle(order)
    groups: Dict[Tuple[str, str], List[Example]] = {}
    for example in order:
        groups.setdefault((example.intent, example.language), []).append(example)
    part = count / len(order)
    return [example for group in groups.values() for example in group[: max(MIN_GROUP, round(part * len(group)))]]


def read(model: IntentModel, texts: Sequence[str]) -> List[Prediction]:
    """The model's predictions for `texts`."""
    probabilities = model.probabilities(texts)
    best = np.argmax(probabilities, axis=1)
    return [
        Prediction(model.intents[i], float(row[i]), model.intents[i])
        for i, row in zip(best, probabilities, strict=True)
    ]


def train_intent_model(examples: Sequence[Example], cache: Path) -> IntentModel:
    """The intent model trained on `examples`; `cache` keeps their sentence vectors."""
    texts, intents = tuple(example.text for example in examples), tuple(example.intent for example in examples)
    return IntentModel(train(TrainingSet(texts, intents, cache)))
