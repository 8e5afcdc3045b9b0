"""Finds what speakers claim about themselves, before it is known which traits the claims are about."""

from typing import FrozenSet, List, NamedTuple, Optional, Sequence, Tuple

from advisor.understanding.self_description.clauses import Clause
from advisor.understanding.self_description.lexicon import TRAIT
from advisor.understanding.self_description.moods import Mood
from advisor.understanding.self_description.polarity import (
    ATTITUDES,
    Polarity,
    Subject,
    denies_dislike,
    is_past,
    leaves_open,
    polarity,
    says_degree,
    subject,
)

# Clauses that give the reason of another.
SUBORDINATE = ("reason_markers",)


class SelfClaim(NamedTuple):
    """A clause that says something about the speaker as they are now, and to what degree."""

    clause: Clause
    """The clause that says what the claim is about."""
    degree: int
    """-2 (not at all) to 2 (very much)."""
    head: str
    """The kind of word that expresses the degree, as in `Polarity`."""
    quoted: Tuple[Clause, Clause]
    """The first and last clauses of the claim, for quoting it."""
    listed: bool = False
    """Whether `clause` continues a list and takes its degree from there: "nulis" in "suka masak, nulis"."""

    @property
    def is_bare(self) -> bool:
        """Whether it has "aku" but no word for a degree: "aku kuliah akuntansi" may express no liking at all."""
        return self.head == "none" and self.degree > 0


def claims_in(clauses: Sequence[Clause], moods: Sequence[Mood]) -> List[SelfClaim]:
    """The claims that the clauses of a message make, in order; `moods` are those of the clauses."""
    return _ClaimFinder(clauses, moods).find()


def suppositions_in(clauses: Sequence[Clause]) -> List[SelfClaim]:
    """The claims that a "what if" imagines; its past tense means no past: "what if I was bad at explaining"."""
    return _ClaimFinder(clauses, ["statement"] * len(clauses), supposes=True).find()


class _Carried(NamedTuple):
    """A degree that the next items of a list take over."""

    polarity: Polarity
    source: Clause
    """The clause that expressed it."""


class _ClaimFinder:
    """Goes through a message clause by clause, and remembers what later clauses may leave out."""

    def __init__(self, clauses: Sequence[Clause], moods: Sequence[Mood], supposes: bool = False) -> None:
        self._clauses = clauses
        self._moods = moods
        self._supposes = supposes
        self._preferring: FrozenSet[int] = frozenset(c.sentence for c in clauses if c.of("preference"))
        """The sentences that express a preference, so that "than" in them names what is liked less."""
        self._claims: List[SelfClaim] = []
        self._subject: Optional[Subject] = None
        """Whom the sentence is about, as far as it has been read."""
        self._is_subordinate = False
        """Whether the clause just read gives a reason."""
        self._subject_before: Optional[Subject] = None
        """Whom the sentence was about before the reason."""
        self._is_past = False
        """Whether the sentence, or the list it is in, is about the past."""
        self._carried: Optional[_Carried] = None
        """What "nulis" and "gambar" take from "suka masak" in "suka masak, nulis, gambar"."""
        self._matter: Optional[Clause] = None
        """What "sekarang suka banget" is about after "dulu nggak suka nulis"."""

    def find(self) -> List[SelfClaim]:
        """The claims, in order."""
        previous: Optional[Clause] = None
        for clause, mood in zip(self._clauses, self._moods, strict=True):
            if previous is None or previous.sentence != clause.sentence:
                self._begin_sentence(previous)
            self._read(clause, mood)
            previous = clause
        return self._claims

    def _begin_sentence(self, previous: Optional[Clause]) -> None:
        self._subject, self._carried, self._is_past = None, None, False
        self._is_subordinate, self._subject_before = False, None
        asked_about = previous is not None and previous.question and previous is self._matter
        if not asked_about:  # "presentasi? biasa aja": the answer to one's own question is about what was asked
            self._matter = None

    def _read(self, clause: Clause, mood: Mood) -> None:
        named = subject(clause)
        # An item of a list has no subject of its own.
        begins_item = clause.opening in ("comma", "conjunctions") and not clause.of("obligation")
        continues_list = begins_item and not says_degree(clause) and named is None
        self._take_subject(clause, named)
        self._is_past = not self._supposes and (is_past(clause) or (self._is_past and continues_list))
        if mood == "question":
            self._remember_matter(clause)  # "presentasi?" may be what the answer is about
        elif mood != "statement":
            self._carried = None
        elif clause.opening == "comparison_markers":
            self._read_comparison(clause)
        elif says_degree(clause):
            self._read_degree(clause)
        elif continues_list and self._carried:
            self._read_list_item(clause, self._carried)
        else:
            self._read_plain(clause)

    def _take_subject(self, clause: Clause, named: Optional[Subject]) -> None:
        """Keeps whom the sentence is about: the subject of a reason doesn't outlive it."""
        if clause.opening in SUBORDINATE:
            self._subject_before = self._subject if self._subject_before is None else self._subject_before
            self._subject = named or self._subject
            self._is_subordinate = True
            return
        if self._is_subordinate and clause.opening == "comma":
            self._subject = self._subject_before
        self._is_subordinate, self._subject_before = False, None
        self._subject = named or self._subject

    def _read_comparison(self, clause: Clause) -> None:
        """What is liked less than something else: "daripada ngobrol"."""
        if clause.sentence not in self._preferring or self._is_about_others or not clause.content:
            return
        self._claims.append(SelfClaim(clause, -1, "preference", (clause, clause)))
        # "daripada ngobrol dan pidato, ribet": both are liked less, and both are called tiresome.
        self._carried = _Carried(Polarity(-1, "preference"), clause)
        self._matter = clause

    def _read_list_item(self, clause: Clause, carried: _Carried) -> None:
        """What is liked as much as the list's first item: "nulis" after "suka masak"."""
        if clause.content and not self._is_about_others and not self._is_past:
            said = carried.polarity
            self._claims.append(SelfClaim(clause, said.degree, said.head, (carried.source, clause), listed=True))
            self._remember_matter(clause)
        else:
            self._read_plain(clause)

    def _read_plain(self, clause: Clause) -> None:
        """A clause in which no word expresses a degree; it may still describe the speaker: "aku teliti"."""
        if clause.content and self._is_self_portrait(clause) and not self._is_past:
            self._claims.append(SelfClaim(clause, 1, "none", (clause, clause)))
            self._carried = _Carried(Polarity(1, "none"), clause) if clause.named_sides else None
        self._remember_matter(clause)

    def _read_degree(self, clause: Clause) -> None:
        """A clause that expresses a degree: "suka nulis", or "suka banget" about something said before."""
        self._carried = None
        said = None if leaves_open(clause) else polarity(clause)
        if denies_dislike(clause) and self._is_contrasted(clause):
            self._matter = None  # "bukan ga suka ketemu orang, cuma malu"
            return
        if said is None or self._is_about_others or self._is_past:
            self._remember_matter(clause)
            return
        if clause.opening == "reason_markers" and said.head not in ATTITUDES:
            return  # "... karena aku bisa": a reason, not a claim of its own
        self._carried = _Carried(said, clause)
        if clause.content:
            self._claims.append(SelfClaim(clause, said.degree, said.head, (clause, clause)))
            self._matter = clause
        elif self._matter is not None and not self._qualifies_last_claim(clause):
            self._claims.append(self._claim_about(self._matter, said, clause))

    def _is_contrasted(self, clause: Clause) -> bool:
        """Whether the next clause says what is so instead: "..., cuma malu"."""
        after = next((other for other in self._clauses if other.first >= clause.end), None)
        return after is not None and after.sentence == clause.sentence and after.opening == "contrast"

    def _claim_about(self, matter: Clause, said: Polarity, clause: Clause) -> SelfClaim:
        """The claim that `clause`, which doesn't say what it is about, makes about `matter`."""
        outdated = matter.sentence == clause.sentence and is_past(matter)
        return SelfClaim(matter, said.degree, said.head, (clause if outdated else matter, clause))

    def _qualifies_last_claim(self, clause: Clause) -> bool:
        """Whether `clause` leaves the last claim as it is: "tapi kadang capek" after "suka nulis"."""
        return clause.opening == "contrast" and bool(self._claims) and self._claims[-1].clause is self._matter

    def _remember_matter(self, clause: Clause) -> None:
        if clause.content:
            self._matter = clause

    @property
    def _is_about_others(self) -> bool:
        return self._subject == "other_people"

    def _is_self_portrait(self, clause: Clause) -> bool:
        """Whether `clause` may say what the speaker is like: "aku teliti", "gak cuma teliti"."""
        if self._subject == "first_person":
            return bool(clause.of("first_person", TRAIT))
        return self._subject is None and bool(clause.of("not_only"))
