"""How often somebody may ask."""

from channels.limits import MAX_KEYS, RateLimit


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_given_as_many_as_allowed_at_once_when_one_more_comes_then_it_waits_as_long_as_told() -> None:
    clock = Clock()
    limit = RateLimit(per_minute=6, at_once=3, clock=clock)
    assert [limit.seconds_to_wait("ani") for _ in range(4)] == [0, 0, 0, 10]
    clock.now += 10
    assert [limit.seconds_to_wait("ani") for _ in range(2)] == [0, 10]


def test_given_somebody_over_the_limit_when_another_asks_then_the_other_is_served() -> None:
    limit = RateLimit(per_minute=1, at_once=1, clock=Clock())
    limit.seconds_to_wait("ani")
    assert limit.seconds_to_wait("ani") > 0
    assert limit.seconds_to_wait("budi") == 0


def test_given_more_askers_than_are_remembered_when_they_ask_then_memory_does_not_grow() -> None:
    limit = RateLimit(per_minute=1, at_once=1, clock=Clock())
    for i in range(MAX_KEYS + 10):
        limit.seconds_to_wait(str(i))
    assert len(limit._buckets) == MAX_KEYS
