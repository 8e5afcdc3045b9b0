"""Which facts answer a question, and when none does."""

from dataclasses import dataclass


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
class FactMatchWeights:
    """How facts without example questions are scored. The last five are the coefficients of a logistic regression on
    the example questions of five roles, each matched as if its role had none; the first two were chosen by the share of
    those questions whose fact comes first."""

    ridge: float = 3.0
    """Regularisation of the map from questions to answers."""
    map_weight: float = 0.5
    """How far a question is moved along the map, 0 to 1."""
    example_discount: float = 0.2
    """How much the cosine of two questions is above that of a question and its answer. Set by hand."""
    similarity: float = 10.3
    """For the cosine of the mapped question and the fact."""
    similarity_below_best: float = 11.8
    """For how much less that is than the best fact's."""
    topic: float = 2.4
    """For how much the question is like questions on the fact's topic, about 0 to 1."""
    topic_below_best: float = 1.1
    """For how much less that is than for the best topic among the role's."""
    bias: float = -4.2


@dataclass(frozen=True)
class MatchedKindThresholds:
    """Whether a question about a role without example questions asks for one of its facts. Chosen on 240 questions
    about 20 roles and 240 about 20 others."""

    min_score_of_fact_question: float = 0.1
    """The lowest score of the best fact for a message read as asking for a fact."""
    max_unlisted_ratio_of_fact_question: float = 3.0
    """The highest score for "no source covers this", as a multiple of that fact's."""
    min_score_if_unclear: float = 0.1
    """The same two for a message that wasn't understood, or that asks on a topic without facts."""
    max_unlisted_ratio_if_unclear: float = 2.0
    min_score_if_unlisted: float = 0.2
    """The same two for a message read as asking for something that no source covers."""
    max_unlisted_ratio_if_unlisted: float = 1.0
    max_unlisted_ratio_of_near: float = 4.0
    """The highest score for "no source covers this", as a multiple of the best fact's, at which the nearest facts are
    given, with a warning that they may not be the answer. It was 6, and the limit of 0.1 above was 0.05, before
    there were examples of unanswerable questions about all roles. Then, the nearest facts were given for 43 of the 480
    questions and answered 18; now they are given for 42 and answer 22."""
    min_score_on_entry: float = 0.4
    """The lowest score of the best fact for a question on pay, prospects or how to get in, if there is no fact on that
    topic."""


@dataclass(frozen=True)
class FactAnswerThresholds:
    """When a message is answered with a fact."""

    min_clear_score: float = 0.4
    """The lowest best fact score at which the message counts as asking for that fact, whatever its intent. Question
    sets."""
    min_score_without_role: float = 0.2
    """The lowest best fact score over all roles when the message is about no role in particular. Question sets."""
    min_score_without_role_within_topic: float = 0.5
    """The same where the classifier read a topic. Question sets."""


@dataclass(frozen=True)
class UnlistedThresholds:
    """When a question on a topic asks by name for something that no source mentions."""

    min_score: float = 0.4
    """The fact index's lowest score for "no source covers this". Question sets."""
    min_lead_over_topic: float = 0.15
    """How far that score must be above the score of the topic as a whole. Question sets."""
    weak_fact_below: float = 0.2
    """Best fact score below which no fact competes. Question sets."""
    min_lead_over_fact: float = 0.3
    """How far that score must be above the best fact score if a fact does compete. Question sets."""
    min_share_if_not_understood: float = 0.1
    """The lowest confidence of `ask_unlisted`, in a message that was not understood, at which the bot says that no
    source covers it instead of asking what is meant."""
    max_words_of_follow_up: int = 5
    """The most words of an out-of-scope message that may continue a question without a source ("and a licence?")."""


@dataclass(frozen=True)
class ComparisonThresholds:
    """Which facts are told in a comparison of roles."""

    min_shared_words: float = 0.8
    """The smallest share of the shorter fact's distinct words that the longer one must contain for both to say the same
    thing."""


@dataclass(frozen=True)
class RelevantFactThresholds:
    """Which facts are given next to another answer."""

    min_score_for_statement: float = 0.15
    """The lowest best fact score for what people say about themselves ("aku takut ribut, cocok gak?")."""
    min_words_of_statement: int = 6
    """Words, not counting role names; fewer ("is it a better fit?") say nothing about the speaker."""
    min_score_to_lead_topic: float = 0.18
    """The lowest best fact score at which that fact comes first in an answer on a whole topic."""
    min_score_of_closest: float = 0.15
    """The lowest best fact score at which that fact is given as the closest one when no source covers the question."""
    min_score_of_doubt: float = 0.1
    """The lowest best fact score at which the bot says that its sources don't answer the question directly, rather than
    that they don't cover it. Chosen on 232 questions that a fact answers, together with the next."""
    max_unlisted_ratio_of_doubt: float = 3.0
    """The highest score for "no source covers this", as a multiple of the best fact score, at which it says so."""
    min_score_out_of_scope: float = 0.2
    """The same for a message read as out of scope while a role is talked about."""
    min_share_of_first: float = 0.5
    """Share of the given fact's score that another fact must reach to be given as related."""


@dataclass(frozen=True)
class BeliefThresholds:
    """When a message is checked against the beliefs that the sources confirm or refute."""

    unsure_below: float = 0.6
    """Confidence of the chosen intent below which `ask_misconceptions` need only be among the likely intents."""
    max_rank_in_fact_question: int = 2
    """The lowest rank, counted from 1, that `ask_misconceptions` may have in a message to be answered with a fact: the
    classifier's own choice is first or, behind `nlu_fallback`, second."""
    min_share_to_refute: float = 0.6
    """The smallest weighted share (0 to 1) of a false claim's n-grams that a message must contain to match it."""
    min_share_to_confirm: float = 0.75
    """The same for a true claim; higher, because a wrong yes misleads more than a wrong "I can't say"."""


@dataclass(frozen=True)
class YesOrNoThresholds:
    """When the yes or no of a stored question also answers another one. The values were chosen by leaving each stored
    question with a yes or no out in turn. Without the comparison of words, 141 of 154 answers were right; with it, all
    54 that are still given."""

    min_similarity: float = 0.5
    """The lowest similarity (cosine) at which two questions ask the same thing. Set by hand."""
    min_questions_of_common_word: int = 8
    """A word that occurs in at least this many stored questions is too common to ask for something in particular."""
    min_letters_of_same_stem: int = 4
    """How many letters two words must have for one to count as a part of the other ("temu" in "bertemu")."""


@dataclass(frozen=True)
class AcrossRolesThresholds:
    """Which roles are named in answer to a question about all of them."""

    min_fact_score: float = 0.17
    """The lowest score at which a role's best fact may answer the question. Chosen on the same questions as the next
    but one; not yet evaluated."""
    min_fact_score_of_wish: float = 0.28
    """The same for a message read as a wish for a recommendation ("which job needs many languages?"). Chosen on 18
    messages; not yet evaluated."""
    max_unlisted_ratio: float = 2.0
    """The highest score for "no source covers this", as a multiple of that fact's, at which it may answer. Chosen on 14
    questions, without the words that choose among the roles; not yet evaluated."""
    min_share_of_best: float = 0.6
    """The lowest fact score of a role as a share of the best role's."""


@dataclass(frozen=True)
class RoleMatchThresholds:
    """Which roles are named to somebody who says what they look for, or tells of themselves."""

    min_score: float = 12.0
    """The score of the best role, in standard deviations, below which no role comes close. At this value, 101 of 118
    wishes match a role, and 2 of 13 messages that say nothing of what their writers want ("aku bingung mau jadi apa").
    """
    min_wish: float = 0.15
    """How strongly the message must want an aspect for roles with facts on it to get a bonus."""
    aspect_bonus: float = 2.0
    """That bonus, in standard deviations. Both were chosen on 118 wishes; on 120 others they change next to nothing."""
    min_share_of_best: float = 0.5
    """A role is named too if its score is at least this share of the best one's."""
    max_roles: int = 3
    """The most roles named."""
    max_aspects: int = 2
    """The most aspects that a message may want to avoid in one answer."""


@dataclass(frozen=True)
class TraitFactThresholds:
    """Which facts are given to somebody who tells what they or others are like or have done. The scores of facts were
    chosen by looking at the nearest fact of each role to the name of each of the 20 traits that roles ask for."""

    min_score_of_counterpart: float = 0.06
    """With a fact on whom a role doesn't suit as the question, another fact with at least this score says the opposite:
    what the role asks for."""
    min_score_without_profile: float = 0.35
    """With the trait's name as the question, a fact with at least this score is about the trait, in a role whose
    profile leaves the trait out."""
    sure_theme_from: float = 0.5
    """The lowest `TraitFinder` score at which a clause is about a trait, however near it is to another. This and the
    next two were chosen on 30 stories; not yet evaluated."""
    min_theme_score: float = 0.3
    """The same if the lead over other traits is large enough."""
    min_theme_lead: float = 0.09
    """That lead."""
    min_theme_score_with_phrase: float = 0.2
    """The same if a phrase in the clause names the trait."""


@dataclass(frozen=True)
class TermThresholds:
    """Which words of a question about a term name the term. All values were chosen on the training messages of
    `ask_term`."""

    min_questions_of_asking_word: int = 3
    """A word that occurs in at least this many stored questions about topics belongs to the way people ask."""
    max_facts_of_term: int = 12
    """A word that occurs in more facts than this isn't a term that anybody would ask about."""
    min_letters_of_name: int = 5
    """How many letters a word must have to tell one of the facts just given from the others ("the conflict one")."""
    max_facts_of_name: int = 15
    """The most facts, over all roles, in which such a word may occur."""
    min_lead_of_name: float = 1.5
    """How many times the next fact's score a fact must have to be the one named. Set by hand, like the two above."""
    min_letters_of_part: int = 6
    """How many letters two words must have in common for one to be part of the other, or for both to begin alike."""


@dataclass(frozen=True)
class AspectAnswerThresholds:
    """When an aspect decides over the similarity of facts."""

    min_confidence_to_deny: float = 0.9
    """The lowest confidence of the aspects at which the bot says that its sources don't mention them for a role. Chosen
    with the next among six pairs on the question sets: with aspects, 8 answers get better and 3 worse."""
    clear_fact_from: float = 0.2
    """The lowest score at which the best fact answers although it isn't on the aspects, if they are less certain than
    that."""
    min_share_of_fact: float = 0.8
    """The lowest confidence of `ask_fact` at which a fact on the aspects answers, whatever its score. Set by hand; on
    the question sets it makes no difference."""
    weight_of_name: float = 1.0
    """Weight of a fact's score for the aspect's name next to that for the question, when one fact of each role is
    given. Chosen by looking at the facts given for the names of the 46 aspects that there were at the time."""


COMPARISON = ComparisonThresholds()
QUESTION_KIND = QuestionKindThresholds()
FACT_ANSWER = FactAnswerThresholds()
FACT_MATCH = FactMatchWeights()
MATCHED_KIND = MatchedKindThresholds()
UNLISTED = UnlistedThresholds()
RELEVANT_FACT = RelevantFactThresholds()
BELIEF = BeliefThresholds()
YES_OR_NO = YesOrNoThresholds()
ACROSS_ROLES = AcrossRolesThresholds()
ROLE_MATCH = RoleMatchThresholds()
TRAIT_FACTS = TraitFactThresholds()
TERM = TermThresholds()
ASPECT_ANSWER = AspectAnswerThresholds()
