"""Finds the sentence of a source that contains a word that somebody doesn't know."""

from collections import Counter
from typing import Collection, Dict, Iterable, List, Optional, Sequence, Set

from advisor.dialogue.thresholds import TERM
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import LANGUAGES
from advisor.knowledge.schema.roles import Fact
from advisor.text import without_suffix, words_of


class TermIndex:
    """The words of all facts, without those that are common in questions."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        """Reads the facts, and the stored questions about whole topics, whose words ask rather than name a term."""
        self._facts: Dict[str, Fact] = {fact.key: fact for fact in knowledge.facts}
        self._stems: Dict[str, Set[str]] = {key: _stems_of(fact) for key, fact in self._facts.items()}
        self._frequency = Counter(stem for stems in self._stems.values() for stem in stems)
        questions = [question.text for topic in knowledge.topics.values() for question in topic.questions.both()]
        asked = Counter(stem for text in questions for stem in _stems(text))
        meaning = {stem for word in knowledge.lexicon.questions.meaning for stem in _stems(word)}
        self._asking = meaning | {stem for stem, count in asked.items() if count >= TERM.min_questions_of_asking_word}

    def find(self, question: str, told: Collection[str] = ()) -> Optional[Fact]:
        """The fact with the rarest words of `question`; None if no fact has any that is rare enough.

        Args:
            question: as the person asked it, without role names.
            told: the keys of the facts just given, which win over others.
        """
        scores = {key: self._score(_stems(question), stems) for key, stems in self._stems.items()}
        best = max(scores, key=lambda key: (scores[key] > 0 and key in told, scores[key]), default=None)
        return self._facts[best] if best is not None and scores[best] > 0 else None

    def having(self, words: str, facts: Iterable[Fact]) -> List[Fact]:
        """Those of `facts` that contain one of `words` that isn't common in questions."""
        asked = _stems(words) - self._asking
        return [fact for fact in facts if any(_same(stem, self._stems[fact.key]) for stem in asked)]

    def named(self, words: str, facts: Sequence[Fact]) -> Optional[Fact]:
        """The one of `facts` that `words` name by what sets it apart: "the conflict one"; None if that leaves doubts.

        A word before a fact's colon counts more than one that the fact only mentions.
        """
        asked = {stem for stem in _stems(words) - self._asking if len(stem) >= TERM.min_letters_of_name}
        scores: Dict[str, float] = {}
        for fact in facts:
            named = sum(bool(_same(stem, _stems_of_heading(fact))) for stem in asked)
            rarity = [1 / self._frequency[same] for stem in asked for same in _same(stem, self._stems[fact.key])]
            scores[fact.key] = named + sum(share for share in rarity if share >= 1 / TERM.max_facts_of_name)
        first, *others = sorted(scores, key=lambda key: -scores[key]) or [""]
        doubt = scores[others[0]] if others else 0.0
        is_clear = scores.get(first, 0.0) >= TERM.min_lead_of_name * doubt and scores.get(first, 0.0) > 0
        return self._facts[first] if is_clear else None

    def _score(self, asked: Set[str], stems: Set[str]) -> float:
        rarity = [1 / self._frequency[same] for stem in asked - self._asking for same in _same(stem, stems)]
        return sum(value for value in rarity if value >= 1 / TERM.max_facts_of_term)


def _same(stem: str, stems: Set[str]) -> Set[str]:
    """The `stems` that are `stem`, contain it ("memoderasi", "moderasi") or begin alike ("inklusi", "inklusif")."""
    if stem in stems or len(stem) < TERM.min_letters_of_part:
        return stems & {stem}
    beginning = stem[: TERM.min_letters_of_part]
    return {other for other in stems if stem in other or other.startswith(beginning)}


def _stems(text: str) -> Set[str]:
    return {without_suffix(word) for word in words_of(text)}


def _stems_of(fact: Fact) -> Set[str]:
    return {stem for language in LANGUAGES for stem in _stems(fact.text.in_language(language))}


def _stems_of_heading(fact: Fact) -> Set[str]:
    """The words before a colon, if the fact's text begins with a name for what it says: "Jejaring: ..."."""
    texts = [fact.text.in_language(language).partition(":") for language in LANGUAGES]
    return {stem for heading, colon, _ in texts if colon for stem in _stems(heading)}
