"""Takes a complaint about an answer."""

from typing import Any, Dict, Iterable, List, Optional

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.clarify import offers_for
from actions.dialogue.memory import Event, keep
from actions.dialogue.turn import read_turn
from actions.speech.buttons import intent_buttons
from actions.speech.say import say
from advisor.advisor import get_advisor
from advisor.dialogue import intents
from advisor.dialogue.history import message_before
from advisor.dialogue.metadata import BotMetadata, ComplaintMetadata

MAX_OFFERS = 3
USUAL = (intents.ASK_DUTIES, intents.ASK_FIT_PROFILE, intents.ASK_SKILLS, intents.LIST_ROLES, intents.RECOMMEND_ROLE)
"""What people most often mean, if the classifier has too few other readings."""


class ActionTakeComplaint(Action):
    """Apologises, notes which facts the complaint is about, and offers other readings of the message answered."""

    def name(self) -> str:
        return "action_take_complaint"

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[str, Any]) -> List[Event]:
        turn = read_turn(tracker, get_advisor().knowledge)
        memory = turn.memory
        before = message_before(reversed(tracker.events))
        ranking = (before.get("parse_data") or {}).get("intent_ranking") or []
        others = [str(score["name"]) for score in ranking if score["name"] != memory.topic]
        role = memory.roles[0] if len(memory.roles) == 1 else None
        offers = offers_for(_answerable([*others, *USUAL], role, memory.topic), turn.language, role, MAX_OFFERS)
        complaint = ComplaintMetadata(
            message=before.get("text") or "",
            topic=memory.topic or "",
            roles=list(memory.roles),
            facts=list(memory.told),
        )
        say(
            dispatcher,
            turn,
            "complaint_taken",
            buttons=intent_buttons([offer.intent for offer in offers], turn.language, role),
            metadata=BotMetadata(offered=offers, complaint=complaint),
        )
        return keep(memory)


def _answerable(likely: Iterable[str], role: Optional[str], answered: Optional[str]) -> List[str]:
    """The intents in `likely` that are questions and lead to neither a silent nor the same answer."""
    knowledge = get_advisor().knowledge
    topics = {intent: knowledge.topic_of(intent) for intent in likely if intent != answered}
    return [
        intent
        for intent, topic in topics.items()
        if (intent in USUAL or topic) and (not topic or not role or knowledge.facts_on(role, topic))
    ]
