"""The word lists of the lexicon, and the shared lists that they include."""

from advisor.knowledge.loading import load
from tests.support.knowledge_folder import KnowledgeFolder

BELIEFS = "lexicon/beliefs.yml"


def test_a_list_includes_a_shared_one_where_it_names_it(folder: KnowledgeFolder) -> None:
    folder.write(BELIEFS, "frame: [kata]\nlimiters: [first, $last, then]\nopen: [apa]\n")
    shared = load(folder.path).lexicon.beliefs.limiters
    assert shared[0] == "first"
    assert "terakhir" in shared[1:-1]
    assert shared[-1] == "then"


def test_an_unknown_shared_list_is_named(folder: KnowledgeFolder) -> None:
    folder.change(BELIEFS, "limiters:\n", "limiters:\n- $numbers\n")
    line = folder.line(BELIEFS, "$numbers")
    expected = "limiters[0]: '$numbers' is not a list of lexicon/shared.yml; allowed are $particles, $vocatives, "
    assert folder.problems()[0].startswith(f"{BELIEFS}:{line}: {expected}")


def test_a_shared_list_includes_no_other(folder: KnowledgeFolder) -> None:
    folder.change("lexicon/shared.yml", "particles:\n", "particles:\n- $last\n")
    line = folder.line("lexicon/shared.yml", "- $last")
    expected = "particles[0]: '$last' is not allowed here; a shared list contains words alone"
    assert folder.problems()[0] == f"lexicon/shared.yml:{line}: {expected}"


def test_a_word_listed_twice_is_named(folder: KnowledgeFolder) -> None:
    folder.write(BELIEFS, "frame: [kata]\nlimiters: [hanya]\nopen:\n- apa\n- apa\n")
    assert folder.problems() == [f"{BELIEFS}:5: open[1]: 'apa' is listed twice; a list names a word once"]


def test_a_word_of_an_included_list_is_named(folder: KnowledgeFolder) -> None:
    folder.write(BELIEFS, "frame: [kata]\nlimiters:\n- $last\n- terakhir\nopen: [apa]\n")
    expected = "limiters[1]: 'terakhir' is also in $last, which this list includes; a list names a word once"
    assert folder.problems() == [f"{BELIEFS}:4: {expected}"]
