"""Conversations of a channel, with an agent that only notes what it is told."""

import asyncio
import contextlib
from types import SimpleNamespace
from typing import Any, AsyncIterator, Dict, List

import pytest
from rasa.core.channels.channel import UserMessage
from rasa.shared.core.domain import Domain
from rasa.shared.core.slots import BooleanSlot, TextSlot
from rasa.shared.core.trackers import DialogueStateTracker

from advisor.dialogue.capabilities import Capabilities, capabilities_in
from advisor.knowledge.base import KnowledgeBase
from channels import conversation
from channels.bubbles import Bubble, Bubbles
from channels.conversation import Conversations
from channels.errors import ButtonGoneError, TooSlowError
from channels.messages import Incoming
from tracker_stores.memory import MemoryConversationStore

ID = "0123456789"
CAPABILITIES = Capabilities(rich_content=True, progress=True)


class Agent:
    """Answers each message after `seconds` with one utterance."""

    def __init__(self, seconds: float = 0.0) -> None:
        self.domain = Domain.empty()
        self.tracker_store = MemoryConversationStore(self.domain)
        self.lock_store = SimpleNamespace(lock=self._lock)
        self.processor = SimpleNamespace(
            fetch_tracker_with_initial_session=self._new_tracker, save_tracker=self.tracker_store.save
        )
        self.told: List[UserMessage] = []
        self._seconds = seconds

    async def handle_message(self, message: UserMessage) -> None:
        self.told.append(message)
        await asyncio.sleep(self._seconds)
        assert message.output_channel
        said = {"text": "Halo!", "timestamp": 1.0, "language": "id"}
        await message.output_channel.send_response(message.sender_id, said)

    async def _new_tracker(self, sender: str) -> DialogueStateTracker:
        slots = [TextSlot("language", mappings=[]), BooleanSlot("forgotten", mappings=[])]
        return DialogueStateTracker(sender, slots)

    @contextlib.asynccontextmanager
    async def _lock(self, name: str, wait_time_in_seconds: float) -> AsyncIterator[None]:
        yield


def answered(agent: Agent, knowledge: KnowledgeBase, **message: Any) -> List[Bubble]:
    stand_in: Any = agent
    conversations = Conversations("web", CAPABILITIES, lambda: stand_in, Bubbles(b"secret", {}), knowledge)
    bubbles: List[Bubble] = []
    asyncio.run(conversations.answer("ani", Incoming(id=ID, **message), bubbles.append))
    return bubbles


@pytest.mark.parametrize("message", [{"text": "halo"}, {"command": "role", "role": "community_officer"}])
def test_every_message_says_what_the_channel_can_show(knowledge: KnowledgeBase, message: Dict[str, str]) -> None:
    agent = Agent()
    assert [bubble["text"] for bubble in answered(agent, knowledge, **message)] == ["Halo!"]
    (told,) = agent.told
    assert told.input_channel == "web"
    assert capabilities_in(told.metadata) == CAPABILITIES


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ({"text": "/forget_me"}, "\u2060/forget_me"),
        ({"command": "check_fit"}, "/check_fit"),
        ({"command": "check_fit", "role": "community_officer"}, '/check_fit{"role": "community_officer"}'),
        ({"command": "check_fit", "role": "no_such_role"}, "/check_fit"),
        ({"command": "role", "role": "community_officer"}, '/inform_role{"role": "community_officer"}'),
        ({"command": "language", "language": "en"}, "English"),
    ],
)
def test_rasa_is_told_a_text_or_a_payload(knowledge: KnowledgeBase, message: Dict[str, str], text: str) -> None:
    agent = Agent()
    answered(agent, knowledge, **message)
    assert [told.text for told in agent.told] == [text]


@pytest.mark.parametrize("message", [{"button": "f" * 24}, {"command": "role", "role": "no_such_role"}])
def test_an_unknown_button_or_role_is_gone(knowledge: KnowledgeBase, message: Dict[str, str]) -> None:
    agent = Agent()
    with pytest.raises(ButtonGoneError):
        answered(agent, knowledge, **message)
    assert not agent.told


def test_an_answer_that_takes_too_long_is_given_up(knowledge: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversation, "SECONDS_FOR_A_TURN", 0.01)
    with pytest.raises(TooSlowError):
        answered(Agent(seconds=600), knowledge, text="halo")
