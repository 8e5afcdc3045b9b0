"""The operator's review: a table and a page over what is stored."""

from advisor.vectors.encoder import encoder
from review.clusters import alike
from review.statistics import statistics
from review.turns import Kind, ReviewTurn
from scripts.review import page, table


def _turn(text: str, kind: Kind = "no_fact", at: float = 1.0) -> ReviewTurn:
    return ReviewTurn(kind, at, "id", text, (("ask_salary", 0.9),), "ask_salary", ())


TURNS = [
    _turn("berapa gaji community officer?", at=1.0),
    _turn("gaji community officer berapa ya?", at=2.0),
    _turn("<b>asdf</b>", "not_understood", 3.0),
]
EVENTS = [
    {"event": "user", "timestamp": 0.0},
    {"event": "bot", "timestamp": 0.0, "metadata": {"question": {"trait": "writing", "number": 1}}},
    {"event": "bot", "timestamp": 0.0, "metadata": {"answer": {"topic": "ask_salary", "roles": ["x"], "facts": []}}},
    {"event": "bot", "timestamp": 0.0, "metadata": {"answer": {"topic": "check_fit", "roles": ["x"], "fit": {}}}},
]


def test_given_turns_when_grouped_then_the_alike_stand_together_the_most_frequent_first() -> None:
    groups = alike(TURNS, encoder())
    assert [len(group) for group in groups] == [2, 1]
    assert groups[0][0].text == "gaji community officer berapa ya?"


def test_given_events_when_counted_then_topics_checks_and_silences_are_told() -> None:
    counts = statistics([EVENTS])
    assert (counts.conversations, counts.messages) == (1, 1)
    assert (counts.checks_started, counts.checks_finished) == (1, 1)
    assert counts.silent == {"ask_salary": 1}
    assert counts.topics["1970-01-01"] == {"ask_salary": 1, "check_fit": 1}


def test_given_groups_when_shown_then_nothing_that_people_wrote_is_taken_for_html() -> None:
    groups = alike(TURNS, encoder())
    shown = page(groups, statistics([EVENTS]))
    assert "&lt;b&gt;asdf&lt;/b&gt;" in shown
    assert "<b>asdf" not in shown
    assert table(groups).row_count == 2
