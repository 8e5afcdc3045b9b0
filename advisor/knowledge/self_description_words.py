"""The shape of `knowledge/self_description.yml` and of `knowledge/phrases.yml`."""

from typing import Dict, Tuple

from advisor.knowledge.models import Entry, Identifier, Sentence

Words = Tuple[Sentence, ...]


class SidePhrases(Entry):
    """Example phrases, language by language."""

    id: Words
    en: Words

    def both(self) -> Words:
        """All of them."""
        return self.id + self.en


class TraitPhrases(SidePhrases):
    """What people say that they like or do, when they have a trait."""

    opposite: SidePhrases
    """What, said of oneself, speaks against the trait."""


class PhraseFile(Entry):
    """`knowledge/phrases.yml`: phrases by trait."""

    __root__: Dict[Identifier, TraitPhrases]


class SelfDescriptionWords(Entry):
    """`knowledge/self_description.yml`: how much, of whom and when; what each list is for stands there."""

    spelling: Dict[Sentence, Words]
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
    numbers: Tuple[Words, Words, Words, Words, Words]
    scale_words: Words
    self_corrections: Words
    change_requests: Words
    question_number_markers: Words
    fillers: Words
    unrelated_likings: Words
