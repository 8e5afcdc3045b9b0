"""What a message wants, given what was said before it."""

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Mapping

from advisor.dialogue import intents


@dataclass(frozen=True)
class CombinedFactThresholds:
    """When a message read as `ask_fact` also asks something that needs another action. The action for that intent
    starts with the fact."""

    min_confidence: Mapping[str, float] = field(
        default_factory=lambda: MappingProxyType(
            {
                intents.CHECK_FIT: 0.15,
                intents.ASK_MISCONCEPTIONS: 0.06,
                intents.ASK_DIFFERENCE: 0.1,
                intents.ASK_EXPERIENCE: 0.08,
            }
        )
    )
    """By intent: the confidence it needs when `ask_fact` ranks first. The intents are a request for a fit check, a
    belief, a comparison, and a question about the use of an experience."""


@dataclass(frozen=True)
class SecondLookThresholds:
    """How to reread a message that the classifier couldn't place, or took for a self-description in question form."""

    max_out_of_scope_confidence: float = 0.75
    """If the confidence of `out_of_scope` is at least this, the message is not looked at again. Of 600 such messages,
    none described the speaker or asked for a fact."""
    min_fact_score: Mapping[str, float] = field(
        default_factory=lambda: MappingProxyType(
            {intents.NLU_FALLBACK: 0.15, intents.OUT_OF_SCOPE: 0.2, intents.DESCRIBE_SELF: 0.2}
        )
    )
    """By the classifier's intent: the lowest best fact score at which the message counts as asking for a fact, if the
    kind of question agrees. Question sets."""
    min_words_of_fact_question: int = 3
    """A message with fewer words ("hmm", "gimana ya") asks for no fact."""
    max_words_around_role: int = 5
    """In a message with at most this many words, its roles masked, naming a role is the point."""
    min_naming_confidence: float = 0.3
    """The lowest sum of the confidences of `inform_role` and `correct_role`, the intents that name a role."""
    min_direction: float = 0.35
    """The lowest sum of the confidences of `seek_direction` and `look_for_work` at which a message that wasn't
    understood is read as the likelier of them. Set by hand; not yet evaluated."""


@dataclass(frozen=True)
class ReferenceThresholds:
    """What a message that points at something earlier asks for."""

    max_words_of_topic: int = 12
    """The most words of a message that asks about the topic of a noun in it, if it was not understood otherwise. Set by
    hand."""

    max_words_of_role_topic: int = 3
    """The most words of a message on fields of study that is still about the role talked about ("jurusannya apa?")
    instead of about what its writer should study. Set by hand; not yet evaluated."""
    min_words_of_story: int = 12
    """A message with at least this many words that asks nothing, before any role was talked about, tells a story. Set
    by hand; questions on a topic that don't look like questions are shorter."""
    vague_below: float = 0.5
    """Below this confidence of the intent, a word such as "contohnya" asks for an example of the last answer."""
    max_words_of_all_facts: int = 4
    """A message about all of something with at most this many words asks for the rest of the facts just given."""
    sure_of_list_from: float = 0.5
    """Below this confidence of `list_roles`, a question about all roles ("which roles need data analysis?") is first
    tried as a question about facts. Chosen on six messages; not yet evaluated."""
    max_words_of_other_roles: int = 4
    """A message about other roles with at most this many words ("ada peran lain?") asks for the list."""


@dataclass(frozen=True)
class FollowUpThresholds:
    """When a message is read as a follow-up of what the bot said last."""

    min_confidence: float = 0.5
    """The lowest confidence of the follow-up's label, 0 to 1."""
    min_answer_confidence: float = 0.7
    """The lowest summed confidence of the five degrees, 0 to 1, at which a message answers the fit check's question.
    Chosen among 0.5 to 0.8 on 780 unseen replies: of 140 that are not answers, 6 are stored; with 0.5, 15."""
    min_correction_confidence: float = 0.65
    """The lowest summed confidence of `correction` and `change`, 0 to 1, at which a message corrects a note instead of
    answering the question. Chosen on the messages of trials: those below it are answers, those above it corrections."""
    min_words_of_own_question: int = 5
    """A question about a fact with at least this many words stands by itself."""
    own_question_from: float = 0.6
    """The lowest confidence of its intent, 0 to 1. Chosen on the question sets, of which 47 were taken for follow-ups
    before."""
    min_words_of_question: int = 5
    """A sentence with a question mark and at least this many words asks something, instead of naming what an answer is
    about."""
    min_side_confidence: float = 0.6
    """The lowest probability, 0 to 1, that the person likes it, dislikes it, or neither; below it, the person is asked
    which. Of 377 unseen answers, 89% are then stored on the right side, 6% on another, and 5% asked about; with 0.7,
    83%, 5% and 12%. People mind being asked again more than correcting a note."""
    clear_from: float = 0.6
    """The lowest confidence of the intent at which a message may say by itself what it wants ("gw tanya gajinya")."""
    min_confidence_if_unclear: float = 0.3
    """The lowest confidence of the label if the classifier is unsure, too."""
    min_words_of_own_case: int = 3
    """How many words the sentences that ask nothing must have for somebody who points at a fact to be telling about a
    person."""
    min_fact_score: float = 0.2
    """The lowest score of one of the facts just given at which a message asks about that fact ("the networking part").
    """


@dataclass(frozen=True)
class WishThresholds:
    """What a message that was read as a wish for the fit check wants. Set by hand; of 479 training messages, the label
    is right for 92% when the model learns from the others."""

    min_confidence: float = 0.35
    """The lowest confidence of the label; below it, the check is what is wanted."""
    sure_test_from: float = 0.8
    """The lowest confidence that a part of a message that tells a story asks to be tested: "..., can you check me?"."""
    sure_in_check_from: float = 0.5
    """The lowest confidence of the intent while a question of the check is open, since an answer may look like a wish.
    """


COMBINED_FACT = CombinedFactThresholds()
SECOND_LOOK = SecondLookThresholds()
REFERENCE = ReferenceThresholds()
FOLLOW_UP = FollowUpThresholds()
WISH = WishThresholds()
