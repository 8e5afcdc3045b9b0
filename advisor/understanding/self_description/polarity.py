"""How much the speaker likes what a clause is about, and whether it is about the speaker as they are now."""

from itertools import pairwise
from typing import List, Literal, NamedTuple, Optional, Sequence

from advisor.understanding.self_description.clauses import STRENGTH, Clause
from advisor.understanding.self_description.lexicon import TRAIT, Mark

Subject = Literal["first_person", "other_people"]

# Words of these kinds express a liking or dislike, not merely an ability, a habit or a state.
ATTITUDES = ("strong_liking", "liking", "preference", "dislike", "strong_dislike")
# Words of these kinds may come between two heads that belong together: "biasanya agak suka".
ADVERBS = (
    "negative_intensifiers",
    "intensifiers",
    "downtoners",
    "obligation",
    "fillers",
    "negation",
    "weak_negation",
    "first_person",
    "present_time",
    "neutral",
)
# Words that answer with a no.
ANSWERS = ("no", "nope", "nah", "tidak")
# Words for people in general.
PEOPLE = frozenset({"orang", "org", "people", "ppl", "folks", "introverts", "extroverts", "seseorang", "someone"})
# Words before the person who says something, or that leave out who says it.
HEARSAY = ("kata", "katanya", "menurut", "according to")
# Words that express a habit before what is done, and indifference by themselves.
USED_TO = ("biasa", "biasanya")
# Having done something at some time.
EVER = ("pernah", "have", "have ever", "pernah sekali", "once")
# Words that deny what comes after them, which another negation may be: "bukan ga suka".
NOT_SO = ("bukan", "bukannya")
# Words for somebody or something of another: "my manager loves spreadsheets".
POSSESSIVES = ("my", "our", "his", "her", "their")
NEGATIVE_PRONOUNS = ("nothing", "nobody", "none")
# Negated by these is only what comes after them: "tanpa pusing".
PRIVATIVES = ("tanpa", "without")


class Polarity(NamedTuple):
    """A degree, and the kind of word that expresses it."""

    degree: int
    """-2 (not at all) to 2 (very much)."""
    head: str
    """A kind of `STRENGTH`, `mild_acceptance` or `neutral`; `none` if there is only a negation, or nothing."""


def heads(clause: Clause) -> List[Mark]:
    """The verbs and adjectives that express a degree."""
    return clause.of(*STRENGTH)


def says_degree(clause: Clause) -> bool:
    """Whether a word in `clause` itself expresses a degree."""
    kinds = ("not_yet", "mild_acceptance", "neutral", "negation", "weak_negation")
    return bool(heads(clause) or clause.of(*kinds)) or is_rated(clause)


def is_rated(clause: Clause) -> bool:
    """Whether a word of degree is all that `clause` says of its subject: "bahasa inggrisku lumayan"."""
    last = clause.marks[-1] if clause.marks else None
    return last is not None and last.kind == "downtoners" and last.end == clause.end and bool(clause.content)


def polarity(clause: Clause) -> Optional[Polarity]:
    """How much `clause` says that something is liked; None if it leaves that open."""
    if clause.of("not_yet"):
        return None
    if clause.of("mild_acceptance"):
        return Polarity(1, "mild_acceptance")
    head = _head(clause)
    is_neutral = bool(clause.of("neutral")) and not _is_used_to(clause)
    if head is None and is_neutral:
        return Polarity(0, "neutral")
    if head is None and is_rated(clause) and not clause.of("negation", "weak_negation"):
        return Polarity(1, "ability")
    strength = STRENGTH[head.kind] if head else 1
    negations = clause.of("negation", "weak_negation")
    if head and head.kind in ATTITUDES and any(mark.first >= head.end for mark in negations):
        return None  # "suka nggak tidur": it isn't clear what is negated
    if head and any(t.norm_ in NEGATIVE_PRONOUNS for t in clause.doc[head.end : clause.end]):
        return None  # "bored when nothing changes"
    if len(negations) > 1 and _is_answer(clause, negations[0]):
        negations = negations[1:]
    if head and head.kind == "first_person_copula" and any(t.norm_ == "too" for t in clause.doc[head.end : clause.end]):
        return None  # "I'm too tired to write"
    between = clause.doc[negations[0].end : negations[-1].first] if negations else ()
    if any(token.norm_ == "yang" for token in between):
        return None  # "bukan orangnya yang aku gak suka"
    applying = [mark for mark in negations if _negates(clause, mark, head)]
    if is_neutral and not applying:
        return Polarity(0, "neutral")
    return Polarity(
        _degree(clause, strength, applying), head.kind if head else "habit" if _is_used_to(clause) else "none"
    )


def leaves_open(clause: Clause) -> bool:
    """Whether `clause` names a habit, but not clearly that of doing something: "tiap hari meeting ga jelas".

    What was done at some time ("pernah jadi panitia") is no habit either.
    """
    head = _head(clause)
    if head is None or head.kind != "habit":
        return False
    negations = [mark for mark in clause.of("negation", "weak_negation")]
    content = [token.i for token in clause.content]
    if any(head.end <= i < mark.first for mark in negations for i in content):
        return True
    return not negations and clause.doc[head.first : head.end].text.lower() in EVER


def denies_dislike(clause: Clause) -> bool:
    """Whether `clause` says of a dislike that it isn't one: "bukan ga suka"."""
    negations = clause.of("negation")
    return any(
        clause.doc[one.first].norm_ in NOT_SO and other.first == one.end and other.kind == "negation"
        for one, other in pairwise(negations)
    )


def _is_used_to(clause: Clause) -> bool:
    """Whether "biasa" stands before what is done: "biasa jadi MC", but not "biasa aja" or "nulis biasa"."""
    used_to = [mark for mark in clause.of("neutral") if clause.doc[mark.first : mark.end].text.lower() in USED_TO]
    return any(token.i >= mark.end for mark in used_to for token in clause.content)


def _is_answer(clause: Clause, negation: Mark) -> bool:
    """Whether `negation` is a no before the clause proper: "no I don't like it", "nggak aku gak suka"."""
    is_no = negation.end == clause.first + 1 and clause.doc[clause.first].norm_ in ANSWERS
    follows = [mark for mark in clause.marks if mark.first == negation.end]
    return is_no and bool(follows) and follows[0].kind in ("first_person", "first_person_copula", "negation")


def _degree(clause: Clause, strength: int, negations: Sequence[Mark]) -> int:
    """The degree of a head of `strength` with the negations that apply to it, and the clause's intensifiers."""
    sign = 1 if strength > 0 else -1
    if len(negations) >= 2:  # "bukannya nggak suka" is a mild liking
        return 1 if strength > 0 else -1 if strength == -1 else 0
    if negations and negations[0].kind == "weak_negation":
        return -1 if strength > 0 else 0
    if negations:
        if strength < 0:  # "not afraid of" is a mild liking, "don't hate" is neither
            return 1 if strength == -1 else 0
        before = any(mark.first < negations[0].first for mark in clause.of("intensifiers"))
        return -2 if before or clause.of("negative_intensifiers") else -1
    if clause.of("intensifiers", "negative_intensifiers"):
        return 2 * sign
    return sign if clause.of("downtoners") else strength


def _head(clause: Clause) -> Optional[Mark]:
    """The first head, or the one right after it that says more: "biasanya suka", "gampang bosan", "suka grogi"."""
    chosen: Optional[Mark] = None
    for mark in heads(clause):
        if chosen is None:
            chosen = mark
        elif not adjacent(clause, chosen, mark):
            break
        elif STRENGTH[mark.kind] < 0 or (mark.kind in ATTITUDES and chosen.kind not in ATTITUDES):
            chosen = mark
    return chosen


def adjacent(clause: Clause, one: Mark, other: Mark) -> bool:
    """Whether only adverbs and heads lie between two marks."""
    covered = {i for m in clause.marks if m.kind in ADVERBS or m.kind in STRENGTH for i in range(m.first, m.end)}
    return all(i in covered for i in range(one.end, other.first))


def _negates(clause: Clause, negation: Mark, head: Optional[Mark]) -> bool:
    """Whether `negation` applies to `head`: it comes before it, or after a verb that takes it ("aku bukan ...")."""
    if head is None:
        return True
    if negation.first > head.first and clause.doc[negation.first].norm_ in PRIVATIVES:
        return False
    return negation.first < head.first or head.kind in ("first_person_copula", "copula", "habit", "ability")


def subject(clause: Clause) -> Optional[Subject]:
    """Who the clause is about; None if it doesn't say."""
    if _is_about_people(clause):
        return "other_people"
    start = min((m.first for m in clause.marks if m.kind in STRENGTH or m.kind == TRAIT), default=clause.end)
    named: List[Mark] = []
    for mark in clause.marks:
        if mark.first >= start and mark.kind != "first_person_copula":
            break
        if mark.kind == "first_person_copula":
            mark = Mark("first_person", mark.first, mark.end)
        if mark.kind in ("first_person", "other_people", "reported_speech"):
            named.append(mark)
    persons = [mark for mark in named if mark.kind != "reported_speech"]
    if _begins_with_possession(clause):
        return "other_people"
    if _is_reported(clause, named):
        return "other_people"
    if not persons:
        return "other_people" if _begins_with_other_people(clause) else None
    if persons[0].kind == "first_person":
        # "aku sama temanku suka" is about the speaker, too; "aku lihat dia suka" isn't.
        last = persons[-1]
        return "other_people" if last.kind == "other_people" and last.end == start else "first_person"
    # "temen gue suka" is about the friend; "temenku dan aku suka" isn't.
    own = [mark for mark in persons[1:] if mark.kind == "first_person"]
    possessive = [mark for mark in own if mark.first == persons[0].end]
    return "first_person" if len(own) > len(possessive) else "other_people"


def _is_about_people(clause: Clause) -> bool:
    """Whether people in general are the subject: "introverts hate parties", but not "people exhaust me"."""
    words = [token for token in clause.doc[clause.first : clause.end] if token.is_alpha]
    if clause.of("first_person", "first_person_copula") or not words:
        return False
    is_first = any({word.norm_, word.lower_} & PEOPLE for word in words[:2])
    return is_first and any(mark.first > words[0].i for mark in heads(clause))


def _is_reported(clause: Clause, named: Sequence[Mark]) -> bool:
    """Whether others say what the clause says: "kata temenku aku teliti", "people say I'm a good listener"."""
    for i, mark in enumerate(named):
        if mark.kind != "reported_speech":
            continue
        words = clause.doc[mark.first : mark.end].text.lower()
        if words in HEARSAY:
            return [person.kind for person in named[i + 1 : i + 2]] != ["first_person"] or words == "katanya"
        by_others = (
            named[i - 1].kind == "other_people" if i else any(t.is_alpha for t in clause.doc[clause.first : mark.first])
        )
        if by_others and any(person.kind == "first_person" for person in named[i + 1 :]):
            return True
    return False


def _begins_with_possession(clause: Clause) -> bool:
    """Whether somebody of the speaker's likes something: "my manager loves spreadsheets", not "my hobby is writing"."""
    words = [token for token in clause.doc[clause.first : clause.end] if token.is_alpha]
    if not words or words[0].norm_ not in POSSESSIVES:
        return False
    likings = [mark for mark in clause.of(*ATTITUDES) if mark.first > words[0].i + 1]
    persons = clause.of("first_person", "first_person_copula", "copula")
    return bool(likings) and not any(words[0].i < mark.first < likings[0].first for mark in persons)


def _begins_with_other_people(clause: Clause) -> bool:
    return bool(clause.marks) and clause.marks[0].kind == "other_people" and clause.marks[0].first == clause.first


def is_past(clause: Clause) -> bool:
    """Whether `clause` is about how things used to be."""
    return bool(clause.of("past_time")) and not clause.of("present_time")
