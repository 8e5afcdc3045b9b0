"""Turns whose messages mean nearly the same are grouped."""

from typing import Any, List

import numpy as np
import pytest

from advisor.vectors.encoder import encoder
from review.clusters import cluster
from review.turns import Kind, ReviewTurn


def turn(text: str, kind: Kind = "no_fact", at: float = 1.0) -> ReviewTurn:
    return ReviewTurn(kind, at, "id", text, (("ask_salary", 0.9),), "ask_salary", ())


ASKED_FIRST = turn("berapa gaji community officer?", at=1.0)
ASKED_LATER = turn("gaji community officer berapa ya?", at=2.0)
ANOTHER = turn("<b>asdf</b>", "not_understood", 3.0)


class FixedEncoder:
    """Gives each text the direction that its first letter names."""

    def encode(self, texts: List[str]) -> Any:
        return np.array([[1.0, 0.0] if text.startswith("a") else [0.0, 1.0] for text in texts])


def clusters_of(*turns: ReviewTurn) -> List[List[str]]:
    fixed: Any = FixedEncoder()
    return [[each.text for each in found] for found in cluster(turns, fixed)]


def test_the_largest_cluster_comes_first_and_its_newest_turn_first() -> None:
    clusters = cluster([ASKED_FIRST, ASKED_LATER, ANOTHER], encoder())
    assert [len(each) for each in clusters] == [2, 1]
    assert clusters[0][0].text == "gaji community officer berapa ya?"


def test_clusters_of_equal_size_are_ordered_by_their_newest_turn() -> None:
    assert clusters_of(turn("a", at=1.0), turn("b", at=2.0)) == [["b"], ["a"]]


def test_the_same_message_with_another_kind_is_a_cluster_of_its_own() -> None:
    assert clusters_of(turn("a", at=1.0), turn("a", "complaint", at=2.0)) == [["a"], ["a"]]


@pytest.mark.parametrize("turns", [[], [turn("a")]])
def test_one_turn_or_none_needs_no_clustering(turns: List[ReviewTurn]) -> None:
    assert clusters_of(*turns) == [[each.text] for each in turns]
