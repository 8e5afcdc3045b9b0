"""What is recalled of a conversation."""

from typing import Any, Dict, List

from advisor.dialogue.state import ROLE_IN_LIST, State, recall

LIST: Dict[str, Any] = {
    "event": "bot",
    "metadata": {"answer": {"topic": "list_roles", "roles": ["a", "b"], "language": "id", "facts": [], "sources": []}},
}
ANSWER: Dict[str, Any] = {"event": "bot", "text": "jawaban", "metadata": {}}


def _user(decided: str = "") -> Dict[str, Any]:
    return {"event": "user", "text": "x", "parse_data": {"decided": decided} if decided else {}}


def _recalled(*oldest_first: Dict[str, Any], **slots: Any) -> State:
    events: List[Dict[str, Any]] = list(oldest_first)
    return recall(slots.get, reversed(events))


def test_a_new_conversation_has_an_empty_state() -> None:
    assert _recalled() == State()


def test_a_list_stays_while_people_point_at_its_roles() -> None:
    assert _recalled(_user(), LIST).listed_roles == ("a", "b")
    assert _recalled(_user(), LIST, _user(), _user(ROLE_IN_LIST), ANSWER).listed_roles == ("a", "b")


def test_a_list_is_over_once_something_else_is_asked() -> None:
    assert _recalled(_user(), LIST, _user(), ANSWER).listed_roles == ()


def test_the_status_of_the_fit_check_is_known() -> None:
    assert _recalled(fit_check={"status": "running"}).check_status == "running"
    assert _recalled(fit_check=None).check_status is None


def test_the_offers_of_the_last_utterance_are_open() -> None:
    offer = {"intent": "ask_salary", "title": "Gaji"}
    state = _recalled(_user(), {"event": "bot", "metadata": {"offered": [offer]}})
    assert [offered.title for offered in state.offered] == ["Gaji"]


def _answered(topic: str, roles: List[str], facts: List[str]) -> Dict[str, Any]:
    answer = {"topic": topic, "roles": roles, "language": "id", "facts": facts, "sources": []}
    return {"event": "bot", "metadata": {"answer": answer}}


def test_a_list_is_remembered_whatever_is_asked_since() -> None:
    assert _recalled(_user(), LIST, _user(), ANSWER).last_list == ("a", "b")


def test_roles_shown_only_as_buttons_are_a_list() -> None:
    choices = [{"intent": "check_fit", "title": role, "role": role} for role in ("a", "b")]
    state = _recalled(_user(), {"event": "bot", "metadata": {"choices": choices}})
    assert state.listed_roles == ("a", "b")
    assert [choice.role for choice in state.choices] == ["a", "b"]


def test_an_answer_across_roles_that_found_one_is_about_that_role() -> None:
    state = _recalled(_user(), _answered("ask_across_roles", ["a"], ["a.x"]), roles=["a"])
    assert (state.context, state.listed_roles) == ("answer", ())


def test_the_page_is_what_was_told_last_in_one_utterance() -> None:
    first, second = _answered("ask_skills", ["a"], ["a.x", "a.y"]), _answered("ask_skills", ["a"], ["a.z", "a.w"])
    explained = _answered("ask_skills", ["a"], ["a.z"])
    told = ["a.x", "a.y", "a.z", "a.w"]
    assert _recalled(_user(), first, _user(), second, _user(), explained, told=told).page == ("a.z", "a.w")
