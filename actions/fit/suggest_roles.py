"""Suggests roles to somebody who looks for work or a direction, and offers the fit check."""

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
    without_asking_negations,
)
from actions.dialogue.memory import Event, remember
from actions.dialogue.turn import Turn, read_turn
from actions.fit.relate_experience import relate, tell_near_roles
from actions.fit.state import read_check, save_check, statements_in
from actions.fit.trait_wording import notes_paragraph
from actions.speech.buttons import field_buttons, intent_buttons, offer_of
from actions.speech.say import answering, say
from advisor.advisor import get_advisor
from advisor.dialogue import intents
from advisor.dialogue.thresholds import ROLE_MATCH
from advisor.fit import check as steps
from advisor.fit.ratings import Rating
from advisor.knowledge.schema.roles import Fact
from advisor.text import words_of


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
        return [*self._answer(dispatcher, turn, heard, noted), *_saved(tracker, heard)]

    def _answer(
        self, dispatcher: CollectingDispatcher, turn: Turn, heard: Dict[str, Rating], noted: Dict[str, Rating]
    ) -> List[Event]:
        avoiding = turn_to_avoid(turn)
        if avoiding is not None:
            roles = list(get_advisor().knowledge.roles)
            return tell_roles_without(
                dispatcher, avoiding, roles, notes_paragraph(heard, turn.language), offers_check=True
            )
        seeks_direction = turn.intent == intents.SEEK_DIRECTION and not heard
        wished = [] if seeks_direction else _wished(turn, heard, noted)
        of_notes = [] if wished else facts_of_notes(noted)
        if wished:
            tell_near_roles(dispatcher, turn, intents.LOOK_FOR_WORK, "roles_wished_for", wished, heard)
        elif of_notes:
            tell_near_roles(dispatcher, turn, intents.LOOK_FOR_WORK, "roles_of_notes", of_notes, heard)
        elif seeks_direction:
            _tour(dispatcher, turn, heard, "direction")
        else:
            # Without a theme, a fact is near only by chance.
            tells = get_advisor().self_reader.themes(turn.statement)
            related = relate(dispatcher, turn, heard, "experience_useful") if tells else []
            if related:
                return related
            _tour(dispatcher, turn, heard, "roles_in_short")
        return remember(turn.memory, intents.LOOK_FOR_WORK, turn.memory.roles)


def _saved(tracker: Tracker, heard: Dict[str, Rating]) -> List[Event]:
    return save_check(steps.hear(read_check(tracker), heard)) if heard else []


def _wished(turn: Turn, heard: Dict[str, Rating], noted: Dict[str, Rating]) -> List[Fact]:
    """A fact on each of the few roles that match the message and ask for nothing that the person dislikes."""
    on_aspects = facts_on_aspects(turn, list(get_advisor().knowledge.roles)) if turn.aspects else []
    found = on_aspects or facts_near_wish(turn, _liked(turn, heard))
    return [fact for fact in found if not asks_for_disliked(fact.role, noted)][: ROLE_MATCH.max_roles]


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
