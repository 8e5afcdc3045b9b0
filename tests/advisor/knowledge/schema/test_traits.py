"""Traits, and the other files about likings."""

from typing import Any

import pytest
from pydantic import ValidationError

from advisor.knowledge.schema.traits import DegreeFile, Trait, TraitPhrases, UnrelatedLikingsFile

TEXT = {"id": "memelihara lebah", "en": "keeping bees"}
TRAIT = {"id": "bees", "kind": "preference", "name": TEXT, "questions": [TEXT, TEXT], "means": TEXT}
PHRASES = {"id": ["lebah"], "en": ["bees"], "opposite": {"id": ["takut lebah"], "en": ["afraid of bees"]}}


def test_what_is_optional_may_be_left_out() -> None:
    trait = Trait.parse_obj(TRAIT)
    assert (trait.order, trait.opposite_of, trait.learn, trait.phrases) == (None, None, None, None)


def test_phrases_of_both_sides_come_in_both_languages() -> None:
    phrases = TraitPhrases.parse_obj(PHRASES)
    assert phrases.both() == ("lebah", "bees")
    assert phrases.opposite.both() == ("takut lebah", "afraid of bees")


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "talent"},
        {"questions": [TEXT]},
        {"questions": [TEXT, TEXT, TEXT]},
        {"order": 0},
        {"id": "Bees!"},
        {"name": {"id": "lebah"}},
        {"age": 17},
    ],
)
def test_a_trait_of_another_form_is_refused(change: Any) -> None:
    with pytest.raises(ValidationError):
        Trait.parse_obj({**TRAIT, **change})


@pytest.mark.parametrize("count", [4, 6])
def test_there_are_five_degrees(count: int) -> None:
    assert len(DegreeFile.parse_obj({"degrees": [TEXT] * 5}).degrees) == 5
    with pytest.raises(ValidationError):
        DegreeFile.parse_obj({"degrees": [TEXT] * count})


def test_likings_of_no_trait_are_words() -> None:
    assert UnrelatedLikingsFile.parse_obj({"unrelated_likings": ["kopi"]}).unrelated_likings == ("kopi",)
    with pytest.raises(ValidationError):
        UnrelatedLikingsFile.parse_obj({"unrelated_likings": [{"id": "kopi"}]})
