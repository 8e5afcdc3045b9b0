"""The word lists of the lexicon, and the shared lists that they include."""

from itertools import combinations
from typing import Any, Dict, Iterator, NamedTuple, Set, Tuple

from ruamel.yaml import YAML

from advisor.knowledge.loading import DEFAULT_FOLDER, load
from advisor.knowledge.word_lists import INCLUDE
from tests.support.knowledge_folder import KnowledgeFolder

BELIEFS = "lexicon/beliefs.yml"
TWIN = 0.8
"""The share of the shorter list's words from which two lists are the same one written twice."""
MIN_WORDS = 4
"""Lists with fewer words may be alike by chance."""


class WordList(NamedTuple):
    """The words that a list of the lexicon names itself, and those that it has from shared lists."""

    own: Set[str]
    included: Set[str]

    @property
    def words(self) -> Set[str]:
        return self.own | self.included


def _lists_in(value: Any, name: str) -> Iterator[Tuple[str, WordList]]:
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _lists_in(part, f"{name}.{key}")
    else:
        yield name, WordList({str(word) for word in value}, set())


def _word_lists() -> Dict[str, WordList]:
    """Every list of the lexicon by its file and key; those of `shared.yml` count as included."""
    files = sorted((DEFAULT_FOLDER / "lexicon").rglob("*.yml"))
    written = dict(list_ for file in files for list_ in _lists_in(YAML(typ="safe").load(file), file.stem))
    shared = {INCLUDE + name.split(".")[1]: list_.own for name, list_ in written.items() if name.startswith("shared.")}
    return {
        name: WordList(
            set() if name.startswith("shared.") else list_.own - set(shared),
            list_.own if name.startswith("shared.") else set().union(*(shared.get(word, ()) for word in list_.own)),
        )
        for name, list_ in written.items()
    }


def _repeats(one: WordList, other: WordList) -> bool:
    """Whether the two have most words in common, other than by including the same shared lists."""
    shorter = min(len(one.words), len(other.words))
    repeated = (one.words & other.words) - (one.included & other.included)
    return shorter >= MIN_WORDS and len(repeated) >= TWIN * shorter


def test_no_list_repeats_another() -> None:
    lists = _word_lists()
    assert len(lists) > 100
    assert [(a, b) for a, b in combinations(lists, 2) if _repeats(lists[a], lists[b])] == []


def test_lists_repeat_each_other_unless_they_include_the_same_shared_one() -> None:
    words = {"a", "b", "c", "d"}
    assert _repeats(WordList(words, set()), WordList(words | {"e"}, set()))
    assert _repeats(WordList(words, set()), WordList(set(), words))
    assert not _repeats(WordList(set(), words), WordList({"e"}, words))
    assert not _repeats(WordList({"a", "b", "c", "f"}, set()), WordList(words, set()))


def test_each_word_of_the_lexicon_has_a_line_of_its_own() -> None:
    files = (DEFAULT_FOLDER / "lexicon").rglob("*.yml")
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    assert [line for line in lines if line.rstrip().endswith("]")] == []


def test_a_list_includes_a_shared_one_where_it_names_it(folder: KnowledgeFolder) -> None:
    folder.write(BELIEFS, "frame: [kata]\nlimiters: [first, $last, then]\nopen: [apa]\n")
    shared = load(folder.path).lexicon.beliefs.limiters
    assert shared[0] == "first"
    assert "terakhir" in shared[1:-1]
    assert shared[-1] == "then"


def test_an_unknown_shared_list_is_named(folder: KnowledgeFolder) -> None:
    folder.change(BELIEFS, "limiters:\n", "limiters:\n- $numbers\n")
    line = folder.line(BELIEFS, "$numbers")
    expected = "limiters[0]: '$numbers' is not a list in lexicon/shared.yml; allowed values: $particles, $vocatives, "
    assert folder.problems()[0].startswith(f"{BELIEFS}:{line}: {expected}")


def test_a_shared_list_includes_no_other(folder: KnowledgeFolder) -> None:
    folder.change("lexicon/shared.yml", "particles:\n", "particles:\n- $last\n")
    line = folder.line("lexicon/shared.yml", "- $last")
    expected = "particles[0]: '$last' is not allowed here; shared lists may only contain words"
    assert folder.problems()[0] == f"lexicon/shared.yml:{line}: {expected}"


def test_a_word_listed_twice_is_named(folder: KnowledgeFolder) -> None:
    folder.write(BELIEFS, "frame: [kata]\nlimiters: [hanya]\nopen:\n- apa\n- apa\n")
    assert folder.problems() == [f"{BELIEFS}:5: open[1]: 'apa' is listed twice; list each word only once"]


def test_a_word_of_an_included_list_is_named(folder: KnowledgeFolder) -> None:
    folder.write(BELIEFS, "frame: [kata]\nlimiters:\n- $last\n- terakhir\nopen: [apa]\n")
    expected = "limiters[1]: 'terakhir' is also in $last, which this list includes; list each word only once"
    assert folder.problems() == [f"{BELIEFS}:4: {expected}"]
