"""The state of a fit check stays valid, whatever steps are taken in whatever order."""

from typing import Any, List, Set, Tuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advisor.fit import check as steps
from advisor.fit.check import FitCheck, check_from
from advisor.fit.interview import MAX_QUESTIONS, MIN_QUESTIONS, Interview, interview_from
from advisor.fit.ratings import Rating
from advisor.knowledge.loading import load

KNOWLEDGE = load()
INTERVIEW: Interview = interview_from(KNOWLEDGE)
ROLES = INTERVIEW.model.roles

DEGREE = st.integers(-2, 2)
STEP = st.one_of(
    st.tuples(st.just("answer"), DEGREE),
    st.tuples(st.just("answer"), DEGREE),
    st.tuples(st.just("hear"), st.tuples(st.sampled_from(INTERVIEW.model.traits), DEGREE)),
    st.tuples(st.sampled_from(["skip", "back", "reword", "pause", "resume", "store", "reopen"]), st.none()),
)


def _do(check: FitCheck, name: str, value: object) -> FitCheck:
    if name == "store":
        return check_from(check.as_dict(), KNOWLEDGE.traits, ROLES, KNOWLEDGE.fields)
    if name == "resume":
        return steps.resume(check, INTERVIEW) if check.status == "paused" else check
    if name == "reopen":
        return steps.reopen(check, next(iter(check.ratings))) if check.ratings else check
    if check.status != "running":
        return check
    if name == "answer":
        assert isinstance(value, int)
        return steps.answer(check, INTERVIEW, Rating(value))
    if name == "hear":
        assert isinstance(value, tuple)
        return steps.hear(check, {value[0]: Rating(value[1], "kata-kata sendiri")})
    simple = {"back": steps.back, "reword": steps.reword, "pause": steps.pause}
    return simple[name](check) if name in simple else steps.skip(check, INTERVIEW)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(role=st.sampled_from([None, *ROLES]), done=st.lists(STEP, max_size=25))
def test_any_order_of_steps_keeps_the_state_valid_and_asks_nothing_twice(
    role: str,
    done: List[Tuple[str, Any]],
) -> None:
    check = steps.start(FitCheck(), INTERVIEW, role)
    closed: Set[str] = set()
    for name, value in done:
        before = check
        check = _do(check, name, value)
        if name == "store":
            assert check == before
        if name in ("back", "reopen"):  # what the person wants to answer again may be asked again
            closed.discard(check.current or "")
        elif before.status == "running" and check.current != before.current and before.current:
            closed.add(before.current)
        assert len(check.asked) == len(set(check.asked)) <= MAX_QUESTIONS
        assert check.current is None or check.current not in check.asked
        if check.status == "running":
            assert check.current is not None
            assert check.current not in closed, "asked twice"
        if check.status == "done":
            assert not check.enough or len(check.ratings) >= MIN_QUESTIONS


@pytest.mark.parametrize("role", [None, *ROLES])
def test_a_check_with_answers_only_ends_within_the_limits(role: str) -> None:
    check = steps.start(FitCheck(), INTERVIEW, role)
    count = 0
    while check.status == "running":
        assert check.current is not None
        opposite = check.current in INTERVIEW.model.opposites
        check = steps.answer(check, INTERVIEW, Rating(-2 if opposite else 2))
        count += 1
    assert MIN_QUESTIONS <= count <= MAX_QUESTIONS
    assert check.enough


def test_a_second_check_asks_nothing_again() -> None:
    check = steps.start(FitCheck(), INTERVIEW, None)
    asked: List[str] = []
    for role in (None, "social_community_manager"):
        check = steps.start(check, INTERVIEW, role) if role else check
        while check.status == "running":
            assert check.current is not None
            asked.append(check.current)
            check = steps.answer(check, INTERVIEW, Rating(1 if check.current not in INTERVIEW.model.opposites else -1))
    assert len(asked) == len(set(asked))


@pytest.mark.parametrize(
    "stored", [None, "x", {}, {"status": "running"}, {"ratings": {"a": 1, "empathy": {"degree": 9}}}]
)
def test_a_damaged_state_becomes_a_check_that_has_not_begun(stored: object) -> None:
    assert check_from(stored, KNOWLEDGE.traits, ROLES) == FitCheck()
