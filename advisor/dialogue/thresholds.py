"""Every number that decides what a message wants, in one place.

A *confidence* is the intent classifier's, from 0 to 1. A *fact score* comes from `advisor.answers.fact_index` and lies
between about 0 and 1. Each field says what is compared and where its value comes from. "Question sets" means the sets
of specific questions that docs/evaluation.md reports on ("Specific questions, whole conversations, self-descriptions"),
on which the thresholds for specific questions were chosen. A field that names no origin was set by hand and is not yet
evaluated.
"""

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Mapping

from advisor.dialogue import intents


@dataclass(frozen=True)
class LikelyIntentThresholds:
    """Which intents of the ranking count as possible readings of a message."""

    min_confidence: float = 0.02
    """Confidence of an intent in the ranking; below it, the intent is no plausible reading."""


@dataclass(frozen=True)
class LastSentenceThresholds:
    """When the last sentence of a message, read alone, decides the intent of the whole."""

    whole_message_below: float = 0.3
    """Confidence of the whole message's likeliest intent; below it, a surer last sentence wins."""
    min_check_confidence: float = 0.6
    """Confidence of `check_fit` in the last sentence of a message that was read as `ask_fact`."""


@dataclass(frozen=True)
class SegmentThresholds:
    """When a message is cut into two questions."""

    min_letter_confidence: float = 0.2
    """Confidence of the less certain side by the letter model alone, from which the cut is also read by its meaning."""
    min_confidence: float = 0.45
    """Confidence of the less certain side, from which the message is cut. Lower values find more pairs but cut single
    questions in two. Set by hand; the result stands in docs/evaluation.md ("two questions in one message")."""
    min_confidence_after_question_mark: float = 0.3
    """The same after a question mark, where a second question is likelier."""


@dataclass(frozen=True)
class CombinedFactThresholds:
    """When a message read as `ask_fact` also asks something that needs another action. The action for that intent
    starts with the fact."""

    min_confidence: Mapping[str, float] = field(
        default_factory=lambda: MappingProxyType(
            {
                intents.CHECK_FIT: 0.05,
                intents.ASK_MISCONCEPTIONS: 0.06,
                intents.ASK_DIFFERENCE: 0.1,
                intents.ASK_EXPERIENCE: 0.08,
            }
        )
    )
    """By intent: the confidence it needs when `ask_fact` ranks first. The intents are a request for a fit check, a
    belief, a comparison and what use an experience is."""


@dataclass(frozen=True)
class SecondLookThresholds:
    """How to reread a message that the classifier couldn't place, or took for a self-description in question form."""

    max_out_of_scope_confidence: float = 0.75
    """Confidence of `out_of_scope`; from here on, the message is not looked at again. Of 600 messages with at least
    this confidence, none described the speaker or asked for a fact."""
    min_fact_score: Mapping[str, float] = field(
        default_factory=lambda: MappingProxyType(
            {intents.NLU_FALLBACK: 0.15, intents.OUT_OF_SCOPE: 0.2, intents.DESCRIBE_SELF: 0.2}
        )
    )
    """By the classifier's intent: the best fact score from which the message counts as asking for a fact, if the kind
    of question agrees. Question sets."""
    min_words_of_fact_question: int = 3
    """Words of the message; with fewer ("hmm", "gimana ya") it asks for no fact."""
    max_words_around_role: int = 5
    """Words of the message with its roles masked; up to this many, naming a role is the point of the message."""
    min_naming_confidence: float = 0.3
    """Sum of the confidences of `inform_role` and `correct_role`, the intents that name a role."""


@dataclass(frozen=True)
class QuestionKindThresholds:
    """Whether a question asks for one fact, a whole topic, or something that no source covers. All values were chosen
    on the question sets."""

    min_fact_score_within_topic: float = 0.15
    """Best fact score where the classifier read a topic; it must also reach the score of the topic as a whole."""
    specific_bonus: float = 0.2
    """Added to the sum of the confidence of `ask_fact` and the best fact score before it is compared with general
    questions: an unneeded fact does less harm than an "I don't know" to a question that a fact answers."""
    fact_weight: float = 1.5
    """Factor on the best fact score when it is compared with the evidence that no source covers the question. This and
    the next three are the coefficients of a logistic regression on the question sets, divided by that of the score for
    "no source covers this"."""
    fact_share_weight: float = 0.2
    """Factor on the confidence of `ask_fact` in that comparison."""
    fact_bonus: float = -0.05
    """Added to the evidence for a fact. The fitted value is 0.15; this is the highest of four tried at which 93% of the
    indirect questions without a source are still admitted."""
    unlisted_weight: float = 0.85
    """Factor on the confidence of `ask_unlisted` in the evidence against; the fact index's score counts once."""


@dataclass(frozen=True)
class FactAnswerThresholds:
    """When a message is answered with a fact."""

    min_clear_score: float = 0.4
    """Best fact score from which the message counts as asking for that fact, whatever its intent. Question sets."""
    min_score_without_role: float = 0.2
    """Best fact score over all roles when the message is about no role in particular. Question sets."""
    min_score_without_role_within_topic: float = 0.5
    """The same where the classifier read a topic. Question sets."""


@dataclass(frozen=True)
class UnlistedThresholds:
    """When a question on a topic asks by name for something that no source mentions."""

    min_score: float = 0.4
    """The fact index's score for "no source covers this". Question sets."""
    min_lead_over_topic: float = 0.15
    """How far that score must be above the score of the topic as a whole. Question sets."""
    weak_fact_below: float = 0.2
    """Best fact score below which no fact competes. Question sets."""
    min_lead_over_fact: float = 0.3
    """How far that score must be above the best fact score if a fact does compete. Question sets."""
    min_share_if_not_understood: float = 0.1
    """Confidence of `ask_unlisted` in a message that was not understood, from which the bot says that no source covers
    it instead of asking what is meant."""
    max_words_of_follow_up: int = 5
    """Words of an out-of-scope message that may continue a question without a source ("and a licence?")."""


@dataclass(frozen=True)
class RelevantFactThresholds:
    """Which facts are told next to another answer."""

    min_score_for_statement: float = 0.15
    """Best fact score of what people say about themselves ("aku takut ribut, cocok gak?")."""
    min_words_of_statement: int = 6
    """Words, not counting role names; fewer ("is it a better fit?") say nothing about the speaker."""
    min_score_to_lead_topic: float = 0.18
    """Best fact score from which that fact comes first in an answer on a whole topic."""
    min_score_of_closest: float = 0.15
    """Best fact score from which that fact is told as the closest one when no source covers the question."""
    min_score_of_doubt: float = 0.1
    """Best fact score from which the bot says that its sources don't answer the question directly, instead of that they
    don't cover it. Chosen on 232 questions that a fact answers, together with the next."""
    max_unlisted_ratio_of_doubt: float = 3.0
    """The score for "no source covers this", as a multiple of the best fact score, up to which it says so."""
    min_score_out_of_scope: float = 0.2
    """The same for a message read as out of scope while a role is talked about."""
    min_share_of_first: float = 0.5
    """Share of the told fact's score that another fact must reach to be told as related."""


@dataclass(frozen=True)
class BeliefThresholds:
    """When a message is checked against the beliefs that the sources confirm or refute."""

    unsure_below: float = 0.6
    """Confidence of the chosen intent below which `ask_misconceptions` need only be among the likely intents."""
    max_rank_in_fact_question: int = 2
    """The lowest rank, counted from 1, that `ask_misconceptions` may have in a message to be answered with a fact: the
    classifier's own choice is first or, behind `nlu_fallback`, second."""


@dataclass(frozen=True)
class YesOrNoThresholds:
    """When the yes or no of a stored question also answers another one. The values were chosen by leaving each stored
    question with a yes or no out in turn. Without the comparison of words, 141 of 154 answers were right; with it, all
    54 that are still given."""

    min_questions_of_common_word: int = 8
    """Stored questions that contain a word; from here on, the word is too common to ask for something in particular."""
    min_letters_of_same_stem: int = 4
    """Letters that two words need so that one may be a part of the other ("temu" in "bertemu")."""


@dataclass(frozen=True)
class RecommendationThresholds:
    """When a request to recommend a role is first read as a question about facts ("which of them works with NGOs?")."""

    sure_from: float = 0.9
    """Confidence of `recommend_role` from which no fact is looked up."""


@dataclass(frozen=True)
class FitCheckThresholds:
    """What belongs to a running fit check."""

    min_questions_of_early_result: int = 5
    """Questions after which somebody who wants the result now gets it."""
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
    max_words_around_role: int = 7
    """Words of a message that names another role to check."""


@dataclass(frozen=True)
class ReferenceThresholds:
    """What a message that points at something earlier asks for."""

    vague_below: float = 0.5
    """Confidence of the intent below which a word such as "contohnya" asks for an example of the last answer."""
    max_words_of_all_facts: int = 4
    """Words of a message about all of something up to which it asks for the rest of the facts just told."""
    sure_of_list_from: float = 0.75
    """Confidence of `list_roles`, below which a question about all roles ("which roles need data analysis?") is first
    tried as one about facts. Chosen on six messages; not yet evaluated."""
    max_words_of_other_roles: int = 4
    """Words of a message about other roles; up to this many ("ada peran lain?"), it asks for the list."""


@dataclass(frozen=True)
class AcrossRolesThresholds:
    """Which roles are named in answer to a question about all of them."""

    min_fact_score: float = 0.17
    """Score of a role's best fact, from which it may answer the question. Chosen on the same questions as the next but
    one; not yet evaluated."""
    min_fact_score_of_wish: float = 0.28
    """The same for a message read as a wish for a recommendation ("which job needs many languages?"). Chosen on 18
    messages; not yet evaluated."""
    max_unlisted_ratio: float = 2.0
    """The score for "no source covers this", as a multiple of that fact's, up to which it may answer. Chosen on 14
    questions, from which the words that choose among the roles were left out; not yet evaluated."""
    min_share_of_best: float = 0.6
    """That score as a share of the best role's."""


@dataclass(frozen=True)
class TraitFactThresholds:
    """Which facts are told to somebody who tells what they or others are like or have done. The scores of facts were
    chosen by looking at the nearest fact of each role to the name of each of the 20 traits that roles ask for."""

    min_score_of_counterpart: float = 0.06
    """Score, with a fact on whom a role doesn't suit as the question, from which another says the opposite: what the
    role asks for."""
    min_score_without_profile: float = 0.35
    """Score, with the trait's name as the question, from which a fact of a role whose profile leaves the trait out is
    about it."""
    sure_theme_from: float = 0.5
    """The `TraitFinder` score from which a clause is about a trait, however near it is to another. This and the next
    two were chosen on 30 stories; not yet evaluated."""
    min_theme_score: float = 0.3
    """The same if the lead over other traits is large enough."""
    min_theme_lead: float = 0.09
    """That lead."""
    min_theme_score_with_phrase: float = 0.2
    """The same if a phrase in the clause names the trait."""


@dataclass(frozen=True)
class OtherProfessionThresholds:
    """When a message asks about an occupation that no source covers."""

    max_words_without_form: int = 5
    """Words of a message without the form of a question that names an occupation ("programmer deh kak")."""


@dataclass(frozen=True)
class OtherPersonThresholds:
    """When a message asks what suits somebody other than the speaker."""

    min_wish_confidence: float = 0.04
    """Sum of the confidences of `check_fit`, `recommend_role`, `look_for_work` and `ask_experience` from which a
    message about another person asks that, though it was read as a question about a fact, or not at all."""


@dataclass(frozen=True)
class TermThresholds:
    """Which words of a question about a term name the term. All values were chosen on the training messages of
    `ask_term`."""

    min_questions_of_asking_word: int = 3
    """Stored questions about topics that contain a word; from here on, it belongs to the way people ask."""
    max_facts_of_term: int = 12
    """Facts that contain a word; with more, it is no term that anybody would ask about."""
    min_letters_of_part: int = 6
    """Letters that two words have in common if one is part of the other, or both begin alike."""


@dataclass(frozen=True)
class DistressThresholds:
    """When a message is a cry for help, and when one that follows it is about something else."""

    min_danger: float = 0.3
    """Probability by the danger model from which a message gets support, whatever its intent. Low, because a missed cry
    for help does more harm than support that nobody needed. Chosen on 150 cries for help, 150 messages of people sad
    about work or school and 150 idioms ("this homework is killing me"), half of which were training messages. So were
    the next six."""
    surely_sad_from: float = 0.9
    """Confidence of `discouraged` from which the message needs more than `min_danger` to be a cry for help."""
    min_danger_if_surely_sad: float = 0.95
    """What it needs then."""
    surely_other_from: float = 0.7
    """Confidence of any other intent from which the message needs more than `min_danger`, too."""
    min_danger_if_surely_other: float = 0.7
    """What it needs then."""
    sure_from: float = 0.6
    """Confidence of `distress` from which a message without danger gets support all the same."""
    min_sadness_beside_distress: float = 0.1
    """Confidence of `discouraged` from which a message less surely in distress gets encouragement instead."""
    min_feeling_if_unclear: float = 0.3
    """Sum of the confidences of `distress` and `discouraged` from which an unclear message gets encouragement."""

    min_confidence_to_leave: float = 0.6
    """Confidence of a request or a question; below it, the bot goes on supporting."""


@dataclass(frozen=True)
class FollowUpThresholds:
    """When a message is read as a follow-up of what the bot said last."""

    min_confidence: float = 0.5
    """Confidence of the follow-up's label, 0 to 1."""
    min_answer_confidence: float = 0.5
    """Summed confidence of the five degrees, 0 to 1, from which a message answers the fit check's question. Chosen
    among 0.3 to 0.6 on 400 unseen replies: below it, more of the other messages are stored than answers gained."""
    min_words_of_own_question: int = 5
    """Words of a question about a fact from which it stands by itself."""
    own_question_from: float = 0.6
    """Confidence of its intent, 0 to 1. Chosen on the question sets, of which follow-ups took 47 before."""
    min_words_of_question: int = 5
    """Words of a sentence with a question mark from which it asks, instead of naming what an answer is about."""
    min_side_confidence: float = 0.5
    """Confidence that the person likes it, dislikes it, or neither, 0 to 1; below it, the words for degrees decide.
    Chosen on the same replies."""
    clear_from: float = 0.6
    """Confidence of the intent from which a message may say by itself what it wants ("gw tanya gajinya")."""
    min_confidence_if_unclear: float = 0.3
    """Confidence of the label if the classifier is unsure, too."""
    min_fact_score: float = 0.2
    """Score of one of the facts just told, from which a message asks about that fact ("the networking part")."""


@dataclass(frozen=True)
class DescriptionThresholds:
    """When a message describes a role without naming it. A *likeness* (`advisor/understanding/roles/description.py`)
    lies between about -1 and 2. Both values were chosen on 75 training messages that describe a role, of which they
    find 58%, and 600 that don't, of which they take 3%."""

    min_likeness: float = 0.6
    """Likeness to what is said about the role."""
    min_lead: float = 0.1
    """How far that likeness is above that of any other role in question."""


@dataclass(frozen=True)
class LanguageThresholds:
    """When what people write changes the language of the conversation."""

    min_words_of_clear_sentence: int = 4
    """Words of one message in the other language from which it alone changes the language."""
    messages_in_a_row: int = 2
    """Shorter messages in the other language, or any if the person has asked for a language."""


LIKELY_INTENTS = LikelyIntentThresholds()
LAST_SENTENCE = LastSentenceThresholds()
SEGMENTS = SegmentThresholds()
COMBINED_FACT = CombinedFactThresholds()
SECOND_LOOK = SecondLookThresholds()
QUESTION_KIND = QuestionKindThresholds()
FACT_ANSWER = FactAnswerThresholds()
UNLISTED = UnlistedThresholds()
RELEVANT_FACT = RelevantFactThresholds()
BELIEF = BeliefThresholds()
YES_OR_NO = YesOrNoThresholds()
RECOMMENDATION = RecommendationThresholds()
OTHER_PERSON = OtherPersonThresholds()
OTHER_PROFESSION = OtherProfessionThresholds()
FIT_CHECK = FitCheckThresholds()
ACROSS_ROLES = AcrossRolesThresholds()
TRAIT_FACTS = TraitFactThresholds()
REFERENCE = ReferenceThresholds()
FOLLOW_UP = FollowUpThresholds()
DESCRIPTION = DescriptionThresholds()
TERM = TermThresholds()
DISTRESS = DistressThresholds()
LANGUAGE = LanguageThresholds()
