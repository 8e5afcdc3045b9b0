"""The model of messages whose writers are in danger."""

from pathlib import Path

import pytest

from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.intents.danger import DangerModel

IN_DANGER = ("aku mau mati", "pengen mati aja rasanya", "aku mau bunuh diri", "i want to die", "i want to kill myself")
SAFE = ("mati lampu di rumah", "hp aku mati", "bunuh waktu dulu", "killing time at home", "my phone died")


@pytest.fixture(scope="module")
def model(knowledge: KnowledgeBase, tmp_path_factory: pytest.TempPathFactory) -> DangerModel:
    model = DangerModel(knowledge.lexicon.danger)
    dangers = [True] * len(IN_DANGER) + [False] * len(SAFE)
    model.fit((*IN_DANGER, *SAFE), dangers, tmp_path_factory.mktemp("vectors") / "vectors.npz")
    return model


@pytest.mark.parametrize("text", ["aku pengen mati", "i really want to die"])
def test_danger_is_likelier_than_in_idioms(model: DangerModel, text: str) -> None:
    assert model.probability(text) > max(map(model.probability, ("lampu mati", "killing time")))


def test_a_message_without_such_words_has_none(model: DangerModel) -> None:
    assert model.probability("tugas mereka apa") == 0.0


def test_an_untrained_model_sees_none(knowledge: KnowledgeBase) -> None:
    assert DangerModel(knowledge.lexicon.danger).probability("i want to die") == 0.0


def test_a_saved_model_says_the_same(model: DangerModel, tmp_path: Path) -> None:
    model.save(tmp_path)
    loaded = DangerModel.load(tmp_path).probability("aku mau mati")
    assert loaded == pytest.approx(model.probability("aku mau mati"), abs=1e-3)  # kept in half precision
