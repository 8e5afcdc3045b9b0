"""Questions about which role has most of something."""

import pytest

from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.ranking import RankingReader


@pytest.fixture(scope="module")
def reader(knowledge: KnowledgeBase) -> RankingReader:
    return RankingReader(knowledge.lexicon)


@pytest.mark.parametrize(
    "text",
    ["which has the most travel?", "yang paling gampang yang mana", "peran mana yang paling banyak nulis"],
)
def test_a_superlative_ranks_the_roles(reader: RankingReader, text: str) -> None:
    assert reader.asks(text)
    assert reader.chooses_among_roles(text)


@pytest.mark.parametrize("text", ["which skill is the most important?", "apa yang paling penting", "most of them"])
def test_a_superlative_of_something_else_chooses_no_role(reader: RankingReader, text: str) -> None:
    assert not reader.chooses_among_roles(text)


@pytest.mark.parametrize("text", ["yang paling cocok buatku yang mana", "which role suits me best", "which one is it"])
def test_advice_and_plain_questions_are_no_ranking(reader: RankingReader, text: str) -> None:
    assert not reader.asks(text)


def test_the_words_that_choose_are_left_out(reader: RankingReader) -> None:
    assert reader.without_choice("which has the most travel?") == "the travel"
    assert reader.without_choice("yang mana?") == "yang mana?"
