"""Messages that ask two things, and messages that only look it."""

from pathlib import Path
from typing import Any, Dict, List

import pytest
from ruamel.yaml import YAML

from tests.support.bot import Bot

FILE = Path(__file__).parents[1] / "advisor" / "understanding" / "intents" / "questions.yml"
LEAST_FOUND = 0.85
MOST_CUT = 0.03


def messages(count: int) -> List[Dict[str, Any]]:
    """The messages that hold `count` questions."""
    everything = YAML(typ="safe").load(FILE.read_text(encoding="utf-8"))["messages"]
    return [message for message in everything if len(message["intents"]) == count]


def questions(bot: Bot, text: str) -> List[str]:
    return [question["intent"] for question in bot.parse(text).get("questions") or []]


def test_two_questions_are_found_in_order(bot: Bot) -> None:
    two = messages(2)
    right = sum(questions(bot, message["text"]) == message["intents"] for message in two)
    assert len(two) >= 100
    assert right / len(two) >= LEAST_FOUND


def test_one_question_is_not_cut_in_two(bot: Bot) -> None:
    one = messages(1)
    cut = [message["text"] for message in one if questions(bot, message["text"])]
    assert len(one) >= 100
    assert len(cut) / len(one) <= MOST_CUT, cut


@pytest.mark.parametrize(
    ("text", "intents"),
    [
        ("tugasnya apa dan gajinya berapa?", ["ask_duties", "ask_salary"]),
        ("gaji sama tugasnya?", ["ask_salary", "ask_duties"]),
        ("what skills do I need and how do I get started?", ["ask_skills", "ask_how_to_start"]),
        ("makasih kak! tugasnya apa? terus gajinya berapa?", ["ask_duties", "ask_salary"]),
        ("tugasnya apa, gajinya berapa, prospeknya gimana?", ["ask_duties", "ask_salary", "ask_prospects"]),
        ("bedanya EO dan community officer apa", []),
        ("makasih ya, gajinya berapa?", []),
        ("bukan soal gajinya, tugas sehari-harinya apa?", []),
        ("what are the roles and responsibilities of an EO?", []),
        ("if the pay is the same, who is this job for?", []),
        ("dan", []),
        ("?!?!", []),
    ],
)
def test_questions(bot: Bot, text: str, intents: List[str]) -> None:
    assert questions(bot, text) == intents


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("makasih ya, gajinya berapa?", "ask_salary"),
        ("halo kak selamat pagi, mau tanya tugas community officer apa aja ya", "ask_duties"),
        ("thanks! and what about skills?", "ask_skills"),
        ("good morning, who is this job not for?", "ask_misfit_profile"),
    ],
)
def test_a_greeting_or_thanks_with_a_question_is_the_question(bot: Bot, text: str, intent: str) -> None:
    assert bot.parse(text)["intent"]["name"] == intent
