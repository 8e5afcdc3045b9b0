"""The knowledge base and everything built on it, loaded once per process."""

from functools import cached_property, lru_cache
from pathlib import Path

from advisor.answers.aspect_facts import AspectFacts
from advisor.answers.beliefs import BeliefIndex
from advisor.answers.fact_index import FactIndex
from advisor.answers.role_matcher import RoleMatcher
from advisor.answers.terms import TermIndex
from advisor.answers.trait_facts import TraitFacts
from advisor.fit.interview import Interview, interview_from
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.loading import DEFAULT_FOLDER, load
from advisor.knowledge.schema.base import LANGUAGES, Localized
from advisor.text import plain
from advisor.understanding.fields import FieldFinder
from advisor.understanding.frame import FrameReader
from advisor.understanding.needs import NeedReader, read_needs
from advisor.understanding.objection import ObjectionReader
from advisor.understanding.professions.finder import ProfessionFinder
from advisor.understanding.professions.question import ProfessionQuestions
from advisor.understanding.question_form import FormReader
from advisor.understanding.ranking import RankingReader
from advisor.understanding.roles.description import RoleDescriptions
from advisor.understanding.roles.finder import RoleFinder
from advisor.understanding.self_description.reader import SelfReader
from advisor.understanding.subject import SubjectReader
from advisor.understanding.wish_parts import WishPartReader
from advisor.vectors.encoder import encoder


class Advisor:
    """One knowledge base and everything built on it. Each part is built when it is first used."""

    def __init__(self, folder: Path = DEFAULT_FOLDER) -> None:
        """Reads the knowledge base in `folder`.

        Raises:
            KnowledgeError: a file is missing or invalid; the error lists every mistake.
        """
        self.knowledge: KnowledgeBase = load(folder)

    @cached_property
    def roles(self) -> RoleFinder:
        """Finds the roles that a message mentions, except those whose names are everyday words."""
        return RoleFinder(self.knowledge.found_by_name, self.knowledge.lexicon.role_names)

    @cached_property
    def frames(self) -> FrameReader:
        """Reads what a message says on its own."""
        return FrameReader(self.knowledge)

    @cached_property
    def forms(self) -> FormReader:
        """Tells yes-or-no questions, questions with alternatives and open questions apart."""
        return FormReader(self.knowledge.lexicon)

    @cached_property
    def rankings(self) -> RankingReader:
        """Finds questions about which role has most of something."""
        return RankingReader(self.knowledge.lexicon)

    @cached_property
    def descriptions(self) -> RoleDescriptions:
        """Finds the role that a message describes; loads the sentence encoder."""
        return RoleDescriptions(self.knowledge, self.roles, encoder())

    @cached_property
    def professions(self) -> ProfessionFinder:
        """Finds the occupations that a message mentions, whether a source covers them or not."""
        lexicon = self.knowledge.lexicon
        return ProfessionFinder(self.knowledge.occupations, lexicon.role_names, lexicon.professions.lookalikes)

    @cached_property
    def profession_questions(self) -> ProfessionQuestions:
        """Tells which of those occupations a message asks about."""
        professions = self.knowledge.occupations
        hirers = [profession.id for profession in professions if profession.hires]
        texts = [fact.text for role in self.knowledge.found_by_name for fact in role.facts if fact.answers("duties")]
        duties = [each.id for each in professions if any(_names(text, each.name) for text in texts)]
        return ProfessionQuestions(self.knowledge.lexicon, hirers, duties)

    @cached_property
    def fields(self) -> FieldFinder:
        """Finds the fields of work that a message names."""
        return FieldFinder(list(self.knowledge.fields.values()), self.knowledge.lexicon.role_names.field_markers)

    @cached_property
    def objections(self) -> ObjectionReader:
        """Finds what a message names only to object to it."""
        return ObjectionReader(self.knowledge.lexicon)

    @cached_property
    def subjects(self) -> SubjectReader:
        """Tells whom a message is about."""
        return SubjectReader(self.knowledge.lexicon.subject)

    @cached_property
    def facts(self) -> FactIndex:
        """Finds the facts that answer a question; loads the sentence encoder."""
        return FactIndex(self.knowledge, self.roles, encoder(), occupations=self.professions)

    @cached_property
    def aspect_facts(self) -> AspectFacts:
        """Finds the facts on an aspect."""
        return AspectFacts(self.knowledge, self.facts)

    @cached_property
    def trait_facts(self) -> TraitFacts:
        """Finds the facts that ask for what somebody is like."""
        return TraitFacts(self.knowledge, self.facts)

    @cached_property
    def needs(self) -> NeedReader:
        """Reads what people look for or avoid; loads the sentence encoder."""
        return NeedReader(read_needs(), encoder())

    @cached_property
    def wish_parts(self) -> WishPartReader:
        """Tells what a wish wants from what it wants to avoid."""
        return WishPartReader(self.needs, self.knowledge.lexicon)

    @cached_property
    def role_matcher(self) -> RoleMatcher:
        """Finds the roles that come closest to that."""
        return RoleMatcher(self.knowledge, self.facts, self.needs)

    @cached_property
    def beliefs(self) -> BeliefIndex:
        """Finds what the sources say about a belief."""
        return BeliefIndex(self.knowledge)

    @cached_property
    def terms(self) -> TermIndex:
        """Finds the sentence that a word comes from."""
        return TermIndex(self.knowledge)

    @cached_property
    def interview(self) -> Interview:
        """The fit check's interview, covering all roles that have a profile."""
        return interview_from(self.knowledge)

    @cached_property
    def self_reader(self) -> SelfReader:
        """Reads self-descriptions; loads the sentence encoder."""
        return SelfReader(self.knowledge, encoder())

    def warm_up(self) -> None:
        """Builds the slow parts and caches their vectors on disk, so that no message waits for them."""
        _ = (self.self_reader, self.facts, self.descriptions)


def _names(text: Localized, name: Localized) -> bool:
    """Whether `text` contains `name` in one of the languages."""
    return any(plain(name.in_language(each)) in plain(text.in_language(each)) for each in LANGUAGES)


@lru_cache(maxsize=4)
def get_advisor(folder: Path = DEFAULT_FOLDER) -> Advisor:
    """The advisor for `folder`, loaded once per process; later changes to the files have no effect.

    Raises:
        KnowledgeError: a file is missing or invalid; the error lists every mistake.
    """
    return Advisor(folder)
