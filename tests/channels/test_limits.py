"""How often somebody may ask."""

from channels.limits import MAX_KEYS, RateLimit


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_request_over_the_limit_is_told_how_long_to_wait() -> None:
    clock = Clock()
    limit = RateLimit(per_minute=6, at_once=3, clock=clock)
    assert [limit.seconds_to_wait("ani") for _ in range(4)] == [0, 0, 0, 10]
    clock.now += 10
    assert [limit.seconds_to_wait("ani") for _ in range(2)] == [0, 10]


def test_one_key_over_the_limit_does_not_affect_another() -> None:
    limit = RateLimit(per_minute=1, at_once=1, clock=Clock())
    limit.seconds_to_wait("ani")
    assert limit.seconds_to_wait("ani") > 0
    assert limit.seconds_to_wait("budi") == 0


def test_no_more_keys_than_the_maximum_are_remembered() -> None:
    limit = RateLimit(per_minute=1, at_once=1, clock=Clock())
    for i in range(MAX_KEYS + 10):
        limit.seconds_to_wait(str(i))
    assert len(limit._buckets) == MAX_KEYS
