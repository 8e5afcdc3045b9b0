"""The shape of `knowledge/lexicon/self_description/*.yml`: how people say what they like, are able to do and do."""

from typing import Dict, Tuple, Type

from advisor.knowledge.schema.base import Entry, Word, Words


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
    note_numbers: Dict[Word, Words]
    """By the number in a list; "last" is the last in it."""
    removal_verbs: Words
    whole_record: Words
    change_verbs: Words
    new_value_markers: Words
    denials: Words
    denied_verbs: Words
    denied_verbs_of_talking: Words
    denial_adverbs: Words
    recording_verbs: Words
    meaning_verbs: Words
    objections: Words
    reversals: Words
    challenges: Words
    interjections: Words
    question_nouns: Words
    middle_of_scale: Words
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
