"""How a verdict is worded, with its reasons."""

from dataclasses import replace
from typing import Any, Dict

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions.fit.verdict import BAR_LENGTH, EMPTY, FULL, bars_of, conclude, picture_so_far, roles_with_fields
from advisor.advisor import get_advisor
from advisor.fit.check import FitCheck
from advisor.fit.ratings import Rating
from advisor.fit.verdict import NOT_ENOUGH
from advisor.knowledge.schema.base import LANGUAGES, Language
from tests.support.actions import RICH, turn_of
from tests.support.fit_answers import LIKES_ONLINE

ONLINE = "online_community_manager"
LIKES = FitCheck(
    status="done", role=ONLINE, ratings={trait: Rating(d - 3) for trait, d in LIKES_ONLINE.items()}, enough=True
)
DISLIKES = replace(LIKES, ratings={trait: Rating(-rating.degree) for trait, rating in LIKES.ratings.items()})


def _concluded(check: FitCheck, language: str = "en", metadata: Any = None, before: str = "") -> Dict[str, Any]:
    dispatcher = CollectingDispatcher()
    conclude(dispatcher, check, turn_of("affirm", metadata=metadata, slots={"language": language}), before)
    return dict(dispatcher.messages[0])


@pytest.mark.parametrize(
    ("language", "likes", "dislikes", "disclaimer"),
    [
        ("id", "banyak yang sejalan dengan ceritamu", "sedikit yang sejalan dengan ceritamu", "bukan tes psikologi"),
        ("en", "much of it matches what you told me", "so far little of it matches", "not a psychological test"),
    ],
)
def test_a_verdict_is_in_words_with_reasons_and_a_disclaimer(
    language: str, likes: str, dislikes: str, disclaimer: str
) -> None:
    for check, band in ((LIKES, likes), (DISLIKES, dislikes)):
        message = _concluded(check, language, before="Baik.")
        assert message["text"].startswith("Baik.")
        assert band in message["text"]
        assert disclaimer in message["text"]
        assert "%" not in message["text"]
        reasons = message["answer"]["fit"]["reasons"]
        assert reasons
        assert all(reason["fact"] and reason["source"] for reason in reasons)


def test_what_a_person_said_is_quoted_in_the_reason() -> None:
    trait = _concluded(LIKES)["answer"]["fit"]["reasons"][0]["trait"]
    ratings = {**LIKES.ratings, trait: Rating(2, "main IG tiap hari")}
    assert "You said “main IG tiap hari”." in _concluded(replace(LIKES, ratings=ratings))["text"]


@pytest.mark.parametrize("role", [ONLINE, None])
def test_too_few_answers_give_no_verdict_and_name_no_facts(role: Any) -> None:
    message = _concluded(FitCheck(status="done", role=role, ratings={"writing": Rating(1)}))
    answer = message["answer"]
    assert "I don't have enough to give you an honest picture" in message["text"]
    assert answer["fit"]["band"] == NOT_ENOUGH
    assert answer["facts"] == answer["sources"] == answer["fit"]["reasons"] == answer["fit"]["best_roles"] == []
    assert FULL not in message["text"]


def test_nothing_known_is_said_plainly() -> None:
    assert _concluded(FitCheck(status="done"))["text"].startswith("I don't know anything about you yet.")


def test_a_check_on_all_roles_names_the_best_with_their_fields() -> None:
    message = _concluded(replace(LIKES, role=None))
    best = message["answer"]["fit"]["best_roles"]
    assert ONLINE in best
    assert roles_with_fields(best, "en") in message["text"]
    assert message["answer"]["topic"] == "recommend_role"


def test_a_chart_takes_the_place_of_the_bars_where_it_can_be_shown() -> None:
    plain, rich = _concluded(LIKES), _concluded(LIKES, metadata=RICH)
    assert FULL in plain["text"]
    assert "chart" not in plain
    assert FULL not in rich["text"]
    assert rich["chart"]


def test_bars_are_as_long_as_the_fit() -> None:
    full, empty = bars_of([ONLINE], LIKES.ratings, "en"), bars_of([ONLINE], DISLIKES.ratings, "en")
    assert full.count(FULL) > empty.count(FULL)
    assert all(bar.count(FULL) + bar.count(EMPTY) == BAR_LENGTH for bar in (full, empty))
    assert full.endswith(get_advisor().knowledge.roles[ONLINE].name.en)


@pytest.mark.parametrize("language", LANGUAGES)
def test_before_the_end_no_judgement_is_given(language: Language) -> None:
    text = picture_so_far(replace(LIKES, status="running"), language)
    assert {"id": "Ini belum hasil akhir.", "en": "It isn't the final result."}[language] in text
    band = get_advisor().knowledge.response("fit_band_strong", language)
    assert band not in text
