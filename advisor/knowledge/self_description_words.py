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
    negators: Words
    weak_negators: Words
    up: Words
    utterly: Words
    down: Words
    so_so: Words
    no_problem: Words
    not_only: Words
    like: Words
    like_much: Words
    dislike: Words
    dislike_much: Words
    able: Words
    habit: Words
    i_am: Words
    being: Words
    prefer: Words
    than: Words
    contrast: Words
    joins: Words
    reasons: Words
    oneself: Words
    others: Words
    reported: Words
    past: Words
    now: Words
    not_yet: Words
    questions: Words
    unknown: Words
    yes: Words
    yes_much: Words
    no: Words
    no_much: Words
    numbers: Tuple[Words, Words, Words, Words, Words]
    scale: Words
    corrections: Words
    changes: Words
    question_numbers: Words
    fillers: Words
    elsewhere: Words
