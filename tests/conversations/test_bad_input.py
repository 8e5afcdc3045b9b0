"""Input that no one should have to think of: a reply, no error, and the next message works."""

import pytest

from tests.support.bot import Bot

BAD = {
    "empty": "",
    "blank": "   \n\t ",
    "emoji": "😂🔥🔥",
    "10,000 characters": "apa tugas community officer " * 360,
    "one long word": "x" * 10_000,
    "HTML": "<script>alert('hai')</script><img src=x onerror=alert(1)>",
    "control characters": "gaji\x00nya \x1b[31mberapa\x07",
    "Japanese": "この仕事は何ですか",
    "Arabic": "ما هي هذه الوظيفة",
    "SQL": "'; DROP TABLE events; --",
    "intent by hand": '/ask_salary{"role": "community_officer"}',
    "unknown role by hand": '/ask_duties{"role": "president"}',
    "wrong type by hand": '/ask_duties{"role": {"a": [1, 2]}}',
    "broken intent by hand": '/ask_duties{"role": "comm',
    "unknown intent by hand": '/launch_missiles{"at": "noon"}',
    "only a slash": "/",
    "Rasa's back": "/back",
    "Rasa's session start": "/session_start",
    "Rasa's restart with slots": '/ask_more{"language": "fr", "roles": 7}',
    "template": "{x} {{y}} %s ${Z}",
    "right to left": "\u202egninoitseuq",
    "zalgo": "g̷̨̛a̸͠j̶i̵ ḃ̷e̷r̸a̴p̷a̵",
    "surrogate": "halo \ud83d",
}


@pytest.mark.parametrize("kind", BAD)
@pytest.mark.parametrize(
    ("greeting", "question"),
    [
        ("halo kak", "apa tugas community officer?"),
        ("hi there", "what does a community officer do?"),
    ],
)
def test_bad_input(bot: Bot, kind: str, greeting: str, question: str) -> None:
    conversation = bot.conversation()
    conversation.say(greeting)
    # when something unheard of is typed
    replies = conversation.say(BAD[kind])
    # then there is a reply in the person's language
    assert replies
    assert all(reply.text.strip() for reply in replies)
    assert conversation.tracker.get_slot("language") == ("id" if greeting.startswith("halo") else "en")
    # and the next message is answered
    reply = conversation.say(question)[0]
    assert reply.answer["topic"] in ("ask_duties", "ask_overview")
    assert reply.answer["roles"] == ["community_officer"]
