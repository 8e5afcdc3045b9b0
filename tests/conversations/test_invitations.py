"""When the bot asks whether somebody wants the first of the buttons below."""

import pytest

from tests.support.bot import Bot, Conversation

NOT_CHECKABLE = {"id": "aku cocok nggak jadi petugas CSR", "en": "would being a CSR manager suit me"}
NOT_RUNNING = {"id": "lewati pertanyaan ini", "en": "skip this question"}


def asks_a_fit_question(conversation: Conversation, text: str) -> bool:
    replies = conversation.say(text)
    return len(replies[-1].buttons) > 5


@pytest.mark.parametrize("invitation", [NOT_CHECKABLE, NOT_RUNNING])
@pytest.mark.parametrize(
    ("language", "yes"),
    [("id", "mau"), ("id", "iya boleh kak"), ("id", "oke"), ("en", "ok start"), ("en", "yes please"), ("en", "sure")],
)
def test_an_invitation_taken_in_words_starts_the_check(
    bot: Bot, invitation: dict[str, str], language: str, yes: str
) -> None:
    conversation = bot.conversation()
    conversation.say(invitation[language])
    assert asks_a_fit_question(conversation, yes)


@pytest.mark.parametrize(("language", "no"), [("id", "nggak"), ("id", "ga usah"), ("en", "no thanks"), ("en", "nope")])
def test_a_refused_invitation_is_dropped(bot: Bot, language: str, no: str) -> None:
    conversation = bot.conversation()
    conversation.say(NOT_CHECKABLE[language])
    assert not asks_a_fit_question(conversation, no)
    assert conversation.tracker.latest_action_name == "action_listen"
    assert "action_clarify" not in conversation.actions


def test_a_paused_check_continues_when_the_offer_is_taken(bot: Bot) -> None:
    conversation = bot.conversation()
    conversation.say("cek aku cocok nggak jadi community manager")
    conversation.say("berhenti dulu")
    conversation.say("lewati pertanyaan ini")
    assert asks_a_fit_question(conversation, "iya")


def test_the_role_that_can_be_checked_is_checked(bot: Bot) -> None:
    conversation = bot.conversation()
    assert asks_a_fit_question(conversation, "aku lebih cocok jadi EO atau community manager?")
