"""The trained pipeline: how messages are understood."""

from typing import List

import pytest

from tests.bot import Bot


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("apa aja sih tugasnya", "id"),
        ("what would I be doing all day", "en"),
        ("ok", None),
        ("😂", None),
        ("<b><br/></b>", None),
        ("これは何ですか", "other"),
        ("¿Cuáles son las tareas de este trabajo y cuánto se gana?", "other"),
    ],
)
def test_language(bot: Bot, text: str, language: str) -> None:
    assert bot.parse(text).get("language") == language


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("", "unreadable"),
        ("   ", "unreadable"),
        ("🙈🙈", "unreadable"),
        ("...", "unreadable"),
        ("\x00\x07\x1b", "unreadable"),
        ("a" * 10_000, "unreadable"),
        ("gaji " * 2_500, "unreadable"),
        ("お元気ですか、仕事は何ですか", "other_language"),
        ("yang online", "inform_role"),
        ("Community Officer", "inform_role"),
    ],
)
def test_what_the_message_itself_decides(bot: Bot, text: str, intent: str) -> None:
    assert bot.parse(text)["intent"]["name"] == intent


def test_no_role_decides_the_intent(bot: Bot, knowledge: object) -> None:
    names = ["manajer komunitas", "commof", "EO", "pengelola komunitas sosial", "social media manager", "ICM"]
    shares: List[float] = []
    for name in names:
        parsed = bot.parse(f"tugas {name} apa aja ya")
        assert parsed["intent"]["name"] == "ask_duties"
        shares.append(parsed["intent"]["confidence"])
    assert max(shares) - min(shares) < 0.01


def test_entities_are_role_ids_with_their_place(bot: Bot) -> None:
    text = "lebih enak EO atau commof?"
    entities = bot.parse(text)["entities"]
    assert [entity["value"] for entity in entities] == ["event_organizer", "community_officer"]
    assert [text[entity["start"] : entity["end"]] for entity in entities] == ["EO", "commof"]
    assert {entity["entity"] for entity in entities} == {"role"}
