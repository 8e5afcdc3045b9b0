"""Finds a command along with what else a message says: "stop the test. what does an officer do?"."""

from typing import Callable, FrozenSet, List, NamedTuple, Optional, Sequence, Tuple

from advisor.dialogue import intents
from advisor.dialogue.thresholds import COMMANDS
from advisor.understanding.intents.model import IntentModel
from advisor.understanding.roles.mention import Mention, masked

COMMAND_INTENTS = frozenset(
    {intents.STOP_CHECK, intents.RESUME_CHECK, intents.SHOW_MY_DATA, intents.SWITCH_LANGUAGE, intents.SHORTEN_ANSWER}
)
"""The intents of commands that are obeyed besides answering the rest of the message."""
ONLY_COURTESY = frozenset(
    {
        intents.GREET,
        intents.THANK,
        intents.GOODBYE,
        intents.FEEDBACK_GOOD,
        intents.FEEDBACK_BAD,
        intents.AFFIRM,
        intents.DENY,
        intents.ABUSE,
        intents.BOT_CHALLENGE,
        intents.REASSURE,
        intents.SKIP_QUESTION,
        intents.ANSWER_SCALE,
        intents.REPEAT_ANSWER,
        intents.EXPLAIN_QUESTION,
        intents.RESTART_CHECK,
        intents.GO_BACK,
        intents.OUT_OF_SCOPE,
        intents.DESCRIBE_SELF,
        intents.FORGET_ME,
        intents.INFORM_ROLE,
        intents.OTHER_LANGUAGE,
    }
)
"""The intents of a rest that needs no answer of its own along with a command."""


class Command(NamedTuple):
    """A command, and the rest of the message: `text[start:end]`."""

    intent: str
    start: int
    end: int


Bounds = Tuple[int, int]
Places = Callable[[str, Sequence[Mention], int, int], List[int]]
"""Finds where a message may be cut in two."""


class CommandFinder:
    """Cuts a message in two where one side is a command and the other asks for something else."""

    def __init__(self, model: IntentModel, places: Places, asks_for_language: Callable[[str], bool]) -> None:
        """Prepares a finder.

        Args:
            model: classifies each side of a cut.
            places: finds where a message may be cut.
            asks_for_language: whether a text asks for a language, rather than only mentioning one.
        """
        self._asks_for_language = asks_for_language
        self._model = model
        self._places = places
        self._known: FrozenSet[str] = COMMAND_INTENTS.intersection(model.intents)

    def find(self, text: str, mentions: Sequence[Mention]) -> Optional[Command]:
        """The command in `text` and the rest of it; None if it has none, or nothing else that needs an answer."""
        if not self._known:
            return None
        sides: List[Tuple[Bounds, Bounds]] = []
        for place in self._places(text, mentions, 0, len(text)):
            before, after = (0, place), (place, len(text))
            sides += [(before, after), (after, before)]
        sides = [(said, rest) for said, rest in sides if self._may_be_command(text, mentions, *said)]
        cuts = [self._cut(text, mentions, said, rest) for said, rest in sides]
        return max(filter(None, cuts), key=lambda cut: cut[0], default=(0.0, None))[1]

    def _may_be_command(self, text: str, mentions: Sequence[Mention], start: int, end: int) -> bool:
        """Whether `text[start:end]` is short, names no role and has the letters of a command."""
        said = text[start:end]
        if len(said.split()) > COMMANDS.max_words or said != masked(text, mentions, start, end):
            return False
        letters = self._model.letter_probabilities([said.strip()])[0]
        known = [i for i, intent in enumerate(self._model.intents) if intent in self._known]
        return float(letters[known].sum()) >= COMMANDS.min_letter_confidence

    def _cut(
        self, text: str, mentions: Sequence[Mention], said: Bounds, rest: Bounds
    ) -> Optional[Tuple[float, Optional[Command]]]:
        """The command in `said`, with the confidence of the less certain side; None if a side is something else."""
        command, left = self._read(text[said[0] : said[1]]), self._read(masked(text, mentions, *rest))
        if command is None or command[0] not in self._known or command[1] < COMMANDS.min_confidence:
            return None
        if command[0] == intents.SWITCH_LANGUAGE and not self._asks_for_language(text[said[0] : said[1]]):
            return None
        if left is None or left[0] == command[0] or left[0] in ONLY_COURTESY or left[1] < COMMANDS.min_rest:
            return None
        return min(command[1], left[1]), Command(command[0], *rest)

    def _read(self, text: str) -> Optional[Tuple[str, float]]:
        ranking = self._model.rank(text.strip()) if text.strip() else []
        return (ranking[0].intent, ranking[0].confidence) if ranking else None
