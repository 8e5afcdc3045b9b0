"""Which traits a text is about."""

from typing import Optional

import pytest

from advisor.advisor import get_advisor
from advisor.understanding.self_description.lexicon import SelfDescriptionLexicon, TraitSide
from advisor.understanding.self_description.traits import TraitFinder, best
from advisor.vectors.encoder import encoder

ANIMALS, WRITING, CODING = (TraitSide(trait, 1) for trait in ("animals", "writing", "coding"))


@pytest.fixture(scope="module")
def finder() -> TraitFinder:
    knowledge = get_advisor().knowledge
    lexicon = SelfDescriptionLexicon(knowledge.lexicon.self_description, knowledge.phrases)
    return TraitFinder(lexicon, knowledge.phrases, knowledge.unrelated_likings, encoder())


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("ngasih makan kucing jalanan", ANIMALS),
        ("feeding stray cats", ANIMALS),
        ("nulis cerpen", WRITING),
        ("ngoding aplikasi", CODING),
    ],
)
def test_a_text_is_nearest_to_the_trait_it_is_about(finder: TraitFinder, text: str, side: TraitSide) -> None:
    nearest, score, lead = best(finder.scores([text])[0])
    assert nearest == side
    assert 0 < lead < score


def test_every_side_gets_a_score(finder: TraitFinder) -> None:
    first, second = finder.scores(["nulis cerpen", "minum kopi"])
    assert set(first) == set(second) == set(finder.sides)
    assert None in finder.sides
    assert finder.scores([]) == []


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ({ANIMALS: 0.6, TraitSide("animals", -1): 0.55, WRITING: 0.2, None: 0.1}, (ANIMALS, 0.6, 0.4)),
        ({None: 0.7, ANIMALS: 0.5}, (None, 0.7, 0.2)),
    ],
)
def test_the_lead_is_over_other_traits(
    scores: dict[Optional[TraitSide], float], expected: tuple[Optional[TraitSide], float, float]
) -> None:
    side, score, lead = best(scores)
    assert (side, score) == expected[:2]
    assert lead == pytest.approx(expected[2])
