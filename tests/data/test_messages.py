"""The training messages."""

from collections import Counter, defaultdict
from pathlib import Path
from typing import DefaultDict, Dict, List, Tuple

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[2]
TOPICS = [
    "ask_overview",
    "ask_duties",
    "ask_fit_profile",
    "ask_misfit_profile",
    "ask_misconceptions",
    "ask_expectations",
    "ask_difference",
    "ask_skills",
    "ask_qualifications",
    "ask_importance",
    "ask_how_to_start",
    "ask_prospects",
    "ask_salary",
    "ask_hiring",
]
OTHERS = [
    "greet",
    "goodbye",
    "thank",
    "bot_challenge",
    "ask_capabilities",
    "list_roles",
    "switch_language",
    "check_fit",
    "recommend_role",
    "describe_self",
    "affirm",
    "deny",
    "answer_scale",
    "explain_question",
    "skip_question",
    "go_back",
    "stop_check",
    "restart_check",
    "ask_source",
    "ask_more",
    "feedback_good",
    "feedback_bad",
    "ask_human",
    "ask_privacy",
    "forget_me",
    "out_of_scope",
    "inform_role",
]


def read_messages() -> Dict[Tuple[str, str], List[str]]:
    messages: DefaultDict[Tuple[str, str], List[str]] = defaultdict(list)
    for file in sorted((ROOT / "data" / "nlu").glob("*.yml")):
        for block in YAML(typ="safe").load(file.read_text(encoding="utf-8"))["nlu"]:
            language = block.get("metadata", {}).get("language", "")
            lines = block["examples"].splitlines()
            messages[block["intent"], language] += [line[2:].strip() for line in lines if line.startswith("- ")]
    return messages


MESSAGES = read_messages()


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("intents", "least"), [(TOPICS, 60), (OTHERS, 30)], ids=["topics", "others"])
def test_there_are_enough_messages(intents: List[str], least: int, language: str) -> None:
    few = {intent: len(MESSAGES[intent, language]) for intent in intents if len(MESSAGES[intent, language]) < least}
    assert not few


def test_no_message_stands_twice() -> None:
    counts = Counter(message.casefold() for messages in MESSAGES.values() for message in messages)
    assert [message for message, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("intent", TOPICS)
def test_messages_differ_in_length(intent: str, language: str) -> None:
    lengths = [len(message.split()) for message in MESSAGES[intent, language]]
    assert sum(length <= 5 for length in lengths) >= 5
    assert sum(6 <= length <= 14 for length in lengths) >= 15
    assert sum(length >= 15 for length in lengths) >= 8


def test_no_message_is_in_the_conversations() -> None:
    # what is tested must be unseen
    from tests.support.transcripts import read_transcripts

    trained = {message.casefold() for messages in MESSAGES.values() for message in messages if len(message.split()) > 3}
    tested = {turn.text.casefold() for transcript in read_transcripts() for turn in transcript.turns}
    assert sorted(trained & tested) == []
