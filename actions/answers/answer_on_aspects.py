"""Answers questions that are surely about an aspect, such as running events, with the facts on it."""

from typing import List, Sequence

from rasa_sdk.executor import CollectingDispatcher

from actions.dialogue.memory import Event, remember
from actions.dialogue.turn import Turn
from actions.speech.buttons import intent_buttons, offer_of, role_buttons
from actions.speech.say import answering, say
from actions.speech.wording import MAX_NAMES, PARAGRAPH, bullets, name_list, silent_line, source_line
from advisor.advisor import get_advisor
from advisor.answers.fact_index import Candidate
from advisor.decide.aspects import ASPECT_MISSED
from advisor.dialogue import intents
from advisor.dialogue.thresholds import ASPECT_ANSWER, FACT_ANSWER
from advisor.knowledge.schema.base import Language
from advisor.knowledge.schema.roles import Fact
from advisor.understanding.negation import denies

WISHING = frozenset({intents.LOOK_FOR_WORK, intents.RECOMMEND_ROLE, intents.ASK_EXPERIENCE, intents.DESCRIBE_SELF})
"""Intents of messages that may refuse something without a word for "not"."""
MAX_ACROSS = 5
"""The most facts on several roles in one answer, one for each."""
MAX_ELSEWHERE = 3
"""The most facts on other roles when the one in question has none."""


def tell_across_roles_on_aspects(
    dispatcher: CollectingDispatcher, turn: Turn, excluded: Sequence[str] = (), ranked: bool = False
) -> List[Event]:
    """Gives a fact of each role that has any, and says for which roles the sources mention nothing.

    Args:
        dispatcher: collects what the bot says.
        turn: the question, which has aspects.
        excluded: the ids of the roles that the question leaves out.
        ranked: whether it asks which role has most or least of something, which no source says.
    """
    knowledge = get_advisor().knowledge
    roles = [role for role in knowledge.roles if role not in excluded]
    if len(turn.listed_aspects) > 1:
        return tell_listed_aspects(dispatcher, turn, roles)
    facts = facts_on_aspects(turn, roles)
    if not facts:
        return _say_none_besides(dispatcher, turn, roles, excluded)
    told = [fact.role for fact in facts]
    without = [role for role in roles if role not in told]
    if without and turn.reason != ASPECT_MISSED and _avoids(turn):
        return tell_roles_without(dispatcher, turn, roles)
    response = "aspect_across_roles_unranked" if ranked else "aspect_across_roles"
    shown = facts[:MAX_ACROSS]
    rest = _rest(turn, told[MAX_ACROSS:]) or _silent(turn, roles, told, "aspect_silent")
    _say_facts(dispatcher, turn, response, shown, rest)
    return remember(turn.memory, intents.ASK_ACROSS_ROLES, tuple(told[:MAX_ACROSS]), tuple(fact.key for fact in shown))


def tell_roles_without(
    dispatcher: CollectingDispatcher, turn: Turn, roles: Sequence[str], before: str = "", offers_check: bool = False
) -> List[Event]:
    """Gives the facts on those of `roles` that have the aspects, and says for which the sources don't mention them.

    If that is nearly all of them, they aren't named: that would read as advice to take one of them.

    Args:
        dispatcher: collects what the bot says.
        turn: a message that wants to avoid its aspects.
        roles: the ids of the roles it is about.
        before: a paragraph that comes first, with the empty line after it.
        offers_check: whether to offer to check which role suits the person.
    """
    facts = facts_on_aspects(turn, roles)
    told = [fact.role for fact in facts]
    without = get_advisor().role_matcher.ranked([role for role in roles if role not in told], turn.text)
    shown = facts[:MAX_ACROSS]
    keys = tuple(fact.key for fact in shown)
    if len(without) > MAX_NAMES:  # silence on nearly all roles says nothing in their favour
        _say_what_to_avoid(dispatcher, turn, shown, _rest(turn, told[MAX_ACROSS:]), before)
        return remember(turn.memory, intents.ASK_ACROSS_ROLES, turn.memory.roles, keys)
    names = name_list(without, turn.language)
    _say_facts(dispatcher, turn, "aspect_without", shown, names, without, before=before, offers_check=offers_check)
    return remember(turn.memory, intents.ASK_ACROSS_ROLES, tuple(without), keys)


def _avoids(turn: Turn) -> bool:
    """Whether the message wants to avoid its aspects."""
    lexicon, wish = get_advisor().knowledge.lexicon, get_advisor().wish_parts.read(turn.text)
    if not set(turn.aspects).isdisjoint(wish.avoided):
        return bool(WISHING.intersection(turn.likely_intents)) or denies(turn.text, lexicon)
    return not wish.avoided and denies(wish.wanted or turn.text, lexicon)


def tell_listed_aspects(dispatcher: CollectingDispatcher, turn: Turn, roles: Sequence[str]) -> List[Event]:
    """Says for which of `roles` each of the aspects listed is mentioned, and for which all of them are."""
    knowledge, language = get_advisor().knowledge, turn.language
    having = {each: [r for r in roles if knowledge.facts_about(r, [each])] for each in turn.listed_aspects}
    told = [role for role in roles if any(role in found for found in having.values())]
    with_all = [role for role in told if all(role in found for found in having.values())]
    none = knowledge.response("no_role", language)
    response = "aspects_listed" if with_all else "aspects_listed_apart"
    if denies(turn.text, knowledge.lexicon):  # roles that have all are no answer to who doesn't want some
        response = "aspects_listed_one_by_one"
    say(
        dispatcher,
        turn,
        response,
        buttons=role_buttons(with_all or told, language),
        metadata=answering(intents.ASK_ACROSS_ROLES, language, with_all or told),
        lines="\n".join(
            f"• {aspect_names([aspect], language)}: {name_list(found, language) or none}"
            for aspect, found in having.items()
        ),
        roles=name_list(with_all, language),
        silent=_silent(turn, roles, told, "aspect_silent"),
    )
    return remember(turn.memory, intents.ASK_ACROSS_ROLES, tuple(with_all or told))


def tell_roles_on_aspects(dispatcher: CollectingDispatcher, turn: Turn, roles: Sequence[str]) -> List[Event]:
    """Gives a fact of each of `roles` that has any, and says which of them have none."""
    facts = facts_on_aspects(turn, roles)
    if not facts:
        return say_not_mentioned(dispatcher, turn, roles)
    silent = _silent(turn, roles, [fact.role for fact in facts], "aspect_silent_named")
    _say_facts(dispatcher, turn, "aspect_across_roles", facts, silent)
    return remember(turn.memory, intents.ASK_ACROSS_ROLES, tuple(roles), tuple(fact.key for fact in facts))


def say_not_mentioned(dispatcher: CollectingDispatcher, turn: Turn, roles: Sequence[str]) -> List[Event]:
    """Says that the sources mention the aspects for none of `roles`, and for which others they do."""
    knowledge, language = get_advisor().knowledge, turn.language
    others = facts_on_aspects(turn, [role for role in knowledge.roles if role not in roles])[:MAX_ELSEWHERE]
    elsewhere = knowledge.response("aspect_elsewhere", language, facts=bullets(others, language)) if others else ""
    say(
        dispatcher,
        turn,
        "aspect_not_mentioned",
        buttons=role_buttons([fact.role for fact in others], language),
        metadata=answering(intents.ASK_UNLISTED, language, roles),
        aspect=aspect_names(list(turn.aspects), language),
        roles=name_list(roles, language),
        elsewhere=elsewhere and PARAGRAPH + elsewhere,
        sources=source_line(others, language),
    )
    topic = turn.intent if knowledge.topic_of(turn.intent) else intents.ASK_UNLISTED
    return remember(turn.memory, topic, tuple(roles))  # so that "and the officer?" asks the same


def facts_on_aspects(turn: Turn, roles: Sequence[str]) -> List[Fact]:
    """The fact of each of `roles` that answers best among those on the aspects; none for a role without any."""
    advisor = get_advisor()
    question = advisor.rankings.without_choice(turn.text)
    asks_misfit = intents.ASK_MISFIT_PROFILE in turn.likely_intents
    return advisor.aspect_facts.one_of_each(question, roles, list(turn.aspects), asks_misfit)


def aspects_decide(turn: Turn, candidates: Sequence[Candidate]) -> bool:
    """Whether the aspects of the message decide which facts answer it, rather than one that clearly does."""
    best = next(candidate for candidate in candidates if candidate.fact)
    clear_from = FACT_ANSWER.min_clear_score if are_aspects_sure(turn) else ASPECT_ANSWER.clear_fact_from
    return bool(turn.aspects) and (best.score < clear_from or not (best.fact and is_beside_aspects(turn, best.fact)))


def are_aspects_sure(turn: Turn) -> bool:
    """Whether the message so surely asks about its aspects that it may be said that the sources don't mention them."""
    return sum(turn.aspects.values()) >= ASPECT_ANSWER.min_confidence_to_deny


def is_beside_aspects(turn: Turn, fact: Fact) -> bool:
    """Whether the message surely asks about aspects on which `fact` says nothing."""
    return bool(turn.aspects) and set(turn.aspects).isdisjoint(fact.aspects)


def aspect_names(aspects: Sequence[str], language: Language) -> str:
    """The names of one or two aspects, as they go into a sentence."""
    knowledge = get_advisor().knowledge
    first, *second = [knowledge.aspects[aspect].name.in_language(language) for aspect in aspects]
    return knowledge.response("or_aspect", language, first=first, second=second[0]) if second else first


def _silent(turn: Turn, roles: Sequence[str], told: Sequence[str], response: str) -> str:
    """What is said of those of `roles` that have no fact; empty if all have."""
    return silent_line(response, [role for role in roles if role not in told], turn.language)


def _say_facts(
    dispatcher: CollectingDispatcher,
    turn: Turn,
    response: str,
    facts: Sequence[Fact],
    silent: str,
    buttons: Sequence[str] = (),
    before: str = "",
    offers_check: bool = False,
) -> None:
    """Gives `facts`.

    Args:
        dispatcher: collects what the bot says.
        turn: the message.
        response: the name of the response.
        facts: the facts.
        silent: what is said of the roles without any.
        buttons: the ids of the roles offered, if they aren't those of the facts.
        before: a paragraph that comes first, with the empty line after it, in a response that has a place for it.
        offers_check: whether to offer the fit check as well, in a response that has a place for it.
    """
    language, roles = turn.language, list(buttons) or [fact.role for fact in facts]
    check = intent_buttons([intents.RECOMMEND_ROLE], language) if offers_check else []
    offer = get_advisor().knowledge.response("fit_offer", language) if offers_check else ""
    say(
        dispatcher,
        turn,
        response,
        buttons=check + role_buttons(roles, language),
        metadata=answering(intents.ASK_ACROSS_ROLES, language, roles, facts).copy(
            update={"offered": [offer_of(button) for button in check]}
        ),
        aspect=aspect_names(list(turn.aspects), language),
        facts=bullets(facts, language),
        silent=silent,
        before=before,
        offer=offer and PARAGRAPH + offer,
        sources=source_line(facts, language),
    )


def _say_what_to_avoid(
    dispatcher: CollectingDispatcher, turn: Turn, facts: Sequence[Fact], rest: str, before: str
) -> None:
    """Gives `facts` on what the person wants to avoid, and offers other ways to find a role.

    Args:
        dispatcher: collects what the bot says.
        turn: the message.
        facts: the facts.
        rest: what is said of further roles that have it.
        before: a paragraph that comes first, with the empty line after it.
    """
    language = turn.language
    buttons = intent_buttons([intents.RECOMMEND_ROLE, intents.DESCRIBE_SELF, intents.LIST_ROLES], language)
    say(
        dispatcher,
        turn,
        "aspect_to_avoid",
        buttons=buttons,
        metadata=answering(intents.ASK_ACROSS_ROLES, language, (), facts).copy(
            update={"offered": [offer_of(buttons[0])]}
        ),
        aspect=aspect_names(list(turn.aspects), language),
        facts=bullets(facts, language),
        rest=rest,
        before=before,
        sources=source_line(facts, language),
    )


def _say_none_besides(
    dispatcher: CollectingDispatcher, turn: Turn, roles: Sequence[str], excluded: Sequence[str]
) -> List[Event]:
    """Says that the sources mention the aspects for no role but those left out."""
    say(
        dispatcher,
        turn,
        "no_other_role_on_aspect",
        buttons=role_buttons(roles, turn.language),
        metadata=answering(intents.ASK_UNLISTED, turn.language, roles),
        aspect=aspect_names(list(turn.aspects), turn.language),
        excluded=name_list(excluded, turn.language),
        others=name_list(roles, turn.language),
    )
    return remember(turn.memory, intents.ASK_UNLISTED, turn.memory.roles)


def _rest(turn: Turn, roles: Sequence[str]) -> str:
    """What is said of further roles with a fact on the aspects; empty if there are none."""
    if not roles:
        return ""
    names = name_list(roles, turn.language)
    return PARAGRAPH + get_advisor().knowledge.response("aspect_rest", turn.language, roles=names)
