"""The trained pipeline: how messages are understood."""

from typing import List

import pytest

from tests.support.bot import Bot


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
    "text",
    [
        # Javanese
        "kulo badhe tanglet, pakaryan niki nopo mawon",
        "piye carane dadi manajer komunitas nek ora lulus kuliah",
        "opo aku sing isinan iso kerjo ngene iki",
        # Sundanese
        "abdi hoyong terang padamelan ieu teh naon wae",
        "kumaha carana janten community manager ti enol",
        "naon bedana manajer komunitas jeung community officer",
        # Malay
        "saya nak tanya apakah tugas pegawai komuniti di syarikat",
        "boleh tak awak terangkan apa yang dia orang buat",
    ],
)
def test_neighbours_of_indonesian_are_answered_in_indonesian(bot: Bot, text: str) -> None:
    assert bot.parse(text)["language"] == "id"
    conversation = bot.conversation()
    conversation.say(text)
    assert conversation.tracker.get_slot("language") == "id"


@pytest.mark.parametrize(
    "text",
    [
        "wie viel verdient man in diesem beruf",
        "was macht ein community manager den ganzen tag",
        "quel est le salaire de ce métier",
        "cuánto gana un gestor de comunidades al mes",
        "qual é o salário de um gerente de comunidade",
        "hoeveel verdient een community manager per maand",
        "công việc này lương bao nhiêu một tháng",
        "quanto guadagna chi fa questo lavoro",
        "magkano po ang sahod sa trabahong ito",
        "сколько платят на этой работе",
        "ما هو راتب هذه الوظيفة",
        "这份工作工资多少",
    ],
)
def test_other_languages_get_one_line_in_both(bot: Bot, text: str) -> None:
    replies = bot.conversation().say(text)
    assert len(replies) == 1
    assert "bahasa Indonesia" in replies[0].text
    assert "Indonesian and English" in replies[0].text


@pytest.mark.parametrize(
    ("conversation_in", "language"),
    [("halo kak, mau nanya soal kerjaan", "id"), ("hello, I have a question about a job", "en")],
)
@pytest.mark.parametrize("text", ["skill?", "ok", "thanks", "hmm", "stop", "interview?"])
def test_words_at_home_in_both_languages_keep_the_conversation_s(
    bot: Bot, conversation_in: str, language: str, text: str
) -> None:
    conversation = bot.conversation()
    conversation.say(conversation_in)
    conversation.say(text)
    assert conversation.tracker.get_slot("language") == language


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
