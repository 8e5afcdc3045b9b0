"""Facts for what somebody looks for, avoids or has done."""

import pytest

from actions.answers.match_roles import (
    asks_for_disliked,
    facts_near_wish,
    facts_of_notes,
    negations,
    turn_to_avoid,
    without_asking_negations,
)
from advisor.advisor import get_advisor
from advisor.dialogue.thresholds import ROLE_MATCH
from advisor.fit.ratings import Rating
from advisor.text import words_of
from tests.support.actions import turn_of


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("ada gak pekerjaan yang gak ketemu orang?", ["ada", "pekerjaan", "yang", "gak", "ketemu", "orang"]),
        ("kerjaan yang di luar ada nggak, kak?", ["kerjaan", "yang", "di", "luar", "ada"]),
        ("kerjaan tanpa gelar", ["kerjaan", "tanpa", "gelar"]),
    ],
)
def test_a_not_that_only_asks_is_left_out(text: str, left: list[str]) -> None:
    assert words_of(without_asking_negations(text)) == left


def test_the_negations_are_as_words_are_compared() -> None:
    assert {"tidak", "not"} <= negations()


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("something without public speaking please", "public_speaking"),
        ("pekerjaan tanpa ngomong di depan umum", "public_speaking"),
    ],
)
def test_what_is_wished_away_is_the_aspect_to_avoid(text: str, aspect: str) -> None:
    avoiding = turn_to_avoid(turn_of("look_for_work", text=text))
    assert avoiding is not None
    assert aspect in avoiding.aspects


@pytest.mark.parametrize("text", ["is there a job with events?", "ada gak kerjaan yang bikin acara?", ""])
def test_who_avoids_nothing_is_not_told_what_to_avoid(text: str) -> None:
    assert turn_to_avoid(turn_of("look_for_work", text=text)) is None


@pytest.mark.parametrize("text", ["I want to plan events", "aku mau bikin acara"])
def test_a_wish_gets_one_fact_for_each_near_role(text: str) -> None:
    roles = [fact.role for fact in facts_near_wish(turn_of("look_for_work", text=text), ())]
    assert "event_organizer" in roles
    assert len(set(roles)) == len(roles) <= ROLE_MATCH.max_roles


def test_a_role_that_asks_for_what_is_liked_is_near_for_that() -> None:
    turn = turn_of("look_for_work", text="ada kerjaan apa?")
    facts = facts_near_wish(turn, ["coding"])
    roles = get_advisor().knowledge.roles
    assert facts
    for fact in facts:
        assert any(asked.trait == "coding" and not asked.misfit for asked in roles[fact.role].profile)
    assert not facts_near_wish(turn, [])


def test_roles_of_notes_ask_for_what_is_liked_and_not_for_what_is_disliked() -> None:
    noted = {"analytics": Rating(2), "coding": Rating(-1)}
    roles = [fact.role for fact in facts_of_notes(noted)]
    assert 0 < len(roles) <= ROLE_MATCH.max_roles
    assert not any(asks_for_disliked(role, noted) for role in roles)
    assert asks_for_disliked("data_scientist", {"coding": Rating(-1)})


def test_dislikes_alone_suggest_nothing() -> None:
    assert facts_of_notes({"analytics": Rating(-2)}) == []
