"""Pointing at what was said, and asking about all roles, through the trained bot."""

import pytest

from tests.support.bot import Bot

OFFICER, ONLINE = "community_officer", "online_community_manager"
LIST = {"id": "bidang pendidikan ada peran apa aja", "en": "which roles are there in law"}


@pytest.mark.parametrize(("language", "text"), [("id", "kalo yang terakhir?"), ("en", "the last one")])
def test_the_last_role_of_a_list_is_told_about(bot: Bot, language: str, text: str) -> None:
    talk = bot.conversation()
    listed = talk.say(LIST[language])[0].answer["roles"]
    assert talk.say(text)[0].answer["roles"] == [listed[-1]]


def test_a_list_can_be_pointed_at_again(bot: Bot) -> None:
    talk = bot.conversation()
    listed = talk.say(LIST["en"])[0].answer["roles"]
    talk.say("the last one")
    assert talk.say("number 3")[0].answer["roles"] == [listed[2]]


def test_a_point_of_an_answer_is_told_in_full(bot: Bot) -> None:
    talk = bot.conversation()
    told = talk.say("yang dinilai hr dari community officer apa")[0].answer["facts"]
    assert talk.say("poin ketiga maksudnya apa")[0].answer["facts"] == [told[2]]


@pytest.mark.parametrize(
    ("question", "text"), [("tugas community officer apa", "lanjutkan"), ("duties of a community officer", "continue")]
)
def test_going_on_tells_the_rest(bot: Bot, question: str, text: str) -> None:
    talk = bot.conversation()
    told = talk.say(question)[0].answer["facts"]
    rest = talk.say(text)[0].answer["facts"]
    assert rest
    assert not set(rest) & set(told)


def test_no_example_is_made_up(bot: Bot) -> None:
    talk = bot.conversation()
    talk.say("what does an international community manager do")
    assert "no examples" in talk.text("give me an example")


def test_the_roles_that_need_something_are_named(bot: Bot) -> None:
    talk = bot.conversation()
    talk.say("what does an online community manager earn")
    answer = talk.say("which of your roles requires a degree?")[0].answer
    assert answer["roles"] == [OFFICER]
    assert answer["facts"] == [f"{OFFICER}.degree"]


def test_what_no_role_answers_is_admitted(bot: Bot) -> None:
    reply = bot.conversation().say("role mana yg gajinya paling gede")[0]
    assert reply.answer["facts"] == []
    assert "tidak memuat gaji" in reply.text


def test_a_role_named_after_a_comparison_stands_alone(bot: Bot) -> None:
    talk = bot.conversation()
    talk.say("beda community officer sama pengelola komunitas online apa")
    answer = talk.say("pengelola komunitas online")[0].answer
    assert (answer["topic"], answer["roles"]) == ("ask_overview", [ONLINE])
