"""Lists that are read in another form than they are written."""

from advisor.knowledge.base import KnowledgeBase


def test_a_spelling_group_begins_with_the_word_that_replaces_the_others(knowledge: KnowledgeBase) -> None:
    groups = knowledge.lexicon.role_names.spelling_groups
    manager = next(group for group in groups if "manager" in group)
    assert manager[0] == "manajer"


def test_ordinals_come_by_place(knowledge: KnowledgeBase) -> None:
    places = knowledge.lexicon.offers.ordinals.places
    assert all(word in place for word, place in zip(("first", "second", "third", "fourth"), places, strict=True))


def test_numbers_of_the_scale_come_by_value(knowledge: KnowledgeBase) -> None:
    numbers = knowledge.lexicon.self_description.numbers
    assert all(word in group for word, group in zip(("one", "two", "three", "four", "five"), numbers, strict=True))
