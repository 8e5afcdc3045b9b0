"""What the components of the bot learned when it was trained, unpacked from the newest model."""

import re
import tarfile
from pathlib import Path
from typing import Callable

from advisor.understanding.follow_ups.reader import FollowUpReader
from advisor.understanding.intents.training import TrainedModels
from advisor.understanding.labelled.reader import LabelReader

Trained = Callable[[str], Path]
"""The folder with what a component learned, by the name of its class."""


def unpack(model: Path, component: str, to: Path) -> Path:
    """Unpacks what `component` learned from the archive `model` into the folder `to`, and returns its folder."""
    folder = to / component
    if folder.exists():
        return folder
    folder.mkdir()
    with tarfile.open(model) as archive:
        for member in archive.getmembers():
            parts = Path(member.name).parts
            # The members are named "components/train_components.nlu.aspect_detector.AspectDetector6/letters.joblib".
            if member.isfile() and len(parts) > 2 and re.search(rf"\.{component}\d+$", parts[1]):
                path = folder.joinpath(*parts[2:])
                path.parent.mkdir(parents=True, exist_ok=True)
                content = archive.extractfile(member)
                assert content is not None
                path.write_bytes(content.read())
    assert any(folder.iterdir()), f"{component} learned nothing, or its name has changed"
    return folder


def label_reader(trained: Trained, component: str) -> LabelReader:
    """A reader with the labelled messages that `component` learned."""
    return LabelReader(TrainedModels.load(trained(component)))


def follow_up_reader(trained: Trained) -> FollowUpReader:
    """The reader of follow-ups that the decisions rest on."""
    contexts = sorted((trained("DecisionPolicy") / "follow_ups").iterdir())
    return FollowUpReader({context.name: TrainedModels.load(context) for context in contexts})
