"""The messages that understanding is measured on."""

import csv
from pathlib import Path
from typing import Any, Dict, Iterator, List, NamedTuple, Optional, Tuple

from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[1]
TRAINING = ROOT / "data" / "nlu"
QUESTIONS = ROOT / "tests" / "advisor" / "intents" / "questions.yml"
UNSEEN = ROOT / "tests" / "nlu" / "unseen.yml"
# Third parties' messages, which are not part of the project; measured on where they lie beside it.
SHARED = ROOT.parent / "shared"
PUBLIC = SHARED / "public_messages.tsv"
MASSIVE = SHARED / "massive"

SHORT, LONG = 4, 15
MARKS = tuple(".?!…")


class Example(NamedTuple):
    """A message and how it should be understood."""

    text: str
    intent: str
    language: str = ""
    """`id`, `en`, `mixed`; empty where nobody said."""
    roles: Optional[Tuple[str, ...]] = None
    """The roles it names, in that order; None where nobody said."""

    @property
    def length(self) -> str:
        """`short`, `middling` or `long`, by words."""
        words = len(self.text.split())
        return "short" if words <= SHORT else "long" if words >= LONG else "middling"

    @property
    def style(self) -> str:
        """`written`, with a capital at the beginning and a mark at the end, or `texted`."""
        return "written" if self.text[:1].isupper() and self.text[-1:] in MARKS else "texted"


def training_messages() -> List[Example]:
    """The messages that the bot learns from."""
    return [
        Example(line[2:].strip(), block["intent"], (block.get("metadata") or {}).get("language", ""))
        for block in _blocks(sorted(TRAINING.rglob("*.yml")))
        for line in block["examples"].splitlines()
        if line.startswith("- ")
    ]


def unseen_messages() -> List[Example]:
    """The development set: messages by other hands, which the bot never learns from."""
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
    """Messages by other hands that ask `count` things, with the intents in the order asked."""
    everything = YAML(typ="safe").load(QUESTIONS.read_text(encoding="utf-8"))["messages"]
    return [
        (Example(message["text"], message["intents"][0], message["language"]), message["intents"])
        for message in everything
        if len(message["intents"]) == count
    ]


def public_messages() -> List[Example]:
    """Third parties' messages; none where the file is absent."""
    return [Example(row["text"], row["intent"], row["language"]) for row in _rows(PUBLIC)]


def massive(split: str) -> List[Example]:
    """The Indonesian and English messages of MASSIVE's `train` or `test` split; none where it is absent."""
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
