"""Sessions that nobody can forge."""

from hypothesis import given
from hypothesis import strategies as st

from channels.web.sessions import Sessions

SESSIONS = Sessions(b"the server's secret")


def test_given_an_issued_token_when_read_then_it_names_its_own_conversation() -> None:
    first, second = SESSIONS.issue(), SESSIONS.issue()
    assert SESSIONS.sender(first) == SESSIONS.sender(first)
    assert SESSIONS.sender(first) != SESSIONS.sender(second)


def test_given_another_servers_token_when_read_then_it_names_none() -> None:
    assert SESSIONS.sender(Sessions(b"another secret").issue()) is None


@given(st.text(max_size=300))
def test_given_anything_else_when_read_then_it_names_none(token: str) -> None:
    assert SESSIONS.sender(token) is None


@given(st.integers(min_value=0), st.characters())
def test_given_a_token_with_one_character_changed_when_read_then_it_names_none(place: int, other: str) -> None:
    token = SESSIONS.issue()
    place %= len(token)
    changed = token[:place] + other + token[place + 1 :]
    assert (SESSIONS.sender(changed) is None) == (changed != token)
