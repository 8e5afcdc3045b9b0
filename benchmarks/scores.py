"""Scores of predictions against the annotated messages."""

from collections import Counter, defaultdict
from typing import Callable, Dict, List, NamedTuple, Optional, Sequence, Tuple

from benchmarks.messages import Example

OUT_OF_SCOPE = "out_of_scope"
FALLBACK = "nlu_fallback"


class Prediction(NamedTuple):
    """How a message was understood."""

    intent: Optional[str]
    """The likeliest intent."""
    confidence: float
    final: Optional[str]
    """The intent that the bot acts on, after the fallback and the rules that follow the classifier."""
    language: Optional[str] = None
    """The language of the response; None keeps that of the conversation."""
    roles: Tuple[str, ...] = ()
    questions: Tuple[str, ...] = ()
    """The intents in the order asked, if the message asks several questions."""


def share(flags: Sequence[bool]) -> float:
    """The share of `flags` that are true, 0 to 1; 0 if there are none."""
    return sum(flags) / len(flags) if flags else 0.0


def accuracy(examples: Sequence[Example], predictions: Sequence[Prediction]) -> float:
    """The share of messages whose likeliest intent is the right one."""
    return share(
        [prediction.intent == example.intent for example, prediction in zip(examples, predictions, strict=True)]
    )


def accuracy_by(
    key: Callable[[Example], str], examples: Sequence[Example], predictions: Sequence[Prediction]
) -> Dict[str, float]:
    """The accuracy for each value of `key`, in alphabetical order."""
    flags: Dict[str, List[bool]] = defaultdict(list)
    for example, prediction in zip(examples, predictions, strict=True):
        flags[key(example)].append(prediction.intent == example.intent)
    return {name: share(flags[name]) for name in sorted(flags)}


def acted_correctly(examples: Sequence[Example], predictions: Sequence[Prediction]) -> float:
    """The share of messages that the bot acts on correctly; a clarification counts as wrong."""
    return share(
        [prediction.final == example.intent for example, prediction in zip(examples, predictions, strict=True)]
    )


def clarified(predictions: Sequence[Prediction]) -> float:
    """The share of messages that the bot answers with a clarification."""
    return share([prediction.final == FALLBACK for prediction in predictions])


def out_of_scope_recall(examples: Sequence[Example], predictions: Sequence[Prediction]) -> float:
    """The share of out-of-scope messages that are refused."""
    pairs = [r for e, r in zip(examples, predictions, strict=True) if e.intent == OUT_OF_SCOPE]
    return share([prediction.final == OUT_OF_SCOPE for prediction in pairs])


def refused(examples: Sequence[Example], predictions: Sequence[Prediction]) -> float:
    """The share of in-scope messages that are taken for out of scope."""
    pairs = [r for e, r in zip(examples, predictions, strict=True) if e.intent != OUT_OF_SCOPE]
    return share([prediction.final == OUT_OF_SCOPE for prediction in pairs])


def roles_right(examples: Sequence[Example], predictions: Sequence[Prediction]) -> float:
    """The share of messages whose roles are found exactly, in the order mentioned."""
    pairs = [(e, r) for e, r in zip(examples, predictions, strict=True) if e.roles is not None]
    return share([tuple(dict.fromkeys(prediction.roles)) == example.roles for example, prediction in pairs])


def language_right(examples: Sequence[Example], predictions: Sequence[Prediction]) -> float:
    """The share of single-language messages answered in that language, or in the language of the conversation."""
    pairs = [(e, r) for e, r in zip(examples, predictions, strict=True) if e.language in ("id", "en")]
    return share([prediction.language in (example.language, None) for example, prediction in pairs])


def confusions(examples: Sequence[Example], predictions: Sequence[Prediction]) -> List[Tuple[str, str, int]]:
    """The pairs of intents that are confused, most frequent first: (right, read, how often)."""
    wrong = Counter(
        (example.intent, str(prediction.intent))
        for example, prediction in zip(examples, predictions, strict=True)
        if example.intent != prediction.intent
    )
    return [(right, read, count) for (right, read), count in wrong.most_common()]
