"""The shape of `knowledge/lexicon/*.yml`. Each file says what its lists are for, with an example."""

from typing import Dict, Tuple

from advisor.knowledge.schema.base import Entry, Identifier, Word, Words
from advisor.knowledge.schema.self_description import SelfDescriptionWords


class SharedFile(Entry):
    """`lexicon/shared.yml`: lists that others include by name, written `$name`."""

    __root__: Dict[Identifier, Words]


class EllipsisWords(Entry):
    """The words around a role's name that is shortened to one word: "yang online", "the social one"."""

    markers_before: Words
    articles: Words
    markers_after: Words
    ordinary: Words
    """Short names that are such ordinary words that an article or nothing else around them shows no role."""
    conjunctions: Words
    contrasts: Words
    """The `conjunctions` that contrast one role with another."""
    alternatives: Words
    """Those that leave a choice between two."""
    nouns: Words
    openers: Words
    fillers: Words


class OtherMeaning(Entry):
    """The words beside a short name that show that it means something other than a role."""

    before: Words
    after: Words


class RoleNameWords(Entry):
    """`lexicon/role_names.yml`: how people write the names of roles."""

    spelling: Dict[Word, Words]
    name_particles: Words
    lookalikes: Words
    capitals_only: Words
    everyday_words: Words
    other_meanings: Dict[Word, OtherMeaning]
    field_markers: Words
    ellipsis: EllipsisWords

    @property
    def spelling_groups(self) -> Tuple[Words, ...]:
        """Groups of words with one meaning; the first word of each group replaces the others."""
        return tuple((word, *variants) for word, variants in self.spelling.items())


class LanguageWords(Entry):
    """`lexicon/languages.yml`: what people call the bot's languages, and words used in both."""

    id: Words
    en: Words
    both: Words
    language: Words
    short: Words
    requests: Words
    prepositions: Words


class QuestionFormWords(Entry):
    """The words by which the form of a question is told."""

    question_words: Words
    final_question_words: Words
    disjunctions: Words
    what: Words
    beside_what: Words
    modals: Words
    subjects: Words
    empty_alternatives: Words
    requests: Words
    final_particles: Words


class QuestionWords(Entry):
    """`lexicon/questions.yml`: the form of questions, and messages that ask more than one thing."""

    tags: Words
    inversions: Words
    existentials: Words
    meaning: Words
    vocatives: Words
    conjunctions: Words
    restatements: Words
    subordinators: Words
    fixed_phrases: Words
    combinable_intents: Words
    courtesy_intents: Words
    forms: QuestionFormWords


class BeliefWords(Entry):
    """`lexicon/beliefs.yml`: the words around what somebody believes."""

    frame: Words
    limiters: Words
    open: Words


class StrengthWords(Entry):
    """`lexicon/strength.yml`: how strong a statement is."""

    necessity: Words
    frequency: Words
    quantity: Words
    numbers: Words
    superlatives: Words
    comparatives: Words
    suitability: Words


class ChoiceWords(Entry):
    """How people choose one of two things that the bot offered."""

    first: Words
    second: Words
    fillers: Words


class PlaceWords(Entry):
    """The ordinals for the roles just talked about."""

    first: Words
    second: Words
    third: Words
    fourth: Words


class OrdinalWords(Entry):
    """How people point at one of several roles: "yang kedua", "the last one"."""

    by_place: PlaceWords
    last: Words
    markers: Words

    @property
    def places(self) -> Tuple[Words, ...]:
        """The words for the first role, the second and so on."""
        return (self.by_place.first, self.by_place.second, self.by_place.third, self.by_place.fourth)


class OfferWords(Entry):
    """`lexicon/offers.yml`: how people choose from what the bot offered or named."""

    choices: ChoiceWords
    ordinals: OrdinalWords


class SevenPlaces(Entry):
    """The words for each of seven places."""

    first: Words
    second: Words
    third: Words
    fourth: Words
    fifth: Words
    sixth: Words
    seventh: Words

    @property
    def places(self) -> Tuple[Words, ...]:
        """The words for the first place, the second and so on."""
        return (self.first, self.second, self.third, self.fourth, self.fifth, self.sixth, self.seventh)


class ReferenceWords(Entry):
    """`lexicon/references.yml`: pointing at what was said, and asking about all roles or other ones."""

    role_nouns: Words
    point_nouns: Words
    ordinals: SevenPlaces
    cardinals: SevenPlaces
    markers: Words
    last: Words
    first_shown: Words
    superlative: Words
    last_after_superlative: Words
    first_after_superlative: Words
    not_before_ordinal: Words
    not_after_ordinal: Words
    selectors: Words
    plural_pronouns: Words
    totals: Words
    other_markers: Words
    others_alone: Words
    exclusions: Words
    after_which: Words
    which: Words
    after_which_alone: Words
    demonstratives: Words
    next: Words
    example_words: Words
    each: Words
    counts: Words
    before_counts: Words
    leaving_out: Words
    after_left_out: Words
    existentials: Words
    relatives: Words
    who: Words
    between_existential: Words
    after_which_role: Words
    before_where: Words
    indefinites: Words
    after_who: Words
    list_nouns: Words
    same: Words
    conjunctions: Words
    rest: Words


class AmountWords(Entry):
    """`lexicon/amounts.yml`: how much somebody wants to be told."""

    everything: Words
    before_noun: Words
    after_all: Words
    limiters: Words
    top: Words
    how_many: Words
    totals: Words
    negations: Words


class RestatementWords(Entry):
    """`lexicon/restatements.yml`: saying what was meant instead of what was understood."""

    meaning: Words
    negations: Words
    denials: Words
    around: Words


class GeneralWords(Entry):
    """`lexicon/general.yml`: words that several parts of the bot look for in a message."""

    negation: Words
    requests_to_tell: Words
    rejections: Words
    refusals: Words
    source_markers: Words
    dangers: Words
    stop_words: Words
    check_nouns: Words
    reason_questions: Words
    objections: Words
    talking_about: Words
    abilities: Words
    comparison_markers: Words
    aside_markers: Words
    reasons: Words
    general_people: Words


class ProfessionWords(Entry):
    """`lexicon/professions.yml`: the words around the name of an occupation."""

    lookalikes: Words
    possessives_before: Words
    possessives_after: Words
    capacities: Words
    companions: Words
    former: Words
    durations: Words
    belittling: Words
    copula: Words
    becoming: Words
    interrogatives: Words


class SubjectWords(Entry):
    """`lexicon/subject.yml`: whom a message is about."""

    relations: Words
    between_relation_and_possessive: Words
    possessives_after: Words
    possessives_before: Words
    third_person: Words
    first_person: Words
    second_person: Words
    general_people: Words
    beneficiary: Words
    likeness: Words
    fit: Words
    speech: Words
    sources: Words
    wishes: Words
    clauses: Words
    corrections: Words
    own_relation: Words
    negation: Words
    pickers: Words
    of_several: Words
    somebody_else: Words


class DangerWords(Entry):
    """`lexicon/danger.yml`: what messages in mortal danger speak of."""

    death: Words
    life: Words
    self_harm: Words
    leaving: Words


class EmojiWords(Entry):
    """`lexicon/emoji.yml`: emoji and faces by the degree that they answer with."""

    very_high: Words
    high: Words
    mid: Words
    low: Words
    very_low: Words


class WordLists(Entry):
    """The folder `lexicon/`: each field is the file or subfolder of that name, with the shared lists filled in."""

    role_names: RoleNameWords
    languages: LanguageWords
    questions: QuestionWords
    beliefs: BeliefWords
    strength: StrengthWords
    offers: OfferWords
    references: ReferenceWords
    amounts: AmountWords
    restatements: RestatementWords
    general: GeneralWords
    professions: ProfessionWords
    subject: SubjectWords
    danger: DangerWords
    emoji: EmojiWords
    self_description: SelfDescriptionWords
