"""How sure the bot has to be of what a message says."""

from dataclasses import dataclass


@dataclass(frozen=True)
class LikelyIntentThresholds:
    """Which intents of the ranking count as possible readings of a message."""

    min_confidence: float = 0.02
    """An intent in the ranking with a lower confidence isn't a plausible reading."""


@dataclass(frozen=True)
class LastSentenceThresholds:
    """When the last sentence of a message, read alone, decides the intent of the whole."""

    whole_message_below: float = 0.3
    """Below this confidence of the whole message's likeliest intent, a surer last sentence wins."""
    min_check_confidence: float = 0.6
    """The lowest confidence of `check_fit` in the last sentence of a message that was read as `ask_fact`."""


@dataclass(frozen=True)
class PartThresholds:
    """When a part of a message, read alone, decides the intent of the whole."""

    sure_from: float = 0.6
    """If the confidence of the whole message's likeliest intent is at least this, its parts don't matter."""
    sure_out_of_scope_from: float = 0.9
    """The same if the intent is `out_of_scope`, which many messages that only tell something are read as."""
    max_feeling: float = 0.3
    """The highest confidence that the whole message is about a feeling at which a part may decide."""
    min_confidence: float = 0.6
    """The lowest confidence of a sentence's intent."""
    min_confidence_between_commas: float = 0.65
    """The same for a part between commas."""
    min_confidence_of_wish: float = 0.8
    """The same for a wish for the fit check, which a question about somebody else resembles."""


@dataclass(frozen=True)
class CommandThresholds:
    """When a part of a message is a command along with the rest of it. Set by hand; not yet evaluated."""

    max_words: int = 9
    """The most words of the part."""
    min_letter_confidence: float = 0.1
    """The lowest confidence of all commands together, by the letter model alone, at which the part is read by its
    meaning."""
    min_confidence: float = 0.85
    """The lowest confidence of the command."""
    min_rest: float = 0.45
    """The lowest confidence of the rest's intent. Below it, the rest is a remark ("my mum is reading along")."""


@dataclass(frozen=True)
class SegmentThresholds:
    """When a message is cut into two questions."""

    min_letter_confidence: float = 0.2
    """The lowest confidence of the less certain side, by the letter model alone, at which the cut is also read by its
    meaning."""
    min_confidence: float = 0.45
    """The lowest confidence of the less certain side at which the message is cut. Lower values find more pairs but cut
    single questions in two. Set by hand; the result is in docs/evaluation.md ("two questions in one message")."""
    min_confidence_after_question_mark: float = 0.3
    """The same after a question mark, where a second question is likelier."""


@dataclass(frozen=True)
class OfferThresholds:
    """When a message takes an offer by the words on its button."""

    min_similarity: float = 85.0
    """How many letters the message and the words must have in common, in percent: two slips in twenty letters pass."""


@dataclass(frozen=True)
class OtherProfessionThresholds:
    """When a message asks about an occupation that no source covers."""

    max_words_without_form: int = 5
    """The most words of a message that names an occupation without the form of a question ("programmer deh kak")."""


@dataclass(frozen=True)
class OtherPersonThresholds:
    """When a message asks what suits somebody other than the speaker."""

    min_wish_confidence: float = 0.12
    """The lowest sum of the confidences of `check_fit`, `recommend_role`, `look_for_work` and `ask_experience` at which
    a message about another person asks that, though it was read as a question about a fact, or not understood."""


@dataclass(frozen=True)
class DescriptionThresholds:
    """When a message describes a role without naming it. A *similarity* (`advisor/understanding/roles/description.py`)
    lies between about -1 and 2. Both values were chosen on 75 training messages that describe a role, of which they
    find 58%, and 600 that don't, of which they take 3%."""

    min_similarity: float = 0.6
    """The lowest similarity to what is said about the role."""
    min_lead: float = 0.1
    """How far that similarity must be above that of any other role in question."""


@dataclass(frozen=True)
class FeelingThresholds:
    """When a message expresses a feeling about work, school or oneself."""

    min_confidence: float = 0.5
    """The lowest confidence, 0 to 1, that it does. At this value, none of 21 unseen messages without a feeling was
    taken for one with a feeling, and 27 of 33 with one were found."""
    max_sentences: int = 4
    """The most sentences that are read on their own, so that long messages take no longer."""
    min_question_confidence: float = 0.5
    """Below this confidence of a question about a fact, a message with a feeling is not answered with a fact."""


@dataclass(frozen=True)
class NeedThresholds:
    """When a message is about what its writer doesn't want."""

    min_refusal: float = 0.5
    """The lowest score at which it is. Of 390 messages that nothing was learned from, 86% of the 90 that refuse
    something reach it, and 6% of the others."""
    min_aspect: float = 0.2
    """The lowest score of the likeliest aspect at which the bot tells for which roles the sources mention it. Of 86
    messages that refuse something, 65 then have one, and 63 of those are about roles that don't suit their writers."""
    min_lead_over_wish: float = 0.1
    """The least difference between that score and the one for wanting the aspect: "only online" doesn't refuse it."""
    min_share_of_best: float = 0.7
    """Another aspect is told too if its score is at least this share of that one's."""


@dataclass(frozen=True)
class DistressThresholds:
    """When a message is a cry for help, and when one that follows it is about something else."""

    sure_danger: float = 0.45
    """The lowest score of the danger model at which a message gets support, whatever its intent. Chosen with the next
    four on 109 cries for help, 105 messages of people sad about work or school and 93 idioms ("this homework is killing
    me"): 95% of the first are caught, and 2% and 5% of the others get support, too. Of 260 messages written later, it
    is 83% of the first and 6% of those that only sound alike; of 1,558 messages of trials, 5."""
    min_danger: float = 0.26
    """The lowest score at which it gets support if the classifier thinks of distress, too. It was 0.27 before 2,000
    harmless stories joined the training data, which lowered all scores a little."""
    min_distress_beside_danger: float = 0.05
    """The lowest confidence of `distress` in that case."""
    surely_sad_from: float = 0.6
    """The lowest confidence of `discouraged` at which the message needs more to count as a cry for help."""
    min_danger_if_surely_sad: float = 0.5
    """The score it needs then."""
    sure_from: float = 0.6
    """The lowest confidence of `distress` at which a message without danger gets support all the same."""
    no_danger_up_to: float = 0.1
    """The highest score of the danger model at which a message doubtfully read as distress gets encouragement."""
    min_sadness_beside_distress: float = 0.1
    """The lowest confidence of `discouraged` at which a message less surely in distress gets encouragement instead."""
    min_feeling_if_unclear: float = 0.3
    """The lowest sum of the confidences of `distress` and `discouraged` at which an unclear message gets encouragement.
    """

    min_confidence_to_leave: float = 0.6
    """The lowest confidence of a request or a question; below it, the bot goes on supporting."""
    min_safety_to_leave: float = 0.6
    """The lowest confidence, 0 to 1, that a sentence says that its writer is safe, or is about something else, at which
    the bot stops supporting."""
    max_need_to_leave: float = 0.4
    """The highest confidence that a sentence still asks for support at which it stops."""


@dataclass(frozen=True)
class LanguageThresholds:
    """When what people write changes the language of the conversation."""

    min_words_of_clear_sentence: int = 4
    """One message in the other language with at least this many words changes the language by itself."""
    messages_in_a_row: int = 2
    """How many shorter messages in the other language change it, or messages of any length if the person has asked for
    a language."""


@dataclass(frozen=True)
class IdentifiedLanguageThresholds:
    """Which language one message is in (`advisor/understanding/language/identifier.py`)."""

    sure_from: float = 0.75
    """The smallest share of English, 0 to 1, at which a message is English; at 1 minus this or less it is Indonesian.
    In between it is mixed or too short to tell, and the conversation keeps its language."""
    doubtful_below: float = 0.97
    """At this certainty, 0.5 to 1, that it is in one of our languages, or above, no other language is considered."""
    min_words_of_other: int = 4
    """How many words a message must have for another language to be considered."""
    max_usual_words_of_other: float = 0.65
    """The largest share of words that occur in two training messages or more at which another language is considered:
    texts that mix our languages fool the package that recognises the others."""
    min_confidence_of_other: float = 0.8
    """That package's lowest confidence, 0 to 1, in another language."""
    min_confidence_of_similar: float = 0.95
    """The same for Tagalog: Javanese and Sundanese, which the package doesn't know, look like it."""
    unknown_words_up_to: float = 0.5
    """The largest share of words that occur in training messages at which the text may be markup, code or random keys,
    and is in neither language."""
    code_from: int = 3
    """A text with at least this many characters of markup or code is in neither language, whatever its words."""
    min_certainty_of_guess: float = 0.9
    """The lowest certainty, 0.5 to 1, at which the likelier language of a doubtful message is reported as a guess: "hi"
    is more clearly English than "skill?"."""


@dataclass(frozen=True)
class OccupationThresholds:
    """Whether a message asks about an occupation that it names."""

    min_asked: float = 0.6
    """The lowest confidence, 0 to 1, that it does, for an occupation that the sources cover. Chosen on 310 messages; it
    was 0.5 before chatty questions joined the training data. 290 of them are read rightly, and 9 wrongly name one."""
    min_asked_if_unknown: float = 0.3
    """The same for one that they don't cover, if the words around it show that it is asked about. Not yet evaluated."""


@dataclass(frozen=True)
class AspectThresholds:
    """When a message surely asks about an aspect."""

    min_confidence: float = 0.4
    """The lowest confidence of the likeliest aspect, or the lowest sum for the likeliest two. Chosen by
    cross-validation on the training messages, together with the next: of those on an aspect, 64% are read as on one,
    96% of these rightly, and so are 1% of the others. At 0.16, 80% are, and 90% rightly."""
    min_confidence_of_second: float = 0.1
    """The lowest confidence of the second."""


@dataclass(frozen=True)
class TraitSideThresholds:
    """When people say something about a trait without its phrases, by the scores of `TraitFinder`: about 0 to 1, and a
    little more if the words are the trait's. The limits were chosen on the self-descriptions that docs/evaluation.md
    reports on."""

    min_similarity: float = 0.35
    """The lowest score of the nearest side, for a clause that expresses a degree itself: "suka nulis"."""
    min_lead: float = 0.18
    """The smallest difference from the best score of another trait."""
    min_similarity_in_list: float = 0.40
    """These two for a clause that takes its degree from the list it is in."""
    min_lead_in_list: float = 0.17
    min_similarity_if_bare: float = 0.45
    """These two for one with "aku" and no word of liking, which may express no liking at all: "aku kuliah akuntansi".
    """
    min_lead_if_bare: float = 0.30
    min_similarity_with_phrase: float = 0.20
    """The lowest score of a side that a phrase in the clause already points to, next to other words."""
    min_similarity_of_habit: float = 0.40
    """The lowest score of a side of which only a habit is named: what somebody often does is often something else."""
    min_lead_over_opposite: float = 0.10
    """The smallest difference between the scores of a trait's two sides at which a claim is about one of them."""
    min_similarity_to_answered: float = 0.25
    """The lowest score, among the traits that the person has answered on, at which a message names a trait."""
    min_similarity_in_answer: float = 0.25
    """The lowest score of the trait asked about at which a clause of the answer is about it."""


@dataclass(frozen=True)
class EvidenceThresholds:
    """When the examples of self-descriptions bear out a note, or make one.

    Chosen on 400 messages by other hands, at first on one half of them; docs/evaluation.md has the figures of both.
    """

    least_if_liked: float = -0.25
    """The smallest lead of the side noted over its opposite, if a word expresses a liking or a dislike."""
    least_if_able: float = -0.1
    """The same if a word expresses an ability, or that something is all right."""
    least_otherwise: float = 0.05
    """The same if only a habit is told, or what the person is like."""
    min_score: float = 0.25
    """The lowest score of a side that is noted without a rule."""
    min_lead: float = 0.12
    """Its smallest lead over the sides of all other traits."""
    min_lead_over_opposite: float = 0.1
    """Its smallest lead over its opposite."""
    max_nothing: float = 0.5
    """The highest score of showing no trait."""


EVIDENCE = EvidenceThresholds()
IDENTIFIED_LANGUAGE = IdentifiedLanguageThresholds()
OFFER = OfferThresholds()
TRAIT_SIDE = TraitSideThresholds()
LIKELY_INTENTS = LikelyIntentThresholds()
LAST_SENTENCE = LastSentenceThresholds()
PARTS = PartThresholds()
COMMANDS = CommandThresholds()
SEGMENTS = SegmentThresholds()
OTHER_PROFESSION = OtherProfessionThresholds()
OTHER_PERSON = OtherPersonThresholds()
DESCRIPTION = DescriptionThresholds()
FEELING = FeelingThresholds()
DISTRESS = DistressThresholds()
NEED = NeedThresholds()
LANGUAGE = LanguageThresholds()
ASPECT = AspectThresholds()
OCCUPATION = OccupationThresholds()
