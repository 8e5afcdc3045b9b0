"""How much people like what a question asks about, in their own words."""

from pathlib import Path
from typing import List

import pytest

from advisor.advisor import get_advisor
from advisor.understanding.follow_ups.answers import PersonAnswer
from advisor.understanding.follow_ups.degree_model import (
    DEGREES,
    DegreeModels,
    OpenAnswerDegreeReader,
    prepare,
    train_degrees,
)
from advisor.vectors.encoder import DEFAULT_BACKEND

EXAMPLES = {
    -2: ["benci banget", "gak mau sama sekali", "I hate it", "never in my life"],
    -1: ["kurang suka", "agak malas", "not really my thing", "I'd rather not"],
    0: ["biasa aja", "lumayan netral", "it's okay", "somewhere in the middle"],
    1: ["suka kok", "asik juga", "I like it", "quite fun"],
    2: ["suka banget", "paling senang itu", "I love it", "my favourite thing"],
}


def _answers() -> List[PersonAnswer]:
    endings = ("", " kak", " honestly")
    return [
        PersonAnswer("writing", "Suka nulis?", text + ending, degree)
        for degree, texts in EXAMPLES.items()
        for text in texts
        for ending in endings
    ]


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> DegreeModels:
    cache = tmp_path_factory.mktemp("cache") / "vectors.npz"
    return train_degrees(_answers(), get_advisor().self_reader, cache, DEFAULT_BACKEND, 42)


@pytest.fixture(scope="module")
def reader(models: DegreeModels) -> OpenAnswerDegreeReader:
    return OpenAnswerDegreeReader(models, get_advisor().self_reader)


@pytest.mark.parametrize(
    ("text", "is_liking"),
    [("senang banget sih", True), ("I really love it", True), ("benci sih", False), ("I hate that", False)],
)
def test_a_liking_and_a_dislike_are_told_apart(reader: OpenAnswerDegreeReader, text: str, is_liking: bool) -> None:
    probabilities = reader.read(text)
    assert sum(probabilities.values()) == pytest.approx(1.0, abs=1e-4)
    assert (probabilities[1] + probabilities[2] > probabilities[-1] + probabilities[-2]) == is_liking


@pytest.mark.parametrize(("text", "degree"), [("5", 2), ("1", -2), ("3", 0)])
def test_a_figure_is_its_degree_for_certain(reader: OpenAnswerDegreeReader, text: str, degree: int) -> None:
    assert reader.read(text) == {other: float(other == degree) for other in DEGREES}


def test_a_question_mark_at_the_end_only_hesitates() -> None:
    assert prepare("suka?", get_advisor().self_reader) == prepare("suka", get_advisor().self_reader)


def test_what_follows_a_but_is_read_apart() -> None:
    reading = prepare("seru sih, tapi aku gak suka", get_advisor().self_reader)
    assert "seru" not in reading.parts.after_turn
    assert any(degree is not None and degree < 0 for degree in reading.in_words)


def test_stored_models_read_as_before(models: DegreeModels, tmp_path: Path) -> None:
    models.save(tmp_path)
    stored = OpenAnswerDegreeReader(DegreeModels.load(tmp_path), get_advisor().self_reader).read("asik banget")
    before = OpenAnswerDegreeReader(models, get_advisor().self_reader).read("asik banget")
    assert list(stored.values()) == pytest.approx(list(before.values()), abs=0.01)
