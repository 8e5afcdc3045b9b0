"""What belongs to the fit check."""

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class FitCheckThresholds:
    """What belongs to a running fit check."""

    min_questions_of_early_result: int = 5
    """How many questions must have been asked before somebody who wants the result now gets it."""
    min_notes_so_far: int = 2
    """How many notes on the person there must be before the bot says what they show so far."""
    max_repeats: int = 3
    """How many times in a row a question is repeated after a digression; then the check pauses."""
    firm_from: float = 0.75
    """The lowest confidence at which a question or request is not taken as an answer that names a degree."""
    max_words_of_unclear_answer: int = 3
    """An out-of-scope message with at most this many words is probably an unclear answer."""
    max_words_of_why: int = 3
    """A message read as `ask_importance` right after the check spoke, with at most this many words ("why?"), is about
    the check."""
    max_words_of_choice: int = 10
    """A message right after a list of notes may choose one of them if it has at most this many words."""
    min_own_words: int = 4
    """An answer with at least this many words is in the person's own words, rather than a bare degree."""
    max_quoted_words: int = 25
    """The most words of an answer that is quoted."""
    max_words_beside: int = 2
    """If a message has at most this many words besides what its writer says they like, it says nothing else."""
    max_words_around_role: int = 7
    """The most words of a message that names another role to check."""


@dataclass(frozen=True)
class VerdictThresholds:
    """When a fit check knows enough, and what its verdict is. docs/fit_check.md explains the values."""

    certainty_to_stop: float = 0.8
    """The lowest probability of the likeliest outcome, 0 to 1, at which a check stops early."""
    certainty_at_length: float = 0.55
    """The same for a verdict once a check has had as many questions as usual."""
    certainty_between_roles: float = 0.4
    """The lowest probability, 0 to 1, that the right role is among those named, at the end of a check on all roles.
    With it, about two in five of the simulated careful people get a verdict."""
    min_consistency: float = math.log(10.0)
    """The lowest log-likelihood ratio of careful over random answers, in nats."""
    strong_from: float = 0.35
    """A fit (weighted mean of values, -1 to 1) of this or more is in the strong band."""
    weak_below: float = 0.0
    """A fit below this is in the weak band."""
    lacking_up_to: float = -0.5
    """A value on a trait (-1 to 1) of this or less means that the person says they lack it."""
    min_share_of_other_field: float = 0.2
    """A role of another field is named if it is at least this many times (0 to 1) as likely as the third role of the
    field that leads."""
    min_degrees_of_clash: int = 3
    """If the degrees (-2 to 2) of a trait and its opposite add up to at least this, either way, they contradict each
    other."""


@dataclass(frozen=True)
class NoteThresholds:
    """Which note of the fit check a message means by what it says of its content."""

    min_similarity: float = 0.3
    """The lowest similarity in meaning, about 0 to 1, plus a tenth for each word that it shares with the note. Chosen
    with the next on 35 messages of trials that correct a note."""
    min_similarity_of_other: float = 0.5
    """The same for something that there is no note on, so that no other note is taken for it."""
    min_lead: float = 0.08
    """How much likelier it must be than any other note; otherwise the person is asked which one is meant."""
    shared_word: float = 0.1
    """What a word in common adds."""
    shared_start: int = 4
    """How many letters at the start the forms of one word share: "acara", "acaranya"; "plan", "planning"."""


FIT_CHECK = FitCheckThresholds()
VERDICT = VerdictThresholds()
NOTES = NoteThresholds()
