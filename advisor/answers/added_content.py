"""Whether a question asks for more than a stored question and its fact say.

"Apa harus bisa bahasa Inggris?" is close in meaning to the stored "Apa harus bisa bahasa asing?", but the yes to that
one says nothing about English.
"""

from collections import Counter
from typing import FrozenSet, List, Set, Tuple

from advisor.dialogue.thresholds import YES_OR_NO
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import LANGUAGES, Words
from advisor.knowledge.schema.roles import Fact
from advisor.text import plain, without_suffix, words_of


class AddedContent:
    """Compares the words of a question with those of a stored question and its fact."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        stored = [question.text for fact in knowledge.facts for question in fact.questions.both()]
        stored += [question.text for topic in knowledge.topics.values() for question in topic.questions.both()]
        counts = Counter(word for text in stored for word in set(_stems(text)))
        self._common = {word for word, count in counts.items() if count >= YES_OR_NO.min_questions_of_common_word}
        strength = knowledge.lexicon.strength
        self._strengths = [_phrases(words) for words in (strength.necessity, strength.frequency, strength.quantity)]
        self._numbers = {plain(word) for word in strength.numbers}
        words = knowledge.lexicon
        inversions = {plain(word) for word in words.questions.inversions}  # "apakah" asks for yes or no
        self._question_words = {plain(word) for word in words.self_description.question_words} - inversions

    def is_in(self, question: str, example: str, fact: Fact) -> bool:
        """Whether `question` adds something to `example` and `fact`.

        That is a number, a necessity, a frequency or a quantity, a question word ("gimana"), or any other word that is
        not common in questions.

        Args:
            question: as the person asked it, without role names.
            example: a stored question of `fact` that has a yes or no.
            fact: the fact.
        """
        known = [example, *(fact.text.in_language(language) for language in LANGUAGES)]
        asked, there = words_of(question), [word for text in known for word in words_of(text)]
        if any(_has(asked, phrases) and not _has(there, phrases) for phrases in self._strengths):
            return True
        if any(word in self._question_words and word not in words_of(example) for word in asked):
            return True
        stems = {stem for text in known for stem in _stems(text)}
        return any(
            stem not in stems if self._is_number(stem) else not (stem in self._common or _is_among(stem, stems))
            for stem in _stems(question)
        )

    def _is_number(self, word: str) -> bool:
        return word in self._numbers or any(character.isdigit() for character in word)


def _stems(text: str) -> List[str]:
    return [without_suffix(word) for word in words_of(text)]


def _is_among(stem: str, stems: Set[str]) -> bool:
    """Whether `stem`, or a word that it is a part of or that is a part of it, is in `stems`."""
    if stem in stems:
        return True
    long = YES_OR_NO.min_letters_of_same_stem
    return len(stem) >= long and any(len(other) >= long and (stem in other or other in stem) for other in stems)


def _phrases(words: Words) -> FrozenSet[Tuple[str, ...]]:
    return frozenset(tuple(words_of(word)) for word in words)


def _has(words: List[str], phrases: FrozenSet[Tuple[str, ...]]) -> bool:
    return any(tuple(words[i : i + len(phrase)]) == phrase for phrase in phrases for i in range(len(words)))
