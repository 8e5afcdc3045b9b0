"""A channel's conversations with the agent: one turn at a time, and one answer to each message."""

import asyncio
import contextlib
from typing import Any, AsyncIterator, Callable, Dict, Iterator, List, Optional, Tuple

from rasa.core.agent import Agent
from rasa.core.channels.channel import OutputChannel, UserMessage
from rasa.core.lock_store import LockError
from rasa.shared.core.events import SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from advisor.dialogue import slots
from advisor.dialogue.capabilities import Capabilities
from advisor.dialogue.history import USER, is_new_message
from advisor.dialogue.intents import INFORM_ROLE, SWITCH_LANGUAGE
from advisor.dialogue.metadata import Event
from advisor.dialogue.payload import Payload
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import Language
from channels.bubbles import TITLE, Bubble, Bubbles, Utterance
from channels.errors import ButtonGoneError, StorageUnavailableError, TooSlowError
from channels.messages import Incoming, as_typed
from channels.references import recalling, utterance_meant
from tracker_stores.errors import StorageError

SECONDS_FOR_A_TURN = 25.0
"""How long an answer may take."""
SECONDS_BETWEEN_LOOKS = 0.02
"""How often a waiting turn checks whether the turn before it is over."""
LANGUAGE_NAMES = {"id": "Bahasa Indonesia", "en": "English"}


class Conversations:
    """All conversations of a channel, as the agent's tracker store keeps them."""

    def __init__(
        self,
        channel: str,
        capabilities: Capabilities,
        agent: Callable[[], Agent],
        bubbles: Bubbles,
        knowledge: KnowledgeBase,
    ) -> None:
        """Prepares the conversations.

        Args:
            channel: the channel's name.
            capabilities: what it can show; goes with every message, so that actions need not know the channel.
            agent: returns the current agent.
            bubbles: makes what is shown.
            knowledge: for looking up the roles that messages name.
        """
        self._channel = channel
        self._metadata = capabilities.as_metadata()
        self._agent = agent
        self._bubbles = bubbles
        self._knowledge = knowledge

    async def history(self, sender: str) -> Tuple[List[Bubble], Language]:
        """Everything that was said in the conversation of `sender`, and its language.

        Raises:
            StorageUnavailableError: the conversation can't be read now.
        """
        tracker = await self._tracker(sender)
        language = _language(tracker)
        return self._bubbles.history(_events(tracker), sender, language) if tracker else [], language

    async def language(self, sender: str, of_new: Language = "id") -> Language:
        """The language that the conversation is in; `of_new` if there is none yet.

        Raises:
            StorageUnavailableError: the conversation can't be read now.
        """
        tracker = await self._tracker(sender)
        return _language(tracker) if tracker else of_new

    async def exists(self, sender: str) -> bool:
        """Whether anything is stored about the conversation of `sender`."""
        with _storage():
            return bool(await self._agent().tracker_store.exists(sender))

    async def forget(self, sender: str) -> None:
        """Deletes everything stored about the conversation of `sender`.

        Raises:
            StorageUnavailableError: it can't be deleted now; all of it is still there.
        """
        with _storage():
            async with self._turn(sender):
                await self._agent().tracker_store.forget(sender)

    async def answer(self, sender: str, incoming: Incoming, say: Callable[[Bubble], Any]) -> None:
        """Answers a message, bubble by bubble through `say`. A message already answered gets the same answer.

        Nothing is said before the turn is stored.

        Raises:
            ButtonGoneError: the pressed button does not belong to this conversation.
            StorageUnavailableError: the turn can't be stored now; nothing of it is kept.
            TooSlowError: the answer took longer than `SECONDS_FOR_A_TURN`.
        """
        try:
            with _storage():
                await asyncio.wait_for(self._answer(sender, incoming, say), SECONDS_FOR_A_TURN)
        except asyncio.TimeoutError as error:
            raise TooSlowError from error

    async def _answer(self, sender: str, incoming: Incoming, say: Callable[[Bubble], Any]) -> None:
        async with self._turn(sender):
            agent = self._agent()
            if incoming.command == "restart":
                await agent.tracker_store.forget(sender)
                return
            tracker = await self._tracker(sender)
            events = _events(tracker) if tracker else []
            before = _answer_to(incoming.id, events)
            if before is not None:
                for bubble in self._bubbles.history(before, sender, _language(tracker)):
                    say(bubble)
                return
            message = self._message(sender, incoming, events)
            message.output_channel = _Output(
                self._channel, lambda said: say(self._bubbles.of_bot(said, sender, incoming.language))
            )
            if tracker is None:
                await _begin(agent, sender, incoming.language)
            elif incoming.refers_to is not None and incoming.text is not None:
                meant = utterance_meant(events, incoming.refers_to, self._bubbles, sender)
                if meant is not None:
                    await _recall(agent, sender, meant)
            await agent.handle_message(message)

    def _message(self, sender: str, incoming: Incoming, events: List[Event]) -> UserMessage:
        """`incoming` as a message for Rasa.

        Raises:
            ButtonGoneError: the pressed button, or the role of the command, does not exist.
        """
        parsed: Optional[Dict[str, Any]] = None
        title = None
        if incoming.text is not None:
            text = as_typed(incoming.text)
        elif incoming.command == "language":
            text = LANGUAGE_NAMES[incoming.language]
            parsed = {"text": text, "intent": {"name": SWITCH_LANGUAGE, "confidence": 1.0}, "entities": []}
        elif incoming.command == "role":
            role = self._knowledge.roles.get(incoming.role or "")
            if role is None:
                raise ButtonGoneError
            text, title = str(Payload(INFORM_ROLE, role.id)), role.name.in_language(incoming.language)
        elif incoming.command is not None:
            text = str(Payload(incoming.command, incoming.role if incoming.role in self._knowledge.roles else None))
        else:
            button = self._bubbles.pressed(events, sender, incoming.button or "")
            if button is None:
                raise ButtonGoneError
            text, title = button.payload, button.title
        return UserMessage(
            text,
            sender_id=sender,
            parse_data=parsed,
            input_channel=self._channel,
            message_id=incoming.id,
            metadata={**self._metadata, TITLE: title} if title else dict(self._metadata),
        )

    async def _tracker(self, sender: str) -> Optional[DialogueStateTracker]:
        with _storage():
            tracker: Optional[DialogueStateTracker] = await self._agent().tracker_store.retrieve_full_tracker(sender)
        return tracker

    @contextlib.asynccontextmanager
    async def _turn(self, sender: str) -> AsyncIterator[None]:
        """Holds one turn of a conversation at a time, across all workers that share a lock store.

        Rasa also takes a lock for each message, but checks only once a second whether it is free.
        """
        lock = self._agent().lock_store.lock(f"{self._channel}:{sender}", wait_time_in_seconds=SECONDS_BETWEEN_LOOKS)
        async with lock:
            yield


@contextlib.contextmanager
def _storage() -> Iterator[None]:
    """Turns the errors of stores into the one that channels handle."""
    try:
        yield
    except (StorageError, LockError) as error:
        raise StorageUnavailableError from error


class _Output(OutputChannel):
    """Hands on each utterance of the bot as it comes."""

    def __init__(self, channel: str, say: Callable[[Utterance], None]) -> None:
        self._channel = channel
        self._say = say

    def name(self) -> str:
        """The channel's name."""
        return self._channel

    async def send_response(self, recipient_id: str, message: Dict[str, Any]) -> None:
        """Hands on `message`."""
        self._say(Utterance.of_message(message))


async def _begin(agent: Agent, sender: str, language: Language) -> None:
    """Starts a conversation in `language`."""
    tracker = await agent.processor.fetch_tracker_with_initial_session(sender)
    tracker.update(SlotSet(slots.LANGUAGE, language), agent.domain)
    await agent.processor.save_tracker(tracker)


async def _recall(agent: Agent, sender: str, utterance: Event) -> None:
    """Puts `utterance` before the next message, which refers to it."""
    tracker = await agent.processor.fetch_tracker_with_initial_session(sender)
    tracker.update_with_events(recalling(utterance, tracker.get_slot(slots.ROLES) or []), agent.domain)
    await agent.processor.save_tracker(tracker)


def _events(tracker: DialogueStateTracker) -> List[Event]:
    return [event.as_dict() for event in tracker.events]


def _answer_to(message_id: str, events: List[Event]) -> Optional[List[Event]]:
    """The events between the message `message_id` and the next message; None if there is no such message."""
    for i, event in enumerate(events):
        if event.get("event") == USER and event.get("message_id") == message_id:
            after = events[i + 1 :]
            end = next((j for j, later in enumerate(after) if is_new_message(later)), len(after))
            return after[:end]
    return None


def _language(tracker: Optional[DialogueStateTracker]) -> Language:
    return "en" if tracker is not None and tracker.get_slot(slots.LANGUAGE) == "en" else "id"
