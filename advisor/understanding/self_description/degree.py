"""Reads the degree off an answer to "how much do you like it?"."""

import math
import re
from typing import Dict, List, Optional, Sequence, Tuple

from spacy.tokens import Doc

from advisor.dialogue.thresholds import TRAIT_SIDE
from advisor.text import has_letters
from advisor.understanding.self_description.clauses import Clause, clauses_of
from advisor.understanding.self_description.lexicon import TRAIT, Mark, SelfDescriptionLexicon, TraitSide
from advisor.understanding.self_description.moods import MoodReader, complains
from advisor.understanding.self_description.polarity import ATTITUDES, heads, is_past, polarity, subject
from advisor.understanding.self_description.scale import HIGHEST, LOWEST, degree_of, is_on_scale
from advisor.understanding.self_description.traits import TraitFinder, best

DEGREES_OF_ANSWERS = {"strong_yes": 2, "yes": 1, "no": -1, "strong_no": -2}

# No longer figure is on any scale.
_FIGURE = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,4})?")
# The scales that people may give a figure on: "3/5", "8 of 10".
SCALE_LENGTHS = (5, 10)
SCALE_WORDS = ("dari", "of", "/", "per")
PERCENT = ("%", "persen", "percent", "prosen")
WHOLE = 100
# An answer gives at most two figures: "3-4", or "8/10".
MAX_FIGURES = 2
# A topic that is named like a question, "kerja bakti?", has at most this many words.
MAX_WORDS_OF_TOPIC = 3
# What stands for the thing asked about.
PRONOUNS = ("it", "that")
DETERMINERS = ("this", "that")
PLAIN_YES = ("iya", "yes")


class DegreeReader:
    """Reads degrees in figures or in words."""

    def __init__(self, lexicon: SelfDescriptionLexicon, finder: TraitFinder, moods: MoodReader) -> None:
        """Prepares a reader.

        Args:
            lexicon: the words that express degrees.
            finder: tells what a clause is about.
            moods: tells remarks about the conversation from answers.
        """
        self._lexicon = lexicon
        self._finder = finder
        self._moods = moods

    def degree(self, text: str, trait: Optional[str]) -> Optional[int]:
        """The degree that an answer expresses.

        Args:
            text: the answer.
            trait: the trait asked about; None if whatever the answer is about counts.

        Returns:
            -2 (not at all) to 2 (very much); None if `text` is a question, a refusal, or about something else.
        """
        doc = self._lexicon.doc(text)
        marks = self._lexicon.answer_marks(doc)
        if any(mark.kind == "dont_know" for mark in marks) and not self._has_figure(doc):
            return None
        clauses = clauses_of(text, self._lexicon)
        if any(_asks(clause, clauses) or clause.of("question_words") for clause in clauses):
            return None
        if any(complains(clause) for clause in clauses) or "conversation" in self._moods.moods(clauses):
            return None
        figure = self._figure(doc)
        return self._in_words(clauses, marks, trait) if figure is None else figure

    def figure(self, text: str) -> Optional[int]:
        """The degree that an answer gives as a figure; None if it doesn't."""
        return self._figure(self._lexicon.doc(text))

    def _in_words(self, clauses: Sequence[Clause], marks: Sequence[Mark], trait: Optional[str]) -> Optional[int]:
        """The degree that the clauses of an answer express together."""
        said: List[Tuple[int, bool]] = []
        bare: List[int] = []
        sign = 1  # the sign of the side mentioned last: "it" in "I work alone, and I prefer it so"
        for clause in clauses:
            yes_or_no = _yes_or_no(clause, marks)
            degree = None
            if yes_or_no is None and clause.opening not in ("reason_markers", "comparison_markers"):
                degree, sign = self._of_clause(clause, trait, sign)
            if clause.of("present_time") and (yes_or_no, degree) != (None, None):
                said, bare = [], []  # how things used to be no longer counts
            if yes_or_no is not None:
                bare.append(yes_or_no)
            elif degree is not None:
                said.append((degree, any(mark.kind in ATTITUDES for mark in clause.marks)))
        # A liking counts before an ability, since likings are asked for: "I'm good at it but it bores me". Both count
        # before a bare yes or no: "iya, suka banget".
        likings = [degree for degree, is_liking in said if is_liking]
        degree = _combined(likings or [degree for degree, _ in said] or bare)
        return 1 if degree is None and _begins_with_yes(clauses) else degree

    def _of_clause(self, clause: Clause, trait: Optional[str], sign: int) -> Tuple[Optional[int], int]:
        """The degree that `clause` expresses for `trait`, and the sign of the side that it is about.

        A clause that doesn't say what it is about is about the side of `sign`.
        """
        side = self._side_of(clause, trait) if clause.content and trait is not None else None
        if side is not None:
            sign = side.sign
        found = polarity(clause)
        says_so = heads(clause) or clause.of("neutral", "mild_acceptance", "weak_negation", "negation")
        if found is None or not says_so or subject(clause) == "other_people":
            return None, sign
        if is_past(clause) and not _likes_it_once(clause):
            return None, sign
        if clause.content and trait is not None and side is None and not _likes_it_once(clause):
            return None, sign
        return sign * found.degree, sign

    def _side_of(self, clause: Clause, trait: str) -> Optional[TraitSide]:
        """The side of `trait` that `clause` is about; None if it is about something else."""
        for mark in clause.of(TRAIT):
            if mark.side and mark.side.trait == trait:
                return mark.side
        scores = self._finder.scores([clause.matter])[0]
        near: Dict[TraitSide, float] = {s: score for s, score in scores.items() if s is not None and s.trait == trait}
        if not near:  # without phrases of its own, only a match with another trait can rule it out
            return TraitSide(trait, 1) if best(scores)[1] < TRAIT_SIDE.min_similarity_in_answer else None
        side = max(near, key=lambda s: near[s])
        return side if near[side] >= TRAIT_SIDE.min_similarity_in_answer else None

    def _has_figure(self, doc: Doc) -> bool:
        return any(token.like_num or token.norm_ in self._lexicon.numbers for token in doc)

    def _figure(self, doc: Doc) -> Optional[int]:
        """The degree in "4", "4 dari 5", "8/10"; None if something else is counted: "4 tahun"."""
        values: List[float] = []
        counts_something = corrected = False
        for token in doc:
            if (values or corrected) and token.norm_ in self._lexicon.corrections:
                values, counts_something, corrected = [], False, True
                continue
            figures = _figures_in(token.norm_)
            if figures:
                values += figures
            elif token.norm_ in self._lexicon.numbers and not _is_pronoun(doc, token.i):
                values.append(self._lexicon.numbers[token.norm_])
            elif has_letters(token.norm_) and token.norm_ not in PERCENT:
                counts_something = counts_something or not self._is_known(doc, token.i)
        if not values or counts_something or len(values) > MAX_FIGURES:
            return None
        if len(values) == 2 and values[1] in SCALE_LENGTHS and _names_scale(doc):
            values = [math.ceil(values[0] * HIGHEST / values[1])]
        if len(values) == 1 and 0 <= values[0] <= WHOLE and _is_share(doc):
            values = [max(LOWEST, math.ceil(values[0] * HIGHEST / WHOLE))]
        if not all(map(is_on_scale, values)):
            return None
        return _combined([degree_of(round(value)) for value in values])

    def _is_known(self, doc: Doc, place: int) -> bool:
        """Whether the word at `place` may accompany a figure without being what it counts."""
        known = [*self._lexicon.marks(doc), *self._lexicon.answer_marks(doc)]
        return any(
            m.first <= place < m.end and m.kind not in (TRAIT, "past_time", "other_people", "habit") for m in known
        )


def _yes_or_no(clause: Clause, marks: Sequence[Mark]) -> Optional[int]:
    """The degree of a clause that is a yes or a no and nothing else; `marks` are those of the whole answer."""
    answers = [m for m in marks if clause.first <= m.first and m.end <= clause.end and m.kind in DEGREES_OF_ANSWERS]
    ignored = clause.of("fillers", "first_person", "present_time", "intensifiers", "downtoners")
    covered = {i for mark in [*answers, *ignored] for i in range(mark.first, mark.end)}
    rest = [t for t in clause.doc[clause.first : clause.end] if has_letters(t.text) and t.i not in covered]
    if not answers or rest:
        return None
    if answers[0].kind == "no" and len(answers) > 1 and answers[-1].kind in ("yes", "strong_yes"):
        return -1  # "not very much"
    degrees = [DEGREES_OF_ANSWERS[mark.kind] for mark in answers]
    return max(degrees, key=abs) if min(degrees) * max(degrees) > 0 else degrees[-1]


def _begins_with_yes(clauses: Sequence[Clause]) -> bool:
    """Whether an answer says yes and goes on about the speaker, without a comma: "so yes i talk about it a lot"."""
    if not clauses:
        return False
    first = clauses[0]
    skipped = {i for mark in first.of("fillers", "intensifiers") for i in range(mark.first, mark.end)}
    words = [t for t in first.doc[first.first : first.end] if has_letters(t.text) and t.i not in skipped]
    persons = [mark.kind for mark in first.of("first_person", "other_people")]
    speaks_of_it = any(token.norm_ in ("it", "itu", "gitu") for token in first.doc[first.first : first.end])
    return bool(words) and words[0].norm_ in PLAIN_YES and persons[:1] == ["first_person"] and speaks_of_it


def _is_pronoun(doc: Doc, place: int) -> bool:
    """Whether the number word at `place` is a pronoun: "this one is so-so"."""
    return place > 0 and doc[place - 1].norm_ in DETERMINERS


def _likes_it_once(clause: Clause) -> bool:
    """Whether `clause` says that "it", what was asked about, was liked on an occasion: "adored it when i was there"."""
    words = [token.norm_ for token in clause.doc[clause.first : clause.end]]
    ends = [mark.end - clause.first for mark in clause.of(*ATTITUDES)]
    if any(mark.end - mark.first > 1 for mark in clause.of("past_time")):
        return False  # a time of life: "when I was a kid"
    return any(words[end : end + 1] and words[end] in PRONOUNS and _is_occasion(words[end + 1 :]) for end in ends)


def _is_occasion(words: Sequence[str]) -> bool:
    return list(words[:3]) in (["when", "i", "was"], ["when", "i", "did"], ["when", "we", "did"])


def _asks(clause: Clause, clauses: Sequence[Clause]) -> bool:
    """Whether `clause` asks something, rather than name what the next clause answers: "kerja bakti? males"."""
    if not clause.question or not _says_something(clause):
        return False
    names_topic = not heads(clause) and not clause.of("first_person", "other_people", "negation")
    is_short = len(clause.content) <= MAX_WORDS_OF_TOPIC
    return not (names_topic and is_short and any(not other.question for other in clauses if other.first > clause.first))


def _says_something(clause: Clause) -> bool:
    return bool(clause.content or heads(clause))


def _combined(degrees: Sequence[int]) -> Optional[int]:
    """One degree for several: the strongest if all have the same sign, otherwise their mean, rounded towards 0."""
    if not degrees:
        return None
    if min(degrees) > 0 or max(degrees) < 0:
        return max(degrees, key=abs)
    return int(sum(degrees) / len(degrees))


def _names_scale(doc: Doc) -> bool:
    return any(token.norm_ in SCALE_WORDS or "/" in token.text for token in doc)


def _is_share(doc: Doc) -> bool:
    return any(token.norm_ in PERCENT or token.text.endswith("%") for token in doc)


def _figures_in(word: str) -> List[float]:
    """The figures in "4", "3/5", "4-5"."""
    parts = word.rstrip("%").replace(",", ".").replace("-", "/").split("/")
    return [float(part) for part in parts] if all(map(_FIGURE.fullmatch, parts)) else []
