"""What belongs to the fit check."""

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class FitCheckThresholds:
    """What belongs to a running fit check."""

    min_questions_of_early_result: int = 5
    """Questions after which somebody who wants the result now gets it."""
    min_notes_so_far: int = 2
    """Notes on the person from which the bot says what they show so far."""
    max_repeats: int = 3
    """How many times in a row a question is repeated after a digression; then the check pauses."""
    firm_from: float = 0.75
    """Confidence from which a question or request is not taken as an answer that names a degree."""
    max_words_of_unclear_answer: int = 3
    """Words of an out-of-scope message; this few are probably an unclear answer."""
    max_words_of_why: int = 3
    """Words of `ask_importance` right after the check spoke; this few ("why?") are about the check."""
    max_words_of_choice: int = 10
    """Words of a message right after a list of notes; up to this many may choose one of them."""
    min_own_words: int = 4
    """Words of an answer that is in the person's own words, rather than a bare degree."""
    max_quoted_words: int = 25
    """Words of an answer up to which it is quoted."""
    max_words_beside: int = 2
    """Words of a message left besides what its writer says they like, up to which it says nothing else."""
    max_words_around_role: int = 7
    """Words of a message that names another role to check."""


@dataclass(frozen=True)
class VerdictThresholds:
    """When a fit check knows enough, and what its verdict is. docs/fit_check.md explains the values."""

    certainty_to_stop: float = 0.8
    """Probability of the likeliest outcome, 0 to 1, from which a check stops early."""
    certainty_at_length: float = 0.55
    """The same that is enough for a verdict once a check has had as many questions as usual."""
    certainty_between_roles: float = 0.4
    """Probability, 0 to 1, that the right role is among those named; enough at the end of a check on all roles. With
    it, about two in five of the simulated careful people get a verdict."""
    min_consistency: float = math.log(10.0)
    """Log-likelihood ratio of careful over random answers, in nats."""
    strong_from: float = 0.35
    """A fit (weighted mean of values, -1 to 1) of this or more is in the strong band."""
    weak_below: float = 0.0
    """A fit below this is in the weak band."""
    lacking_up_to: float = -0.5
    """A value on a trait (-1 to 1) of this or less means that the person says they lack it."""
    min_share_of_other_field: float = 0.2
    """A role of another field is named if it is at least this likely (0 to 1) as the third role of the field that
    leads."""
    min_degrees_of_clash: int = 3
    """What the degrees (-2 to 2) of a trait and its opposite add up to, either way, from which they contradict each
    other."""


@dataclass(frozen=True)
class NoteThresholds:
    """Which note of the fit check a message means by what it says of its content."""

    min_similarity: float = 0.3
    """Similarity in meaning, about 0 to 1, plus a tenth for each word that it shares with the note. Chosen on 35
    messages of trials that correct a note, with the next."""
    min_similarity_of_other: float = 0.5
    """The same for something that there is no note on, so that no other note is taken for it."""
    min_lead: float = 0.08
    """How much likelier it is than any other note; otherwise the person is asked which one."""
    shared_word: float = 0.1
    """What a word in common adds."""
    shared_start: int = 4
    """Letters at the start that forms of one word share: "acara", "acaranya"; "plan", "planning"."""


FIT_CHECK = FitCheckThresholds()
VERDICT = VerdictThresholds()
NOTES = NoteThresholds()
