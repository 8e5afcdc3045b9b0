"""Answers a specific question with the one fact that answers it, or admits that no source does."""

from typing import List, NamedTuple, Optional, Sequence, Tuple

from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_on_aspects import are_aspects_sure, aspects_decide, say_not_mentioned
from actions.dialogue.memory import Event, remember
from actions.dialogue.turn import Turn
from actions.speech.buttons import next_buttons
from actions.speech.say import answering, say
from actions.speech.wording import PARAGRAPH, bullets, role_names, source_line, topic_list
from advisor.advisor import get_advisor
from advisor.answers.answer import Answer
from advisor.answers.fact_index import Candidate
from advisor.answers.framing import framed, framed_beside
from advisor.answers.question_kind import kind_of_matched_question, kind_of_question
from advisor.dialogue import intents
from advisor.dialogue.payload import is_payload
from advisor.dialogue.thresholds import ASPECT_ANSWER, FACT_ANSWER, RELEVANT_FACT, SECOND_LOOK, UNLISTED
from advisor.knowledge.base import intent_of
from advisor.knowledge.schema.roles import Fact
from advisor.text import plain, sentences, words_of

MISFIT_PROFILE = "misfit_profile"
ONLY_WHERE_COVERED = ("tools", "conditions", "workplaces")
"""Topics on which a fact on another topic is no answer, unless it clearly is."""
MAX_NEAR_FACTS = 2
"""The most facts given when the sources may not answer a question."""
MAX_RELATED_FACTS = 2
MAX_CHARACTERS = 380
"""The most characters that a fact and its related facts may have together."""


class _Closest(NamedTuple):
    """The fact that comes closest to a question."""

    fact: Fact
    may_answer: bool
    """Whether it may be what was asked for, so that it would be wrong to say that the sources don't cover it."""
    score: float


def answer_specific_question(
    dispatcher: CollectingDispatcher, turn: Turn, roles: Tuple[str, ...]
) -> Optional[List[Event]]:
    """Answers a question about one fact, or about something that no source covers.

    Returns:
        The events that remember the answer; None if nothing was said because the question is about a topic as a whole
        or can't be placed.
    """
    if is_payload(turn.text) or len(roles) > 1 or not words_of(turn.text):
        return None
    knowledge = get_advisor().knowledge
    topic = knowledge.topic_of(turn.intent)
    candidates = get_advisor().facts.find(turn.text, roles)
    if roles and get_advisor().facts.is_matched(roles[0]):
        return _answer_matched(dispatcher, turn, roles[0], candidates)
    if (
        roles
        and topic in ONLY_WHERE_COVERED
        and not knowledge.facts_on(roles[0], topic)
        and not _is_clear(candidates[0])
    ):
        return None
    if turn.aspects and roles:
        answered = _answer_on_aspects(dispatcher, turn, roles[0], candidates)
        if answered is not None:
            return answered
    if topic and knowledge.topics[topic].exact and _asks_for_unlisted_detail(candidates, topic):
        return admit_ignorance(dispatcher, turn, turn.intent)
    kind = kind_of_question(turn.confidences, candidates, topic)
    if roles:
        min_score = 0.0
    elif topic:
        min_score = FACT_ANSWER.min_score_without_role_within_topic
    else:
        min_score = FACT_ANSWER.min_score_without_role
    if kind == "fact" and _best_score(candidates) >= min_score:
        return say_fact(dispatcher, turn, candidates)
    if kind != "unlisted" or not roles or _is_too_vague_to_deny(turn, roles[0]):
        return None
    return admit_ignorance(dispatcher, turn)


def _answer_matched(
    dispatcher: CollectingDispatcher, turn: Turn, role: str, candidates: Sequence[Candidate]
) -> Optional[List[Event]]:
    """Answers a specific question about a role whose facts are found by their own words."""
    knowledge = get_advisor().knowledge
    topic = knowledge.topic_of(turn.intent)
    kind = kind_of_matched_question(turn.intent, candidates, topic, bool(topic and knowledge.facts_on(role, topic)))
    if kind == "fact":
        return say_fact(dispatcher, turn, candidates)
    if kind == "near":
        facts = [candidate.fact for candidate in candidates if candidate.fact][:MAX_NEAR_FACTS]
        asked = turn.intent if topic else intents.ASK_UNLISTED
        return _say_nearest(dispatcher, turn, facts, "not_directly_in_sources", asked)
    return admit_ignorance(dispatcher, turn) if kind == "unlisted" else None


def asks_for_fact(turn: Turn) -> bool:
    """Whether the message clearly asks for one fact about the role in question, whatever its intent."""
    return _is_clear(get_advisor().facts.find(turn.text, turn.roles_in_question[:1])[0])


def try_fact_answer(dispatcher: CollectingDispatcher, turn: Turn) -> Optional[List[Event]]:
    """Answers a message that asks for one fact about the role in question, whatever its intent; None otherwise."""
    roles = turn.roles_in_question[:1]
    if not roles or is_payload(turn.text):
        return None
    candidates = get_advisor().facts.find(turn.text, roles)
    if _is_clear(candidates[0]):
        return say_fact(dispatcher, turn, candidates)
    kind = kind_of_question(turn.confidences, candidates, get_advisor().knowledge.topic_of(turn.intent))
    return answer_specific_question(dispatcher, turn, roles) if kind == "fact" else None


def try_indirect_answer(dispatcher: CollectingDispatcher, turn: Turn) -> Optional[List[Event]]:
    """Answers a message that no rule placed with the fact about the role in question that may be meant, if any."""
    roles = turn.roles_in_question[:1]
    if not roles or is_payload(turn.text) or turn.confidence >= SECOND_LOOK.max_out_of_scope_confidence:
        return None
    closest = _closest(turn, roles[0])
    is_likely = closest is not None and closest.may_answer and closest.score >= RELEVANT_FACT.min_score_out_of_scope
    return admit_ignorance(dispatcher, turn) if is_likely else None


def mention_relevant_fact(dispatcher: CollectingDispatcher, turn: Turn, role: str) -> None:
    """Gives the fact about `role` that a self-description touches on, if any ("aku takut ribut, cocok gak?")."""
    if is_payload(turn.text) or len(words_of(turn.statement)) < RELEVANT_FACT.min_words_of_statement:
        return
    candidates = [candidate for candidate in get_advisor().facts.find(turn.text, [role]) if not candidate.is_unlisted]
    if candidates[0].fact and candidates[0].score >= RELEVANT_FACT.min_score_for_statement:
        say_fact(dispatcher, turn, candidates, with_verdict=False)


ONLY_OWN_FACTS = ("misconceptions", "expectations", "misfit_profile")
"""The topics whose headings would reverse the meaning of any other fact."""


def leading_fact(turn: Turn, role: str) -> Optional[Fact]:
    """The fact about `role` that comes first in an answer on the topic asked about; None when no fact is close."""
    topic = get_advisor().knowledge.topic_of(turn.intent)
    if is_payload(turn.text) or topic is None:
        return None
    fact = _best_fact(turn, role, RELEVANT_FACT.min_score_to_lead_topic)
    is_misheaded = fact is not None and topic in ONLY_OWN_FACTS and topic not in (fact.topic, *fact.also)
    return None if is_misheaded else fact


def nearest_fact(turn: Turn, role: str) -> Optional[Fact]:
    """The fact about `role` that comes near what the message says, besides naming the role; None if none does."""
    says_more = len(words_of(turn.statement)) >= RELEVANT_FACT.min_words_of_statement
    return _best_fact(turn, role, RELEVANT_FACT.min_score_for_statement) if says_more else None


def continues_unlisted(turn: Turn) -> bool:
    """Whether a short message continues a question that no source answers ("what about a driving licence?")."""
    is_short = len(words_of(turn.text)) <= UNLISTED.max_words_of_follow_up
    return turn.memory.topic == intents.ASK_UNLISTED and bool(turn.memory.roles) and is_short


def say_fact(
    dispatcher: CollectingDispatcher, turn: Turn, candidates: Sequence[Candidate], with_verdict: bool = True
) -> List[Event]:
    """Gives the likeliest fact of `candidates`, and the facts closest to it.

    Args:
        dispatcher: collects what the bot says.
        turn: the message to answer.
        candidates: likeliest first; at least one has a fact.
        with_verdict: whether to begin with yes or no where the fact implies it.
    """
    knowledge = get_advisor().knowledge
    facts = [candidate for candidate in candidates if candidate.fact]
    first = facts[0].fact
    assert first is not None
    verdict = _yes_or_no(turn, first) if with_verdict else None
    related = _related_facts(first, facts, turn)
    answer = Answer(first.topic, (first.role,), (first, *related), rest=_count_untold(first, related))
    topic = turn.intent if knowledge.topic_of(turn.intent) else intent_of(first.topic)
    say(
        dispatcher,
        turn,
        _response(turn, verdict) if with_verdict else "answer_fact",
        buttons=next_buttons(answer, turn.language),
        metadata=answering(topic, turn.language, (first.role,), answer.facts),
        facts=framed(knowledge, first, turn.language) + _related_lines(first, related, turn),
        sources=source_line(answer.facts, turn.language),
    )
    return remember(turn.memory, topic, (first.role,), tuple(fact.key for fact in answer.facts))


def admit_ignorance(dispatcher: CollectingDispatcher, turn: Turn, topic: str = intents.ASK_UNLISTED) -> List[Event]:
    """Says that no source answers the question, and gives the closest fact.

    Args:
        dispatcher: collects what the bot says.
        turn: the question.
        topic: the intent to remember and report for it.
    """
    language, roles = turn.language, turn.roles_in_question[:1]
    metadata = answering(topic, language, roles)
    if not roles:
        say(dispatcher, turn, "not_in_any_source", metadata=metadata)
        return remember(turn.memory, topic, turn.roles_in_question)
    buttons = next_buttons(Answer("overview", roles, ()), language)
    closest = None if is_payload(turn.text) else _closest(turn, roles[0])
    if closest is not None:
        response = "not_directly_in_sources" if closest.may_answer else "not_in_sources_but_near"
        return _say_nearest(dispatcher, turn, [closest.fact], response, topic)
    role, topics = role_names(roles, language), topic_list(get_advisor().knowledge.topics_of(roles[0]), language)
    say(dispatcher, turn, "not_in_sources", buttons, metadata, role=role, topics=topics)
    return remember(turn.memory, topic, turn.roles_in_question)


def _say_nearest(
    dispatcher: CollectingDispatcher, turn: Turn, facts: Sequence[Fact], response: str, topic: str
) -> List[Event]:
    """Says that no source answers the question, and gives `facts`, which come near.

    They do not answer the question, so the metadata names no facts.
    """
    language, roles = turn.language, turn.roles_in_question[:1]
    say(
        dispatcher,
        turn,
        response,
        next_buttons(Answer("overview", roles, ()), language),
        answering(topic, language, roles),
        near=bullets(facts, language) if len(facts) > 1 else framed(get_advisor().knowledge, facts[0], language),
        sources=source_line(facts, language),
    )
    return remember(turn.memory, topic, turn.roles_in_question)


def _answer_on_aspects(
    dispatcher: CollectingDispatcher, turn: Turn, role: str, candidates: Sequence[Candidate]
) -> Optional[List[Event]]:
    """Answers a question on an aspect with the facts on it alone; None if a fact on something else clearly answers."""
    scored = {candidate.fact.key: candidate for candidate in candidates if candidate.fact}
    topic = get_advisor().knowledge.topic_of(turn.intent)
    facts = get_advisor().aspect_facts.find(turn.text, role, list(turn.aspects))
    if not aspects_decide(turn, candidates):
        return None
    if not facts:
        return say_not_mentioned(dispatcher, turn, (role,)) if are_aspects_sure(turn) else None
    is_sure_fact = turn.confidences.get(intents.ASK_FACT, 0.0) >= ASPECT_ANSWER.min_share_of_fact
    is_unlisted = kind_of_question(turn.confidences, candidates, topic) == "unlisted" and not is_sure_fact
    if is_unlisted or (topic and _asks_for_unlisted_detail(candidates, topic)):
        return _say_nearest(dispatcher, turn, facts[:1], "not_directly_in_sources", intents.ASK_UNLISTED)
    return say_fact(dispatcher, turn, [scored[fact.key] for fact in facts])


def _asks_for_unlisted_detail(candidates: Sequence[Candidate], topic: str) -> bool:
    """Whether a question on `topic` asks by name for something that no source mentions."""
    fact = _best_score(candidates)
    whole = next((candidate.score for candidate in candidates if candidate.topic == topic), 0.0)
    unlisted = next((candidate.score for candidate in candidates if candidate.is_unlisted), 0.0)
    if unlisted < UNLISTED.min_score or unlisted < whole + UNLISTED.min_lead_over_topic:
        return False
    return fact < UNLISTED.weak_fact_below or unlisted >= fact + UNLISTED.min_lead_over_fact


def _is_clear(candidate: Candidate) -> bool:
    return candidate.fact is not None and candidate.score >= FACT_ANSWER.min_clear_score


def _best_score(candidates: Sequence[Candidate]) -> float:
    """The score of the likeliest fact; 0 when there is none."""
    return next((candidate.score for candidate in candidates if candidate.fact), 0.0)


def _yes_or_no(turn: Turn, fact: Fact) -> Optional[bool]:
    """The yes or no with which the answer begins; None where the fact alone says it better."""
    if get_advisor().forms.read(turn.text) != "yes_no" or fact.topic == MISFIT_PROFILE:
        return None  # "bisa nggak?" and "masalah nggak?" ask about a misfit the opposite way round
    if get_advisor().beliefs.refutes_limit(turn.text, fact) and not _is_about_somebody(turn):
        return False
    verdict = get_advisor().facts.yes_or_no(turn.text, fact)
    denies_belief = get_advisor().knowledge.topics[fact.topic].never_bare
    return None if verdict and denies_belief else verdict  # a yes before "people think that ..." would confirm it


def _response(turn: Turn, verdict: Optional[bool]) -> str:
    """The response in which to give a fact that says yes, no or neither to the question."""
    if verdict is not None:
        return "belief_confirmed" if verdict else "belief_refuted"
    asks_of_person = get_advisor().forms.read(sentences(turn.text)[-1]) == "yes_no" and _is_about_somebody(turn)
    return "answer_fact_undecided" if asks_of_person else "answer_fact"


def _is_about_somebody(turn: Turn) -> bool:
    """Whether the message speaks of a person, such as its writer, so that "just" may say something about them."""
    words = get_advisor().knowledge.lexicon.subject
    return not set(words_of(turn.text)).isdisjoint(map(plain, (*words.first_person, *words.possessives_before)))


def _is_too_vague_to_deny(turn: Turn, role: str) -> bool:
    """Whether a message that was not understood may ask for anything, so that "not in my sources" could be false."""
    asks_unlisted = turn.confidences.get(intents.ASK_UNLISTED, 0.0) >= UNLISTED.min_share_if_not_understood
    closest = _closest(turn, role)
    return turn.intent == intents.NLU_FALLBACK and not asks_unlisted and (closest is None or not closest.may_answer)


def _closest(turn: Turn, role: str) -> Optional[_Closest]:
    """The fact about `role` that comes closest to a question that no fact clearly answers; None if none is close."""
    topic = get_advisor().knowledge.topic_of(turn.intent)
    candidates = get_advisor().facts.find(turn.text, [role])
    facts = [candidate for candidate in candidates if candidate.fact]
    on_topic = [candidate for candidate in facts if topic and candidate.fact and candidate.fact.answers(topic)]
    best = (on_topic or facts)[0] if facts else None
    if best is None or best.fact is None:
        return None
    unlisted = next((candidate.score for candidate in candidates if candidate.is_unlisted), 0.0)
    is_near = bool(on_topic) or unlisted <= RELEVANT_FACT.max_unlisted_ratio_of_doubt * best.score
    may_answer = is_near and best.score >= RELEVANT_FACT.min_score_of_doubt
    is_close = may_answer or best.score >= RELEVANT_FACT.min_score_of_closest
    return _Closest(best.fact, may_answer, best.score) if is_close else None


def _best_fact(turn: Turn, role: str, min_score: float) -> Optional[Fact]:
    """The likeliest fact about `role`, if it scores at least `min_score`."""
    best = next((candidate for candidate in get_advisor().facts.find(turn.text, [role]) if candidate.fact), None)
    return best.fact if best is not None and best.score >= min_score else None


def _related_facts(first: Fact, candidates: Sequence[Candidate], turn: Turn) -> List[Fact]:
    """Facts about the same role that may also be meant, as many as fit."""
    knowledge = get_advisor().knowledge
    room = MAX_CHARACTERS - len(framed(knowledge, first, turn.language))
    chosen: List[Fact] = []
    for candidate in candidates[1 : MAX_RELATED_FACTS + 1]:
        fact = candidate.fact
        is_close = candidate.score >= RELEVANT_FACT.min_share_of_first * candidates[0].score
        if fact is None or fact.role != first.role or not is_close:
            break
        room -= len(framed_beside(knowledge, fact, first, turn.language))
        if room < 0:
            break
        chosen.append(fact)
    return chosen


def _related_lines(first: Fact, related: Sequence[Fact], turn: Turn) -> str:
    if not related:
        return ""
    knowledge = get_advisor().knowledge
    lines = "\n".join(f"• {framed_beside(knowledge, fact, first, turn.language)}" for fact in related)
    return PARAGRAPH + knowledge.response("related_facts", turn.language, facts=lines)


def _count_untold(first: Fact, related: Sequence[Fact]) -> int:
    """How many facts on the same topic and role are left for "tell me more"."""
    told = {fact.key for fact in (first, *related)}
    return sum(fact.key not in told for fact in get_advisor().knowledge.facts_on(first.role, first.topic))
