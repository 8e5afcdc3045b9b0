"""Reads what people say of themselves in their own words: which traits, and how much."""

from typing import Collection, Dict, List, NamedTuple, Optional, Sequence, Tuple

from advisor.knowledge.base import KnowledgeBase
from advisor.text import words_of
from advisor.understanding.self_description.change import Change, read_change
from advisor.understanding.self_description.clauses import Piece, pieces_of
from advisor.understanding.self_description.degree import DegreeReader
from advisor.understanding.self_description.lexicon import Lexicon, TraitSide
from advisor.understanding.self_description.polarity import ATTITUDES, Polarity, heads, is_past, polarity, subject
from advisor.understanding.self_description.traits import TraitFinder, best
from advisor.vectors.encoder import Encoder

# Encoding a piece takes 20 ms.
MOST_ENCODED = 6
# How near a piece must be to a topic, and how much nearer than to that of any other trait: when it says a liking; when
# it stands in a list of things liked; when it says only "aku ...".
LIMITS = {"own": (0.30, 0.15), "listed": (0.40, 0.17), "lone": (0.40, 0.23)}
# How near it must be to the topic whose one word it holds among others.
SUPPORTED = 0.20
# How near what somebody names must be to a trait that they answered on.
NAMED = 0.25

# "buatku"
POSSESSIVE = "ku"


class Statement(NamedTuple):
    """Something said of oneself; `text[start:end]` says it."""

    trait: str
    degree: int
    """-2 (not at all) to 2 (very much)."""
    start: int
    end: int


class _Claim(NamedTuple):
    """A piece with its degree, before it is known what it is about."""

    piece: Piece
    degree: int
    head: str
    quoted: Tuple[Piece, Piece]
    """The pieces with which its quotation begins and ends."""
    inherited: bool = False


class SelfReader:
    """Finds statements about traits in free text, and degrees in replies."""

    def __init__(self, knowledge: KnowledgeBase, encoder: Encoder) -> None:
        """Learns the example phrases of the traits; their vectors are kept on disk.

        Args:
            knowledge: the phrases, and the words of liking.
            encoder: turns phrases into vectors of meaning.
        """
        self._words = knowledge.lexicon.self_description
        self._lexicon = Lexicon(self._words, knowledge.phrases)
        self._finder = TraitFinder(self._lexicon, knowledge.phrases, knowledge.unrelated_likings, encoder)
        self._replies = DegreeReader(self._lexicon, self._finder)

    def read(self, text: str) -> List[Statement]:
        """All that the speaker says of themselves, now; at most one statement a trait, the last one said."""
        claims = _claims(pieces_of(text, self._lexicon))
        topics = self._topics(claims)
        found: Dict[str, Statement] = {}
        for claim, about in zip(claims, topics, strict=True):
            start, end = claim.quoted[1].span(claim.quoted[0])
            for topic in about:
                found.pop(topic.trait, None)
                found[topic.trait] = Statement(topic.trait, claim.degree * topic.sign, start, end)
        return list(found.values())

    def degree(self, text: str, trait: Optional[str] = None) -> Optional[int]:
        """How much a reply to "how much do you like X?" says; nothing when it says no degree.

        Args:
            text: the reply.
            trait: X; what the reply says of something else does not count. None: whatever it is about counts.
        """
        return self._replies.degree(text, trait)

    def topics(self, text: str) -> List[TraitSide]:
        """What `text` speaks about, whoever likes it or not; at most one topic a trait."""
        pieces = [piece for piece in pieces_of(text, self._lexicon) if piece.content]
        about = self._topics([_Claim(piece, 1, "liking", (piece, piece)) for piece in pieces])
        return list({topic.trait: topic for topics in about for topic in topics}.values())

    def is_of_speaker(self, text: str) -> bool:
        """Whether `text` speaks of whoever says it: "which one suits me?", "cocok buatku", not "for shy people"."""
        marks = (mark for piece in pieces_of(text, self._lexicon) for mark in piece.marks)
        own = any(mark.kind in ("first_person", "first_person_copula") for mark in marks)
        return own or any(word.endswith(POSSESSIVE) for word in words_of(text))

    def nearest(self, text: str, among: Collection[str]) -> Optional[str]:
        """The trait of `among` that `text` names; nothing when it names none of them."""
        named = next((topic.trait for topic in self.topics(text) if topic.trait in among), None)
        if named or not text or not among:
            return named
        scores = self._finder.scores([text])[0]
        near = {trait: max((s for t, s in scores.items() if t and t.trait == trait), default=0.0) for trait in among}
        first = max(near, key=lambda trait: near[trait])
        return first if near[first] >= NAMED else None

    def change(self, text: str) -> Change:
        """Which earlier answer `text` wants changed, and to what."""
        return read_change(text, self._words)

    def _topics(self, claims: Sequence[_Claim]) -> List[List[TraitSide]]:
        """What each of `claims` is about."""
        sure = [_said(claim.piece) for claim in claims]
        unsure = [i for i, claim in enumerate(claims) if not sure[i] and claim.piece.matter][:MOST_ENCODED]
        scores = self._finder.scores([claims[i].piece.matter for i in unsure])
        for i, near in zip(unsure, scores, strict=True):
            topic, nearness, ahead = best(near)
            held = [mark.topic for mark in claims[i].piece.of("topic")] if not _is_lone(claims[i]) else []
            if topic and ((topic in held and nearness >= SUPPORTED) or _near_enough(claims[i], nearness, ahead)):
                # What comes after "daripada" is named as it is; by nearness alone it is not its own opposite.
                sure[i] = [] if claims[i].piece.opened == "comparison_markers" and topic.sign < 0 else [topic]
        return sure


def _is_lone(claim: _Claim) -> bool:
    """Whether nothing but "aku" says that it is of oneself: "aku kuliah jurusan akuntansi" is no liking."""
    return claim.head == "none" and claim.degree > 0


def _near_enough(claim: _Claim, nearness: float, ahead: float) -> bool:
    near, lead = LIMITS["listed" if claim.inherited else "lone" if _is_lone(claim) else "own"]
    return nearness >= near and ahead >= lead


def _said(piece: Piece) -> List[TraitSide]:
    """The topics whose phrases make up most of `piece`."""
    content = [token.i for token in piece.content]
    marks = piece.of("topic")
    held = {mark: [i for i in content if mark.first <= i < mark.end] for mark in marks}
    whole = sum(map(len, held.values())) == len(content)
    topics = [mark.topic for mark in marks if mark.topic and whole]
    return list({topic.trait: topic for topic in topics}.values())


def _claims(pieces: Sequence[Piece]) -> List[_Claim]:
    """The pieces that say something of the speaker, now, each with its degree."""
    claims: List[_Claim] = []
    who: Optional[str] = None
    said: Optional[Tuple[Polarity, Piece]] = None  # what "nulis, gambar" takes from "suka masak"
    topic: Optional[Piece] = None  # what "suka banget" is about, after "dulu nggak suka nulis"
    past = False
    for number, piece in enumerate(pieces):
        if number == 0 or pieces[number - 1].sentence != piece.sentence:
            if number and not (pieces[number - 1].question and topic is pieces[number - 1]):
                topic = None
            who, said, past = None, None, False
        who = subject(piece) or who
        listed = piece.opened in ("comma", "conjunctions") and not _has_own(piece)
        past = is_past(piece) or (past and listed)
        if piece.question or piece.of("question_words"):
            topic = piece if piece.content and not _has_own(piece) else None
            continue
        own = polarity(piece) if _has_own(piece) else None
        if piece.opened == "comparison_markers":
            prefers = any(p.of("preference") for p in pieces if p.sentence == piece.sentence)
            if prefers and who != "other_people" and piece.content:
                claims.append(_Claim(piece, -1, "preference", (piece, piece)))
                # "daripada ngobrol dan pidato, ribet": both, and they are what is tiresome.
                said, topic = (Polarity(-1, "preference"), piece), piece
            continue
        if not _has_own(piece):
            if piece.content and said and listed and who != "other_people" and not past:
                claims.append(_Claim(piece, said[0].degree, said[0].head, (said[1], piece), True))
            elif piece.content and _is_self_portrait(piece, who) and not past:
                claims.append(_Claim(piece, 1, "none", (piece, piece)))
                said = (Polarity(1, "none"), piece) if _said(piece) else None
            topic = piece if piece.content else topic
            continue
        said = None
        if own is None or who == "other_people" or past:
            topic = piece if piece.content else topic
            continue
        if piece.opened == "reason_markers" and own.head not in ATTITUDES:
            continue
        said = (own, piece)
        if piece.content:
            claims.append(_Claim(piece, own.degree, own.head, (piece, piece)))
            topic = piece
        elif topic is not None and not (piece.opened == "contrast" and claims and claims[-1].piece is topic):
            # "suka nulis, tapi kadang capek" leaves what was said of writing as it is.
            claims.append(
                _Claim(
                    topic,
                    own.degree,
                    own.head,
                    (piece if topic.sentence == piece.sentence and is_past(topic) else topic, piece),
                )
            )
    return claims


def _is_self_portrait(piece: Piece, who: Optional[str]) -> bool:
    """Whether `piece`, without any word of liking, may say how the speaker is: "aku teliti", "gak cuma teliti"."""
    return bool((who == "first_person" and piece.of("first_person", "topic")) or (who is None and piece.of("not_only")))


def _has_own(piece: Piece) -> bool:
    """Whether a degree is said in `piece` itself."""
    return bool(heads(piece) or piece.of("not_yet", "mild_acceptance", "neutral", "negation", "weak_negation"))
