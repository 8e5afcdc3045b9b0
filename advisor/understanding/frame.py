"""What a message itself says, before anything that was said earlier is taken into account."""

from dataclasses import dataclass
from typing import Any, FrozenSet, List, Mapping, Optional, Set, Tuple

from advisor.dialogue import entities, intents
from advisor.dialogue.history import ASPECTS, BEGINS_WITH_YES
from advisor.dialogue.payload import is_payload
from advisor.dialogue.thresholds import LIKELY_INTENTS
from advisor.dialogue.thresholds import WISH as WISH_THRESHOLDS
from advisor.knowledge.base import KnowledgeBase
from advisor.text import plain, sentences, tokenize, words_of
from advisor.understanding.after_crisis import STAYS, AfterCrisis, after_crisis
from advisor.understanding.among_roles import AmongRolesReader
from advisor.understanding.amount import Amount, AmountReader
from advisor.understanding.crisis import denies_crisis
from advisor.understanding.feelings import Feeling, read_feeling
from advisor.understanding.follow_ups.degree_model import OpenAnswerDegreeReader
from advisor.understanding.follow_ups.reader import FollowUpReader
from advisor.understanding.labelled.reader import LabelScore
from advisor.understanding.left_out import LeftOutReader
from advisor.understanding.negation import plain_set
from advisor.understanding.question_form import Form, FormReader
from advisor.understanding.ranking import RankingReader
from advisor.understanding.reference import Reference, ReferenceFinder
from advisor.understanding.restatement import RestatementReader, TextSpan
from advisor.understanding.roles.description import RoleDescriptions
from advisor.understanding.scope import Scope, ScopeReader
from advisor.understanding.several_roles import SeveralRolesReader

WISH = "wish"
"""The folder of `data/follow_ups/` for messages read as a wish for the fit check, whatever was said before."""
REACH_BEFORE_ROLE = 2
"""Words before a role's name in which a negation turns away from it: "bukan yang online", "not the social one"."""
WISHES = frozenset({intents.CHECK_FIT, intents.RECOMMEND_ROLE, intents.DESCRIBE_SELF})
"""The intents of such messages."""


@dataclass(frozen=True)
class Frame:
    """One message, read on its own."""

    text: str
    intent: str
    confidence: float
    """The classifier's confidence in the intent, 0 to 1."""
    roles: Tuple[str, ...]
    """The ids of the roles that it names, in the order named."""
    rejected: FrozenSet[str]
    """Of those, the ones that it turns away from: "check that one, not the online one"."""
    likely: Tuple[str, ...]
    """The intents that it may have, likeliest first."""
    references: Tuple[Reference, ...]
    """What it points at by its place; several for "the third and the fourth"."""
    others: int
    """How many others than those talked about it asks about: "the other two"; 0 if it doesn't say."""
    scope: Scope
    asks_ranking: bool
    """Whether it asks which has most or least of something."""
    form: Form
    """Whether it asks for yes or no, for one of two things, openly, or not at all."""
    wants_example: bool
    amount: Optional[Amount]
    """How much it wants to be told."""
    topic: Optional[str]
    """The topic that it names by a noun: "how do their skills differ?"."""
    asks_of_each: bool
    """Whether it asks something about each of several roles."""
    joins_current: bool
    """Whether it asks about what was talked about and a role that it names: "that one, and the online one"."""
    chooses_role: bool
    """Whether it asks which of several roles is more of something."""
    begins_with_yes: bool
    """Whether it says yes before something else: "mau dong, aku suka nulis"."""
    restates: bool
    """Whether it says what was meant instead of what the bot understood; the intent is then that of what was meant."""
    asks_same: bool
    """Whether it asks the same as before: "the same list for …"."""
    left_out: Optional[str]
    """The words for what it leaves out: "selain bahasa, apa lagi?"."""
    roles_left_out: Tuple[str, ...]
    """The roles that it names as those to leave out: "besides event organizers, who runs events?"."""
    aspects: Tuple[str, ...]
    """The ids of the aspects that it surely asks about."""
    asks_among_roles: bool
    """Whether it asks which of the roles, without a noun for them: "which is good for that?"."""
    asks_others: bool
    """Whether it asks about the other roles without a noun: "do any of the others …?"; only for such a message on an
    aspect."""
    denies_crisis: bool
    """Whether it says that its writer is in no danger."""
    follow_up: Optional[LabelScore]
    """What it means right after what the bot said last, if that is a context with follow-ups of its own."""
    on_note: Optional[LabelScore]
    """What it means right after the bot said what it noted of the person; None if it noted nothing."""
    similarity: Mapping[str, float]
    """How much it is like what is said about each role, if it names none and follows what the bot said."""
    points_on: bool
    """Whether it points at what comes after the thing pointed at before: "the one after that"."""
    stated: Optional[LabelScore]
    """In a fit check, the same for what it says besides asking something: "so-so. is it a proper job?"; None if it only
    does one."""
    wish: Optional[LabelScore]
    """What a message that was read as a wish for the fit check wants: the check alone, an answer to something that it
    tells or asks, or no check at all; None for any other message."""
    asked: Optional[LabelScore]
    """In a fit check, the same for what it seems to ask: "I enjoy it once I'm there. somewhere in the middle?"."""
    stops: bool
    """In a fit check, whether a part of what it seems to ask ends the check: "that's enough for now, show me"."""
    hesitates: bool
    """Whether it seems to ask something only because of a question mark."""
    fields: Tuple[str, ...]
    """The ids of the fields of work that it names, in the order named."""
    feeling: Optional[Feeling]
    """What its writer feels about work, school or themselves, if it says so."""
    is_payload: bool
    """Whether it is a pressed button rather than something typed."""

    @property
    def reference(self) -> Optional[Reference]:
        """The first thing that it points at."""
        return next(iter(self.references), None)


class FrameReader:
    """Reads frames; one for each knowledge base."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        """`knowledge`: its lexicon has the words that references and scopes are made of."""
        words = knowledge.lexicon.references
        self.follow_ups: Optional[FollowUpReader] = None
        """Set by the policy that learns follow-ups, once a trained model is loaded."""
        self.degrees: Optional[OpenAnswerDegreeReader] = None
        """Set by the same policy."""
        self.descriptions: Optional[RoleDescriptions] = None
        """Set by the same policy."""
        self._knowledge = knowledge
        fillers = frozenset(map(plain, knowledge.lexicon.offers.choices.fillers))
        self._references = ReferenceFinder(words, fillers)
        self._scopes = ScopeReader(words)
        self._rankings = RankingReader(knowledge.lexicon)
        self._forms = FormReader(knowledge.lexicon)
        self._several = SeveralRolesReader(knowledge.lexicon)
        self._left_out = LeftOutReader(words)
        self._among_roles = AmongRolesReader(knowledge.lexicon)
        self._role_nouns = frozenset(map(plain, words.role_nouns))
        self._topics = {plain(noun): topic.id for topic in knowledge.topics.values() for noun in topic.nouns}
        self._restatements = RestatementReader(knowledge.lexicon.restatements)
        self._amounts = AmountReader(knowledge.lexicon.amounts, words, frozenset(self._topics))
        self._same = [words_of(phrase) for phrase in words.same]
        self._example_words = frozenset(map(plain, words.example_words))
        self._rejections = plain_set(knowledge.lexicon.general.rejections)
        self._next_words = frozenset(map(plain, words.next))

    def read(self, parsed: Mapping[str, Any], context: Optional[str] = None, after_note: bool = False) -> Frame:
        """The frame of a message.

        Args:
            parsed: Rasa's parse data: `text`, `intent` and `entities`.
            context: the context of the state before the message.
            after_note: whether the bot has just said what it noted of the person.
        """
        text = str(parsed.get("text") or "")
        intent = parsed.get("intent") or {}
        typed = not is_payload(text)
        follows = typed and context is not None
        found = parsed.get("entities") or []
        meant = self.restated(text) if typed else None
        said = text[meant.start : meant.end] if meant else text
        named = self._named([entity for entity in found if meant is None or _is_in(entity, meant)]) or self._named(
            found
        )
        in_check = typed and context == "question"
        stated, asked = self._parts(text, str(intent.get("name"))) if context == "question" else ("", "")
        return Frame(
            text=text,
            intent=str(intent.get("name") or ""),
            confidence=float(intent.get("confidence") or 0.0),
            roles=named,
            rejected=self._rejected(text, found) if typed else frozenset(),
            likely=_likely(parsed.get("intent_ranking") or []),
            references=self._references.find_all(said) if typed and not named else (),
            others=self._several.counts_others(said) if typed and not named else 0,
            scope=self._scope(said, named) if typed else "current",
            asks_ranking=typed and self._rankings.asks(said),
            form=self._forms.read(said) if typed else "none",
            wants_example=typed and self._has(said, self._example_words),
            amount=self.amount(said) if typed else None,
            topic=self._topic(said) if typed else None,
            asks_of_each=typed and self._several.asks_of_each(said),
            joins_current=typed and self._several.joins_current(said),
            chooses_role=typed and self._several.chooses(said),
            begins_with_yes=bool(parsed.get(BEGINS_WITH_YES)),
            restates=meant is not None,
            asks_same=typed and self._asks_same(said),
            left_out=self._left_out_of(text, found) if typed else None,
            roles_left_out=self._roles_left_out(text, found) if typed else (),
            aspects=tuple(aspect for aspect in parsed.get(ASPECTS) or {} if aspect in self._knowledge.aspects),
            asks_among_roles=typed and self._among_roles.asks(text),
            asks_others=typed and not named and self._among_roles.asks_others(text),
            denies_crisis=typed and self._denies_crisis(text, context),
            follow_up=self._follow_up(text, context) if follows else None,
            on_note=self._follow_up(text, "note") if typed and after_note else None,
            stated=self._follow_up(stated, context) if in_check else None,
            asked=self._follow_up(asked, context) if in_check else None,
            stops=in_check and self._stops(asked),
            hesitates="?" in asked and self._forms.read(asked.replace("?", " ")) == "none",
            similarity=self.descriptions.similarity(text) if follows and not named and self.descriptions else {},
            points_on=typed and self._has(said, self._next_words),
            wish=self._wish(text) if typed and intent.get("name") in WISHES else None,
            fields=tuple(dict.fromkeys(str(e.get("value")) for e in found if e.get("entity") == entities.FIELD)),
            feeling=read_feeling(text, self.follow_ups) if typed and self.follow_ups else None,
            is_payload=not typed,
        )

    def references(self, text: str) -> Tuple[Reference, ...]:
        """What `text` points at by its place."""
        return self._references.find_all(text)

    def _wish(self, text: str) -> Optional[LabelScore]:
        """What `text` wants of the fit check, or the part of it that plainly asks to be tested."""
        whole = self._follow_up(text, WISH)
        parts = [part for sentence in sentences(text) for part in {sentence, *sentence.split(",")} if part != text]
        if whole is None or whole.label not in ("story", "plain"):
            return whole
        read = (self._follow_up(part, WISH) for part in parts if len(part.split()) > 1)
        tests = [
            each for each in read if each and each.label == "test" and each.confidence >= WISH_THRESHOLDS.sure_test_from
        ]
        return max(tests, key=lambda each: each.confidence, default=whole)

    def _scope(self, text: str, named: Tuple[str, ...]) -> Scope:
        scope = self._scopes.read(text, named)
        return "these" if scope == "current" and self._rankings.chooses_among_roles(text) else scope

    def _asks_same(self, text: str) -> bool:
        said = words_of(text)
        return any(
            said[i : i + len(phrase)] == phrase for phrase in self._same for i in range(len(said) - len(phrase) + 1)
        )

    @staticmethod
    def _has(text: str, words: FrozenSet[str]) -> bool:
        return not words.isdisjoint(plain(token.text) for token in tokenize(text))

    def _rejected(self, text: str, found: Any) -> FrozenSet[str]:
        """The roles in `found` whose names follow a rejection."""
        rejected: Set[str] = set()
        for entity in found:
            if entity.get("entity") == entities.ROLE and "start" in entity:
                before = [plain(token.text) for token in tokenize(text[: entity["start"]])][-REACH_BEFORE_ROLE:]
                if not self._rejections.isdisjoint(before):
                    rejected.update(self._named([entity]))
        return frozenset(rejected)

    def _topic(self, text: str) -> Optional[str]:
        return next((self._topics[word] for word in words_of(text) if word in self._topics), None)

    def _left_out_of(self, text: str, found: Any) -> Optional[str]:
        """What `text` leaves out, unless that is a role."""
        left_out = self._left_out.find(text)
        names = [text[entity["start"] : entity["end"]] for entity in found if "end" in entity]
        is_role = left_out and any(plain(name) in left_out for name in names)
        return None if not left_out or is_role or not self._role_nouns.isdisjoint(words_of(left_out)) else left_out

    def _roles_left_out(self, text: str, found: Any) -> Tuple[str, ...]:
        """The roles whose names stand in what `text` leaves out."""
        left_out = self._left_out.find(text) or ""
        named = [
            entity for entity in found if "end" in entity and plain(text[entity["start"] : entity["end"]]) in left_out
        ]
        return self._named(named)

    def reference(self, text: str) -> Optional[Reference]:
        """What `text` points at by its place: "yang pertama"."""
        return self._references.find(text)

    def restated(self, text: str) -> Optional[TextSpan]:
        """The part of `text` that says what was meant, if `text` corrects what was understood."""
        return self._restatements.find(text)

    def after_crisis(self, text: str) -> AfterCrisis:
        """What `text` says after the bot supported its writer in distress."""
        return after_crisis(text, self.follow_ups) if self.follow_ups else STAYS

    def _denies_crisis(self, text: str, context: Optional[str]) -> bool:
        if denies_crisis(text, self._knowledge.lexicon.general):
            return True
        return context == "distress" and self.after_crisis(text) == "safe"

    def amount(self, text: str) -> Optional[Amount]:
        """How much `text` wants to be told: "jangan hanya dua", "top 3"."""
        return self._amounts.read(text)

    def _follow_up(self, text: str, context: Optional[str]) -> Optional[LabelScore]:
        read = self.follow_ups.read(text, context) if text and context and self.follow_ups else None
        if read is None or context != "question" or self.degrees is None:
            return read
        return read._replace(degrees=self.degrees.read(text))

    def _stops(self, asked: str) -> bool:
        """Whether a part of `asked` ends the check, and another doesn't."""
        parts = [part for part in asked.split(",") if part.strip()]
        reads = [self._follow_up(part, "question") for part in parts] if len(parts) > 1 else []
        stops = [read is not None and read.label == "stop" for read in reads]
        return any(stops) and not all(stops)

    def _parts(self, text: str, intent: str) -> Tuple[str, str]:
        """The sentences of `text` that ask nothing, empty if none does ask, and those that ask something.

        The last sentence of a message that wants the result asks for it, whatever its form: "like it. show me".
        """
        stated: List[str] = []
        asked: List[str] = []
        for sentence in sentences(text):
            (stated if self._forms.read(sentence) == "none" else asked).append(sentence)
        if not asked and intent == intents.ASK_VERDICT:
            stated, asked = stated[:-1], stated[-1:]
        return " ".join(stated) if asked else "", " ".join(asked)

    def _named(self, found: Any) -> Tuple[str, ...]:
        values = []
        for entity in found:
            if entity.get("entity") == entities.ROLE:
                value = entity.get("value")
                values += value if isinstance(value, list) else [value]
        return tuple(dict.fromkeys(self._knowledge.known(map(str, values))))


def _likely(ranking: Any) -> Tuple[str, ...]:
    return tuple(
        str(score["name"]) for score in ranking if score.get("confidence", 0.0) >= LIKELY_INTENTS.min_confidence
    )


def _is_in(entity: Mapping[str, Any], span: TextSpan) -> bool:
    return bool(span.start <= entity.get("start", -1) and entity.get("end", span.end + 1) <= span.end)
