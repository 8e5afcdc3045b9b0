"""Every score, share and similarity that decides what the bot does, in one package.

Lengths of messages that count along with one are here, too. The settings of the pipeline's components, the parameters
of models and algorithms (weights, regularisation, n-gram lengths, prior probabilities), how many words a pattern of a
sentence spans, and how many things an answer gives are kept beside the code that uses them.

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
    COMPARISON,
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
from advisor.dialogue.thresholds.fit import FIT_CHECK, NOTES, VERDICT
from advisor.dialogue.thresholds.training import INDONESIAN_WORD, ROLE_NAME
from advisor.dialogue.thresholds.understanding import (
    ASPECT,
    COMMANDS,
    DESCRIPTION,
    DISTRESS,
    EVIDENCE,
    FEELING,
    IDENTIFIED_LANGUAGE,
    LANGUAGE,
    LAST_SENTENCE,
    LIKELY_INTENTS,
    NEED,
    OCCUPATION,
    OFFER,
    OTHER_PERSON,
    OTHER_PROFESSION,
    PARTS,
    SEGMENTS,
    TRAIT_SIDE,
)

__all__ = [
    "ACROSS_ROLES",
    "ASPECT",
    "ASPECT_ANSWER",
    "BELIEF",
    "COMBINED_FACT",
    "COMMANDS",
    "COMPARISON",
    "DESCRIPTION",
    "DISTRESS",
    "EVIDENCE",
    "FACT_ANSWER",
    "FACT_MATCH",
    "FEELING",
    "FIT_CHECK",
    "FOLLOW_UP",
    "IDENTIFIED_LANGUAGE",
    "INDONESIAN_WORD",
    "LANGUAGE",
    "LAST_SENTENCE",
    "LIKELY_INTENTS",
    "MATCHED_KIND",
    "NEED",
    "NOTES",
    "OCCUPATION",
    "OFFER",
    "OTHER_PERSON",
    "OTHER_PROFESSION",
    "PARTS",
    "QUESTION_KIND",
    "REFERENCE",
    "RELEVANT_FACT",
    "ROLE_MATCH",
    "ROLE_NAME",
    "SECOND_LOOK",
    "SEGMENTS",
    "TERM",
    "TRAIT_FACTS",
    "TRAIT_SIDE",
    "UNLISTED",
    "VERDICT",
    "WISH",
    "YES_OR_NO",
]
