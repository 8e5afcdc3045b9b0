"""A channel's conversations with the agent: one turn at a time, each answered once."""

import asyncio
import contextlib
import json
from typing import Any, AsyncIterator, Callable, Dict, List, Optional, Tuple

from rasa.core.agent import Agent
from rasa.core.channels.channel import OutputChannel, UserMessage
from rasa.shared.core.events import SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import Language
from channels.bubbles import Bubble, Bubbles, Event
from channels.messages import Incoming, as_typed
from tracker_stores.forgetting import SLOT as FORGOTTEN

# How long a turn may take, in seconds, and how often one that waits for the turn before it looks again.
DEADLINE, POLL = 25.0, 0.02
LANGUAGE_NAMES = {"id": "Bahasa Indonesia", "en": "English"}


class ButtonGoneError(Exception):
    """The pressed button was never shown in this conversation, or belongs to one that was deleted."""


class Conversations:
    """All conversations of a channel, as the agent's tracker store holds them."""

    def __init__(self, channel: str, agent: Callable[[], Agent], bubbles: Bubbles, knowledge: KnowledgeBase) -> None:
        """Prepares them.

        Args:
            channel: its name.
            agent: gives the agent as it is now.
            bubbles: makes what is shown.
            knowledge: for the roles that a message may name.
        """
        self._channel = channel
        self._agent = agent
        self._bubbles = bubbles
        self._knowledge = knowledge

    async def history(self, sender: str) -> Tuple[List[Bubble], Language]:
        """All that was said in the conversation of `sender`, and the language that it is in."""
        tracker = await self._tracker(sender)
        language = _language(tracker)
        return self._bubbles.history(_events(tracker), sender, language) if tracker else [], language

    async def language(self, sender: str, of_new: Language = "id") -> Language:
        """The language that the conversation is in; `of_new` when there is none yet."""
        tracker = await self._tracker(sender)
        return _language(tracker) if tracker else of_new

    async def forget(self, sender: str) -> None:
        """Deletes all that is stored of the conversation of `sender`."""
        async with self._turn(sender):
            await _delete(self._agent(), sender)

    async def reply(self, sender: str, incoming: Incoming, say: Callable[[Bubble], Any]) -> None:
        """Answers a message, bubble by bubble through `say`; a message that was answered before, as it was then.

        Raises:
            ButtonGoneError: the button pressed is none of this conversation's.
            asyncio.TimeoutError: the answer took longer than 25 seconds; nothing of it is kept.
        """
        await asyncio.wait_for(self._reply(sender, incoming, say), DEADLINE)

    async def _reply(self, sender: str, incoming: Incoming, say: Callable[[Bubble], Any]) -> None:
        async with self._turn(sender):
            agent = self._agent()
            if incoming.command == "restart":
                await _delete(agent, sender)
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
            await agent.handle_message(message)

    def _message(self, sender: str, incoming: Incoming, events: List[Event]) -> UserMessage:
        """What Rasa is to be told."""
        parsed: Optional[Dict[str, Any]] = None
        title = None
        if incoming.text is not None:
            text = as_typed(incoming.text)
        elif incoming.command == "language":
            text = LANGUAGE_NAMES[incoming.language]
            parsed = {"text": text, "intent": {"name": "switch_language", "confidence": 1.0}, "entities": []}
        elif incoming.command == "role":
            role = self._knowledge.roles.get(incoming.role or "")
            if role is None:
                raise ButtonGoneError
            text, title = _payload("inform_role", role.id), role.name.in_language(incoming.language)
        elif incoming.command is not None:
            text = _payload(incoming.command, incoming.role if incoming.role in self._knowledge.roles else None)
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
            metadata={"title": title} if title else None,
        )

    async def _tracker(self, sender: str) -> Optional[DialogueStateTracker]:
        tracker: Optional[DialogueStateTracker] = await self._agent().tracker_store.retrieve_full_tracker(sender)
        return tracker

    @contextlib.asynccontextmanager
    async def _turn(self, sender: str) -> AsyncIterator[None]:
        """One turn of a conversation at a time, in all workers that share a lock store.

        Rasa takes a lock of its own for each message, but waits for it in steps of a second.
        """
        async with self._agent().lock_store.lock(f"{self._channel}:{sender}", wait_time_in_seconds=POLL):
            yield


class _Output(OutputChannel):
    """Hands on each message of the bot as it comes."""

    def __init__(self, channel: str, say: Callable[[Dict[str, Any]], None]) -> None:
        self._channel = channel
        self._say = say

    def name(self) -> str:
        """The channel's name."""
        return self._channel

    async def send_response(self, recipient_id: str, message: Dict[str, Any]) -> None:
        """Hands on `message`."""
        self._say(message)


def _payload(intent: str, role: Optional[str] = None) -> str:
    """What Rasa reads as `intent`, about `role` when there is one."""
    return f"/{intent}" + (json.dumps({"role": role}) if role else "")


async def _begin(agent: Agent, sender: str, language: Language) -> None:
    """Starts a conversation in `language`."""
    tracker = await agent.processor.fetch_tracker_with_initial_session(sender)
    tracker.update(SlotSet("language", language), agent.domain)
    await agent.processor.save_tracker(tracker)


async def _delete(agent: Agent, sender: str) -> None:
    """Deletes the conversation: the store does so when it is to save one that is marked so."""
    tracker = await agent.tracker_store.get_or_create_full_tracker(sender)
    tracker.update(SlotSet(FORGOTTEN, True))
    await agent.tracker_store.save(tracker)


def _events(tracker: DialogueStateTracker) -> List[Event]:
    return [event.as_dict() for event in tracker.events]


def _answer_to(message_id: str, events: List[Event]) -> Optional[List[Event]]:
    """The events after the message with the id `message_id`, up to the next message; None when there is none such."""
    for i, event in enumerate(events):
        if event.get("event") == "user" and event.get("message_id") == message_id:
            after = events[i + 1 :]
            end = next((j for j, later in enumerate(after) if later.get("event") == "user"), len(after))
            return after[:end]
    return None


def _language(tracker: Optional[DialogueStateTracker]) -> Language:
    return "en" if tracker is not None and tracker.get_slot("language") == "en" else "id"
