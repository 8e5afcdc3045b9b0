"""Cuts what somebody says into clauses: runs of words that say one thing each."""

from dataclasses import dataclass, replace
from typing import Dict, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from spacy.tokens import Doc, Token

from advisor.text import has_letters, is_emoji
from advisor.understanding.self_description.lexicon import (
    FUNCTION_WORDS,
    TRAIT,
    Mark,
    SelfDescriptionLexicon,
    TraitSide,
)

# The degree that a word of each kind expresses by itself, -2 (strong dislike) to 2 (strong liking).
STRENGTH = {
    "strong_liking": 2,
    "liking": 1,
    "preference": 1,
    "ability": 1,
    "habit": 1,
    "first_person_copula": 1,
    "copula": 1,
    "dislike": -1,
    "strong_dislike": -2,
}
# Words of these kinds begin a new clause.
BREAKS = ("contrast", "conjunctions", "reason_markers", "comparison_markers")
# The subjects that make an auxiliary begin a question even in the middle of a clause.
PRONOUN_SUBJECTS = ("i", "you", "u", "we", "they", "he", "she", "it", "there", "this", "these", "any", "anyone")
SENTENCE_ENDS = ".!?;…\n"
# Endings that are tokens of their own: "that one's so-so".
CLITICS = ("'s", "’s")
CLAUSE_ENDS = ",:–—-()/"


@dataclass(frozen=True)
class Clause:
    """A run of tokens that says one thing."""

    doc: Doc
    first: int
    """The index of its first token."""
    end: int
    """The index of the token after its last one."""
    marks: Tuple[Mark, ...]
    """The lexicon's entries in it, in order."""
    opening: str
    """What it begins with: a kind of `BREAKS`, `inversion` (a question begins), `comma` or `sentence`."""
    sentence: int
    """The number of its sentence, from 0."""
    question: bool = False
    """Whether its sentence ends with a question mark."""

    def of(self, *kinds: str) -> List[Mark]:
        """Its marks of these kinds, in order."""
        return [mark for mark in self.marks if mark.kind in kinds]

    @property
    def content(self) -> List[Token]:
        """The words that say what it is about: those in no word list."""
        return self._words_outside([m for m in self.marks if m.kind != TRAIT and not self._is_object(m)])

    @property
    def matter(self) -> str:
        """What it is about, including the function words in between: "ngobrol sama orang"."""
        content = self.content
        kept = [m for m in self.marks if m.kind in (TRAIT, *FUNCTION_WORDS) or self._is_object(m)]
        words = self._words_outside([m for m in self.marks if m not in kept])
        return " ".join(t.norm_ for t in words if content and content[0].i <= t.i <= content[-1].i)

    @property
    def named_sides(self) -> List[TraitSide]:
        """The sides of traits whose phrases make up all of its content."""
        content = [token.i for token in self.content]
        marks = self.of(TRAIT)
        covered = sum(mark.first <= i < mark.end for i in content for mark in marks)
        sides = [mark.side for mark in marks if mark.side and covered == len(content)]
        return list({side.trait: side for side in sides}.values())

    def _is_object(self, mark: Mark) -> bool:
        """Whether people or talking are the thing liked, rather than who likes or says it: "suka ketemu teman"."""
        if mark.kind not in ("other_people", "reported_speech"):
            return False
        before = [m for m in self.marks if m.end <= mark.first]
        marked = {i for m in before if m.kind != TRAIT for i in range(m.first, m.end)}
        content_before = any(t.i not in marked and has_letters(t.text) for t in self.doc[self.first : mark.first])
        return content_before or any(m.kind in STRENGTH for m in before)

    def _words_outside(self, marks: Sequence[Mark]) -> List[Token]:
        marked = {i for mark in marks for i in range(mark.first, mark.end)}
        words = (t for t in self.doc[self.first : self.end] if t.i not in marked and has_letters(t.text))
        return [t for t in words if t.text not in CLITICS]

    def span(self, start: Optional["Clause"] = None) -> Tuple[int, int]:
        """Its start and end in the text, in characters, without punctuation at the end.

        Args:
            start: an earlier clause to begin with; None for this one.
        """
        tokens = [t for t in self.doc[(start or self).first : self.end] if not t.is_space]
        while tokens and len(tokens) > 1 and not tokens[-1].text[-1].isalnum():
            tokens.pop()
        return (tokens[0].idx, tokens[-1].idx + len(tokens[-1].text)) if tokens else (0, 0)


class _ClauseCut(NamedTuple):
    """A place where one clause ends and the next begins."""

    opening: str
    """What the next clause begins with, as in `Clause`, or `question` after a "?"."""
    end: int
    """The index of the next clause's first token."""


def clauses_of(text: str, lexicon: SelfDescriptionLexicon) -> List[Clause]:
    """The clauses of `text`, in order."""
    doc = lexicon.doc(text)
    marks = lexicon.marks(doc)
    return _split(doc, marks, {**_cuts_at_words(doc, marks, lexicon), **_cuts_at_punctuation(doc, marks)})


def _cuts_at_words(doc: Doc, marks: Sequence[Mark], lexicon: SelfDescriptionLexicon) -> Dict[int, _ClauseCut]:
    """The cuts at words that begin a new clause, by token."""
    cuts = {m.first: _ClauseCut(m.kind, m.end) for m in marks if m.kind in BREAKS}
    for mark in marks:  # "rather than leading, I prefer writing", without a comma
        before = [m for m in marks if m.end <= mark.first]
        if mark.kind == "preference" and any(m.kind == "comparison_markers" for m in before):
            start = before[-1].first if before[-1].kind == "first_person" else mark.first
            cuts.setdefault(start, _ClauseCut("comma", start))
    for mark in marks:  # "dulu suka nulis sekarang nggak"
        if mark.kind == "present_time" and any(m.kind == "past_time" and m.end <= mark.first for m in marks):
            cuts.setdefault(mark.first, _ClauseCut("contrast", mark.first))
    cuts.update({i: _ClauseCut("comparison_markers", i + 1) for i in _comparing_to(doc, marks)})
    asking = [*_inversions(doc, lexicon), *(mark.first for mark in marks if mark.kind == "question_tags")]
    cuts.update({i: _ClauseCut("inversion", i) for i in asking})
    return cuts


def _inversions(doc: Doc, lexicon: SelfDescriptionLexicon) -> List[int]:
    """The tokens that begin a question with its verb: "would" in "I only speak English would I be able to"."""
    words = [token.norm_ for token in doc]
    return [
        i
        for i in range(len(words) - 1)
        if words[i] in lexicon.auxiliaries
        and words[i + 1] in lexicon.subjects_after_auxiliaries
        and (not i or words[i - 1] not in lexicon.before_auxiliaries)
        and (words[i + 1] in PRONOUN_SUBJECTS or not i)
    ]


def _cuts_at_punctuation(doc: Doc, marks: Sequence[Mark]) -> Dict[int, _ClauseCut]:
    """The cuts at punctuation, by token; punctuation inside a lexicon entry makes no cut."""
    marked = {i for mark in marks for i in range(mark.first, mark.end)}
    cuts: Dict[int, _ClauseCut] = {}
    for token in doc:
        if token.i in marked or has_letters(token.text) or token.like_num:
            continue
        if (len(token.text) > 1 and set(token.text) == {"."}) or token.text == "…":  # "nulis laporan... ogah"
            cuts[token.i] = _ClauseCut("comma", token.i + 1)
        elif is_emoji(token.text):
            cuts[token.i] = _ClauseCut("sentence", token.i + 1)
        elif any(c in SENTENCE_ENDS for c in token.text):
            cuts[token.i] = _ClauseCut("question" if "?" in token.text else "sentence", token.i + 1)
        elif any(c in CLAUSE_ENDS for c in token.text) and not _is_reduplication(doc, token.i):
            cuts[token.i] = _ClauseCut("comma", token.i + 1)
    refused = _refused_before(doc, marks, cuts)
    return {place: cut for place, cut in cuts.items() if place not in refused}


def _refused_before(doc: Doc, marks: Sequence[Mark], cuts: Mapping[int, _ClauseCut]) -> List[int]:
    """The commas between something and the word that alone refuses it: "maths, no"."""
    refused: List[int] = []
    places = [-1, *sorted(cuts), len(doc)]
    for before, place, after in zip(places, places[1:], places[2:], strict=False):
        thing = [mark for mark in marks if before < mark.first and mark.end <= place]
        answer = [token.i for token in doc[place + 1 : after] if has_letters(token.text)]
        is_refusal = any(mark.kind == "negation" and list(range(mark.first, mark.end)) == answer for mark in marks)
        says_nothing_yet = any(mark.kind == TRAIT for mark in thing) and not any(m.kind in STRENGTH for m in thing)
        if cuts[place].opening == "comma" and is_refusal and says_nothing_yet:
            refused.append(place)
    return refused


def _comparing_to(doc: Doc, marks: Sequence[Mark]) -> List[int]:
    """The tokens that are the "to" of "prefer A to talking"."""
    preferences = [mark.end for mark in marks if mark.kind == "preference"]
    return [
        token.i
        for token in doc[:-1]
        if token.norm_ == "to" and doc[token.i + 1].norm_.endswith("ing") and any(end < token.i for end in preferences)
    ]


def _split(doc: Doc, marks: Sequence[Mark], cuts: Mapping[int, _ClauseCut]) -> List[Clause]:
    """The clauses between `cuts`; those without words are left out."""
    clauses: List[Clause] = []
    first, opening, sentence, sentence_start = 0, "sentence", 0, 0
    for place in [*sorted(cuts), len(doc)]:
        cut = cuts.get(place, _ClauseCut("sentence", len(doc)))
        if place > first and any(has_letters(t.text) for t in doc[first:place]):
            within = tuple(m for m in marks if first <= m.first and m.end <= place)
            clauses.append(Clause(doc, first, place, within, opening, sentence))
            opening = cut.opening
        elif opening == "comma" or cut.opening in ("inversion", "contrast", "reason_markers", "comparison_markers"):
            # There is nothing between two cuts, as in ", tapi": the stronger one counts.
            opening = cut.opening
        first = max(first, cut.end)
        if cut.opening in ("sentence", "question"):
            if cut.opening == "question":
                clauses[sentence_start:] = [replace(clause, question=True) for clause in clauses[sentence_start:]]
            opening, sentence, sentence_start = "sentence", sentence + 1, len(clauses)
    return clauses


def _is_reduplication(doc: Doc, place: int) -> bool:
    """Whether the hyphen at `place` joins a word to itself: "suka-suka"."""
    return 0 < place < len(doc) - 1 and doc[place - 1].norm_ == doc[place + 1].norm_
