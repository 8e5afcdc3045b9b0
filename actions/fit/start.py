"""Starts the fit check on one role."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.answer_topic import told_by
from actions.answers.fact_answer import tell_what_bears_on_it
from actions.dialogue.turn import Event, Turn, read_turn, remember
from actions.fit.step import begin
from actions.speech.buttons import role_buttons
from actions.speech.say import answer_metadata, fact_lines, heading, role_names, say, source_line
from advisor.advisor import get_advisor
from advisor.answers.answer import Answer, answer_topic, first_facts

PROFILES = ("fit_profile", "misfit_profile")


class ActionStartFitCheck(Action):
    """A check on the role named or talked about; what the sources say of its people when that is too little for one."""

    def name(self) -> str:
        return "action_start_fit_check"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        named = turn.roles_in_question
        role = next((role for role in named if role in get_advisor().interview.model.roles), next(iter(named), None))
        if role is None:
            say(
                dispatcher,
                "check_fit_which_role",
                turn,
                buttons=role_buttons(get_advisor().interview.model.roles, turn.language, intent="check_fit"),
                answer=answer_metadata("check_fit", turn.language),
            )
            return remember(turn, "ask_fit_profile", ())
        if role in get_advisor().interview.model.roles:
            tell_what_bears_on_it(dispatcher, turn, role)
            return [*remember(turn, "ask_fit_profile", (role,)), *begin(dispatcher, tracker, turn, role)]
        return _show_profile(dispatcher, turn, role)


def _show_profile(dispatcher: CollectingDispatcher, turn: Turn, role: str) -> List[Event]:
    language = turn.language
    profiles = [answer_topic(get_advisor().knowledge, topic, role, language) for topic in PROFILES]
    facts = first_facts([fact for profile in profiles for fact in profile.facts[:2]], language)
    answer = Answer("fit_profile", (role,), facts)
    if not facts:
        say(
            dispatcher,
            "check_fit_unknown",
            turn,
            answer=answer_metadata("check_fit", language, [role]),
            role=role_names([role], language),
        )
        return remember(turn, "ask_fit_profile", (role,))
    parts = []
    for profile in profiles:
        shown = [fact for fact in profile.facts if fact in facts]
        if shown:
            parts.append(f"{heading(profile.topic, [role], language)}\n{fact_lines(shown, language)}")
    neighbours = [
        other
        for other in get_advisor().knowledge.roles[role].neighbours
        if other in get_advisor().interview.model.roles
    ]
    say(
        dispatcher,
        "check_fit_too_little",
        turn,
        facts="\n\n".join(parts),
        sources=source_line(answer.sources, language),
        buttons=role_buttons(neighbours, language, intent="check_fit"),
        answer=answer_metadata("check_fit", language, [role], facts),
    )
    return remember(turn, "ask_fit_profile", (role,), told_by(answer))
