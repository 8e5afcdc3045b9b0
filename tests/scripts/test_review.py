"""The operator's review: a table and a page about stored conversations."""

from typing import Any, Dict, List

from review.statistics import statistics
from review.turns import ReviewTurn
from scripts.review import page, table

ANSWER = {"topic": "ask_salary", "roles": ["x"], "language": "id", "facts": [], "sources": []}
CLUSTERS = [
    [
        ReviewTurn("no_fact", at, "id", text, (("ask_salary", 0.9),), "ask_salary", ())
        for at, text in ((2.0, "gaji community officer berapa ya?"), (1.0, "berapa gaji community officer?"))
    ],
    [ReviewTurn("not_understood", 3.0, "id", "<b>asdf</b>", (), "", ())],
]


def test_what_people_wrote_is_not_taken_for_html() -> None:
    events: List[Dict[str, Any]] = [
        {"event": "user"},
        {"event": "bot", "timestamp": 0.0, "metadata": {"answer": ANSWER}},
    ]
    shown = page(CLUSTERS, statistics([events]))
    assert "&lt;b&gt;asdf&lt;/b&gt;" in shown
    assert "<b>asdf" not in shown
    assert "berapa gaji community officer?" in shown
    assert "ask_salary 0.90" in shown


def test_the_table_has_a_row_for_each_cluster() -> None:
    assert table(CLUSTERS).row_count == 2
