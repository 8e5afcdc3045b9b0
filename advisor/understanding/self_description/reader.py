"""Reads what people say about themselves in their own words: which traits, and how much."""

from dataclasses import replace
from typing import Collection, Dict, List, Mapping, NamedTuple, Optional, Sequence

from advisor.dialogue.thresholds import EVIDENCE, TRAIT_FACTS, TRAIT_SIDE
from advisor.knowledge.base import KnowledgeBase
from advisor.text import words_of
from advisor.understanding.self_description.answer_parts import AnswerParts, answer_parts
from advisor.understanding.self_description.change_request import ChangeRequest, read_change_request
from advisor.understanding.self_description.claims import SelfClaim, claims_in, suppositions_in
from advisor.understanding.self_description.clauses import Clause, clauses_of
from advisor.understanding.self_description.correction import CorrectionPart, CorrectionReader
from advisor.understanding.self_description.degree import DegreeReader
from advisor.understanding.self_description.evidence import EvidenceReader, Part, parts_of
from advisor.understanding.self_description.examples import read_examples
from advisor.understanding.self_description.lexicon import TRAIT, SelfDescriptionLexicon, TraitSide
from advisor.understanding.self_description.moods import MoodReader
from advisor.understanding.self_description.note_request import NoteRequest, NoteRequestReader
from advisor.understanding.self_description.polarity import ATTITUDES, polarity
from advisor.understanding.self_description.relatives import relatives
from advisor.understanding.self_description.traits import DISLIKES, TraitFinder, best
from advisor.vectors.encoder import Encoder

# At most this many clauses of a message are encoded, counting from the start; each takes about 20 ms.
MAX_ENCODED_CLAUSES = 6

# The degree supposed of a trait if only the trait is named.
SUPPOSED_DEGREE = 2
# Such a negation at the end of a supposition, or after what it asks, is a question tag: "berubah ga".
QUESTION_NEGATIONS = ("tidak",)

# The kinds of degree that no word says: of what people do often, and of what they are.
UNSAID = ("habit", "copula", "none")

# Words before a clause that only concedes something.
CONCESSIVES = ("meski", "meskipun", "walau", "walaupun", "biarpun", "although", "though", "despite")

# The Indonesian possessive ending of the first person: "buatku".
POSSESSIVE = "ku"


class Statement(NamedTuple):
    """Something that somebody said about themselves, in `text[start:end]`."""

    trait: str
    """The trait's id."""
    degree: int
    """-2 (not at all) to 2 (very much)."""
    start: int
    end: int
    is_explicit: bool = False
    """Whether it names the trait and expresses a liking or a dislike of it: "gak suka nulis", but not "aku pelupa"."""
    head: str = "none"
    """The kind of word that expresses the degree, as in `Polarity`."""


class SelfReader:
    """Reads statements about traits in free text, and degrees in answers to fit questions."""

    def __init__(self, knowledge: KnowledgeBase, encoder: Encoder) -> None:
        """Learns the example phrases of the traits; their vectors are kept on disk.

        Args:
            knowledge: the phrases, and the words that say how much, who and when.
            encoder: turns phrases and clauses into vectors.
        """
        self._words = knowledge.lexicon.self_description
        self._lexicon = SelfDescriptionLexicon(self._words, knowledge.phrases, relatives(knowledge.lexicon.subject))
        self._outcomes = frozenset(map(self._lexicon.norm, self._words.outcomes))
        self._moods = MoodReader(self._words, self._lexicon)
        self._finder = TraitFinder(self._lexicon, knowledge.phrases, knowledge.unrelated_likings, encoder)
        self._evidence = EvidenceReader(read_examples(knowledge.traits), encoder)
        self._degrees = DegreeReader(self._lexicon, self._finder, self._moods)
        self._note_requests = NoteRequestReader(self._words, self._lexicon, self.degree)
        self._corrections = CorrectionReader(self._words, self._lexicon, self._note_requests, self.degree)

    def read(self, text: str) -> List[Statement]:
        """Everything that speakers say about themselves as they are now; for each trait, their last statement on it."""
        clauses = clauses_of(text, self._lexicon)
        claimed = self._statements(claims_in(clauses, self._moods.moods(clauses)))
        return self._weighed(text, clauses, claimed)

    def _weighed(self, text: str, clauses: Sequence[Clause], claimed: Sequence[Statement]) -> List[Statement]:
        """Those of `claimed` that what people say like this bears out, and what it shows besides."""
        parts = parts_of(clauses)
        kept = [statement for statement in claimed if self._is_borne_out(text, parts, statement)]
        shown = self._evidence.shown(text, parts)
        known = {statement.trait for statement in claimed}  # of two readings that differ, none is noted
        return kept + [
            Statement(side.trait, side.sign, part.start, part.end) for side, part in shown if side.trait not in known
        ]

    def _is_borne_out(self, text: str, parts: Sequence[Part], statement: Statement) -> bool:
        """Whether the examples don't speak against `statement`; the less it says by itself, the less they may."""
        if not statement.degree:
            return True
        own = Part(statement.start, statement.end)
        near = [part for part in parts if part.start < own.end and own.start < part.end]
        side = TraitSide(statement.trait, 1 if statement.degree > 0 else -1)
        agreement = self._evidence.agreement([text[part.start : part.end] for part in (own, *near)], side)
        if statement.head in (*ATTITUDES, "mild_acceptance"):
            return agreement >= EVIDENCE.least_if_liked
        is_unsaid = statement.head in UNSAID and statement.degree > 0  # "hardly ever" says enough
        return agreement >= (EVIDENCE.least_otherwise if is_unsaid else EVIDENCE.least_if_able)

    def suppose(self, text: str) -> List[Statement]:
        """What the speaker would be like according to a "what if": "what if I hated numbers?"."""
        supposed = self._without_outcome(text)
        clauses = [_in_fact(clause) for clause in clauses_of(supposed, self._lexicon)]
        stated = self._statements(suppositions_in(clauses))
        if stated or any(mark.kind in DISLIKES for mark in self._lexicon.list_marks(supposed)):
            return stated
        sides = self.sides(supposed)  # "what if I learnt public speaking?"
        return [Statement(side.trait, SUPPOSED_DEGREE * side.sign, 0, len(supposed)) for side in sides]

    def supposes(self, text: str) -> bool:
        """Whether `text` asks about a supposition: "kalau aku belajar menulis?"."""
        return self._moods.supposes(clauses_of(text, self._lexicon))

    def _without_outcome(self, text: str) -> str:
        """A supposition without what it asks: "kalau aku ga suka nulis" for "... hasilnya berubah ga"."""
        doc = self._lexicon.doc(text)
        asked = {t.i for t in doc if t.norm_ in self._outcomes or t.text == "?"}
        asked |= {t.i for t in doc if t.norm_ in QUESTION_NEGATIONS and t.i - 1 in asked}  # "berubah gak kalau ..."
        tokens = [token for token in doc if token.i not in asked]
        while len(tokens) > 1 and tokens[-1].norm_ in (*QUESTION_NEGATIONS, *self._words.fillers):
            tokens.pop()
        return " ".join(token.text for token in tokens)

    def _statements(self, claims: Sequence[SelfClaim]) -> List[Statement]:
        """What `claims` say about traits; for each trait, what is said last."""
        found: Dict[str, Statement] = {}
        for claim, sides in zip(claims, self._sides_of(claims), strict=True):
            first, last = claim.quoted
            start, end = last.span(first)
            for side in sides:
                if side.trait in found and _concedes(claim.clause):
                    continue  # "aku cinta nulis walaupun tulisanku jelek"
                found.pop(side.trait, None)
                is_named = side.trait in [mark.side.trait for mark in claim.clause.of(TRAIT) if mark.side]
                is_explicit = is_named and claim.head in ATTITUDES
                found[side.trait] = Statement(side.trait, claim.degree * side.sign, start, end, is_explicit, claim.head)
        return list(found.values())

    def degree(self, text: str, trait: Optional[str] = None) -> Optional[int]:
        """The degree that an answer to "how much do you like X?" expresses.

        Args:
            text: the answer.
            trait: X, so that what the answer says about anything else is ignored; None to ignore nothing.

        Returns:
            -2 (not at all) to 2 (very much); None if it expresses no degree.
        """
        return self._degrees.degree(text, trait)

    def figure(self, text: str) -> Optional[int]:
        """The degree, -2 to 2, that an answer gives as a figure: "4/5"; None if it doesn't."""
        return self._degrees.figure(text)

    def parts(self, text: str) -> AnswerParts:
        """The parts of an answer."""
        return answer_parts(text, self._lexicon)

    def sides(self, text: str) -> List[TraitSide]:
        """The sides of traits that `text` mentions, whether anybody likes them or not; at most one per trait."""
        clauses = [clause for clause in clauses_of(text, self._lexicon) if clause.content]
        sides = self._sides_of([SelfClaim(clause, 1, "liking", (clause, clause)) for clause in clauses])
        return list({side.trait: side for group in sides for side in group}.values())

    def themes(self, text: str) -> List[TraitSide]:
        """The sides of traits that a story is about, whoever and whatever time it is about; at most one per trait.

        This finds more than `read`, and notes of it would often be wrong: having done something is not liking it.
        """
        clauses = clauses_of(text, self._lexicon)
        moods = self._moods.moods(clauses)
        told = [c for c, mood in zip(clauses, moods, strict=True) if c.content and mood != "question"]
        told = told or [c for c in clauses if c.content]
        scores = self._finder.scores([clause.matter for clause in told[:MAX_ENCODED_CLAUSES]])
        sides = [side for clause, near in zip(told, scores, strict=False) for side in _themes(clause, near)]
        return list({side.trait: side for side in reversed(sides)}.values())[::-1]

    def is_of_speaker(self, text: str) -> bool:
        """Whether `text` mentions the speaker: "which one suits me?", "cocok buatku", but not "for shy people"."""
        marks = (mark for clause in clauses_of(text, self._lexicon) for mark in clause.marks)
        own = any(mark.kind in ("first_person", "first_person_copula") for mark in marks)
        return own or any(word.endswith(POSSESSIVE) for word in words_of(text))

    def nearest(self, text: str, among: Collection[str]) -> Optional[str]:
        """The trait in `among` that `text` names; None if it names none of them."""
        named = next((side.trait for side in self.sides(text) if side.trait in among), None)
        if named or not text or not among:
            return named
        scores = self._finder.scores([text])[0]
        near = {trait: max((s for t, s in scores.items() if t and t.trait == trait), default=0.0) for trait in among}
        first = max(near, key=lambda trait: near[trait])
        return first if near[first] >= TRAIT_SIDE.min_similarity_to_answered else None

    def change(self, text: str) -> ChangeRequest:
        """Which earlier answer `text` wants changed, and to what."""
        return read_change_request(text, self._words)

    def note_request(self, text: str) -> Optional[NoteRequest]:
        """What `text` wants done to a note that the bot made; None if it is about no note."""
        return self._note_requests.read(text)

    def note_reply(self, text: str) -> Optional[NoteRequest]:
        """Which note a reply to "which one?" means; None if it names none."""
        return self._note_requests.read_reply(text)

    def correction(self, text: str) -> List[CorrectionPart]:
        """What a correction of notes says, part by part."""
        return self._corrections.read(text)

    def corrected_degree(self, part: CorrectionPart, trait: Optional[str] = None) -> Optional[int]:
        """The degree that a part of a correction names for `trait`; None if it names none."""
        return self._corrections.value(part.words, trait)

    def similarity(self, text: str, among: Collection[str]) -> Dict[str, float]:
        """How near each trait in `among` is to what `text` is about, about 0 to 1."""
        scores = self._finder.scores([text])[0]
        return {
            trait: max((s for side, s in scores.items() if side and side.trait == trait), default=0.0)
            for trait in among
        }

    def _sides_of(self, claims: Sequence[SelfClaim]) -> List[List[TraitSide]]:
        """The sides of traits that each of `claims` is about: by its phrases, or else the nearest one in meaning."""
        sides = [claim.clause.named_sides for claim in claims]
        unnamed = [i for i, claim in enumerate(claims) if not sides[i] and claim.clause.matter][:MAX_ENCODED_CLAUSES]
        scores = self._finder.scores([claims[i].clause.matter for i in unnamed])
        for i, near in zip(unnamed, scores, strict=True):
            side = _nearest_side(claims[i], near)
            if side:
                # What follows "daripada" is named directly, so its similarity to an opposite means nothing.
                turned = claims[i].clause.opening == "comparison_markers" and side.sign < 0
                # "Ga bisa bicara" is near "bicara terbata-bata", which it doesn't deny.
                turned |= claims[i].head not in ATTITUDES and claims[i].degree < 0 and side.sign < 0
                sides[i] = [] if turned else [side]
        return sides


def _themes(clause: Clause, scores: Mapping[Optional[TraitSide], float]) -> List[TraitSide]:
    """The sides that `clause` of a story is about: the nearest, and those named; turned round if it says a dislike."""
    side, similarity, lead = best(scores)
    if clause.of("not_yet"):
        return []
    is_near = similarity >= TRAIT_FACTS.min_theme_score and lead >= TRAIT_FACTS.min_theme_lead
    nearest = [side] if side and (is_near or similarity >= TRAIT_FACTS.sure_theme_from) else []
    marked = [mark.side for mark in clause.of(TRAIT) if mark.side]
    least = TRAIT_FACTS.min_theme_score_with_phrase
    named = [side for side in marked if scores.get(side, 0.0) >= least or marked.count(side) > 1]
    said = polarity(clause)
    is_disliked = said is not None and said.degree < 0
    # "gets angry" says a dislike by itself, which "easily" doesn't turn round.
    return [side._replace(sign=-1) if is_disliked else side for side in (*nearest, *named)]


def _concedes(clause: Clause) -> bool:
    """Whether `clause` only concedes something: "walaupun tulisanku jelek"."""
    return clause.first > 0 and clause.doc[clause.first - 1].norm_ in CONCESSIVES


def _in_fact(clause: Clause) -> Clause:
    """`clause` without its words for what isn't so yet: "could" in "what if I could speak French"."""
    marks = [mark._replace(kind="fillers") if mark.kind == "not_yet" else mark for mark in clause.marks]
    return replace(clause, marks=tuple(marks))


def _nearest_side(claim: SelfClaim, scores: Mapping[Optional[TraitSide], float]) -> Optional[TraitSide]:
    """The nearest side, if `claim` is near enough to be about it; None if in doubt, or if it is about no trait."""
    side, similarity, lead = best(scores)
    if side is None:
        return None
    sides = {mark.side for mark in claim.clause.of(TRAIT) if mark.side}
    named = {one.trait: one for one in sides if one._replace(sign=-one.sign) not in sides}
    side = named.get(side.trait, side)  # the words of "stuck with numbers" decide on which side of figures it is
    if similarity - scores.get(side._replace(sign=-side.sign), 0.0) < TRAIT_SIDE.min_lead_over_opposite and (
        side.trait not in named or claim.is_bare
    ):
        return None
    is_said_later = claim.quoted[1] is not claim.clause and not claim.listed
    if side.sign < 0 and claim.degree < 0 and is_said_later and side.trait not in named:
        return None  # "jalan jauh bikin mabuk, gak kuat": the dislike is said twice, not turned round
    has_phrase = not claim.is_bare and side in [mark.side for mark in claim.clause.of(TRAIT)]
    if claim.head == "habit" and similarity < TRAIT_SIDE.min_similarity_of_habit:
        return None  # "sering ketemu EO di kondangan"
    if has_phrase and similarity >= TRAIT_SIDE.min_similarity_with_phrase:
        return side
    least, least_lead = TRAIT_SIDE.min_similarity, TRAIT_SIDE.min_lead
    if claim.listed:
        least, least_lead = TRAIT_SIDE.min_similarity_in_list, TRAIT_SIDE.min_lead_in_list
    elif claim.is_bare:
        least, least_lead = TRAIT_SIDE.min_similarity_if_bare, TRAIT_SIDE.min_lead_if_bare
    return side if similarity >= least and lead >= least_lead else None
