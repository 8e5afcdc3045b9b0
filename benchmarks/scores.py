"""How good readings are."""

from collections import Counter, defaultdict
from typing import Callable, Dict, List, NamedTuple, Optional, Sequence, Tuple

from benchmarks.messages import Example

OUT_OF_SCOPE = "out_of_scope"
FALLBACK = "nlu_fallback"


class IntentScore(NamedTuple):
    """How a message was understood."""

    intent: Optional[str]
    """The likeliest intent."""
    confidence: float
    final: Optional[str]
    """The intent that the bot acts on: after the fallback and what the message itself decides."""
    language: Optional[str] = None
    roles: Tuple[str, ...] = ()
    questions: Tuple[str, ...] = ()
    """The intents asked, where the message asks several."""


def share(flags: Sequence[bool]) -> float:
    """The share of `flags` that are true; 0 of none."""
    return sum(flags) / len(flags) if flags else 0.0


def accuracy(examples: Sequence[Example], readings: Sequence[IntentScore]) -> float:
    """The share of messages whose likeliest intent is the right one."""
    return share([reading.intent == example.intent for example, reading in zip(examples, readings, strict=True)])


def accuracy_by(
    key: Callable[[Example], str], examples: Sequence[Example], readings: Sequence[IntentScore]
) -> Dict[str, float]:
    """The accuracy for each value of `key`, in alphabetical order."""
    flags: Dict[str, List[bool]] = defaultdict(list)
    for example, reading in zip(examples, readings, strict=True):
        flags[key(example)].append(reading.intent == example.intent)
    return {name: share(flags[name]) for name in sorted(flags)}


def acted_right(examples: Sequence[Example], readings: Sequence[IntentScore]) -> float:
    """The share of messages that the bot acts on rightly: asking back counts as wrong."""
    return share([reading.final == example.intent for example, reading in zip(examples, readings, strict=True)])


def asked_back(readings: Sequence[IntentScore]) -> float:
    """The share of messages that the bot asks back on."""
    return share([reading.final == FALLBACK for reading in readings])


def out_of_scope_recall(examples: Sequence[Example], readings: Sequence[IntentScore]) -> float:
    """The share of out-of-scope messages that are not answered: refused, or asked back."""
    pairs = [r for e, r in zip(examples, readings, strict=True) if e.intent == OUT_OF_SCOPE]
    return share([reading.final == OUT_OF_SCOPE for reading in pairs])


def refused(examples: Sequence[Example], readings: Sequence[IntentScore]) -> float:
    """The share of in-scope messages that are taken for out of scope."""
    pairs = [r for e, r in zip(examples, readings, strict=True) if e.intent != OUT_OF_SCOPE]
    return share([reading.final == OUT_OF_SCOPE for reading in pairs])


def roles_right(examples: Sequence[Example], readings: Sequence[IntentScore]) -> float:
    """The share of messages whose roles are found exactly, in the order named."""
    pairs = [(e, r) for e, r in zip(examples, readings, strict=True) if e.roles is not None]
    return share([tuple(dict.fromkeys(reading.roles)) == example.roles for example, reading in pairs])


def language_right(examples: Sequence[Example], readings: Sequence[IntentScore]) -> float:
    """The share of messages in one language after which the reply is in it; None keeps the conversation's language."""
    pairs = [(e, r) for e, r in zip(examples, readings, strict=True) if e.language in ("id", "en")]
    return share([reading.language in (example.language, None) for example, reading in pairs])


def confusions(examples: Sequence[Example], readings: Sequence[IntentScore]) -> List[Tuple[str, str, int]]:
    """The intents taken for others, most frequent first: (right, read, how often)."""
    wrong = Counter(
        (example.intent, str(reading.intent))
        for example, reading in zip(examples, readings, strict=True)
        if example.intent != reading.intent
    )
    return [(right, read, count) for (right, read), count in wrong.most_common()]
