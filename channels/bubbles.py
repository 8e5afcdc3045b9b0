"""What channels show: Rasa's events as bubbles."""

from typing import Any, Dict, Iterable, List, Mapping, NamedTuple, Optional

from advisor.fit.interview import ABOUT, MOST
from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import Language
from channels.messages import as_shown
from channels.secret import digest

Event = Mapping[str, Any]
Bubble = Dict[str, Any]
# What a button in a fit check does: gives a degree, or steers.
_CONTROLS = ("explain_question", "skip_question", "go_back", "stop_check")


class Button(NamedTuple):
    """A button under a reply."""

    id: str
    title: str
    payload: str


class Bubbles:
    """Makes bubbles; each and each button has an id that is the same whenever it is made, and can't be guessed."""

    def __init__(self, secret: bytes, knowledge: KnowledgeBase, texts: Mapping[str, Language]) -> None:
        """Prepares the making.

        Args:
            secret: the server's.
            knowledge: for the names of traits and roles.
            texts: the language of each reply that is not said by an action.
        """
        self._secret = secret
        self._knowledge = knowledge
        self._texts = texts

    def of_bot(self, message: Mapping[str, Any], sender: str, language: Language) -> Bubble:
        """The bubble of a bot's message, as `BotUttered.message()` gives it; `language` where it doesn't tell."""
        text = message.get("text") or ""
        said_in: Language = message.get("language") or self._texts.get(text) or language
        bubble: Bubble = {
            "id": self._id(message, sender),
            "from": "bot",
            "language": said_in,
            "time": message.get("timestamp"),
            "text": text,
        }
        for part in ("source", "table", "chart"):
            if message.get(part):
                bubble[part] = message[part]
        question = message.get("question")
        if question:
            bubble["progress"] = {"number": question["number"], "about": ABOUT, "most": MOST}
        buttons = self.buttons(message, sender)
        if buttons:
            bubble["buttons"] = [
                {"id": button.id, "title": button.title, "kind": _kind(button.payload)} for button in buttons
            ]
        return bubble

    def of_person(self, event: Event, language: Language) -> Bubble:
        """The bubble of what a person typed or pressed."""
        text = (event.get("metadata") or {}).get("title") or as_shown(event.get("text") or "")
        said_in = (event.get("parse_data") or {}).get("language")
        return {
            "id": event.get("message_id"),
            "from": "user",
            "language": said_in if said_in in ("id", "en") else language,
            "time": event.get("timestamp"),
            "text": text,
        }

    def history(self, events: Iterable[Event], sender: str, language: Language) -> List[Bubble]:
        """All that was said, oldest first; the conversation began in `language`."""
        bubbles: List[Bubble] = []
        for event in events:
            if event.get("event") == "slot" and event.get("name") == "language" and event.get("value") in ("id", "en"):
                language = event["value"]
            elif event.get("event") == "user" and event.get("text"):
                bubbles.append(self.of_person(event, language))
            elif event.get("event") == "bot":
                bubbles.append(self.of_bot(message_of(event), sender, language))
        return bubbles

    def buttons(self, message: Mapping[str, Any], sender: str) -> List[Button]:
        """The buttons of a bot's message."""
        name = self._id(message, sender)
        return [
            Button(digest(self._secret, "button", name, str(i), length=24), each["title"], each["payload"])
            for i, each in enumerate(message.get("buttons") or [])
        ]

    def pressed(self, events: Iterable[Event], sender: str, button: str) -> Optional[Button]:
        """The button with the id `button` among those that the bot showed.

        None when it showed none such, and for one of a fit question after which another was asked: what it says would
        be taken for an answer to that one.
        """
        found, is_question = None, False
        for event in events:
            if event.get("event") != "bot":
                continue
            message = message_of(event)
            if message.get("question") and is_question:
                found = None
            shown = next((each for each in self.buttons(message, sender) if each.id == button), None)
            if shown is not None:
                found, is_question = shown, bool(message.get("question"))
        return found

    def _id(self, message: Mapping[str, Any], sender: str) -> str:
        return digest(
            self._secret, "bubble", sender, repr(message.get("timestamp")), str(message.get("text")), length=24
        )


def message_of(event: Event) -> Dict[str, Any]:
    """A stored event of the bot in the shape of `BotUttered.message()`."""
    data = {name: value for name, value in (event.get("data") or {}).items() if value is not None}
    metadata = event.get("metadata") or {}
    return {**data, "text": event.get("text"), "timestamp": event.get("timestamp"), **metadata}


def _kind(payload: str) -> str:
    if not payload.startswith("/"):
        return "answer"
    return "control" if payload[1:].partition("{")[0] in _CONTROLS else "next"


def texts_by_language(responses: Mapping[str, Iterable[Mapping[str, Any]]]) -> Dict[str, Language]:
    """The language of each of the domain's `responses`, which the condition on it tells."""
    texts: Dict[str, Language] = {}
    for variations in responses.values():
        for variation in variations:
            language = next((c["value"] for c in variation.get("condition", []) if c["name"] == "language"), None)
            if language in ("id", "en") and variation.get("text"):
                texts[variation["text"]] = language
    return texts
