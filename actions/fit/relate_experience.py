"""Says what a story has to do with the roles: "I used to run a book club, is that any use?"."""

from typing import Any, Dict, List, Sequence, Tuple

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_on_aspects import tell_roles_without
from actions.answers.match_roles import asks_for_disliked, roles_near_wish, roles_to_avoid, turn_to_avoid
from actions.dialogue.memory import Event, remember
from actions.dialogue.turn import Turn, read_turn
from actions.fit.answer_for_other import answer_for_other, answering_facts, concerns_other, facts_on_aspects
from actions.fit.state import read_check, save_check, statements_in
from actions.fit.trait_wording import notes_of, notes_paragraph
from actions.speech.buttons import intent_buttons, offer_of, role_buttons
from actions.speech.say import answering, say
from actions.speech.wording import bullets, role_names, source_line
from advisor.advisor import get_advisor
from advisor.decide.wish import STORY
from advisor.dialogue import intents
from advisor.dialogue.metadata import BotMetadata
from advisor.dialogue.thresholds import RELEVANT_FACT
from advisor.fit import check as steps
from advisor.fit.ratings import Rating
from advisor.knowledge.schema.roles import Fact
from advisor.understanding.self_description.lexicon import TraitSide

FIT_PROFILE = "fit_profile"
MAX_FACTS = 3
"""The most facts in one answer, so that it stays short."""


class ActionRelateExperience(Action):
    """Names the roles that come closest to what somebody has done, with a fact about each; doesn't start a check."""

    def name(self) -> str:
        return "action_relate_experience"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        if concerns_other(turn):
            return answer_for_other(dispatcher, turn)
        heard = statements_in(turn.statement)
        checkable = [role for role in turn.named if role in get_advisor().interview.model.roles]
        if turn.reason == STORY and checkable:
            events = _relate_to_role(dispatcher, turn, heard, checkable[0])
        else:
            events = relate(dispatcher, turn, heard, "story_near" if turn.reason == STORY else "experience_useful")
        if not events and turn.reason == STORY:
            name = "fit_noted_start" if heard else "story_without_facts"
            said = BotMetadata(noted=bool(heard))
            say(dispatcher, turn, name, metadata=said, notes=notes_of(heard, turn.language))
            events = remember(turn.memory, intents.ASK_EXPERIENCE, turn.memory.roles)
        elif not events:
            metadata = answering(intents.ASK_EXPERIENCE, turn.language).copy(update={"noted": bool(heard)})
            say(dispatcher, turn, "experience_unknown", metadata=metadata, before=notes_paragraph(heard, turn.language))
            events = remember(turn.memory, intents.ASK_EXPERIENCE, turn.memory.roles)
        return [*events, *save_check(steps.hear(read_check(tracker), heard))] if heard else events


def relate(dispatcher: CollectingDispatcher, turn: Turn, heard: Dict[str, Rating], response: str) -> List[Event]:
    """Gives the facts nearest to the story in `turn`, and offers the check; says nothing if there are none.

    Args:
        dispatcher: collects what the bot says.
        turn: the message with the story.
        heard: what it says about its writer, which is noted.
        response: the name of the response.
    """
    facts = facts_near(turn, heard)
    avoiding = None if facts else turn_to_avoid(turn)
    if avoiding is not None:
        every_role = list(get_advisor().knowledge.roles)
        before = notes_paragraph(heard, turn.language)
        return tell_roles_without(dispatcher, avoiding, every_role, before, offers_check=True)
    if not facts:
        return []
    roles = tell_near_roles(dispatcher, turn, intents.ASK_EXPERIENCE, response, facts, heard)
    return remember(turn.memory, intents.ASK_EXPERIENCE, roles, tuple(fact.key for fact in facts))


def tell_near_roles(
    dispatcher: CollectingDispatcher,
    turn: Turn,
    intent: str,
    response: str,
    facts: Sequence[Fact],
    heard: Dict[str, Rating],
    before: str = "",
) -> Tuple[str, ...]:
    """Gives the facts of the roles that come close to what somebody tells, and offers the check on all roles.

    Args:
        dispatcher: where it is said.
        turn: the turn.
        intent: the topic that the answer is on.
        response: the name of the response.
        facts: the facts, nearest first.
        heard: what is noted about the person in this turn.
        before: what is said first, with the empty line after it.

    Returns:
        The ids of those roles.
    """
    language = turn.language
    roles = tuple(dict.fromkeys(fact.role for fact in facts))
    offered = intent_buttons([intents.RECOMMEND_ROLE], language)
    metadata = answering(intent, language, roles, facts).copy(
        update={"offered": [offer_of(offered[0])], "noted": bool(heard)}
    )
    say(
        dispatcher,
        turn,
        response,
        buttons=offered + role_buttons(roles, language),
        metadata=metadata,
        before=before + notes_paragraph(heard, language),
        facts=bullets(facts, language),
        sources=source_line(facts, language),
    )
    return roles


def _relate_to_role(dispatcher: CollectingDispatcher, turn: Turn, heard: Dict[str, Rating], role: str) -> List[Event]:
    """Gives the facts about `role` nearest to what somebody tells, and offers to check whether it suits them."""
    language = turn.language
    facts = _facts_near_of_role(turn, role)
    offered = intent_buttons([intents.CHECK_FIT], language, role)
    metadata = answering(intents.ASK_EXPERIENCE, language, [role], facts).copy(
        update={"offered": [offer_of(offered[0])], "noted": bool(heard)}
    )
    say(
        dispatcher,
        turn,
        "story_of_role",
        buttons=offered + intent_buttons([intents.RECOMMEND_ROLE, intents.ASK_FIT_PROFILE], language, role),
        metadata=metadata,
        before=notes_paragraph(heard, turn.language),
        facts=bullets(facts, turn.language),
        role=role_names([role], language),
        sources=source_line(facts, language),
    )
    return remember(turn.memory, intents.ASK_EXPERIENCE, (role,), tuple(fact.key for fact in facts))


def _facts_near_of_role(turn: Turn, role: str) -> List[Fact]:
    """The facts about `role` on what is told, then the nearest to it, or else the first on whom the role suits."""
    told = get_advisor().trait_facts.near(get_advisor().self_reader.themes(turn.statement), MAX_FACTS, role)
    near = [
        candidate.fact
        for candidate in get_advisor().facts.find(turn.text, [role])
        if candidate.fact and candidate.score >= RELEVANT_FACT.min_score_for_statement
    ]
    found = list(dict.fromkeys((*told, *near)))[:MAX_FACTS]
    return found or list(get_advisor().knowledge.facts_on(role, FIT_PROFILE)[:MAX_FACTS])


def facts_near(turn: Turn, heard: Dict[str, Rating]) -> List[Fact]:
    """The facts that ask for what the story is about, those on the closest roles first.

    Roles that ask for something that it speaks against are left out.

    Args:
        turn: the message with the story.
        heard: what it says about its writer.
    """
    themes = get_advisor().self_reader.themes(turn.statement)
    against = {side.trait: Rating(side.sign) for side in themes if side.sign < 0}
    told = {fact.role: fact for fact in reversed(get_advisor().trait_facts.near(_positive(themes), MAX_FACTS))}
    matched = roles_near_wish(turn, roles_to_avoid(turn))
    near = [told.get(role) or matched[role] for role in dict.fromkeys([*matched, *told])]
    found = near or ([] if themes else (facts_on_aspects(turn) or answering_facts(turn)))
    return [fact for fact in found if not asks_for_disliked(fact.role, {**against, **heard})][:MAX_FACTS]


def _positive(sides: Sequence[TraitSide]) -> List[TraitSide]:
    return [side for side in sides if side.sign > 0]
