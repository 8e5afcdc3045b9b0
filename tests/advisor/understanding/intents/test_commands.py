"""Commands along with the rest of a message."""

from typing import List, Optional, Sequence, cast

import numpy as np
import pytest

from advisor.dialogue import intents
from advisor.understanding.intents.commands import Command, CommandFinder
from advisor.understanding.intents.letters import Scores
from advisor.understanding.intents.model import IntentModel, IntentScore
from advisor.understanding.roles.mention import Mention

MEANINGS = {
    "stop": intents.STOP_CHECK,
    "stop the test": intents.STOP_CHECK,
    "what does it pay": intents.ASK_SALARY,
    "thanks": intents.THANK,
    "short please": intents.SHORTEN_ANSWER,
    "fans from indo": intents.SWITCH_LANGUAGE,
}


class _Model:
    """Reads each message of `MEANINGS`, and takes anything else for a question about a fact."""

    intents = (*dict.fromkeys(MEANINGS.values()), intents.ASK_FACT)

    def rank(self, text: str) -> List[IntentScore]:
        return [IntentScore(MEANINGS.get(text.strip(" .,"), intents.ASK_FACT), 0.9)]

    def letter_probabilities(self, texts: Sequence[str]) -> Scores:
        read = [self.rank(text)[0].intent for text in texts]
        return np.array([[float(intent == one) for intent in self.intents] for one in read], dtype=np.float32)


def _places(text: str, mentions: Sequence[Mention], start: int, end: int) -> List[int]:
    return [i + 2 for i, character in enumerate(text[start:end]) if character in ".," and i + 2 < end]


def _find(text: str, asks_for_language: bool = True) -> Optional[Command]:
    return CommandFinder(cast(IntentModel, _Model()), _places, lambda text: asks_for_language).find(text, [])


def test_a_language_is_switched_only_if_asked_for() -> None:
    assert _find("fans from indo. what does it pay") is not None
    assert _find("fans from indo. what does it pay", asks_for_language=False) is None


@pytest.mark.parametrize(
    ("text", "command", "rest"),
    [
        ("stop the test. what does it pay", intents.STOP_CHECK, "what does it pay"),
        ("what does it pay, short please", intents.SHORTEN_ANSWER, "what does it pay, "),
        ("stop, short please", intents.STOP_CHECK, "short please"),
    ],
)
def test_a_command_leaves_the_rest(text: str, command: str, rest: str) -> None:
    found = _find(text)
    assert found is not None
    assert (found.intent, text[found.start : found.end]) == (command, rest)


@pytest.mark.parametrize("text", ["stop", "stop, thanks", "stop. stop the test", "what does it pay"])
def test_a_command_with_nothing_to_answer_beside_it_is_the_message(text: str) -> None:
    assert _find(text) is None
