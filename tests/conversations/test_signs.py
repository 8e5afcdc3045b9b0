"""Answers in signs instead of words: emoji, keycaps, digits of other scripts."""

import pytest
from rasa.shared.core.events import UserUttered

from tests.support.bot import Bot, Conversation
from tests.support.fit_check import START, open_question, questions, state


def checking(bot: Bot) -> Conversation:
    """A talk in which the first question of a check is open."""
    talk = bot.conversation()
    talk.say(START["id"])
    assert open_question(talk)
    return talk


def degrees(talk: Conversation) -> list[int]:
    """The degrees noted so far, in the order of the questions."""
    return [rating["degree"] for rating in state(talk)["ratings"].values()]


@pytest.mark.parametrize(
    ("sign", "degree"),
    [("👍", 1), ("😍", 2), ("👎", -1), ("😐", 0), ("4️⃣", 1), ("①", -2), ("٥", 2), ("፪", -1), ("👍🏽", 1)],
)
def test_a_sign_answers_a_fit_question(bot: Bot, sign: str, degree: int) -> None:
    talk = checking(bot)
    talk.say(sign)
    assert degrees(talk) == [degree]


def test_a_sign_without_a_degree_is_never_counted_and_skips_nothing(bot: Bot) -> None:
    talk = checking(bot)
    trait = questions(talk)[0]["trait"]
    for sign in ("🤔", "😂😂", "...", "🔟"):
        assert talk.say(sign)
        asked = open_question(talk)
        assert asked
        assert (asked["trait"], asked["number"]) == (trait, 1)
    assert not state(talk)["ratings"]
    talk.say("👍")
    assert degrees(talk) == [1]


def test_a_thumb_confirms_or_declines_what_was_offered(bot: Bot) -> None:
    talk = bot.conversation()
    talk.say("hapus dataku")
    talk.say("👎")
    assert talk.tracker.latest_message
    assert talk.tracker.latest_message.text == "👎"
    talk.say("hapus dataku")
    talk.say("👍")
    assert not any(isinstance(event, UserUttered) for event in talk.tracker.events)


@pytest.mark.parametrize("number", ["²", "②", "፪", "2️⃣", "2.", "#2"])
def test_an_answer_is_chosen_from_the_list_by_a_number_in_any_form(bot: Bot, number: str) -> None:
    talk = checking(bot)
    talk.say("suka")
    talk.say("tidak suka")
    second = questions(talk)[1]["trait"]
    talk.say("ganti jawaban nomor 99")
    talk.say(number)
    asked = open_question(talk)
    assert asked
    assert asked["trait"] == second


@pytest.mark.parametrize("number", ["½", "⑳", "99"])
def test_a_number_that_is_not_in_the_list_changes_nothing(bot: Bot, number: str) -> None:
    talk = checking(bot)
    talk.say("suka")
    talk.say("tidak suka")
    before = state(talk)["ratings"]
    talk.say("ganti jawaban nomor 99")
    assert talk.say(number)
    assert state(talk)["ratings"] == before


@pytest.mark.parametrize(
    "text", ["ga\u200bji community offi\u200bcer?", "\u200fgaji community officer?\u200f", "g̷a̷j̷i̷ community officer?"]
)
def test_what_doesnt_show_changes_nothing(bot: Bot, text: str) -> None:
    parsed = bot.parse(text)
    assert parsed["intent"]["name"] == "ask_salary"
    roles = [entity["value"] for entity in parsed["entities"] if entity["entity"] == "role"]
    assert roles == ["community_officer"]
    assert parsed["language"] in ("id", None)
