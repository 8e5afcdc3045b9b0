"""Reads what somebody who corrects a note says: part by part, which note they mean, and what it should be."""

import re
from itertools import pairwise
from typing import Callable, FrozenSet, Iterable, List, NamedTuple, Optional, Sequence, Tuple

from advisor.knowledge.schema.self_description import SelfDescriptionWords
from advisor.text import has_letters, tokenize, visible
from advisor.understanding.self_description.clauses import Clause, clauses_of
from advisor.understanding.self_description.lexicon import SelfDescriptionLexicon
from advisor.understanding.self_description.note_request import NoteRequestReader, match
from advisor.understanding.self_description.polarity import subject

DegreeOf = Callable[[str, Optional[str]], Optional[int]]

DEGREES = (
    *("strong_liking", "liking", "preference", "ability", "dislike", "strong_dislike"),
    *("neutral", "mild_acceptance", "weak_negation", "downtoners"),
)
"""The kinds of words that name a degree by themselves, unlike a yes or a no."""
STRONG_ANSWERS = ("strong_yes", "strong_no")
"""Answers that name a degree if they have several words: "not at all"."""
NEGATIVE_DEGREES = ("weak_negation", "dislike", "strong_dislike", "no", "strong_no", "neutral", "mild_acceptance")
"""The kinds of words that name a degree though they begin with a negation: "not much", "not at all"."""
KEPT_IN_TOPICS = ("other_people", "reported_speech")
"""The kinds of words that may be what a note is about: people, and talking."""
MAX_WORDS_BEFORE_SAYING = 5
"""A verb of saying comes within this many words: "tadi aku kan bilang suka"."""
MAX_WORDS_OF_VALUE = 5
"""The new degree that is named among other words has at most this many words: "make it okay instead"."""
NOT_MEANT = ("bukan", "bukannya", "not", "isn't", "wasn't")
"""Words before what isn't meant: "bukan soal rencana", "not love"."""
RELATIVE = "yang"
JOINING = ("sama", "dan", "and", "ama", "n")
"""Words that join two numbers: "yang pertama sama kedua"."""
ONE = "one"
"""Stands for a thing more often than for the number."""
AFTER_A_DEGREE = "not"
"""Cuts a clause only after a degree: "like, not love", but not "I do not like it"."""
NEAR = ("ini", "iki", "ieu", "this")
"""Demonstratives for what is at hand: the open question, rather than an earlier one."""
EARLIER = ("itu", "tadi", "barusan", "kemarin", "earlier")
"""Words with a noun for what was said before: "yang memimpin tadi"."""
TOPIC = ("soal", "tentang", "mengenai", "about", "regarding")
"""Words that say what a note is about."""
MAX_WORDS_BEFORE_ONE = 4
"""Words between the article and "one": "the public speaking one"."""


_MARKED_NUMBER = re.compile(r"(?<!\w)(?:ke-|q|#|no\.?)\s?(?=\d)", re.IGNORECASE)
_ARROW = re.compile(r"\s*(?:->|→|=)\s*")
_JOINED = r"\s*(?:,|&|and|dan|sama|n|ama)\s+"
_NUMBERS = rf"\d+(?:{_JOINED}\d+)*"
_NUMBER_AT_START = re.compile(r"(?:^|(?<=[,;/.]))(\s*)(?=\d+\s*jadi\b)")
_NUMBERS_JOINED = re.compile(rf"(nomor \d+{_JOINED})(?=\d)")


class _NumberMarks:
    """Puts one word before each number of a note, and one for an arrow: "q3 -> 5" is "nomor 3 jadi 5"."""

    def __init__(self, words: SelfDescriptionWords) -> None:
        """`words`: those for removing, changing and new values; a number next to them is that of a note."""
        removals, changes, values = (
            "|".join(map(re.escape, group))
            for group in (words.removal_verbs, words.change_verbs, words.new_value_markers)
        )
        self._removed = re.compile(rf"\b(?:{removals})\s+(?={_NUMBERS}\b)", re.IGNORECASE)
        self._changed = re.compile(rf"\b(?:{changes})\s+(?={_NUMBERS}\s+(?:{values})\b)", re.IGNORECASE)
        self._before_removal = re.compile(rf"(?:^|(?<=[,;/.]))(\s*)(?={_NUMBERS}\s+(?:{removals})\b)", re.IGNORECASE)

    def put(self, text: str) -> str:
        marked = _NUMBER_AT_START.sub(r"\1nomor ", _ARROW.sub(" jadi ", _MARKED_NUMBER.sub("nomor ", visible(text))))
        marked = self._before_removal.sub(r"\1nomor ", marked)
        for verbs in (self._removed, self._changed):
            marked = verbs.sub(lambda found: f"{found[0]}nomor ", marked)
        marked = re.sub(r"\b(?:numbers?|nomer|nos?)\b\s+(?=\d)", "nomor ", marked, flags=re.IGNORECASE)
        while _NUMBERS_JOINED.search(marked):
            marked = _NUMBERS_JOINED.sub(r"\1nomor ", marked)
        return marked


class CorrectionPart(NamedTuple):
    """What one part of a correction says."""

    words: str
    """The words that may name a degree: those after "I said" or "change it to", without those that point to a note."""
    number: Optional[int] = None
    """The number of the note or question that it points to, from 1; -1 for the last."""
    of_question: bool = False
    """Whether that is the number of a question rather than of a note: "the first question"."""
    about: str = ""
    """What the note is about, in the person's words; empty if they don't say."""
    denied: bool = False
    """Whether it says what isn't so: "I didn't say I like it", "bukan yang itu"."""
    removes: bool = False
    """Whether it asks to remove the note."""
    points: bool = False
    """Whether a word stands for the newest note: "not that one"."""
    reverses: bool = False
    """Whether it says that the opposite is so: "kebalik", "the other way round"."""
    of_other: bool = False
    """Whether it is about somebody else: "it's my brother who likes it"."""
    sentence: int = 0
    unsaid: bool = False
    """Whether it says that something was never said: "I never said that"."""
    of_open: bool = False
    """Whether it points at what is at hand, such as the open question: "kalau yang ini suka"."""
    looks_back: bool = False
    """Whether it is worded as being about something said before: "yang memimpin tadi", "the strangers one"."""


class CorrectionReader:
    """Takes corrections of notes apart."""

    def __init__(
        self,
        words: SelfDescriptionWords,
        lexicon: SelfDescriptionLexicon,
        requests: NoteRequestReader,
        degree_of: DegreeOf,
    ) -> None:
        """Prepares a reader.

        Args:
            words: the word lists.
            lexicon: spells the words of a message as the lists do.
            requests: finds numbers, topics and denials.
            degree_of: reads the degree that words express.
        """
        self._lexicon = lexicon
        self._requests = requests
        self._degree_of = degree_of
        self._number_marks = _NumberMarks(words)
        self._changes = self._set(words.change_verbs)
        self._near = self._set(NEAR)
        self._earlier = self._set(EARLIER)
        self._topic_words = self._set(TOPIC)
        self._sayings = self._phrases([*words.denied_verbs, *words.base_verbs_of_saying, *words.meaning_verbs])
        self._speaker = self._set(words.first_person)
        self._meanings = self._phrases(words.meaning_verbs)
        self._recordings = self._phrases(words.recording_verbs)
        self._reversals = self._phrases(words.reversals)
        self._objections = self._phrases([*words.objections, *words.reversals])
        self._markers = self._set(words.new_value_markers)
        self._middle = self._set(words.middle_of_scale)
        self._question_nouns = self._set(words.question_nouns)
        self._fillers = self._set([*words.fillers, *words.change_requests])
        self._not_meant = frozenset(map(self._lexicon.norm, NOT_MEANT))
        self._interjections = self._fillers | self._set(words.interjections)
        self._challenges = self._set(words.challenges)
        self._openings = self._challenges | self._not_meant
        self._skipped = self._interjections | self._set(
            [*words.objections, *words.recording_verbs, *words.denied_verbs, *words.meaning_verbs, *words.note_nouns]
        )

    def read(self, text: str) -> List[CorrectionPart]:
        """The parts of `text`, in order; those that say nothing about a note are left out."""
        parts = [
            self._part(words, clause)
            for clause in clauses_of(self._number_marks.put(text), self._lexicon)
            if clause.opening != "reason_markers"
            for words in self._cut(clause)
        ]
        said = [part for part in parts if part is not None]
        return [
            part
            for part in said
            if any(part[1:6])
            or any((part.reverses, part.of_other, part.points, part.of_open))
            or self.value(part.words) is not None
        ]

    def value(self, words: str, trait: Optional[str] = None) -> Optional[int]:
        """The degree, -2 to 2, that `words` name for `trait`; a mere yes or no names none, and "okay" is the middle."""
        tokens = words.split()
        if self._names_middle(tokens):
            return 0
        if not self._names_degree(tokens):
            return 0 if any(self._is_middle(token) for token in tokens) else None
        degree = self._degree_of(words, trait)
        if degree is not None:
            return degree
        for length in range(min(MAX_WORDS_OF_VALUE, len(tokens)), 0, -1):
            for start in range(len(tokens) - length, -1, -1):
                window = tokens[start : start + length]
                if self._names_degree(window) and not any(self._is_topic(word) for word in window):
                    degree = self._degree_of(" ".join(window), None)
                    if degree is not None:
                        return degree
        return None

    def _names_degree(self, words: Sequence[str]) -> bool:
        """Whether some of `words` name a degree, rather than say yes or no."""
        if any(word.isdigit() or (word in self._lexicon.numbers and word != ONE) for word in words):
            return True
        text = " ".join(words)
        if any(mark.kind in DEGREES for mark in self._lexicon.list_marks(text)):
            return True
        answers = self._lexicon.answer_marks(self._lexicon.doc(text))
        return any(mark.kind in STRONG_ANSWERS and mark.end - mark.first > 1 for mark in answers)

    def _names_middle(self, words: Sequence[str]) -> bool:
        """Whether `words` have "it's okay", the middle of the scale."""
        return any(word in ("its", "it's", "'s") and self._is_middle(after) for word, after in pairwise(words))

    def _is_middle(self, word: str) -> bool:
        return self._lexicon.norm(word) in self._middle

    def _is_topic(self, word: str) -> bool:
        """Whether `word` may say what a note is about."""
        doc = self._lexicon.doc(word)
        listed = self._lexicon.list_marks(word) or self._lexicon.answer_marks(doc)
        return has_letters(word) and doc[0].norm_ not in self._skipped and not listed and not self._is_middle(word)

    def _cut(self, clause: Clause) -> List[List[str]]:
        """The words of `clause`, cut before what isn't meant: "aku bilang suka | bukan biasa aja"."""
        words = self._requests.words(clause.doc[clause.first : clause.end].text)
        segments: List[List[str]] = [[]]
        for place, word in enumerate(words):
            unmeant = self._begins_unmeant(words, place)
            is_meant = bool(match(self._meanings, words, place)) and self._begins_unmeant(segments[-1], 0)
            if (
                is_meant
                or (unmeant and (word != AFTER_A_DEGREE or self._ends_in_degree(words[:place])))
                or (self._requests.points_with_number(words, place) and self._requests.number(segments[-1]) is not None)
            ):
                segments.append([])
            elif self._requests.is_number(word) and words[place - 1] in JOINING and self._requests.number(segments[-1]):
                segments.append([RELATIVE])  # "yang pertama sama kedua"
            segments[-1].append(word)
        return [[word for word in segment if word != ","] for segment in segments if segment]

    def _begins_unmeant(self, words: Sequence[str], place: int) -> bool:
        """Whether "not" and the like at `place` say what isn't meant, rather than begin a degree: "not much"."""
        if place >= len(words) or words[place] not in self._not_meant:
            return False
        rest = words[place + 1 :]
        if rest and rest[0] in self._speaker and self._interjections.issuperset(rest[1:]):
            return True  # "the meetings are pointless, not me"
        doc = self._lexicon.doc(" ".join(words[place : place + MAX_WORDS_OF_VALUE]))
        marks = [*self._lexicon.marks(doc), *self._lexicon.answer_marks(doc)]
        return not any(mark.first == 0 and mark.end > 1 and mark.kind in NEGATIVE_DEGREES for mark in marks)

    def _ends_in_degree(self, words: Sequence[str]) -> bool:
        return bool(words) and (self._names_degree(words[-1:]) or self._is_middle(words[-1]))

    def _part(self, words: Sequence[str], clause: Clause) -> Optional[CorrectionPart]:
        """What the words of one part say; None if they say nothing."""
        if not words:
            return None
        removal = self._requests.removal(words)
        denial = self._requests.denial(words)
        denied = denial is not None or self._objects(words)
        said = [*words[: denial[0]], *words[denial[1] :]] if denial else self._after_saying(words)
        unmeant = self._begins_unmeant(said, 0)
        number, of_question, rest = self._without_number(said)
        about = self._topic(rest)
        return CorrectionPart(
            words=" ".join(self._without_objections(self._after_marker(rest[1:] if unmeant else rest))),
            number=number,
            of_question=of_question,
            about=about,
            denied=denied,
            removes=removal,
            points=number is None and not about and self._requests.points(words),
            reverses=any(match(self._reversals, words, place) > 0 for place in range(len(words))),
            of_other=subject(clause) == "other_people" and not (about or denied),
            sentence=clause.sentence,
            unsaid=denial is not None,
            of_open=number is None and self._points_at_open(words),
            looks_back=self._looks_back(words),
        )

    def _points_at_open(self, words: Sequence[str]) -> bool:
        """Whether a demonstrative for what is at hand stands alone: "yang ini", "this one", but not "this topic"."""
        return any(
            word in self._near and (after in ("", ONE) or not self._is_topic(after))
            for word, after in pairwise([*words, ""])
        )

    def _looks_back(self, words: Sequence[str]) -> bool:
        """Whether `words` are about something said before: "yang memimpin tadi", "the plans one"."""
        if any(word in self._changes for word in words):
            return True
        openings = self._topic_words | {RELATIVE}
        opening = next((word for word in words if word not in self._interjections or word in openings), "")
        if opening in openings and any(word in self._earlier for word in words):
            return True
        ones = [i for i, word in enumerate(words) if word == ONE]
        return any({"the", "that"} & set(words[max(0, i - MAX_WORDS_BEFORE_ONE) : i]) for i in ones)

    def _topic(self, words: Sequence[str]) -> str:
        """The words that say what a note is about; none for those in any list, such as "in the middle"."""
        text = " ".join(words)
        listed = [*self._lexicon.list_marks(text), *self._lexicon.answer_marks(self._lexicon.doc(text))]
        tokens = self._lexicon.doc(text)
        kept = {i for mark in listed if mark.kind in KEPT_IN_TOPICS for i in range(mark.first, mark.end)}
        marked = {i for mark in listed for i in range(mark.first, mark.end)} - kept
        outside = [token.norm_ for token in tokens if token.i not in marked]
        return self._requests.topic(
            [word for word in outside if word not in self._skipped and not self._is_middle(word)]
        )

    def _objects(self, words: Sequence[str]) -> bool:
        """Whether `words` say that something isn't so: "bukan yang itu", "kok ditulis suka"."""
        opening = [i for i, word in enumerate(words) if word not in self._interjections or word in self._openings]
        first = next(iter(opening), 0)
        if self._begins_unmeant(words, first) or words[first] in self._challenges:
            return True
        phrases = self._recordings | self._objections
        return any(match(phrases, words, place) for place in range(len(words)))

    def _after_saying(self, words: Sequence[str]) -> List[str]:
        """What is said in "aku bilang suka", "I meant the people": the words after the verb."""
        ends = [match(self._sayings, words, place) for place in range(min(len(words), MAX_WORDS_BEFORE_SAYING))]
        return list(words[max(ends, default=0) :])

    def _after_marker(self, words: Sequence[str]) -> List[str]:
        """The words after "jadi", "to" and the like, if they name a degree; else all of them."""
        for place in range(len(words) - 1, -1, -1):
            if words[place] in self._markers and self.value(" ".join(words[place + 1 :])) is not None:
                return list(words[place + 1 :])
        return list(words)

    def _without_objections(self, words: Sequence[str]) -> List[str]:
        kept: List[str] = []
        place = 0
        while place < len(words):
            end = match(self._objections, words, place)
            if not end:
                kept.append(words[place])
            place = end or place + 1
        return kept

    def _without_number(self, words: Sequence[str]) -> Tuple[Optional[int], bool, List[str]]:
        """The number that `words` point with, whether it is a question's, and the other words."""
        place = self._requests.place_of_number(words)
        if place is None:
            return None, False, list(words)
        around = words[max(0, place - 1) : place + 2]
        of_question = not self._question_nouns.isdisjoint(around)
        start = place - 1 if place and words[place].isdigit() else place
        return self._requests.number(words), of_question, [*words[:start], *words[place + 1 :]]

    def _set(self, words: Iterable[str]) -> FrozenSet[str]:
        return frozenset(map(self._lexicon.norm, words))

    def _phrases(self, phrases: Iterable[str]) -> FrozenSet[Tuple[str, ...]]:
        return frozenset(tuple(self._lexicon.norm(token.text) for token in tokenize(phrase)) for phrase in phrases)
