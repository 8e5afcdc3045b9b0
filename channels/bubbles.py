"""Turns Rasa's events into bubbles, which channels show."""

from typing import Any, Dict, Iterable, List, Mapping, NamedTuple, Optional, Sequence, cast

from advisor.dialogue import slots
from advisor.dialogue.history import BOT, is_new_message
from advisor.dialogue.intents import FIT_CONTROLS
from advisor.dialogue.metadata import BotMetadata, Event
from advisor.dialogue.payload import intent_in, is_payload
from advisor.fit.interview import MAX_QUESTIONS, TYPICAL_QUESTIONS
from advisor.knowledge.schema.base import LANGUAGES, Language
from channels.messages import as_shown
from channels.secret import digest

Bubble = Dict[str, Any]
TITLE = "title"
"""The key for the title of the pressed button, in the metadata of a person's message."""
ID_CHARACTERS = 24
"""The length of the ids of bubbles and buttons: a Telegram button carries at most 64 bytes."""


class Button(NamedTuple):
    """A button under a bubble."""

    id: str
    title: str
    payload: str


class Utterance(NamedTuple):
    """One thing that the bot said."""

    text: Optional[str]
    timestamp: Optional[float]
    """When it was said, in seconds since 1970."""
    buttons: Sequence[Mapping[str, str]]
    """Each with a `title` and a `payload`."""
    metadata: BotMetadata

    @classmethod
    def of_event(cls, event: Event) -> "Utterance":
        """The utterance in a stored bot event."""
        buttons = (event.get("data") or {}).get("buttons") or ()
        return cls(event.get("text"), event.get("timestamp"), buttons, BotMetadata.of(event))

    @classmethod
    def of_message(cls, message: Mapping[str, Any]) -> "Utterance":
        """The utterance that Rasa hands to output channels; `BotUttered.message()` merges the metadata into it."""
        metadata = BotMetadata.parse_obj(message)
        return cls(message.get("text"), message.get("timestamp"), message.get("buttons") or (), metadata)


class Bubbles:
    """Makes bubbles. Bubbles and buttons have ids that are the same every time they are made and can't be guessed."""

    def __init__(self, secret: bytes, texts: Mapping[str, Language]) -> None:
        """`secret`: the server's; `texts`: the language of each of the domain's responses, which have no metadata."""
        self._secret = secret
        self._texts = texts

    def of_bot(self, said: Utterance, sender: str, language: Language) -> Bubble:
        """The bubble of an utterance; `language` is used when the utterance doesn't name its own."""
        text, metadata = said.text or "", said.metadata
        bubble: Bubble = {
            "id": self._id(said, sender),
            "from": "bot",
            "language": metadata.language or self._texts.get(text) or language,
            "time": said.timestamp,
            "text": text,
        }
        rich = {"source": metadata.source, "table": metadata.table, "chart": metadata.chart}
        bubble.update({name: content for name, content in rich.items() if content})
        if metadata.question:
            bubble["progress"] = {"number": metadata.question.number, "about": TYPICAL_QUESTIONS, "most": MAX_QUESTIONS}
        buttons = self.buttons(said, sender)
        if buttons:
            bubble["buttons"] = [
                {"id": button.id, "title": button.title, "kind": _kind(button.payload)} for button in buttons
            ]
        return bubble

    def of_person(self, event: Event, language: Language) -> Bubble:
        """The bubble of what a person typed or pressed."""
        text = (event.get("metadata") or {}).get(TITLE) or as_shown(event.get("text") or "")
        said_in = (event.get("parse_data") or {}).get("language")
        return {
            "id": event.get("message_id"),
            "from": "user",
            "language": said_in if said_in in LANGUAGES else language,
            "time": event.get("timestamp"),
            "text": text,
        }

    def history(self, events: Iterable[Event], sender: str, language: Language) -> List[Bubble]:
        """Everything that was said, oldest first; the conversation began in `language`."""
        bubbles: List[Bubble] = []
        for event in events:
            kind = event.get("event")
            if kind == "slot" and event.get("name") == slots.LANGUAGE and event.get("value") in LANGUAGES:
                language = event["value"]
            elif event.get("text") and is_new_message(event):
                bubbles.append(self.of_person(event, language))
            elif kind == BOT and not BotMetadata.of(event).recalled:
                bubbles.append(self.of_bot(Utterance.of_event(event), sender, language))
        return bubbles

    def buttons(self, said: Utterance, sender: str) -> List[Button]:
        """The buttons under an utterance."""
        name = self._id(said, sender) if said.buttons else ""
        return [
            Button(
                digest(self._secret, "button", name, str(i), length=ID_CHARACTERS), button["title"], button["payload"]
            )
            for i, button in enumerate(said.buttons)
        ]

    def pressed(self, events: Sequence[Event], sender: str, button: str) -> Optional[Button]:
        """The button with the id `button` among those that the bot showed.

        None if the bot didn't show it. Also None for a fit question's button once the bot asks about another trait:
        the press would be taken as an answer to that question. The earlier buttons of a repeated question still work.
        """
        newest: Optional[str] = None  # the trait that the bot asked about last
        for event in reversed(events):  # newest first: people mostly press new buttons, and each id costs a hash
            if event.get("event") != BOT:
                continue
            said = Utterance.of_event(event)
            if said.metadata.recalled:
                continue
            question = said.metadata.question
            newest = newest or (question.trait if question else None)
            found = next((each for each in self.buttons(said, sender) if each.id == button), None)
            if found is not None:
                return None if question and question.trait != newest else found
        return None

    def _id(self, said: Utterance, sender: str) -> str:
        return digest(self._secret, "bubble", sender, repr(said.timestamp), str(said.text), length=ID_CHARACTERS)


def _kind(payload: str) -> str:
    """What a button does: answers a fit question, steers the fit check, or goes on to something else."""
    if not is_payload(payload):
        return "answer"
    return "control" if intent_in(payload) in FIT_CONTROLS else "next"


def texts_by_language(responses: Mapping[str, Iterable[Mapping[str, Any]]]) -> Dict[str, Language]:
    """The language of each text in the domain's `responses`, taken from its condition."""
    texts: Dict[str, Language] = {}
    for variations in responses.values():
        for variation in variations:
            condition = variation.get("condition", [])
            language = next((each["value"] for each in condition if each["name"] == slots.LANGUAGE), None)
            if language in LANGUAGES and variation.get("text"):
                texts[variation["text"]] = cast(Language, language)
    return texts
