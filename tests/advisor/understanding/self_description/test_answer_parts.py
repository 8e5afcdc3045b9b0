"""The parts of an answer."""

from advisor.advisor import get_advisor


def test_an_answer_with_a_turn_has_a_part_on_each_side_of_it() -> None:
    parts = get_advisor().self_reader.parts("awalnya capek, tapi lama-lama seru juga")
    assert parts.before_turn.startswith("awalnya capek")
    assert parts.after_turn == "lama-lama seru juga"


def test_the_last_turn_counts() -> None:
    parts = get_advisor().self_reader.parts("it's loud but fun, but I always end up hiding")
    assert parts.after_turn == "I always end up hiding"


def test_an_answer_without_a_turn_is_one_part() -> None:
    parts = get_advisor().self_reader.parts("suka")
    assert parts == ("suka", "", "", "suka", "suka")


def test_an_answer_without_words_is_one_part() -> None:
    assert get_advisor().self_reader.parts("...").whole == "..."
