"""A conversation's fit check, and what a message tells it."""

from typing import Any, Optional

import pytest

from actions.fit.state import (
    button_degree,
    check_before,
    degree_in,
    degree_named,
    is_figure,
    likings_besides,
    own_words,
    read_check,
    save_check,
    statements_before_question,
    statements_in,
    without_statements,
)
from advisor.fit.check import FitCheck
from advisor.fit.ratings import Rating
from advisor.text import words_of
from tests.support.actions import tracker_of

CHECK = FitCheck(status="done", role="nurse", ratings={"writing": Rating(1, "nulis")}, asked=("writing",))


def test_a_check_is_stored_and_read() -> None:
    event = save_check(CHECK)[0]
    assert event["name"] == "fit_check"
    assert read_check(tracker_of("greet", slots={"fit_check": event["value"]})) == CHECK


@pytest.mark.parametrize("stored", [None, "x", 3, {}, {"status": "running"}, {"role": "gone", "ratings": {"gone": 1}}])
def test_a_damaged_check_is_a_new_one(stored: Any) -> None:
    assert read_check(tracker_of("greet", slots={"fit_check": stored})) == FitCheck()


def test_the_check_before_the_last_step_is_known() -> None:
    steps = [save_check(FitCheck(ratings={"writing": Rating(degree)}))[0] for degree in (0, 1, 2)]
    assert check_before(tracker_of("greet")) is None
    assert check_before(tracker_of("greet", before=steps[:1])) == FitCheck()
    assert check_before(tracker_of("greet", before=steps)) == FitCheck(ratings={"writing": Rating(1)})


@pytest.mark.parametrize(
    ("text", "trait", "degree"),
    [("Aku suka banget nulis.", "writing", 2), ("I don't like public speaking", "public_speaking", -1)],
)
def test_what_people_say_of_themselves_is_kept_in_their_words(text: str, trait: str, degree: int) -> None:
    rating = statements_in(text)[trait]
    assert (rating.degree > 0) == (degree > 0)
    assert rating.said
    assert rating.said in text
    assert rating.said.strip(" ,.;!?") == rating.said


def test_only_what_comes_before_a_question_is_said_of_oneself() -> None:
    assert "writing" in statements_before_question("aku suka nulis, cocok gak ya?")
    assert statements_before_question("cocok gak ya?") == {}


def test_what_was_asked_or_is_known_is_nothing_besides() -> None:
    text = "aku suka nulis"
    assert set(likings_besides(text, "travel", ())) == {"writing"}
    assert likings_besides(text, "writing", ()) == {}
    assert likings_besides(text, "travel", ("writing",)) == {}


def test_a_message_without_its_statements_is_the_answer_alone() -> None:
    assert words_of(without_statements("iya, tapi aku gak suka nulis", ("writing",)))[:1] == ["iya"]
    assert without_statements("iya, tapi aku gak suka nulis", ()) == "iya, tapi aku gak suka nulis"


@pytest.mark.parametrize(
    ("text", "kept"),
    [("suka banget", None), ("suka, soalnya aku senang orang", "suka, soalnya aku senang orang"), ("ya " * 30, None)],
)
def test_words_are_quoted_if_they_say_more_than_a_degree(text: str, kept: Optional[str]) -> None:
    assert own_words(text) == kept


@pytest.mark.parametrize(("text", "expected"), [("4", True), (" 4. ", True), ("4 orang", False), ("", False)])
def test_a_figure_stands_alone(text: str, expected: bool) -> None:
    assert is_figure(text) == expected


@pytest.mark.parametrize(
    ("text", "degree"),
    [("Tidak suka sama sekali", -2), ("not at all", -2), ("kurang suka", -1), ("I love it", 2), ("kucing", None)],
)
def test_the_words_of_a_button_are_its_degree(text: str, degree: Optional[int]) -> None:
    assert button_degree(text) == degree
    if degree is not None:
        assert degree_in(text, "writing") == degree


@pytest.mark.parametrize(
    ("text", "degree"), [("make it it's okay", 0), ("ganti jadi kurang suka aja", -1), ("ganti dong", None)]
)
def test_the_longest_words_of_a_button_in_a_message_count(text: str, degree: Optional[int]) -> None:
    assert degree_named(text) == degree
