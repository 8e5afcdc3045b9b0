"""Shows what the sources say on who a role suits, to somebody who asks whether it suits them."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answer_topic import told_by
from actions.buttons import next_buttons, role_buttons
from actions.reply import answer_metadata, fact_lines, heading, say, say_silence, source_line
from actions.resources import knowledge
from actions.turn import Event, read_turn, remember
from advisor.answers.answer import Answer, answer_topic, first_facts

PROFILES = ("fit_profile", "misfit_profile")


class ActionCheckFit(Action):
    """No verdict: the role's profile, for the person to hold against themselves."""

    def name(self) -> str:
        return "action_check_fit"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, knowledge())
        language = turn.language
        role = next(iter(turn.roles_in_question), None)
        if role is None:
            buttons = role_buttons(knowledge().roles, language, intent="check_fit")
            say(dispatcher, "check_fit_which_role", turn, buttons=buttons)
            return remember(turn, "ask_fit_profile", ())
        profiles = [answer_topic(knowledge(), topic, role, language) for topic in PROFILES]
        facts = first_facts([fact for profile in profiles for fact in profile.facts[:2]], language)
        answer = Answer("fit_profile", (role,), facts)
        if not facts:
            say_silence(dispatcher, answer, turn, intent="check_fit")
            return remember(turn, "ask_fit_profile", (role,))
        parts = []
        for profile in profiles:
            shown = [fact for fact in profile.facts if fact in facts]
            if shown:
                parts.append(f"{heading(profile.topic, [role], language)}\n{fact_lines(shown, language)}")
        say(
            dispatcher,
            "check_fit",
            turn,
            facts="\n\n".join(parts),
            sources=source_line(answer.sources, language),
            buttons=[button for button in next_buttons(answer, language) if "check_fit" not in button["payload"]],
            answer=answer_metadata("check_fit", language, [role], facts),
        )
        return remember(turn, "ask_fit_profile", (role,), told_by(answer))
