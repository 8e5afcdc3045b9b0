"""The names of people who stand in a relation to the speaker."""

import pytest

from advisor.advisor import get_advisor
from advisor.understanding.self_description.relatives import relatives


@pytest.mark.parametrize("name", ["anakku", "anak saya", "anak perempuan saya", "my pupil"])
def test_a_relation_is_named_with_its_possessive(name: str) -> None:
    # given the relations of the lexicon, when they are combined with possessives, then each combination is there
    assert name in relatives(get_advisor().knowledge.lexicon.subject)


def test_a_relation_alone_names_nobody_in_particular() -> None:
    # given the same relations, when they are combined, then "anak" alone isn't among them: "suka ngajar anak"
    assert "anak" not in relatives(get_advisor().knowledge.lexicon.subject)
