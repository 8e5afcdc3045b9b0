"""Reads what somebody says about a note that the bot made of them: that it isn't so, should go, or should change."""

import re
from itertools import pairwise
from typing import Callable, FrozenSet, Iterable, List, NamedTuple, Optional, Sequence, Tuple

from advisor.knowledge.schema.self_description import SelfDescriptionWords
from advisor.text import has_letters, plain, tokenize, visible, whole_number
from advisor.understanding.self_description.clauses import STRENGTH
from advisor.understanding.self_description.lexicon import SelfDescriptionLexicon

LAST = "last"
# The kinds of words that name a degree, unlike a bare yes or no.
DEGREE_KINDS = (*STRENGTH, "mild_acceptance", "neutral", "negation", "weak_negation")
# A new degree has at most this many words: "sama sekali tidak suka deh kak".
MAX_WORDS_OF_DEGREE = 6
# A wish to remove a note that is named by its topic alone is short: "delete the public speaking".
MAX_WORDS_BY_TOPIC = 6
# Words between the article and "one": "the public speaking one".
MAX_WORDS_BEFORE_ONE = 4

DegreeOf = Callable[[str], Optional[int]]


class NoteRequest(NamedTuple):
    """What is to happen to a note."""

    removes: bool
    """Whether the note goes; otherwise it changes."""
    number: Optional[int] = None
    """The note's number in the list, from 1; -1 for the last; None if no number is given."""
    degree: Optional[int] = None
    """The new degree, -2 to 2, of a note that changes."""
    about: str = ""
    """What the note is about, in the person's words; empty if they don't say."""
    points: bool = False
    """Whether a word stands for the newest note: "yang itu", "that one"."""
    denies: bool = False
    """Whether the person says that they never said it."""


class NoteRequestReader:
    """Finds denials, removals and changes of notes in messages."""

    def __init__(self, words: SelfDescriptionWords, lexicon: SelfDescriptionLexicon, degree_of: DegreeOf) -> None:
        """Prepares a reader.

        Args:
            words: the word lists.
            lexicon: spells the words of a message as the lists do.
            degree_of: reads the degree that an answer expresses.
        """
        self._lexicon = lexicon
        self._degree_of = degree_of
        self._numbers = {self._norm(w): n for n, group in words.note_numbers.items() for w in group}
        self._number_markers = self._set(words.question_number_markers)
        self._nouns = self._set(words.note_nouns)
        self._pointers = self._set(words.note_pointers)
        self._removals = self._set(words.removal_verbs)
        self._whole_record = self._set(words.whole_record)
        self._changes = self._set(words.change_verbs)
        self._markers = self._set(words.new_value_markers)
        self._fillers = self._set([*words.change_requests, *words.fillers]) - self._removals - self._changes
        self._negations = self._phrases(words.denials)
        self._verbs = self._phrases(words.denied_verbs)
        self._talking = self._phrases(words.denied_verbs_of_talking)
        self._adverbs = self._set(words.denial_adverbs)
        self._denials = self._phrases(words.denial_phrases)
        self._undeniable = self._set(words.undeniable)
        self._base_verbs = self._phrases(words.base_verbs_of_saying)
        self._vague = self._phrases(words.vague_objects)
        self._topic_openings = self._set(words.topic_openings)
        self._removal_phrases = self._phrases(words.removal_phrases)
        self._likings = self._set([*words.liking, *words.strong_liking])
        self._wishes = self._set(words.wishes_of_speaker)
        self._speaker = self._set(words.first_person)
        self._others = self._set(words.other_people)

    def read(self, text: str) -> Optional[NoteRequest]:
        """What `text` wants done to a note; None if it is about no note."""
        words = self.words(text)
        if not words:
            return None
        denial = self.denial(words)
        change = self._change(words)
        if change is not None:
            return change
        if denial is not None:
            first, end = denial
            return self._request(True, [*words[:first], ",", *words[end:]], None)._replace(denies=True)
        return self._removal(words)

    def read_reply(self, text: str) -> Optional[NoteRequest]:
        """Which note a reply to "which one?" means, and what to do if the reply says so; None if it names none."""
        asked = self.read(text)
        if asked is not None:
            return asked
        words = self.words(text)
        markers = [i for i, word in enumerate(words) if word in self._markers]
        start = markers[-1] if markers else _clause_start(words, len(words))
        degree = self._bare_degree([word for word in words[start:] if word not in self._markers and not word.isdigit()])
        marks = self._lexicon.list_marks(" ".join(words[start:]))
        says_degree = degree is not None and any(mark.kind in DEGREE_KINDS for mark in marks)
        request = self._request(False, words[:start] if says_degree else words, degree if says_degree else None)
        return request if request.number is not None or request.points or request.about else None

    def denial(self, words: Sequence[str]) -> Optional[Tuple[int, int]]:
        """The words that deny having said something; None if there are none."""
        for start in range(len(words)):
            end = match(self._denials, words, start)
            if end:
                return start, end
            end = match(self._negations, words, start)
            if not end or self._is_of_others(words, start):
                continue
            while end < len(words) and words[end] in self._adverbs:
                end += 1
            verbs = self._verbs if words[start] not in BASE_NEGATIONS else self._verbs | self._base_verbs
            verb_end = match(verbs, words, end)
            if verb_end and not self._names_habit(words, verb_end):
                return start, verb_end
            verb_end = match(self._talking, words, end)
            if verb_end and verb_end < len(words) and self._begins_content(words[verb_end]):
                return start, verb_end
        return None

    def _begins_content(self, word: str) -> bool:
        """Whether `word` begins what was said: "gitu", "that", "kalau", "aku"."""
        return word in self._pointers | self._speaker | self._likings | self._topic_openings

    def _is_of_others(self, words: Sequence[str], start: int) -> bool:
        return start > 0 and words[start - 1] in self._others

    def _names_habit(self, words: Sequence[str], end: int) -> bool:
        """Whether what follows a negated verb of saying makes it something that the person does or avoids."""
        vague_end = match(self._vague, words, end)
        if vague_end:
            return vague_end < len(words) and words[vague_end] not in self._topic_openings | self._pointers | {","}
        denies_liking = any(word in self._likings for word in words[end + 1 : end + 2])  # "ga bilang ga suka"
        return end < len(words) and words[end] in self._undeniable and not denies_liking

    def _removal(self, words: Sequence[str]) -> Optional[NoteRequest]:
        """A wish to remove one note; None for one to remove everything, and for a removal that is no wish."""
        if not self.removal(words) or any(word in self._whole_record for word in words):
            return None
        request = self._request(True, words, None)
        by_topic = bool(request.about) and len(words) <= MAX_WORDS_BY_TOPIC
        named = request.number is not None or request.points or any(w in self._nouns or w == "yang" for w in words)
        return request if named or by_topic or _has_one(words) else None

    def removal(self, words: Sequence[str]) -> bool:
        """Whether `words` wish a note removed."""
        return any(self._removes(words, i) and self._is_wish(words, i) for i in range(len(words)))

    def _removes(self, words: Sequence[str], place: int) -> bool:
        return words[place] in self._removals or match(self._removal_phrases, words, place) > 0

    def _change(self, words: Sequence[str]) -> Optional[NoteRequest]:
        """A wish to give a note a new degree."""
        places = [i for i, word in enumerate(words) if word in self._markers]
        for place in places:
            if self._leads_to_number(words, place) and place != places[-1]:
                continue  # "my answer to number 1 to 5"
            clause_start = _clause_start(words, place)
            clause = words[clause_start:place]
            if not self._refers(words, clause_start, clause):
                continue
            degree, rest = self._new_degree(words[place + 1 :])
            if degree is not None:
                return self._request(False, [*words[:place], ",", *rest], degree)
        return None

    def _leads_to_number(self, words: Sequence[str], place: int) -> bool:
        """Whether a number marker follows the word at `place`: "to number 1"."""
        return any(word in self._number_markers for word in words[place + 1 : place + 2])

    def _refers(self, words: Sequence[str], start: int, clause: Sequence[str]) -> bool:
        """Whether the words before "jadi" or "to" stand for a note: "ganti nomor 1", "yang kerja bakti"."""
        if any(w in self._changes and self._is_wish(words, start + i) for i, w in enumerate(clause)):
            return True
        wishes = any(word in self._wishes for word in clause)
        if any(word in self._speaker for word in clause) and not wishes:
            return False
        first = next((word for word in clause if word not in self._fillers or word == "yang"), "")
        has_noun = any(word in self._nouns for word in clause)
        has_number = any(b in self._number_markers and w.isdigit() for b, w in pairwise(clause))
        return has_noun or has_number or _has_one(clause) or (first == "yang" and len(clause) > 1)

    def _is_wish(self, words: Sequence[str], place: int) -> bool:
        """Whether the verb at `place` asks for something, rather than say what somebody does."""
        before = words[_clause_start(words, place) : place]
        if any(word in self._likings for word in before):
            return False
        speaks_of_self = any(word in self._speaker for word in before)
        if any(word in self._wishes for word in before):
            return True
        refers = "yang" in before or any(w in self._nouns or w in self._number_markers for w in before)
        return not speaks_of_self and (refers or all(w in self._fillers or w in self._pointers for w in before))

    def _new_degree(self, words: Sequence[str]) -> Tuple[Optional[int], List[str]]:
        """The degree that `words` begin or end with, and the words that are left."""
        cut = next((i for i, word in enumerate(words) if word in ("yang", "for", "buat", "untuk", ",")), len(words))
        for start in range(max(0, cut - MAX_WORDS_OF_DEGREE), cut):
            degree = self._bare_degree(words[start:cut])
            if degree is not None:
                return degree, [*words[:start], ",", *words[cut:]]
        if cut < len(words):
            degree, rest = self._new_degree(words[cut + 1 :])
            return degree, [*words[: cut + 1], *rest]
        return None, list(words)

    def _bare_degree(self, words: Sequence[str]) -> Optional[int]:
        """The degree of words that name a degree and nothing else."""
        if len(words) > MAX_WORDS_OF_DEGREE or any(self._is_topic(word) for word in words):
            return None
        return self._degree_of(" ".join(words))

    def _is_topic(self, word: str) -> bool:
        """Whether `word` may say what a note is about."""
        return (
            has_letters(word)
            and word not in self._fillers
            and not self._lexicon.marks(self._lexicon.doc(word))
            and (not self._lexicon.answer_marks(self._lexicon.doc(word)))
        )

    def _request(self, removes: bool, words: Sequence[str], degree: Optional[int]) -> NoteRequest:
        number = self.number(words)
        return NoteRequest(removes, number, degree, self.topic(words), number is None and self.points(words))

    def topic(self, words: Sequence[str]) -> str:
        """The words that say what a note is about."""
        skipped = self._removals | self._changes | self._nouns | self._pointers | self._fillers | self._number_markers
        skipped |= frozenset(self._numbers) | frozenset({"one", "ones", "the", "yang"})
        about = [word for word in words if word not in skipped and has_letters(word)]
        return self._content(" ".join(about))

    def _content(self, text: str) -> str:
        """The words of `text` that are in no list of likings, negations and the like."""
        doc = self._lexicon.doc(text)
        listed = self._lexicon.list_marks(text)
        marked = {i for mark in listed for i in range(mark.first, mark.end)}
        return " ".join(token.norm_ for token in doc if token.i not in marked and len(token.norm_) > 1)

    def number(self, words: Sequence[str]) -> Optional[int]:
        """The number of the note that `words` point to: from 1, or -1 for the last; None if they give none."""
        place = self.place_of_number(words)
        said = [word for word in words if word != ","]  # "2."
        if place is None and (len(said) == 1 or set(words[:1]) & self._removals):
            place = next((i for i, word in enumerate(words[:2]) if word.isdigit()), None)
        return None if place is None else self._number_of(words[place])

    def place_of_number(self, words: Sequence[str]) -> Optional[int]:
        """The place in `words` of a number that points to a note: "nomor 2", "the first one"; None if there is none."""
        for place, (before, word, after) in enumerate(zip(["", *words], words, [*words[1:], ""], strict=False)):
            if before in self._number_markers and self._number_of(word) is not None:
                return place
            if word not in self._numbers:
                continue
            nouns = self._nouns | self._number_markers
            if before in BEFORE_ORDINALS or after in nouns or before in nouns or after in ("one", "note"):
                return place
        return None

    def points_with_number(self, words: Sequence[str], place: int) -> bool:
        """Whether the word at `place` begins to point with a number: "nomor 2"."""
        return words[place] in self._number_markers and any(
            self._number_of(word) is not None for word in words[place + 1 : place + 2]
        )

    def is_number(self, word: str) -> bool:
        """Whether `word` is a number in words: "kedua", "second"."""
        return word in self._numbers

    def _number_of(self, word: str) -> Optional[int]:
        named = self._numbers.get(word)
        if named is None:
            return whole_number(word)
        return -1 if named == LAST else int(named)

    def points(self, words: Sequence[str]) -> bool:
        """Whether a word stands for the newest note, rather than go with a noun: "that one", but not "that topic"."""
        for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False):
            if word not in self._pointers:
                continue
            stands_alone = not has_letters(after) or after == "one" or after in self._fillers or after in self._nouns
            if stands_alone and (not self._is_topic(before) or before in self._removals | self._nouns):
                return True
        return False

    def words(self, text: str) -> List[str]:
        """The words of `text` as the lists spell them; punctuation that ends a clause becomes a comma."""
        found: List[str] = []
        for token in tokenize(_MARKED_NUMBER.sub("nomor ", visible(text))):
            raw = plain(token.text).replace("’", "'")
            if any(c.isalnum() for c in raw):
                found.append(self._norm(raw))
            elif any(c in CLAUSE_ENDS for c in raw) and found:
                found.append(",")
        return found

    def _norm(self, word: str) -> str:
        """`word` as the lists spell it, except that "didn't" stays apart from "don't", which denies no past."""
        raw = plain(word).replace("’", "'")
        return raw if raw in PAST_NEGATIONS else self._lexicon.norm(raw)

    def _set(self, words: Iterable[str]) -> FrozenSet[str]:
        return frozenset(self._norm(word) for word in words)

    def _phrases(self, phrases: Iterable[str]) -> FrozenSet[Tuple[str, ...]]:
        return frozenset(tuple(self._norm(token.text) for token in tokenize(phrase)) for phrase in phrases)


_MARKED_NUMBER = re.compile(r"(?<!\w)(?:#|no\.?)\s?(?=\d)", re.IGNORECASE)
"""Before a number, a sign that stands for "nomor": "#2", "no. 2"."""
PAST_NEGATIONS = frozenset({"didn't", "didnt", "haven't", "havent", "hadn't", "hadnt", "never"})
"""Negations of the past or of the time until now."""
BASE_NEGATIONS = frozenset({"didn't", "didnt", "did"})
"""Those that a verb follows in its base form: "I didn't say"."""
BEFORE_ORDINALS = ("the", "yang", "my", "very", "sing", "nu")
"""Words before a number that is a place in the list: "yang pertama"."""
CLAUSE_ENDS = ",.;!?:–—\n"


def match(phrases: FrozenSet[Tuple[str, ...]], words: Sequence[str], start: int) -> int:
    """The end of the longest of `phrases` that `words` has at `start`; 0 if there is none."""
    ends = [start + len(phrase) for phrase in phrases if tuple(words[start : start + len(phrase)]) == phrase]
    return max(ends, default=0)


def _clause_start(words: Sequence[str], place: int) -> int:
    return max((i + 1 for i in range(place) if words[i] == ","), default=0)


def _has_one(words: Sequence[str]) -> bool:
    """Whether `words` has "that one", "the neighbours one"."""
    ones = [i for i, word in enumerate(words) if word == "one"]
    return any({"the", "that", "this"} & set(words[max(0, i - MAX_WORDS_BEFORE_ONE) : i]) for i in ones)
