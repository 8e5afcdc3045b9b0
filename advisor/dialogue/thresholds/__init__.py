"""Every number that decides what a message wants, in one package.

A *confidence* is the intent classifier's, from 0 to 1. A *fact score* comes from `advisor.answers.fact_index` and lies
between about 0 and 1. Each field says what is compared and where its value comes from. "Question sets" means the sets
of specific questions that docs/evaluation.md reports on ("Specific questions, whole conversations, self-descriptions"),
on which the thresholds for specific questions were chosen. A field that names no origin was set by hand and is not yet
evaluated.
"""

from advisor.dialogue.thresholds.answers import (
    ACROSS_ROLES,
    ASPECT_ANSWER,
    BELIEF,
    FACT_ANSWER,
    FACT_MATCH,
    MATCHED_KIND,
    QUESTION_KIND,
    RELEVANT_FACT,
    ROLE_MATCH,
    TERM,
    TRAIT_FACTS,
    UNLISTED,
    YES_OR_NO,
)
from advisor.dialogue.thresholds.decide import COMBINED_FACT, FOLLOW_UP, REFERENCE, SECOND_LOOK, WISH
from advisor.dialogue.thresholds.fit import FIT_CHECK, NOTES
from advisor.dialogue.thresholds.understanding import (
    ASPECT,
    COMMANDS,
    DESCRIPTION,
    DISTRESS,
    EVIDENCE,
    FEELING,
    LANGUAGE,
    LAST_SENTENCE,
    LIKELY_INTENTS,
    NEED,
    OCCUPATION,
    OTHER_PERSON,
    OTHER_PROFESSION,
    PARTS,
    SEGMENTS,
)

__all__ = [
    "ACROSS_ROLES",
    "ASPECT",
    "ASPECT_ANSWER",
    "BELIEF",
    "COMBINED_FACT",
    "COMMANDS",
    "DESCRIPTION",
    "DISTRESS",
    "EVIDENCE",
    "FACT_ANSWER",
    "FACT_MATCH",
    "FEELING",
    "FIT_CHECK",
    "FOLLOW_UP",
    "LANGUAGE",
    "LAST_SENTENCE",
    "LIKELY_INTENTS",
    "MATCHED_KIND",
    "NEED",
    "NOTES",
    "OCCUPATION",
    "OTHER_PERSON",
    "OTHER_PROFESSION",
    "PARTS",
    "QUESTION_KIND",
    "REFERENCE",
    "RELEVANT_FACT",
    "ROLE_MATCH",
    "SECOND_LOOK",
    "SEGMENTS",
    "TERM",
    "TRAIT_FACTS",
    "UNLISTED",
    "WISH",
    "YES_OR_NO",
]
