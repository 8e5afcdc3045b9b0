"""The shape of `knowledge/lexicon/*.yml`. Each file says what its lists are for, with an example."""

from typing import Dict, Tuple

from advisor.knowledge.schema.base import Entry, Identifier, Word, Words


class SharedFile(Entry):
    """`lexicon/shared.yml`: lists that others include by name, written `$name`."""

    __root__: Dict[Identifier, Words]


class EllipsisWords(Entry):
    """The words around a role's name that is shortened to one word: "yang online", "the social one"."""

    markers_before: Words
    articles: Words
    markers_after: Words
    conjunctions: Words
    contrasts: Words
    """The `conjunctions` that contrast one role with another."""
    openers: Words
    fillers: Words


class RoleNameWords(Entry):
    """`lexicon/role_names.yml`: how people write the names of roles."""

    spelling: Dict[Word, Words]
    name_particles: Words
    lookalikes: Words
    capitals_only: Words
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


class QuestionWords(Entry):
    """`lexicon/questions.yml`: the form of questions, and messages that ask more than one thing."""

    tags: Words
    inversions: Words
    vocatives: Words
    conjunctions: Words
    restatements: Words
    subordinators: Words
    fixed_phrases: Words
    combinable_intents: Words
    courtesy_intents: Words


class BeliefWords(Entry):
    """`lexicon/beliefs.yml`: the words around what somebody believes."""

    frame: Words
    limiters: Words
    open: Words


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


class GeneralWords(Entry):
    """`lexicon/general.yml`: words that several parts of the bot look for in a message."""

    negation: Words
    comparison_markers: Words
    aside_markers: Words
    generic_people: Words


class NumberWords(Entry):
    """The numbers of the scale in words."""

    one: Words
    two: Words
    three: Words
    four: Words
    five: Words


class SelfDescriptionWords(Entry):
    """`lexicon/self_description.yml`: how much somebody likes something, who likes it, and when."""

    spelling: Dict[Word, Words]
    negation: Words
    weak_negation: Words
    intensifiers: Words
    negative_intensifiers: Words
    downtoners: Words
    neutral: Words
    mild_acceptance: Words
    not_only: Words
    liking: Words
    strong_liking: Words
    dislike: Words
    strong_dislike: Words
    ability: Words
    habit: Words
    first_person_copula: Words
    copula: Words
    preference: Words
    comparison_markers: Words
    contrast: Words
    conjunctions: Words
    reason_markers: Words
    first_person: Words
    other_people: Words
    reported_speech: Words
    past_time: Words
    present_time: Words
    not_yet: Words
    question_words: Words
    dont_know: Words
    yes: Words
    strong_yes: Words
    no: Words
    strong_no: Words
    number_words: NumberWords
    scale_words: Words
    self_corrections: Words
    change_requests: Words
    question_number_markers: Words
    fillers: Words

    @property
    def numbers(self) -> Tuple[Words, ...]:
        """The words for 1 to 5, in order."""
        n = self.number_words
        return (n.one, n.two, n.three, n.four, n.five)


class WordLists(Entry):
    """The folder `lexicon/`: each field is the file of that name, with the shared lists filled in."""

    role_names: RoleNameWords
    languages: LanguageWords
    questions: QuestionWords
    beliefs: BeliefWords
    offers: OfferWords
    general: GeneralWords
    self_description: SelfDescriptionWords
