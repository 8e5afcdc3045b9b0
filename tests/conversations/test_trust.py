"""Complaints, repeating, shortening, privacy and real deletion, through the trained bot."""

import sqlite3
from pathlib import Path
from typing import Dict

import pytest
from rasa.shared.core.domain import Domain

from tests.support.bot import Bot
from tracker_stores.sql import SQLConversationStore

LANGUAGES = ("id", "en")
QUESTION = {"id": "tugas community officer apa aja?", "en": "what does a community officer do?"}
FORGET = {"id": "hapus semua dataku", "en": "delete everything you have on me"}
YES = {"id": "ya", "en": "yes"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "conversations.db"


@pytest.fixture
def kept(bot: Bot, file: Path) -> Bot:
    return Bot(bot.model, bot.actions, SQLConversationStore(Domain.load("domain.yml"), db=str(file)))


def _stored(file: Path) -> Dict[str, int]:
    """What is stored of what was said; to look at a conversation that is gone begins an empty one."""
    with sqlite3.connect(file) as database:
        said = "select count(*) from events where type_name in ('user', 'bot', 'slot')"
        reviewed = "select count(*) from review"
        return {t: database.execute(query).fetchone()[0] for t, query in (("events", said), ("review", reviewed))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_confirmed_deletion_empties_the_store(kept: Bot, file: Path, language: str) -> None:
    talk = kept.conversation()
    talk.say(QUESTION[language])
    talk.say(FORGET[language])
    assert _stored(file)["events"] > 0  # it asks once first
    talk.say(YES[language])
    assert _stored(file) == {"events": 0, "review": 0}
    talk.say(QUESTION[language])
    assert _stored(file)["events"] > 0  # and a new conversation begins


def test_denied_deletion_keeps_everything(kept: Bot, file: Path) -> None:
    talk = kept.conversation()
    talk.say(QUESTION["id"])
    before = _stored(file)["events"]
    talk.say(FORGET["id"])
    talk.say("nggak jadi")
    assert _stored(file)["events"] > before


def test_confirming_deletion_is_no_answer_to_a_running_check(kept: Bot, file: Path) -> None:
    talk = kept.conversation()
    talk.say("aku cocok gak jadi pengelola komunitas online?")
    talk.say(FORGET["id"])
    talk.say("ya")
    assert _stored(file)["events"] == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_complaint_is_kept_for_review_with_its_facts(kept: Bot, language: str) -> None:
    talk = kept.conversation()
    talk.say(QUESTION[language])
    talk.say({"id": "jawabannya salah", "en": "that answer is wrong"}[language])
    turns = kept.agent.tracker_store.turns_to_review()
    assert [turn.kind for turn in turns] == ["complaint"]
    assert turns[0].facts


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_answer_can_be_repeated_and_shortened(bot: Bot, language: str) -> None:
    talk = bot.conversation()
    first = talk.text(QUESTION[language])
    assert talk.text({"id": "ulangi dong", "en": "say that again please"}[language]) == first
    short = talk.text({"id": "singkatnya aja", "en": "in short please"}[language])
    assert 0 < len(short) < len(first)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_about_privacy_is_told_how_long_data_is_kept(bot: Bot, language: str) -> None:
    reply = bot.conversation().text({"id": "dataku disimpan gak?", "en": "do you store my data?"}[language])
    assert "30" in reply


def test_a_shortened_comparison_has_a_line_for_each_role(bot: Bot) -> None:
    talk = bot.conversation()
    talk.say("bedanya event organizer sama social media manager apa?")
    lines = talk.text("singkatnya aja").splitlines()
    assert [line[:2] for line in lines[1:]] == ["• ", "• "]
    assert "Event Organizer" in lines[1]
    assert "Media Sosial" in lines[2]


@pytest.mark.parametrize(
    ("language", "question", "count"),
    [
        ("id", "data apa aja yang kamu simpan tentang aku?", "tersimpan sejauh ini: 5."),
        ("en", "what do you store about me?", "stored so far: 5."),
    ],
)
def test_messages_of_earlier_sessions_are_counted(
    kept: Bot, file: Path, language: str, question: str, count: str
) -> None:
    talk = kept.conversation()
    for _ in range(3):
        talk.say(QUESTION[language])
    with sqlite3.connect(file) as database:  # two hours later, a new session begins
        older = "update events set timestamp = timestamp - 7200, data = json_set(data, '$.timestamp', timestamp - 7200)"
        database.execute(older)
    talk.say({"id": "halo", "en": "hello"}[language])
    assert count in talk.text(question)
