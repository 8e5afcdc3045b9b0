"""Answers a specific question with the one fact that answers it, or admits that no source does."""

from typing import List, Optional, Tuple

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.turn import Event, Turn, remember
from actions.speech.buttons import next_buttons
from actions.speech.say import PARAGRAPH, answer_metadata, fact_lines, role_names, say, source_line, topic_list
from advisor.advisor import get_advisor
from advisor.answers.answer import Answer
from advisor.answers.fact_index import Candidate
from advisor.answers.question_kind import UNLISTED, kind_of_question
from advisor.knowledge.base import intent_of
from advisor.knowledge.schema.roles import Fact
from advisor.text import words_of

# From this score on a fact is what was asked for, whatever else the message may be.
CLEARLY = 0.4
# Where no role was named, a fact of any must score so much to be told; more where the question is read as on a topic.
ANYWHERE_FROM, TOPIC_ANYWHERE_FROM = 0.2, 0.5
# So likely, and so much likelier than the topic as a whole, what a question asks for by name stands in no source.
NAMED_NOWHERE, AHEAD, HARDLY, FAR_AHEAD = 0.4, 0.15, 0.2, 0.3
# From this score on a fact bears on what somebody says of themselves.
BEARS_ON_IT = 0.15
# Fewer words than this, role apart, tell nothing of oneself: "is it a better fit?".
FEWEST_OF_ONESELF = 6
# From this score on a fact goes to the front of an answer on a topic.
NEAR = 0.18
# From this score on a fact is worth telling as what comes closest.
CLOSE = 0.15
FEW_WORDS = 5
# A neighbour is worth telling from this share of the first fact's score on, while it fits.
RELATED = 0.5
MOST_RELATED = 2
MOST_CHARACTERS = 380


def answer_specifically(dispatcher: CollectingDispatcher, turn: Turn, roles: Tuple[str, ...]) -> Optional[List[Event]]:
    """Answers a question that is after one fact, or after something that no source covers.

    Returns:
        Nothing when it is after a topic as a whole, or when that can't be told.
    """
    if turn.text.startswith("/") or len(roles) > 1 or not words_of(turn.text):
        return None
    topic = get_advisor().knowledge.topic_of(turn.intent)
    candidates = get_advisor().facts.find(turn.text, roles)
    if topic and get_advisor().knowledge.topics[topic].exact and _is_named_nowhere(candidates, topic):
        return admit_ignorance(dispatcher, turn, turn.intent)
    kind = kind_of_question(turn.shares, candidates, topic)
    least = 0.0 if roles else TOPIC_ANYWHERE_FROM if topic else ANYWHERE_FROM
    if kind == "fact" and _best_fact(candidates) >= least:
        return say_fact(dispatcher, turn, candidates)
    return admit_ignorance(dispatcher, turn) if kind == "unlisted" and roles else None


def _is_named_nowhere(candidates: List[Candidate], topic: str) -> bool:
    """Whether what a question asks for by name stands in no source."""
    fact = _best_fact(candidates)
    whole = next((candidate.score for candidate in candidates if candidate.topic == topic), 0.0)
    unlisted = next((candidate.score for candidate in candidates if candidate.is_unlisted), 0.0)
    return unlisted >= NAMED_NOWHERE and unlisted >= whole + AHEAD and (fact < HARDLY or unlisted >= fact + FAR_AHEAD)


def answer_which_role(dispatcher: CollectingDispatcher, turn: Turn) -> Optional[List[Event]]:
    """Names the role of which a fact is asked, "which of them works with NGOs?"; nothing when none clearly is."""
    if turn.text.startswith("/"):
        return None
    candidates = get_advisor().facts.find(turn.text)
    clear = candidates[0].fact is not None and candidates[0].score >= CLEARLY
    return say_fact(dispatcher, turn, candidates, with_verdict=False) if clear else None


def is_after_one_fact(turn: Turn) -> bool:
    """Whether the message, however it may be read, is clearly after one fact about the role in question."""
    best = get_advisor().facts.find(turn.text, turn.roles_in_question[:1])[0]
    return best.fact is not None and best.score >= CLEARLY


def _best_fact(candidates: List[Candidate]) -> float:
    return next((candidate.score for candidate in candidates if candidate.fact), 0.0)


def tell_what_bears_on_it(dispatcher: CollectingDispatcher, turn: Turn, role: str) -> None:
    """Tells the fact about `role` that a message is about, if it is about one: "aku takut ribut, cocok gak?"."""
    if turn.text.startswith("/") or len(words_of(turn.statement)) < FEWEST_OF_ONESELF:
        return
    candidates = [candidate for candidate in get_advisor().facts.find(turn.text, [role]) if not candidate.is_unlisted]
    if candidates[0].fact and candidates[0].score >= BEARS_ON_IT:
        say_fact(dispatcher, turn, candidates, with_verdict=False)


def answer_if_after_a_fact(dispatcher: CollectingDispatcher, turn: Turn) -> Optional[List[Event]]:
    """Answers a message that, however it was read, is after one fact about the role in question; else nothing."""
    if not turn.roles_in_question or turn.text.startswith("/") or not _asks_for_a_fact(turn):
        return None
    return answer_specifically(dispatcher, turn, turn.roles_in_question[:1])


def _asks_for_a_fact(turn: Turn) -> bool:
    candidates = get_advisor().facts.find(turn.text, turn.roles_in_question[:1])
    return kind_of_question(turn.shares, candidates, get_advisor().knowledge.topic_of(turn.intent)) == "fact"


def nearest_fact(turn: Turn, role: str) -> Optional[Fact]:
    """The fact about `role` to begin with when the question is after a topic; nothing when none is near."""
    if turn.text.startswith("/") or get_advisor().knowledge.topic_of(turn.intent) is None:
        return None
    return _fact_from(turn, role, NEAR)


def goes_on_with_unlisted(turn: Turn) -> bool:
    """Whether a short message goes on with a question that no source answers: "what about a driving licence?"."""
    return turn.topic == UNLISTED and bool(turn.roles) and len(words_of(turn.text)) <= FEW_WORDS


def say_fact(
    dispatcher: CollectingDispatcher, turn: Turn, candidates: List[Candidate], with_verdict: bool = True
) -> List[Event]:
    """The likeliest fact of `candidates`, with yes or no where it says so, and facts close to it."""
    facts = [candidate for candidate in candidates if candidate.fact]
    first = facts[0].fact
    assert first is not None
    verdict = get_advisor().facts.yes_or_no(turn.text, first) if with_verdict else None
    related = _related(first, facts, turn)
    answer = Answer(first.topic, (first.role,), (first, *related), rest=_left(first, related))
    topic = turn.intent if get_advisor().knowledge.topic_of(turn.intent) else intent_of(first.topic)
    frame = {None: "answer_fact", True: "belief_confirmed", False: "belief_refuted"}[verdict]
    say(
        dispatcher,
        frame,
        turn,
        buttons=next_buttons(answer, turn.language),
        answer=answer_metadata(topic, turn.language, (first.role,), answer.facts),
        role=role_names([first.role], turn.language),
        facts=first.text.in_language(turn.language) + _also(related, turn),
        sources=source_line(answer.sources, turn.language),
    )
    return remember(turn, topic, (first.role,), tuple(fact.key for fact in answer.facts))


def admit_ignorance(dispatcher: CollectingDispatcher, turn: Turn, topic: str = UNLISTED) -> List[Event]:
    """Says that no source answers the question, which asks for `topic`, and what comes closest."""
    language, roles = turn.language, turn.roles_in_question[:1]
    # What comes closest answers nothing, so the metadata names no facts.
    metadata = answer_metadata(topic, language, roles)
    if not roles:
        say(dispatcher, "not_in_any_source", turn, answer=metadata)
        return remember(turn, topic, turn.roles_in_question)
    buttons = next_buttons(Answer("overview", roles, ()), language)
    near = _near_fact(turn, roles[0])
    if near is not None:
        text, sources = near.text.in_language(language), source_line([near.source], language)
        say(dispatcher, "not_in_sources_but_near", turn, buttons, metadata, near=text, sources=sources)
    else:
        topics = topic_list(get_advisor().knowledge.topics_of(roles[0]), language)
        say(dispatcher, "not_in_sources", turn, buttons, metadata, role=role_names(roles, language), topics=topics)
    return remember(turn, topic, turn.roles_in_question)


def _near_fact(turn: Turn, role: str) -> Optional[Fact]:
    """The fact about `role` that comes closest to a question that none answers; nothing when none is close."""
    if turn.text.startswith("/"):
        return None
    return _fact_from(turn, role, CLOSE)


def _fact_from(turn: Turn, role: str, least: float) -> Optional[Fact]:
    """The likeliest fact about `role`, when it scores `least` or more."""
    best = next((candidate for candidate in get_advisor().facts.find(turn.text, [role]) if candidate.fact), None)
    return best.fact if best is not None and best.score >= least else None


def _related(first: Fact, candidates: List[Candidate], turn: Turn) -> List[Fact]:
    """Facts of the same role that may be meant as well, as far as they fit."""
    room = MOST_CHARACTERS - len(first.text.in_language(turn.language))
    chosen: List[Fact] = []
    for candidate in candidates[1 : MOST_RELATED + 1]:
        fact = candidate.fact
        if fact is None or fact.role != first.role or candidate.score < RELATED * candidates[0].score:
            break
        room -= len(fact.text.in_language(turn.language))
        if room < 0:
            break
        chosen.append(fact)
    return chosen


def _also(related: List[Fact], turn: Turn) -> str:
    if not related:
        return ""
    lines = fact_lines(related, turn.language, bullets=True)
    return PARAGRAPH + get_advisor().knowledge.response("related_facts", turn.language, facts=lines)


def _left(first: Fact, related: List[Fact]) -> int:
    told = {fact.key for fact in (first, *related)}
    return sum(fact.key not in told for fact in get_advisor().knowledge.facts_on(first.role, first.topic))
