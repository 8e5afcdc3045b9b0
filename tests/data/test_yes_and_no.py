"""What follows a yes or a no, wherever it is said."""

import random
from pathlib import Path
from typing import Dict, List

import pytest
from rasa.shared.core.events import ActionExecuted
from ruamel.yaml import YAML

from tests.support.bot import Bot, Conversation

ROOT = Path(__file__).resolve().parents[2]
INTENTS: List[str] = YAML(typ="safe").load((ROOT / "domain.yml").read_text(encoding="utf-8"))["intents"]
STORIES, FIT_CHECK = "AugmentedMemoizationPolicy", "FitCheckPolicy"
OFFER, CONTINUE = "action_offer_topics", "action_continue_fit_check"

# By what came before: the messages that lead there.
NOTHING_TO_ANSWER: Dict[str, List[str]] = {
    "nothing": [],
    "a greeting": ["halo"],
    "an answer": ["community officer itu apa?"],
    "two answers": ["community officer itu apa?", "gajinya berapa?"],
    "thanks": ["makasih ya"],
    "a goodbye": ["sampai jumpa"],
    "a switch of language": ["please speak English"],
    "a message without words": ["???"],
    "a yes": ["iya"],
    "a no": ["nggak"],
    "a yes and a no": ["iya", "nggak"],
    "four times yes": ["iya", "iya", "iya", "iya"],
    "a restart": ["community officer itu apa?", "/restart"],
    "a fit check that was stopped, and an answer": [
        "cek aku cocok nggak jadi community manager",
        "berhenti dulu",
        "gajinya berapa?",
    ],
}
IN_FIT_CHECK: Dict[str, List[str]] = {
    "a fit question": ["cek aku cocok nggak jadi community manager"],
    "a second fit question": ["cek aku cocok nggak jadi community manager", "4"],
    "a fit question repeated after an answer": ["cek aku cocok nggak jadi community manager", "gajinya berapa?"],
}
WALKS = 40
MAX_WALK_LENGTH = 6


def after(bot: Bot, messages: List[str]) -> Conversation:
    """A conversation in which `messages` have been said."""
    conversation = bot.conversation()
    for message in messages:
        conversation.say(message)
    return conversation


def policy_of(conversation: Conversation, action: str) -> str:
    """The policy that last chose `action`."""
    for event in reversed(conversation.tracker.events):
        if isinstance(event, ActionExecuted) and event.action_name == action:
            return str(event.policy).split("_")[-1]
    raise AssertionError(f"{action} was not chosen")


@pytest.mark.parametrize("text", ["iya", "nggak", "yes please", "no thanks"])
@pytest.mark.parametrize("messages", NOTHING_TO_ANSWER.values(), ids=list(NOTHING_TO_ANSWER))
def test_topics_are_offered_when_nothing_was_asked(bot: Bot, messages: List[str], text: str) -> None:
    conversation = after(bot, messages)
    assert conversation.text(text)
    assert conversation.actions == [OFFER]
    assert policy_of(conversation, OFFER) == STORIES


@pytest.mark.parametrize("text", ["iya", "nggak"])
@pytest.mark.parametrize("messages", IN_FIT_CHECK.values(), ids=list(IN_FIT_CHECK))
def test_a_fit_question_is_answered(bot: Bot, messages: List[str], text: str) -> None:
    conversation = after(bot, messages)
    assert conversation.text(text)
    assert conversation.actions == [CONTINUE]
    assert policy_of(conversation, CONTINUE) == FIT_CHECK


def test_a_no_to_did_you_mean_gets_topics(bot: Bot) -> None:
    conversation = after(bot, ["gimana dong"])
    assert conversation.actions == ["action_clarify"]
    assert conversation.text("bukan")
    assert conversation.actions == [OFFER]


@pytest.mark.parametrize("seed", range(WALKS))
def test_no_conversation_leaves_a_yes_or_no_unanswered(bot: Bot, seed: int) -> None:
    # Any intents in any order; payloads, because their intents are certain.
    chance = random.Random(seed)
    conversation = after(bot, [f"/{chance.choice(INTENTS)}" for _ in range(chance.randint(0, MAX_WALK_LENGTH))])
    for text in ("/affirm", "/deny", "/affirm"):
        assert conversation.text(text)
        chosen = conversation.actions[0]
        assert (chosen, policy_of(conversation, chosen)) in [(OFFER, STORIES), (CONTINUE, FIT_CHECK)]
