"""Works out what a message means right after something the bot said, such as a question of the fit check."""

from pathlib import Path
from typing import Dict, Mapping, Optional

from advisor.understanding.intents.training import TrainedModels
from advisor.understanding.labelled.messages import DATA, LabelledMessages, read_contexts
from advisor.understanding.labelled.reader import LabelReader, LabelScore, train_labels

FOLDER = DATA / "follow_ups"
"""One folder for each context, with one file for each label; `aside` is the label of anything else."""


def read_follow_ups(folder: Path = FOLDER) -> Dict[str, LabelledMessages]:
    """The training messages of each context, by the context's name."""
    return read_contexts(folder)


def train_follow_ups(
    messages: Mapping[str, LabelledMessages], cache: Path, backend: str, seed: int
) -> Dict[str, TrainedModels]:
    """Trains the models of each context on its messages; for the other arguments, see `train_labels`."""
    return {context: train_labels(those, cache, backend, seed) for context, those in messages.items()}


class FollowUpReader:
    """Reads follow-ups with the trained models of each context."""

    def __init__(self, models: Mapping[str, TrainedModels]) -> None:
        """`models`: by context."""
        self._readers = {context: LabelReader(trained) for context, trained in models.items()}

    def read(self, text: str, context: str) -> Optional[LabelScore]:
        """What `text` means in the context `context`; None if that context has no messages."""
        reader = self._readers.get(context)
        return reader.read(text) if reader else None
