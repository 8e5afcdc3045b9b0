"""Scores of readings against the annotated messages."""

from collections import Counter, defaultdict
from typing import Callable, Dict, List, NamedTuple, Optional, Sequence, Tuple

from benchmarks.messages import Example

OUT_OF_SCOPE = "out_of_scope"
FALLBACK = "nlu_fallback"


class Reading(NamedTuple):
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


def accuracy(examples: Sequence[Example], readings: Sequence[Reading]) -> float:
    """The share of messages whose likeliest intent is the right one."""
    return share([reading.intent == example.intent for example, reading in zip(examples, readings, strict=True)])


def accuracy_by(
    key: Callable[[Example], str], examples: Sequence[Example], readings: Sequence[Reading]
) -> Dict[str, float]:
    """The accuracy for each value of `key`, in alphabetical order."""
    flags: Dict[str, List[bool]] = defaultdict(list)
    for example, reading in zip(examples, readings, strict=True):
        flags[key(example)].append(reading.intent == example.intent)
    return {name: share(flags[name]) for name in sorted(flags)}


def acted_correctly(examples: Sequence[Example], readings: Sequence[Reading]) -> float:
    """The share of messages that the bot acts on correctly; a clarification counts as wrong."""
    return share([reading.final == example.intent for example, reading in zip(examples, readings, strict=True)])


def clarified(readings: Sequence[Reading]) -> float:
    """The share of messages that the bot answers with a clarification."""
    return share([reading.final == FALLBACK for reading in readings])


def out_of_scope_recall(examples: Sequence[Example], readings: Sequence[Reading]) -> float:
    """The share of out-of-scope messages that are refused."""
    pairs = [r for e, r in zip(examples, readings, strict=True) if e.intent == OUT_OF_SCOPE]
    return share([reading.final == OUT_OF_SCOPE for reading in pairs])


def refused(examples: Sequence[Example], readings: Sequence[Reading]) -> float:
    """The share of in-scope messages that are taken for out of scope."""
    pairs = [r for e, r in zip(examples, readings, strict=True) if e.intent != OUT_OF_SCOPE]
    return share([reading.final == OUT_OF_SCOPE for reading in pairs])


def roles_right(examples: Sequence[Example], readings: Sequence[Reading]) -> float:
    """The share of messages whose roles are found exactly, in the order mentioned."""
    pairs = [(e, r) for e, r in zip(examples, readings, strict=True) if e.roles is not None]
    return share([tuple(dict.fromkeys(reading.roles)) == example.roles for example, reading in pairs])


def language_right(examples: Sequence[Example], readings: Sequence[Reading]) -> float:
    """The share of single-language messages answered in that language, or in the language of the conversation."""
    pairs = [(e, r) for e, r in zip(examples, readings, strict=True) if e.language in ("id", "en")]
    return share([reading.language in (example.language, None) for example, reading in pairs])


def confusions(examples: Sequence[Example], readings: Sequence[Reading]) -> List[Tuple[str, str, int]]:
    """The pairs of intents that are confused, most frequent first: (right, read, how often)."""
    wrong = Counter(
        (example.intent, str(reading.intent))
        for example, reading in zip(examples, readings, strict=True)
        if example.intent != reading.intent
    )
    return [(right, read, count) for (right, read), count in wrong.most_common()]
