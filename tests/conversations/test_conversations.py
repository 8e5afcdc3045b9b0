"""Whole conversations with the trained bot and a real action server."""

from collections import Counter
from typing import Any, Dict, List

import pytest

from tests.support.bot import Bot
from tests.support.transcripts import Transcript, read_transcripts

TRANSCRIPTS = read_transcripts()
CATEGORIES = {
    "happy_path",
    "carry_over",
    "role_switch",
    "language_switch",
    "correction",
    "ambiguity",
    "out_of_scope",
    "silence",
    "bad_input",
}
LONGEST_ANSWER = 900  # "about 600 characters"; the list of fields has a line for each


@pytest.mark.parametrize("language", ["id", "en"])
def test_there_are_twenty_conversations_in_every_kind(language: str) -> None:
    mine = [transcript for transcript in TRANSCRIPTS if transcript.file.parent.name == language]
    kinds = Counter(transcript.file.stem[len("test_") :] for transcript in mine)
    assert len(mine) >= 20
    assert set(kinds) == CATEGORIES


@pytest.mark.parametrize("transcript", TRANSCRIPTS, ids=lambda t: f"{t.file.parent.name}: {t.name}")
def test_conversation(bot: Bot, transcript: Transcript) -> None:
    conversation = bot.conversation()
    for number, turn in enumerate(transcript.turns, 1):
        # when the person says this
        replies = conversation.say(turn.text)
        parsed = conversation.parsed
        said = f"turn {number}: {turn.text!r} -> {[reply.text for reply in replies]}"
        # then it is understood
        assert parsed["intent"]["name"] == turn.intent, f"{said} {parsed['intent_ranking'][:3]}"
        assert _named(parsed["entities"]) == turn.roles, said
        assert conversation.actions == turn.actions, said
        # and remembered
        for slot, value in turn.slots.items():
            assert conversation.tracker.get_slot(slot) == value, f"{slot}: {said}"
        # and answered, briefly, in the right language, with facts that exist and are said only once
        assert replies, said
        for reply in replies:
            assert reply.text.strip(), said
            assert len(reply.text) <= LONGEST_ANSWER, said
            if reply.answer:
                assert reply.answer["language"] == turn.slots["language"], said
                assert len(set(reply.answer["facts"])) == len(reply.answer["facts"]), said


def _named(found: List[Dict[str, Any]]) -> List[str]:
    """The roles that a message names; those that a decision added have no place in it."""
    return [entity["value"] for entity in found if entity["entity"] == "role" and "start" in entity]
