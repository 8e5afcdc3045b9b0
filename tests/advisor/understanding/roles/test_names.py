"""Names as sets of words."""

import pytest

from advisor.understanding.roles.names import NameTable
from advisor.understanding.roles.spelling import SpellingGroups
from tests.support.role_names import make_role


@pytest.fixture(scope="module")
def names() -> NameTable:
    roles = [
        make_role("manager", "Community Manager", "CM"),
        make_role("online", "Manager of an Online Community"),
        make_role("rival", "community manager"),
    ]
    return NameTable(roles, SpellingGroups([["manajer", "manager"], ["komunitas", "community"]]), {"of", "an"})


def test_the_order_of_words_does_not_matter(names: NameTable) -> None:
    assert names.role_named({"komunitas", "online", "manajer"}) == "online"


def test_all_words_of_a_name_are_needed(names: NameTable) -> None:
    assert names.role_named({"online", "komunitas"}) is None
    assert names.role_named(set()) is None


def test_the_first_of_two_roles_keeps_a_name(names: NameTable) -> None:
    assert names.role_named({"manajer", "komunitas"}) == "manager"


def test_an_abbreviation_replaces_the_name_it_is_short_for(names: NameTable) -> None:
    assert names.role_named({"online", "cm"}) == "online"


def test_a_name_may_be_written_as_one_word(names: NameTable) -> None:
    assert names.role_named({"communitymanager"}) == "manager"


def test_the_vocabulary_and_the_longest_name_leave_particles_out(names: NameTable) -> None:
    assert {"manajer", "komunitas", "online", "cm"} <= names.vocabulary
    assert not {"of", "an"} & names.vocabulary
    assert names.most_words == 3
