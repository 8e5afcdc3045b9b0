"""Where a message that asks several things is cut."""

from typing import List, Sequence, cast

import numpy as np
import pytest

from advisor.advisor import get_advisor
from advisor.understanding.intents.letters import Scores
from advisor.understanding.intents.model import IntentModel
from advisor.understanding.intents.segments import SegmentFinder
from advisor.understanding.roles.mention import Mention

WORDS = {"tugas": "ask_duties", "gaji": "ask_salary", "pay": "ask_salary", "skill": "ask_skills", "makasih": "thank"}
INTENTS = ["ask_duties", "ask_salary", "ask_skills", "thank", "nlu_fallback"]


class _Model:
    """Reads a message by the words in it: several share the confidence, and none is not understood."""

    intents = INTENTS

    def probabilities(self, texts: Sequence[str]) -> Scores:
        rows = []
        for text in texts:
            found = [intent for word, intent in WORDS.items() if word in text.lower()] or ["nlu_fallback"]
            rows.append([found.count(intent) / len(found) for intent in INTENTS])
        return np.array(rows, dtype=np.float32)

    letter_probabilities = probabilities


@pytest.fixture(scope="module")
def finder() -> SegmentFinder:
    words = get_advisor().knowledge.lexicon.questions
    return SegmentFinder(cast(IntentModel, _Model()), words, ["ask_duties", "ask_salary", "ask_skills"])


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("tugasnya apa dan gajinya berapa?", ["tugasnya apa", "dan gajinya berapa?"]),
        ("the skills? and the pay?", ["the skills?", "and the pay?"]),
        ("tugas, gaji?", ["tugas,", "gaji?"]),
        ("tugasnya apa, gajinya berapa, skillnya apa", ["tugasnya apa,", "gajinya berapa,", "skillnya apa"]),
        ("makasih kak! gajinya berapa?", ["gajinya berapa?"]),
    ],
)
def test_each_question_is_found_in_its_place(finder: SegmentFinder, text: str, parts: List[str]) -> None:
    assert [text[found.start : found.end].strip() for found in finder.find(text, [])] == parts


@pytest.mark.parametrize(
    "text",
    [
        "gajinya berapa?",
        "gajinya berapa, dan berapa gaji awalnya?",  # the same question twice
        "bukan soal gaji, tugasnya apa?",
        "tugasnya apa, kak?",
        "dan",
        "?!?!",
        "",
    ],
)
def test_one_question_is_not_cut(finder: SegmentFinder, text: str) -> None:
    assert finder.find(text, []) == []


def test_a_conjunction_between_two_roles_joins_no_questions(finder: SegmentFinder) -> None:
    text = "tugas EO dan CO"
    mentions = [Mention("event_organizer", 6, 8), Mention("community_officer", 13, 15)]
    assert finder.places(text, mentions, 0, len(text)) == []
    assert finder.places(text, [], 0, len(text)) != []


def test_only_a_part_of_the_message_can_be_looked_at(finder: SegmentFinder) -> None:
    text = "stop. tugasnya apa dan gajinya berapa?"
    found = finder.find(text, [], start=6)
    assert [segment.intent for segment in found] == ["ask_duties", "ask_salary"]
    assert found[0].start == 6
    assert finder.find(text, [], start=text.index("dan")) == []


def test_a_model_of_other_intents_finds_nothing() -> None:
    words = get_advisor().knowledge.lexicon.questions
    finder = SegmentFinder(cast(IntentModel, _Model()), words, ["ask_tools"])
    assert finder.find("tugasnya apa dan gajinya berapa?", []) == []
