"""The action server being away."""

import time

from tests.support.bot import Bot

SECONDS_AT_MOST = 60
"""Rasa itself would wait for five minutes; a busy machine may take several seconds for anything."""


def test_one_apology_in_the_persons_language_and_the_talk_goes_on(bot: Bot) -> None:
    conversation = bot.conversation()
    conversation.say("what does a community officer do?")
    # given the action server is gone
    bot.actions.stop()
    try:
        # when somebody asks
        begun = time.monotonic()
        replies = conversation.say("and which skills do I need?")
        # then there is one apology, soon, in their language
        assert time.monotonic() - begun < SECONDS_AT_MOST
        assert [reply.text[:5] for reply in replies] == ["Sorry"]
        assert [reply.text[:4] for reply in bot.conversation().say("apa tugas community officer?")] == ["Maaf"]
    finally:
        bot.actions.start()
    # and when it is back, the conversation goes on where it was
    answer = conversation.say("and which skills do I need?")[0].answer
    assert (answer["topic"], answer["roles"]) == ("ask_skills", ["community_officer"])


def test_a_hanging_action_server_is_not_waited_for(bot: Bot) -> None:
    conversation = bot.conversation()
    bot.actions.freeze()
    try:
        begun = time.monotonic()
        replies = conversation.say("apa tugas community officer?")
        assert time.monotonic() - begun < SECONDS_AT_MOST
        assert [reply.text[:4] for reply in replies] == ["Maaf"]
    finally:
        bot.actions.thaw()
    assert conversation.say("apa tugas community officer?")[0].answer["facts"]
