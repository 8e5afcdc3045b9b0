"""What a message itself says, before anything that was said earlier is taken into account."""

from dataclasses import dataclass
from typing import Any, Mapping, Optional, Tuple

from advisor.dialogue import entities
from advisor.dialogue.payload import is_payload
from advisor.knowledge.base import KnowledgeBase
from advisor.text import plain, tokenize
from advisor.understanding.crisis import denies_crisis
from advisor.understanding.follow_ups.reader import FollowUp, FollowUpReader
from advisor.understanding.question_form import Form, FormReader
from advisor.understanding.ranking import RankingReader
from advisor.understanding.reference import Reference, ReferenceFinder
from advisor.understanding.scope import Scope, ScopeReader


@dataclass(frozen=True)
class Frame:
    """One message, read on its own."""

    text: str
    intent: str
    confidence: float
    """The classifier's confidence in the intent, 0 to 1."""
    roles: Tuple[str, ...]
    """The ids of the roles that it names, in the order named."""
    reference: Optional[Reference]
    """What it points at by its place."""
    scope: Scope
    asks_ranking: bool
    """Whether it asks which has most or least of something."""
    form: Form
    """Whether it asks for yes or no, for one of two things, openly, or not at all."""
    wants_example: bool
    denies_crisis: bool
    """Whether it says that its writer is in no danger."""
    follow_up: Optional[FollowUp]
    """What it means right after what the bot said last, if that is a context with follow-ups of its own."""
    is_payload: bool
    """Whether it is a pressed button rather than something typed."""


class FrameReader:
    """Reads frames; one for each knowledge base."""

    def __init__(self, knowledge: KnowledgeBase) -> None:
        """`knowledge`: its lexicon has the words that references and scopes are made of."""
        words = knowledge.lexicon.references
        self.follow_ups: Optional[FollowUpReader] = None
        """Set by the policy that learns follow-ups, once a trained model is loaded."""
        self._knowledge = knowledge
        fillers = frozenset(map(plain, knowledge.lexicon.offers.choices.fillers))
        self._references = ReferenceFinder(words, fillers)
        self._scopes = ScopeReader(words)
        self._rankings = RankingReader(knowledge.lexicon)
        self._forms = FormReader(knowledge.lexicon)
        self._example_words = frozenset(map(plain, words.example_words))

    def read(self, parsed: Mapping[str, Any], context: Optional[str] = None) -> Frame:
        """The frame of a message.

        Args:
            parsed: Rasa's parse data: `text`, `intent` and `entities`.
            context: the context of the state before the message.
        """
        text = str(parsed.get("text") or "")
        intent = parsed.get("intent") or {}
        named = self._named(parsed.get("entities") or [])
        typed = not is_payload(text)
        return Frame(
            text=text,
            intent=str(intent.get("name") or ""),
            confidence=float(intent.get("confidence") or 0.0),
            roles=named,
            reference=self._references.find(text) if typed and not named else None,
            scope=self._scope(text, named) if typed else "current",
            asks_ranking=typed and self._rankings.asks(text),
            form=self._forms.read(text) if typed else "none",
            wants_example=typed and not self._example_words.isdisjoint(plain(token.text) for token in tokenize(text)),
            denies_crisis=typed and denies_crisis(text, self._knowledge.lexicon.general),
            follow_up=self.follow_ups.read(text, context) if typed and context and self.follow_ups else None,
            is_payload=not typed,
        )

    def _scope(self, text: str, named: Tuple[str, ...]) -> Scope:
        scope = self._scopes.read(text, named)
        return "these" if scope == "current" and self._rankings.chooses_among_roles(text) else scope

    def _named(self, found: Any) -> Tuple[str, ...]:
        values = []
        for entity in found:
            if entity.get("entity") == entities.ROLE:
                value = entity.get("value")
                values += value if isinstance(value, list) else [value]
        return tuple(dict.fromkeys(self._knowledge.known(map(str, values))))
