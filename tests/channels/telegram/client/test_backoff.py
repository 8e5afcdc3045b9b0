"""Pauses between attempts."""

from itertools import islice

from channels.telegram.client.backoff import pauses


def test_each_pause_is_twice_as_long_up_to_the_longest() -> None:
    assert list(islice(pauses(1.0, 10.0), 6)) == [1.0, 2.0, 4.0, 8.0, 10.0, 10.0]


def test_a_first_pause_as_long_as_the_longest_stays() -> None:
    assert list(islice(pauses(5.0, 5.0), 3)) == [5.0, 5.0, 5.0]


def test_new_pauses_begin_anew() -> None:
    first = pauses(1.0, 60.0)
    next(first)
    assert next(first) == 2.0
    assert next(pauses(1.0, 60.0)) == 1.0
