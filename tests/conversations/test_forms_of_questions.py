"""Questions for yes or no, with alternatives, and about all roles, asked of the running bot."""

from typing import Optional

import pytest

from tests.support.bot import Bot

YES = ("Ya,", "Yes,")
NO = ("Tidak,", "No,")


def _answer(bot: Bot, role: Optional[str], text: str) -> str:
    talk = bot.conversation()
    if role:
        talk.say(f'/inform_role{{"role": "{role}"}}')
    return talk.text(text)


@pytest.mark.parametrize("text", ["isn't that just posting memes all day?", "bukannya cuma main sosmed doang ya"])
def test_a_belief_that_a_role_is_just_something_is_refuted(bot: Bot, text: str) -> None:
    assert _answer(bot, "international_community_manager", text).startswith(NO)


@pytest.mark.parametrize(
    ("role", "text"),
    [
        ("community_officer", "sering ke luar kota ga"),
        ("community_officer", "Is travelling compulsory"),
        ("community_officer", "do you work alone or you have team"),
        ("international_community_manager", "does she need to speak three languages?"),
        ("international_community_manager", "susah adaptasi sama perbedaan bisa ga"),
        ("international_community_manager", "im bad at adapting to people who are different"),
    ],
)
def test_no_yes_or_no_that_the_fact_does_not_carry(bot: Bot, role: str, text: str) -> None:
    assert not _answer(bot, role, text).startswith((*YES, *NO))


@pytest.mark.parametrize(
    ("role", "text", "said"),
    [
        ("community_officer", "harus S2?", "minimal S1"),
        ("community_officer", "kudu S1 opo cukup SMA", "minimal S1"),
        ("community_officer", "is a masters required", "at least a bachelor's degree"),
        ("community_officer", "Is travelling compulsory", "travelling"),
        ("community_manager", "do you cover how they deal with escalations", "crisis"),
        (None, "which of them takes someone with zero experience?", "little experience"),
        (None, "which of them takes someone with zero experience?", "highly valued"),
        (None, "which has the most travel?", "don't rank the roles"),
        (None, "which has the most travel?", "Enjoys travelling"),
    ],
)
def test_what_the_sources_say_is_not_denied(bot: Bot, role: Optional[str], text: str, said: str) -> None:
    assert said.casefold() in _answer(bot, role, text).casefold()
