"""The shape of `knowledge/traits/<trait>.yml` and of the other files about likings."""

from typing import Literal, Optional, Tuple

from advisor.knowledge.schema.base import Entry, Identifier, Localized, Place, Words
from advisor.knowledge.yaml_values import StrictText


class SidePhrases(Entry):
    """Example phrases by language."""

    id: Words
    en: Words

    def both(self) -> Words:
        """The phrases in both languages, Indonesian first."""
        return self.id + self.en


class TraitPhrases(SidePhrases):
    """What people who have a trait say they like or do."""

    opposite: SidePhrases
    """What people say about themselves that speaks against the trait."""


class Trait(Entry):
    """Something that a person likes or readily does."""

    id: Identifier
    kind: Literal["skill", "preference"]
    """A missing skill is a gap that can be learned; a missing preference is a matter of taste."""
    order: Optional[Place] = None
    """Its place among the traits whose phrases the bot learns from, from 1; a trait without one comes last."""
    opposite_of: Optional[StrictText] = None
    """The trait that this one points away from."""
    name: Localized
    questions: Tuple[Localized, Localized]
    """Two wordings of the fit question; the second is asked when the answer to the first was unclear."""
    means: Localized
    learn: Optional[Localized] = None
    """A small first step towards the trait."""
    phrases: Optional[TraitPhrases] = None
    """Examples from free text; None for a trait with `opposite_of`, whose examples are under that other trait."""


class DegreeFile(Entry):
    """`knowledge/answer_scale.yml`."""

    degrees: Tuple[Localized, Localized, Localized, Localized, Localized]
    """From "not at all" to "I love it"."""


class UnrelatedLikingsFile(Entry):
    """`knowledge/lexicon/unrelated_likings.yml`."""

    unrelated_likings: Words
    """Likings that say nothing about any trait."""
