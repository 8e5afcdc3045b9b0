"""Suggests roles to somebody who looks for work or a direction, and offers the fit check."""

from dataclasses import replace
from typing import Any, Dict, List, Set

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_on_aspects import facts_on_aspects, tell_roles_without
from actions.answers.list_roles import field_lines
from actions.answers.match_roles import (
    asks_for_disliked,
    facts_near_wish,
    facts_of_notes,
    negations,
    turn_to_avoid,
    wish_of,
    without_asking_negations,
)
from actions.dialogue.memory import Event, remember
from actions.dialogue.turn import Turn, read_turn
from actions.fit.relate_experience import relate, tell_near_roles
from actions.fit.state import read_check, save_check, statements_in
from actions.fit.trait_wording import notes_paragraph
from actions.speech.buttons import field_buttons, intent_buttons, offer_of
from actions.speech.say import answering, say
from actions.speech.wording import PARAGRAPH
from advisor.advisor import get_advisor
from advisor.decide.suggestion import WHAT_TO_STUDY
from advisor.dialogue import intents
from advisor.dialogue.history import MORE_SUGGESTIONS
from advisor.dialogue.suggestions import Suggestions, suggestions_before
from advisor.dialogue.thresholds import ROLE_MATCH
from advisor.fit import check as steps
from advisor.fit.ratings import Rating
from advisor.knowledge.schema.roles import Fact
from advisor.text import words_of

NO_REASON = frozenset({"misfit_profile", "misconceptions", "difference"})
"""The topics of facts that give no reason for a role."""


class ActionSuggestRoles(Action):
    """Names the roles that match the message or what was noted before, or else the fields; doesn't start a check."""

    def __init__(self) -> None:
        """Loads the role matcher, so that the first person to ask doesn't wait for it."""
        _ = get_advisor().role_matcher

    def name(self) -> str:
        return "action_suggest_roles"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        heard = statements_in(without_asking_negations(turn.statement))
        noted = {**read_check(tracker).ratings, **heard}
        if turn.reason == MORE_SUGGESTIONS:
            before = suggestions_before(reversed(tracker.events))
            return [*_suggest_others(dispatcher, turn, before, heard, noted), *_saved(tracker, heard)]
        return [*self._answer(dispatcher, turn, heard, noted), *_saved(tracker, heard)]

    def _answer(
        self, dispatcher: CollectingDispatcher, turn: Turn, heard: Dict[str, Rating], noted: Dict[str, Rating]
    ) -> List[Event]:
        tells = bool(heard or get_advisor().self_reader.themes(turn.statement))
        seeks_direction = turn.intent == intents.SEEK_DIRECTION and not tells
        wished = [] if seeks_direction else _wished(turn, heard, noted)
        avoiding = None if wished else turn_to_avoid(turn)
        if avoiding is not None:
            return tell_roles_without(
                dispatcher,
                avoiding,
                list(get_advisor().knowledge.roles),
                notes_paragraph(heard, turn.language),
                offers_check=True,
            )
        of_notes = [] if wished else facts_of_notes(noted)
        before = _on_studies(turn)
        if wished:
            tell_near_roles(dispatcher, turn, intents.LOOK_FOR_WORK, "roles_wished_for", wished, heard, before)
        elif of_notes:
            tell_near_roles(dispatcher, turn, intents.LOOK_FOR_WORK, "roles_of_notes", of_notes, heard, before)
        elif seeks_direction:
            _tour(dispatcher, turn, heard, "study_direction" if before else "direction")
        else:
            # Without a theme, a fact is near only by chance.
            related = relate(dispatcher, turn, heard, "experience_useful") if tells else []
            if related:
                return related
            _tour(dispatcher, turn, heard, "roles_in_short")
        return remember(turn.memory, intents.LOOK_FOR_WORK, turn.memory.roles)


def _suggest_others(
    dispatcher: CollectingDispatcher,
    turn: Turn,
    before: Suggestions,
    heard: Dict[str, Rating],
    noted: Dict[str, Rating],
) -> List[Event]:
    """Suggests roles other than those suggested before, for what the person told then and for their notes."""
    wish = replace(turn, text=before.wish, statement=before.wish)
    liked = {trait for trait, rating in noted.items() if rating.degree > 0} | _liked(wish, {})
    near = [fact for fact in facts_near_wish(wish, liked, before.roles) if not asks_for_disliked(fact.role, noted)]
    found = near or facts_of_notes(noted, before.roles)
    if found:
        tell_near_roles(dispatcher, turn, intents.LOOK_FOR_WORK, "more_roles", found, heard)
    else:
        _tour(dispatcher, turn, heard, "no_more_roles")
    return remember(turn.memory, intents.LOOK_FOR_WORK, turn.memory.roles)


def _on_studies(turn: Turn) -> str:
    """What is said first to somebody who asks what to study; empty for anybody else."""
    if turn.reason != WHAT_TO_STUDY:
        return ""
    return get_advisor().knowledge.response("studies_unknown", turn.language) + PARAGRAPH


def _saved(tracker: Tracker, heard: Dict[str, Rating]) -> List[Event]:
    return save_check(steps.hear(read_check(tracker), heard)) if heard else []


def _wished(turn: Turn, heard: Dict[str, Rating], noted: Dict[str, Rating]) -> List[Fact]:
    """A fact on each of the few roles that match the message and ask for nothing that the person dislikes.

    If the message names fields of work, only roles in those fields count.
    """
    knowledge = get_advisor().knowledge
    within = [role for field in turn.fields for role in knowledge.roles_in(field)] or list(knowledge.roles)
    wants_aspects = bool(turn.aspects) and set(turn.aspects).isdisjoint(wish_of(turn).avoided)
    on_aspects = facts_on_aspects(turn, within) if wants_aspects else []
    outside = [role for role in knowledge.roles if role not in within]
    found = on_aspects or facts_near_wish(turn, _liked(turn, heard), outside)
    if not found and turn.fields:  # the field is all that is wished for
        found = [fact for role in within for fact in knowledge.facts_on(role, "overview")[:1]]
    fitting = [fact for fact in found if not asks_for_disliked(fact.role, noted)][: ROLE_MATCH.max_roles]
    return [_in_favour(fact) for fact in fitting]


def _in_favour(fact: Fact) -> Fact:
    """`fact`, or the overview of its role if `fact` says what the role isn't, such as a misconception."""
    overview = get_advisor().knowledge.facts_on(fact.role, "overview")
    return overview[0] if fact.topic in NO_REASON and overview else fact


def _tour(dispatcher: CollectingDispatcher, turn: Turn, heard: Dict[str, Rating], response: str) -> None:
    """Names the fields of work with some of their roles."""
    language = turn.language
    offered = intent_buttons([intents.RECOMMEND_ROLE], language)
    say(
        dispatcher,
        turn,
        response,
        buttons=offered + field_buttons(language),
        metadata=answering(intents.LOOK_FOR_WORK, language).copy(
            update={"offered": [offer_of(offered[0])], "noted": bool(heard)}
        ),
        before=notes_paragraph(heard, language),
        facts=field_lines(language),
    )


def _liked(turn: Turn, heard: Dict[str, Rating]) -> Set[str]:
    """The ids of the traits that the message likes or asks for; a message that avoids something asks for none."""
    text = without_asking_negations(turn.text)
    liked = {trait for trait, rating in heard.items() if rating.degree > 0}
    is_negated = any(rating.degree < 0 for rating in heard.values()) or not negations().isdisjoint(words_of(text))
    if is_negated:
        return liked
    return liked | {side.trait for side in get_advisor().self_reader.sides(text) if side.sign > 0}
