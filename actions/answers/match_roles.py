"""Finds the facts to give somebody who says what they look for, what they avoid, or what they have done."""

from dataclasses import replace
from typing import Collection, Dict, FrozenSet, List, Optional, Tuple

from actions.dialogue.turn import Turn
from advisor.advisor import get_advisor
from advisor.dialogue.thresholds import ROLE_MATCH
from advisor.fit.ratings import Ratings
from advisor.knowledge.schema.roles import Fact
from advisor.text import plain
from advisor.understanding.negation import plain_set
from advisor.understanding.wish_parts import WishParts

TOPICS_OF_WISHES = ("overview", "duties", "fit_profile", "skills")
"""The topics that say what a role offers or asks for."""


def turn_to_avoid(turn: Turn) -> Optional[Turn]:
    """`turn` with the aspects that its message wants to avoid; None if it avoids none of those that roles have.

    Also None if every role has them, since nothing would be left to recommend.
    """
    knowledge = get_advisor().knowledge
    unwanted = wish_of(turn).avoided[: ROLE_MATCH.max_aspects]
    having = [role for role in knowledge.roles if knowledge.facts_about(role, unwanted)] if unwanted else []
    if not having or len(having) == len(knowledge.roles):
        return None
    return replace(turn, aspects={aspect: 1.0 for aspect in unwanted})


def facts_near_wish(turn: Turn, liked: Collection[str], excluded: Collection[str] = ()) -> List[Fact]:
    """One fact for each role that comes close to what the message wants, the closest role first.

    A fact on a trait that the person likes says more than one that is only near in meaning. Roles with a fact on what
    the message wants to avoid are left out.

    Args:
        turn: the message.
        liked: the ids of the traits that its writer likes.
        excluded: the ids of roles to leave out.
    """
    left_out = {*roles_to_avoid(turn), *excluded}
    matched = roles_near_wish(turn, left_out)
    of_traits = {role: fact for role, fact in _facts_on(liked).items() if role not in left_out}
    both = [role for role in matched if role in of_traits]
    roles = dict.fromkeys([*both, *matched, *of_traits])
    found = [of_traits.get(role) or matched[role] for role in roles]
    return found[: ROLE_MATCH.max_roles]


def roles_near_wish(turn: Turn, left_out: Collection[str]) -> Dict[str, Fact]:
    """By role, the fact that comes closest to what the message wants, the closest role first, without `left_out`."""
    text = without_asking_negations(turn.text)
    wanted = get_advisor().wish_parts.read(text).wanted
    matches = get_advisor().role_matcher.match(turn.text if wanted == text else wanted, left_out) if wanted else []
    return {match.role: match.fact for match in matches}


def roles_to_avoid(turn: Turn) -> List[str]:
    """The ids of the roles with a fact on what the message wants to avoid."""
    knowledge, avoided = get_advisor().knowledge, wish_of(turn).avoided
    return [role for role in knowledge.roles if avoided and knowledge.facts_about(role, avoided)]


def wish_of(turn: Turn) -> WishParts:
    """What the message wants, and what it wants to avoid."""
    return get_advisor().wish_parts.read(without_asking_negations(turn.text))


def facts_of_notes(noted: Ratings, excluded: Collection[str] = ()) -> List[Fact]:
    """One fact for each of the few roles that fit the person's notes best, the best first, without those excluded.

    Each role asks for something that the person likes, and for nothing that they dislike. Those for which it matters
    most come first.
    """
    liked = sorted((trait for trait in noted if noted[trait].degree > 0), key=lambda trait: -noted[trait].degree)
    facts = _facts_on(liked)
    ranked = get_advisor().interview.ranked(noted) if facts else []
    fitting = sorted(
        (role for role in ranked if role in facts and role not in excluded),
        key=lambda role: -_weight_of(role, liked),
    )
    found = [facts[role] for role in fitting if not asks_for_disliked(role, noted)]
    return found[: ROLE_MATCH.max_roles]


def _weight_of(role: str, traits: Collection[str]) -> float:
    """How much `traits` matter to `role`: the sum of their weights in its profile."""
    profile = get_advisor().knowledge.roles[role].profile
    return sum(required.weight for required in profile if required.trait in traits and not required.misfit)


def asks_for_disliked(role: str, noted: Ratings) -> bool:
    """Whether `role` asks for something that the person dislikes."""
    disliked = {trait for trait, rating in noted.items() if rating.degree < 0}
    profile = get_advisor().knowledge.roles[role].profile
    return any(required.trait in disliked and not required.misfit for required in profile)


def _facts_on(traits: Collection[str]) -> Dict[str, Fact]:
    """By role, the fact on the first of `traits` that it asks for."""
    knowledge = get_advisor().knowledge
    asked: List[Tuple[str, Optional[Fact]]] = [
        (role.id, knowledge.fact(f"{role.id}.{required.fact}"))
        for role in knowledge.roles.values()
        for required in role.profile
        if required.trait in traits and not required.misfit
    ]
    facts: Dict[str, Fact] = {}
    for role_id, fact in asked:
        if fact is not None and any(map(fact.answers, TOPICS_OF_WISHES)):
            facts.setdefault(role_id, fact)
    return facts


def without_asking_negations(text: str) -> str:
    """`text` without the negations that only form a question: "ada gak pekerjaan yang ...", "... ada nggak, kak?"."""
    questions, negating = get_advisor().knowledge.lexicon.questions, negations()
    existentials = plain_set(questions.existentials)
    words = text.split()
    plain_words = [plain(word.strip(",.?!")) for word in words]
    asking = {i for i, word in enumerate(plain_words) if word in negating and i and plain_words[i - 1] in existentials}
    endings = plain_set((*questions.tags, *questions.vocatives))
    last = len(words) - 1
    while last >= 0 and plain_words[last] in endings:
        asking.add(last)
        last -= 1
    return " ".join(word for i, word in enumerate(words) if i not in asking)


def negations() -> FrozenSet[str]:
    """The words for "not", in the plain form used for comparing."""
    return plain_set(get_advisor().knowledge.lexicon.general.negation)
