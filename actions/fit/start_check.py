"""Starts the fit check on one role."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_topic import fact_keys
from actions.answers.single_fact import mention_relevant_fact, nearest_fact
from actions.dialogue.memory import Event, remember
from actions.dialogue.turn import Turn, read_turn
from actions.fit.answer_for_other import FACTS_PER_PROFILE, PROFILES, answer_for_other, concerns_other
from actions.fit.continue_check import start_check
from actions.speech.buttons import role_buttons
from actions.speech.say import answering, say
from actions.speech.wording import PARAGRAPH, fact_lines, heading, role_names, source_line
from advisor.advisor import get_advisor
from advisor.answers.answer import Answer, answer_topic, first_facts
from advisor.answers.framing import framed
from advisor.dialogue import intents
from advisor.dialogue.payload import is_payload


class ActionStartFitCheck(Action):
    """Starts a check on the role in question, or says who it suits if the sources say too little for a check."""

    def name(self) -> str:
        return "action_start_fit_check"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        if concerns_other(turn):
            return answer_for_other(dispatcher, turn)
        checkable = get_advisor().interview.model.roles
        named = turn.named or turn.memory.roles[:1]
        role = next((role for role in named if role in checkable), next(iter(named), None))
        if role is None:
            remembered = remember(turn.memory, intents.ASK_FIT_PROFILE, ())
            return [*remembered, *start_check(dispatcher, tracker, turn, None)]
        if role in checkable:
            mention_relevant_fact(dispatcher, turn, role)
            remembered = remember(turn.memory, intents.ASK_FIT_PROFILE, (role,))
            return [*remembered, *start_check(dispatcher, tracker, turn, role)]
        return _show_profile(dispatcher, turn, role)


def _show_profile(dispatcher: CollectingDispatcher, turn: Turn, role: str) -> List[Event]:
    """Says who `role` suits, and offers a check on its neighbours."""
    knowledge = get_advisor().knowledge
    language = turn.language
    profiles = [answer_topic(knowledge, topic, role, language) for topic in PROFILES]
    nearest = None if is_payload(turn.text) else nearest_fact(turn, role)
    first = [nearest] if nearest is not None and nearest.topic not in PROFILES else []
    facts = first_facts([fact for profile in profiles for fact in profile.facts[:FACTS_PER_PROFILE]], language)
    answer = Answer("fit_profile", (role,), facts)
    metadata = answering(intents.CHECK_FIT, language, [role], facts)
    if not facts:
        say(dispatcher, turn, "check_fit_unknown", metadata=metadata, role=role_names([role], language))
        return remember(turn.memory, intents.ASK_FIT_PROFILE, (role,))
    paragraphs = [framed(knowledge, fact, language) for fact in first]
    for profile in profiles:
        shown = [fact for fact in profile.facts if fact in facts]
        if shown:
            paragraphs.append(
                f"{heading(profile.topic, [role], language)}\n{fact_lines(shown, profile.topic, language)}"
            )
    checkable = get_advisor().interview.model.roles
    neighbours = [other for other in knowledge.roles[role].neighbours if other in checkable]
    say(
        dispatcher,
        turn,
        "check_fit_too_little",
        buttons=role_buttons(neighbours, language, intents.CHECK_FIT),
        metadata=metadata,
        facts=PARAGRAPH.join(paragraphs),
        sources=source_line([*first, *answer.facts], language),
    )
    return remember(turn.memory, intents.ASK_FIT_PROFILE, (role,), fact_keys(answer))
