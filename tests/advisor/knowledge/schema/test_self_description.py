"""The word lists on how people speak of themselves."""

import pytest
from pydantic import ValidationError

from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.loading import DEFAULT_FOLDER
from advisor.knowledge.schema.self_description import (
    SELF_DESCRIPTION_FILES,
    IntensifierWords,
    ScaleAnswerWords,
    SelfDescriptionWords,
)

WORDS = {"intensifiers": ["banget"], "downtoners": ["agak"], "negative_intensifiers": ["sama sekali"]}
NUMBERS = {"one": ["satu"], "two": ["dua"], "three": ["tiga"], "four": ["empat"], "five": ["lima", "five"]}


def test_each_file_of_the_folder_is_read_and_no_other() -> None:
    folder = DEFAULT_FOLDER / "lexicon" / "self_description"
    assert {file.stem for file in folder.glob("*.yml")} == set(SELF_DESCRIPTION_FILES)


def test_the_files_together_give_every_list(knowledge: KnowledgeBase) -> None:
    names = [name for file in SELF_DESCRIPTION_FILES.values() for name in file.__fields__]
    assert sorted(names) == sorted(SelfDescriptionWords.__fields__)
    assert len(names) == len(set(names))
    assert all(getattr(knowledge.lexicon.self_description, name) for name in names)


def test_the_numbers_of_the_scale_are_in_order() -> None:
    lists = ("dont_know", "yes", "strong_yes", "no", "strong_no", "scale_words")
    words = ScaleAnswerWords.parse_obj({**{name: [] for name in lists}, "number_words": NUMBERS})
    assert words.numbers == (("satu",), ("dua",), ("tiga",), ("empat",), ("lima", "five"))


@pytest.mark.parametrize(
    ("name", "words"),
    [("intensifiers", [True]), ("intensifiers", [" "]), ("intensifers", ["banget"]), ("downtoners", None)],
)
def test_what_is_no_list_of_words_is_refused(name: str, words: object) -> None:
    assert IntensifierWords.parse_obj(WORDS).intensifiers == ("banget",)
    with pytest.raises(ValidationError):
        IntensifierWords.parse_obj({**WORDS, name: words})
