"""The training messages."""

from collections import Counter, defaultdict
from pathlib import Path
from typing import Any, DefaultDict, Dict, List, Tuple

import pytest
from ruamel.yaml import YAML

from advisor.knowledge.base import intent_of
from advisor.knowledge.loading import load

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "data" / "nlu").rglob("*.yml"))
INTENTS: List[str] = YAML(typ="safe").load((ROOT / "domain.yml").read_text(encoding="utf-8"))["intents"]
TOPICS = [intent_of(topic) for topic in load().topics]

LANGUAGES = ("id", "en")
FEWEST_PER_TOPIC = 60
FEWEST_PER_INTENT = 30
NEVER_TYPED = {
    "nlu_fallback": "set when the classifier is unsure",
    "several_questions": "set when a message asks more than one thing",
    "explain_fact": "decided by what was told before",
    "ask_across_roles": "decided by the scope of the question",
    "ask_other_profession": "set when a message asks about an occupation outside the sources",
    "ask_for_other": "set when a message asks for somebody other than the speaker",
    **dict.fromkeys(("explain_reason", "about_me", "acknowledge", "let_down"), "decided by what was just said"),
}
FEWER_NEEDED = {
    "ask_fact": "the questions stored in the knowledge base are further examples",
    "unreadable": "recognised by its characters",
    "other_language": "recognised by its language",
}
# Language and style of the blocks in a file, in their order; blocks alike come in the order of training.
BLOCKS = [
    ("id", None),
    ("en", None),
    ("mixed", None),
    ("id", "regional"),
    ("id", "abbreviated"),
    ("en", "abbreviated"),
    ("id", "after_background"),
    ("en", "after_background"),
    ("id", "described"),
    ("en", "described"),
    ("id", "opening"),
    ("en", "opening"),
]
IN_NO_LANGUAGE_OF_OURS = {"unreadable": (None, None), "other_language": ("other", None)}


def read_blocks(file: Path) -> List[Dict[str, Any]]:
    """The intent blocks in a file of training messages."""
    blocks: List[Dict[str, Any]] = YAML(typ="safe").load(file.read_text(encoding="utf-8"))["nlu"]
    return blocks


def read_messages() -> Dict[Tuple[str, str], List[str]]:
    """The messages by intent and language."""
    messages: DefaultDict[Tuple[str, str], List[str]] = defaultdict(list)
    for file in FILES:
        for block in read_blocks(file):
            language = block.get("metadata", {}).get("language", "")
            lines = block["examples"].splitlines()
            messages[block["intent"], language] += [line[2:].strip() for line in lines if line.startswith("- ")]
    return messages


MESSAGES = read_messages()


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_each_file_is_named_after_its_only_intent(file: Path) -> None:
    assert {block["intent"] for block in read_blocks(file)} == {file.stem}


def test_each_intent_of_the_domain_has_a_file() -> None:
    assert sorted(file.stem for file in FILES) == sorted(set(INTENTS) - set(NEVER_TYPED))


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_each_block_names_its_language_and_comes_in_order(file: Path) -> None:
    metadata = [block.get("metadata", {}) for block in read_blocks(file)]
    blocks = [(entry.get("language"), entry.get("style"), entry["order"]) for entry in metadata]
    if file.stem in IN_NO_LANGUAGE_OF_OURS:
        assert [block[:2] for block in blocks] == [IN_NO_LANGUAGE_OF_OURS[file.stem]]
    else:
        assert blocks == sorted(blocks, key=lambda block: (BLOCKS.index(block[:2]), block[2]))


def test_each_block_has_its_own_place_in_training() -> None:
    places = [block["metadata"]["order"] for file in FILES for block in read_blocks(file)]
    assert sorted(places) == list(range(1, len(places) + 1))


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_messages_and_rules_have_the_same_groups(file: Path) -> None:
    if file.stem not in ("affirm", "deny"):  # told by stories
        rules = (ROOT / "data" / "rules" / f"{file.parent.name}.yml").read_text(encoding="utf-8")
        assert f"- intent: {file.stem}\n" in rules


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("intent", sorted(set(INTENTS) - set(NEVER_TYPED) - set(FEWER_NEEDED)))
def test_there_are_enough_messages(intent: str, language: str) -> None:
    fewest = FEWEST_PER_TOPIC if intent in TOPICS else FEWEST_PER_INTENT
    assert len(MESSAGES[intent, language]) >= fewest


def test_no_message_occurs_twice() -> None:
    counts = Counter(message.casefold() for messages in MESSAGES.values() for message in messages)
    assert [message for message, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("intent", TOPICS)
def test_messages_differ_in_length(intent: str, language: str) -> None:
    lengths = [len(message.split()) for message in MESSAGES[intent, language]]
    assert sum(length <= 5 for length in lengths) >= 5
    assert sum(6 <= length <= 14 for length in lengths) >= 15
    assert sum(length >= 15 for length in lengths) >= 8


def test_no_message_is_in_the_conversations() -> None:
    # They must be unseen, or they would test nothing.
    from tests.support.transcripts import read_transcripts

    trained = {message.casefold() for messages in MESSAGES.values() for message in messages if len(message.split()) > 3}
    tested = {turn.text.casefold() for transcript in read_transcripts() for turn in transcript.turns}
    assert sorted(trained & tested) == []
