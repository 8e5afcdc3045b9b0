"""What people say about themselves, as it is read from files."""

from pathlib import Path

import pytest

from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.self_description.examples import read_examples
from advisor.understanding.self_description.lexicon import TraitSide

FEWEST = 20
FEWEST_OF_OPPOSITES = 12
FEWEST_WITHOUT_A_TRAIT = 800


def test_each_side_of_each_trait_has_enough_examples(knowledge: KnowledgeBase) -> None:
    sides = [example.side for example in read_examples(knowledge.traits)]
    for trait in knowledge.traits.values():
        fewest = FEWEST_OF_OPPOSITES if trait.opposite_of else FEWEST
        assert sides.count(TraitSide(trait.id, 1)) >= fewest, trait.id
        assert trait.opposite_of or sides.count(TraitSide(trait.id, -1)) >= FEWEST, trait.id
    assert sides.count(None) >= FEWEST_WITHOUT_A_TRAIT


@pytest.mark.parametrize(
    "entry",
    [
        '- text: "I write"',
        '- {text: "I write", notes: {writing: "?"}}',
        '- {text: "I write", notes: {singing: "+"}}',
        '- {text: "I write", notes: {}, more: 1}',
        "- I write",
    ],
)
def test_an_entry_of_another_form_is_named(tmp_path: Path, entry: str) -> None:
    file = tmp_path / "writing.yml"
    file.write_text(entry, encoding="utf-8")
    with pytest.raises(ValueError, match=r"writing\.yml"):
        read_examples(["writing"], tmp_path)
