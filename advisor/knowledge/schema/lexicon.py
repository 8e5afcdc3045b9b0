"""The shape of `knowledge/lexicon/*.yml`. Each file says what its lists are for, with an example."""

from typing import Dict, Tuple, Type

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
    other_markers: Words
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


class GeneralWords(Entry):
    """`lexicon/general.yml`: words that several parts of the bot look for in a message."""

    negation: Words
    source_markers: Words
    dangers: Words
    stop_words: Words
    check_nouns: Words
    reason_questions: Words
    abilities: Words
    first_person: Words
    comparison_markers: Words
    aside_markers: Words
    reasons: Words
    generic_people: Words


class ProfessionWords(Entry):
    """`lexicon/professions.yml`: the words around the name of an occupation."""

    lookalikes: Words
    possessives_before: Words
    possessives_after: Words
    capacities: Words
    companions: Words
    former: Words
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


class DangerWords(Entry):
    """`lexicon/danger.yml`: what messages in mortal danger speak of."""

    death: Words
    life: Words
    self_harm: Words
    leaving: Words


class NumberWords(Entry):
    """The numbers of the scale in words."""

    one: Words
    two: Words
    three: Words
    four: Words
    five: Words


class SpellingWords(Entry):
    """`lexicon/self_description/spelling.yml`: slang, typos and short forms."""

    spelling: Dict[Word, Words]


class NegationWords(Entry):
    """`lexicon/self_description/negation.yml`: words that negate."""

    negation: Words
    weak_negation: Words
    not_only: Words
    not_yet: Words


class IntensifierWords(Entry):
    """`lexicon/self_description/intensifiers.yml`: words that make a liking or an answer stronger or weaker."""

    intensifiers: Words
    downtoners: Words
    negative_intensifiers: Words


class LikingWords(Entry):
    """`lexicon/self_description/liking.yml`: how people say that they like something, or don't."""

    neutral: Words
    mild_acceptance: Words
    liking: Words
    strong_liking: Words
    dislike: Words
    strong_dislike: Words
    preference: Words


class AbilityAndHabitWords(Entry):
    """`lexicon/self_description/ability_and_habit.yml`: how people say what they can do, or often do."""

    ability: Words
    habit: Words


class ClauseWords(Entry):
    """`lexicon/self_description/clauses.yml`: words that join or begin clauses."""

    first_person_copula: Words
    copula: Words
    comparison_markers: Words
    contrast: Words
    conjunctions: Words
    reason_markers: Words
    question_words: Words
    fillers: Words


class MoodWords(Entry):
    """`lexicon/self_description/mood.yml`: what a clause does that states nothing about the speaker."""

    question_tags: Words
    indirect_questions: Words
    auxiliaries: Words
    subjects_after_auxiliaries: Words
    before_auxiliaries: Words
    obligation: Words
    conditions: Words
    asking: Words
    asked_about: Words
    askers: Words
    conversation_nouns: Words
    outcomes: Words
    denied_sayings: Words
    meanings: Words
    occupation_nouns: Words
    appearances: Words


class PeopleWords(Entry):
    """`lexicon/self_description/people.yml`: who is spoken of."""

    first_person: Words
    other_people: Words
    reported_speech: Words


class TimeWords(Entry):
    """`lexicon/self_description/time.yml`: when it is or was so."""

    past_time: Words
    present_time: Words


class ScaleAnswerWords(Entry):
    """`lexicon/self_description/scale_answers.yml`: replies to a question of the fit check."""

    dont_know: Words
    yes: Words
    strong_yes: Words
    no: Words
    strong_no: Words
    number_words: NumberWords
    scale_words: Words

    @property
    def numbers(self) -> Tuple[Words, ...]:
        """The words for 1 to 5, in order."""
        n = self.number_words
        return (n.one, n.two, n.three, n.four, n.five)


class CorrectionWords(Entry):
    """`lexicon/self_description/corrections.yml`: how people correct themselves or change an answer."""

    self_corrections: Words
    change_requests: Words
    question_number_markers: Words
    note_nouns: Words
    note_pointers: Words
    note_numbers: Dict[str, Words]
    """By the number in a list; "last" is the last in it."""
    removal_verbs: Words
    whole_record: Words
    change_verbs: Words
    new_value_markers: Words
    denials: Words
    denied_verbs: Words
    denied_verbs_of_talking: Words
    denial_adverbs: Words
    denial_phrases: Words
    undeniable: Words
    wishes_of_speaker: Words
    base_verbs_of_saying: Words
    vague_objects: Words
    topic_openings: Words
    removal_phrases: Words


class SelfDescriptionWords(
    SpellingWords,
    NegationWords,
    IntensifierWords,
    LikingWords,
    AbilityAndHabitWords,
    ClauseWords,
    MoodWords,
    PeopleWords,
    TimeWords,
    ScaleAnswerWords,
    CorrectionWords,
):
    """`lexicon/self_description/`: how much somebody likes something, who likes it, and when."""


SELF_DESCRIPTION_FILES: Dict[str, Type[Entry]] = {
    "spelling": SpellingWords,
    "negation": NegationWords,
    "intensifiers": IntensifierWords,
    "liking": LikingWords,
    "ability_and_habit": AbilityAndHabitWords,
    "clauses": ClauseWords,
    "mood": MoodWords,
    "people": PeopleWords,
    "time": TimeWords,
    "scale_answers": ScaleAnswerWords,
    "corrections": CorrectionWords,
}
"""The files of `lexicon/self_description/`, which together give `SelfDescriptionWords`."""


class WordLists(Entry):
    """The folder `lexicon/`: each field is the file or subfolder of that name, with the shared lists filled in."""

    role_names: RoleNameWords
    languages: LanguageWords
    questions: QuestionWords
    beliefs: BeliefWords
    strength: StrengthWords
    offers: OfferWords
    references: ReferenceWords
    general: GeneralWords
    professions: ProfessionWords
    subject: SubjectWords
    danger: DangerWords
    self_description: SelfDescriptionWords
