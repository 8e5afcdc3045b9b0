"""How often somebody may ask."""

from channels.rate_limit import MAX_KEYS, RateLimit


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


def test_a_flood_of_new_keys_sets_no_key_free_that_has_to_wait() -> None:
    clock = Clock()
    limit = RateLimit(per_minute=1, at_once=2, clock=clock)
    assert [limit.seconds_to_wait("ani") for _ in range(3)] == [0, 0, 60]
    for i in range(2 * MAX_KEYS):
        clock.now += 30 / MAX_KEYS / 2
        limit.seconds_to_wait(str(i))
    assert 0 < limit.seconds_to_wait("ani") <= 45


def test_the_keys_for_which_there_is_no_room_share_a_limit() -> None:
    limit = RateLimit(per_minute=1, at_once=3, clock=Clock())
    for i in range(MAX_KEYS):
        limit.seconds_to_wait(str(i))
    assert [limit.seconds_to_wait(f"new {i}") for i in range(5)] == [0, 0, 0, 60, 60]


def test_a_key_whose_limit_is_whole_again_makes_room() -> None:
    clock = Clock()
    limit = RateLimit(per_minute=60, at_once=1, clock=clock)
    for i in range(MAX_KEYS):
        limit.seconds_to_wait(str(i))
    clock.now += 2
    assert [limit.seconds_to_wait(f"new {i}") for i in range(5)] == [0] * 5
    assert len(limit._buckets) == 5


def test_as_many_requests_pass_in_a_row_as_are_allowed() -> None:
    limit = RateLimit(per_minute=600, at_once=200, clock=Clock())
    assert [limit.seconds_to_wait("ani") for _ in range(201)] == [0] * 200 + [1]
