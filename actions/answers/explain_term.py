"""Answers what a word means that the bot used."""

from typing import Any, Dict, List

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.answers.explain_fact import ActionExplainFact
from actions.dialogue.memory import Event, keep
from actions.dialogue.turn import read_turn
from actions.speech.buttons import next_buttons
from actions.speech.say import answering, say
from actions.speech.wording import source_line
from advisor.advisor import get_advisor
from advisor.answers.answer import Answer
from advisor.answers.framing import framed
from advisor.dialogue import intents
from advisor.understanding.roles.mention import MASK


class ActionExplainTerm(Action):
    """Tells the sentence of a source that has the word, or that the sources don't explain it; none defines a word."""

    def __init__(self) -> None:
        self._of_answer = ActionExplainFact()

    def name(self) -> str:
        return "action_explain_term"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        language = turn.language
        question = get_advisor().roles.masked(turn.text).replace(MASK, "")
        fact = get_advisor().terms.find(question, turn.memory.told)
        if fact is None and turn.reason == "answer_meaning":  # "maksudnya?" asks about the answer
            return self._of_answer.run(dispatcher, tracker, domain)
        if fact is None:
            say(dispatcher, turn, "term_unknown", metadata=answering(intents.ASK_TERM, language))
            return keep(turn.memory)
        say(
            dispatcher,
            turn,
            "term_in_sentence",
            buttons=next_buttons(Answer(fact.topic, (fact.role,), (fact,)), language),
            metadata=answering(intents.ASK_TERM, language, (fact.role,), [fact]),
            fact=framed(get_advisor().knowledge, fact, language),
            sources=source_line([fact], language),
        )
        return keep(turn.memory)
