"""Sessions that nobody can forge."""

from hypothesis import given
from hypothesis import strategies as st

from channels.web.sessions import Sessions

SESSIONS = Sessions(b"the server's secret")


def test_each_issued_token_names_a_conversation_of_its_own() -> None:
    first, second = SESSIONS.issue(), SESSIONS.issue()
    assert SESSIONS.sender(first) == SESSIONS.sender(first)
    assert SESSIONS.sender(first) != SESSIONS.sender(second)


def test_the_token_of_another_server_names_no_conversation() -> None:
    assert SESSIONS.sender(Sessions(b"another secret").issue()) is None


@given(st.text(max_size=300))
def test_any_other_text_names_no_conversation(token: str) -> None:
    assert SESSIONS.sender(token) is None


@given(st.integers(min_value=0), st.characters())
def test_a_token_with_one_changed_character_names_no_conversation(place: int, other: str) -> None:
    token = SESSIONS.issue()
    place %= len(token)
    changed = token[:place] + other + token[place + 1 :]
    assert (SESSIONS.sender(changed) is None) == (changed != token)
