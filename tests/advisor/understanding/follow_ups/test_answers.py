"""The training answers to fit questions."""

from pathlib import Path

import pytest

from advisor.advisor import get_advisor
from advisor.understanding.follow_ups.answers import read_answers


def test_every_answer_is_to_a_question_of_its_trait() -> None:
    traits = get_advisor().knowledge.traits
    for answer in read_answers():
        questions = traits[answer.trait].questions
        assert answer.question in [text for question in questions for text in (question.id, question.en)], answer


TRAITS_WITH_ANSWERS = 40
"""The model reads degrees in answers to any question; it learned from answers about these traits."""


def test_the_first_traits_have_answers_of_every_degree() -> None:
    answers = read_answers()
    traits = [trait for trait in get_advisor().knowledge.traits.values() if (trait.order or 0) <= TRAITS_WITH_ANSWERS]
    assert len(traits) == TRAITS_WITH_ANSWERS
    for trait in (each.id for each in traits):
        assert {answer.degree for answer in answers if answer.trait == trait} == {-2, -1, 0, 1, 2}, trait


def test_no_answer_is_in_the_unseen_set() -> None:
    unseen = (Path(__file__).parent / "unseen_answers.yml").read_text()
    assert not [answer.text for answer in read_answers() if f'text: "{answer.text}"\n' in unseen]


@pytest.mark.parametrize(
    "entry",
    ["- text: suka", "- {question: Suka, text: ya, degree: 3}", "- {question: a, text: b, degree: 1, id: 1}"],
)
def test_a_malformed_answer_is_refused(tmp_path: Path, entry: str) -> None:
    (tmp_path / "travel.yml").write_text(entry)
    with pytest.raises(ValueError, match=r"travel\.yml"):
        read_answers(tmp_path)
