"""The sets of messages that understanding is measured on."""

import csv
from pathlib import Path
from typing import Any, Dict, Iterator, List, NamedTuple, Optional, Tuple

from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[1]
TRAINING = ROOT / "data" / "nlu"
QUESTIONS = ROOT / "tests" / "advisor" / "understanding" / "intents" / "questions.yml"
UNSEEN = ROOT / "tests" / "nlu" / "unseen.yml"
# Third-party messages, which are not part of the project; used if they are in a folder next to it.
SHARED = ROOT.parent / "shared"
PUBLIC = SHARED / "public_messages.tsv"
MASSIVE = SHARED / "massive"

MAX_SHORT_WORDS = 4
MIN_LONG_WORDS = 15
SENTENCE_ENDS = tuple(".?!…")


class Example(NamedTuple):
    """A message and how it should be understood."""

    text: str
    intent: str
    language: str = ""
    """`id`, `en` or `mixed`; empty if it isn't annotated."""
    roles: Optional[Tuple[str, ...]] = None
    """The roles it mentions, in order; None if they aren't annotated."""

    @property
    def length(self) -> str:
        """`short`, `middling` or `long`, by the number of words."""
        words = len(self.text.split())
        return "short" if words <= MAX_SHORT_WORDS else "long" if words >= MIN_LONG_WORDS else "middling"

    @property
    def style(self) -> str:
        """`written` if it starts with a capital and ends with punctuation, else `texted`."""
        return "written" if self.text[:1].isupper() and self.text[-1:] in SENTENCE_ENDS else "texted"


def training_messages() -> List[Example]:
    """The messages that the bot is trained on, without the questions of the knowledge base."""
    return [
        Example(line[2:].strip(), block["intent"], (block.get("metadata") or {}).get("language", ""))
        for block in _blocks(sorted(TRAINING.rglob("*.yml")))
        for line in block["examples"].splitlines()
        if line.startswith("- ")
    ]


def unseen_messages() -> List[Example]:
    """The development set: messages by other authors, which the bot is never trained on."""
    return [
        Example(
            message["text"],
            block["intent"],
            message["metadata"]["language"],
            tuple(message["metadata"]["roles"]),
        )
        for block in _blocks([UNSEEN])
        for message in block["examples"]
    ]


def question_messages(count: int) -> List[Tuple[Example, List[str]]]:
    """Messages by other authors that ask `count` questions, with the intents in the order asked."""
    everything = YAML(typ="safe").load(QUESTIONS.read_text(encoding="utf-8"))["messages"]
    return [
        (Example(message["text"], message["intents"][0], message["language"]), message["intents"])
        for message in everything
        if len(message["intents"]) == count
    ]


def public_messages() -> List[Example]:
    """Third-party messages; empty if the file is missing."""
    return [Example(row["text"], row["intent"], row["language"]) for row in _rows(PUBLIC)]


def massive(split: str) -> List[Example]:
    """The Indonesian and English messages of MASSIVE's `train` or `test` split; empty if the file is missing."""
    return [
        Example(row["text"], row["intent"], language)
        for language, name in (("id", "id-ID"), ("en", "en-US"))
        for row in _rows(MASSIVE / f"{name}.{split}.tsv")
    ]


def _blocks(files: List[Path]) -> Iterator[Dict[str, Any]]:
    for file in files:
        yield from YAML(typ="safe").load(file.read_text(encoding="utf-8"))["nlu"]


def _rows(file: Path) -> Iterator[Dict[str, str]]:
    if not file.exists():
        return
    with file.open(encoding="utf-8", newline="") as stream:
        yield from csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
