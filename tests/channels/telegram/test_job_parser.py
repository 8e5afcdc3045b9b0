"""Updates become jobs."""

from typing import Any, Dict, List, Optional

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.advisor import get_advisor
from channels.telegram.client.updates import User, read_update
from channels.telegram.job_parser import SECONDS_OF_A_DOUBLE_TAP, JobParser
from channels.telegram.jobs import ForgetJob, Job, Mention, MessageJob, MoveJob, NoticeJob, PressJob

ME = User(id=99, is_bot=True, username="TemanKarierBot")
ANI: Dict[str, Any] = {"id": 7, "is_bot": False, "first_name": "Ani Rahasia", "language_code": "id"}
PRIVATE, GROUP = {"id": 7, "type": "private"}, {"id": -100, "type": "supergroup", "title": "Kelas 12"}
PARSER = JobParser(ME, get_advisor(), b"a secret for tests only")


@pytest.fixture
def parser() -> JobParser:
    return PARSER


def message(text: Optional[str] = None, chat: Dict[str, Any] = PRIVATE, **more: Any) -> Dict[str, Any]:
    said = {"text": text, "entities": entities(text)} if text is not None else {}
    return {"message_id": 5, "date": 1_763_700_000, "from": ANI, "chat": chat, **said, **more}


def entities(text: str) -> List[Dict[str, Any]]:
    """The commands and mentions in `text`, as Telegram marks them."""
    found, at = [], 0
    for word in text.split(" "):
        kind = {"/": "bot_command", "@": "mention"}.get(word[:1])
        if kind:
            offset = len(text[: text.index(word, at)].encode("utf-16-le")) // 2
            found.append({"type": kind, "offset": offset, "length": len(word)})
        at += len(word)
    return found


def job(parser: JobParser, **kind: Any) -> Optional[Job]:
    update = read_update({"update_id": 1000, **kind})
    return parser.parse(update) if update else None


def said(parser: JobParser, text: str, chat: Dict[str, Any] = PRIVATE, **more: Any) -> Dict[str, Any]:
    """What the message asks of the bot, without fields that are None."""
    found = job(parser, message=message(text, chat, **more))
    if not isinstance(found, MessageJob):
        return {}
    told = found.incoming.dict(include={"text", "command", "role", "language"})
    return {name: value for name, value in told.items() if value is not None}


def test_a_private_text_is_a_message_under_a_hashed_name(parser: JobParser) -> None:
    found = job(parser, message=message("gajinya berapa?"))
    assert isinstance(found, MessageJob)
    assert (found.incoming.text, found.incoming.id, found.language) == ("gajinya berapa?", "telegram-1000", "id")
    assert found.reply_to is None
    assert found.sender.startswith("telegram-")
    assert found.sender.removeprefix("telegram-") != "7"
    assert "Rahasia" not in found.json()


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("/start", {"command": "greet", "language": "id"}),
        ("/start community_officer", {"command": "role", "role": "community_officer", "language": "id"}),
        ("/start ../../etc", {"command": "greet", "language": "id"}),
        ("/peran", {"command": "list_roles", "language": "id"}),
        ("/roles", {"command": "list_roles", "language": "en"}),
        ("/CEK", {"command": "check_fit", "language": "id"}),
        (
            "/cek manajer komunitas online",
            {"command": "check_fit", "role": "online_community_manager", "language": "id"},
        ),
        ("/cek aku suka menulis", {"text": "aku suka menulis", "language": "id"}),
        ("/check@TemanKarierBot", {"command": "check_fit", "language": "en"}),
        ("/bahasa", {"command": "switch_language", "language": "id"}),
        ("/bahasa inggris", {"command": "language", "language": "en"}),
        ("/help", {"command": "ask_capabilities", "language": "en"}),
        ("/hapus", {"command": "forget_me", "language": "id"}),
        ("/inform_role{x}", {"text": "/inform_role{x}", "language": "id"}),
        ("/restart", {"text": "/restart", "language": "id"}),
    ],
)
def test_a_command_asks_for_what_its_name_says(parser: JobParser, text: str, asked: Dict[str, Any]) -> None:
    assert said(parser, text) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("halo semua", None),
        ("@TemanKarierBot gajinya berapa?", "gajinya berapa?"),
        ("🙂🙂 @temankarierbot gajinya?", "🙂🙂  gajinya?"),
        ("@LainBot gajinya berapa?", None),
        ("/peran@LainBot", None),
        ("/stats", None),
    ],
)
def test_in_a_group_only_messages_for_the_bot_are_read(parser: JobParser, text: str, asked: Optional[str]) -> None:
    assert said(parser, text, GROUP).get("text") == asked


def test_in_a_group_the_bot_replies_to_the_message_meant_for_it(
    parser: JobParser,
) -> None:
    of_bot = {"message_id": 4, "chat": GROUP, "from": {"id": 99, "is_bot": True}}
    assert said(parser, "kalau gajinya?", GROUP, reply_to_message=of_bot)["text"] == "kalau gajinya?"
    assert said(parser, "@TemanKarierBot", GROUP)["command"] == "greet"
    assert said(parser, "/peran", GROUP)["command"] == "list_roles"
    found = job(parser, message=message("/peran", GROUP, is_topic_message=True, message_thread_id=3))
    assert found is not None
    assert found.address == (-100, 3, 5)


def test_each_person_has_a_conversation_in_each_chat(
    parser: JobParser,
) -> None:
    budi = {"from": {**ANI, "id": 8}}
    jobs = [
        job(parser, message=message("/peran", GROUP)),
        job(parser, message={**message("/peran", GROUP), **budi}),
        job(parser, message=message("/peran")),
    ]
    assert len({each.sender for each in jobs if each}) == 3


@pytest.mark.parametrize(
    ("code", "language"), [("id", "id"), ("ms-MY", "id"), ("jv", "id"), ("en-GB", "en"), ("nl", "en"), (None, "id")]
)
def test_the_nearest_of_our_languages_is_taken(parser: JobParser, code: Optional[str], language: str) -> None:
    found = job(parser, message={**message("?"), "from": {**ANI, "language_code": code}})
    assert found is not None
    assert found.language == language


@pytest.mark.parametrize("kind", ["photo", "sticker", "voice", "contact", "location", "poll", "video_note", "document"])
def test_content_without_words_gets_a_notice_in_private_only(parser: JobParser, kind: str) -> None:
    content = {kind: [{"file_id": "x"}] if kind == "photo" else {"file_id": "x"}}
    found = job(parser, message=message(**content))
    assert isinstance(found, NoticeJob)
    assert found.notice == "telegram_text_only"
    assert job(parser, message=message(chat=GROUP, **content)) is None


def test_the_caption_of_a_picture_is_read(parser: JobParser) -> None:
    found = job(parser, message=message(photo=[{}], caption="ini tugas siapa?"))
    assert isinstance(found, MessageJob)
    assert found.incoming.text == "ini tugas siapa?"


@pytest.mark.parametrize("kind", ["photo", "document", "video"])
@pytest.mark.parametrize("chat", [PRIVATE, GROUP])
def test_a_command_in_a_caption_is_a_command(parser: JobParser, kind: str, chat: Dict[str, Any]) -> None:
    for caption, asked in (("/peran", "list_roles"), ("/start community_officer", "role"), ("/cek", "check_fit")):
        marked = {"caption": caption, "caption_entities": entities(caption)}
        found = job(parser, message=message(chat=chat, **{kind: [{}] if kind == "photo" else {}, **marked}))
        assert isinstance(found, MessageJob)
        assert found.incoming.command == asked


def test_an_album_is_answered_once(parser: JobParser) -> None:
    jobs = [job(parser, message=message(photo=[{}], media_group_id="m")) for _ in range(2)]
    once = {each.once for each in jobs if isinstance(each, NoticeJob)}
    assert len(once) == 1
    assert None not in once


@pytest.mark.parametrize(
    "update",
    [
        {"channel_post": {**message("siaran"), "chat": {"id": -5, "type": "channel"}}},
        {"message": {**message("siaran"), "chat": {"id": -5, "type": "channel"}}},
        {"message": {**message("halo"), "from": {"id": 12, "is_bot": True}}},
        {"message": message(new_chat_title="Judul")},
        {"message": message(pinned_message=message("penting"))},
        {"poll": {"id": "1"}},
        {"something_new": {"id": "1"}},
        {"callback_query": {"id": "1", "from": ANI, "data": "1abc", "inline_message_id": "x"}},
        {"my_chat_member": {"chat": PRIVATE, "from": ANI, "old_chat_member": {"status": "kicked"},
                            "new_chat_member": {"status": "member"}}},
    ],
)  # fmt: skip
def test_updates_that_ask_nothing_are_no_jobs(parser: JobParser, update: Dict[str, Any]) -> None:
    assert job(parser, **update) is None


def test_the_bot_introduces_itself_when_added_to_a_group(parser: JobParser) -> None:
    change = {"old_chat_member": {"status": "left"}, "new_chat_member": {"status": "member"}}
    found = job(parser, my_chat_member={"chat": GROUP, "from": ANI, **change})
    assert isinstance(found, NoticeJob)
    assert found.notice == "telegram_in_group"


def test_a_message_that_is_too_long_gets_a_notice(parser: JobParser) -> None:
    found = job(parser, message=message("kata " * 500))
    assert isinstance(found, NoticeJob)
    assert found.notice == "channel_too_long"


def test_in_a_group_a_button_works_for_the_person_who_asked_only(parser: JobParser) -> None:
    asked = {"message_id": 4, "chat": GROUP, "from": ANI}
    of_bot = {"message_id": 6, "chat": GROUP, "from": {"id": 99, "is_bot": True}, "reply_to_message": asked}
    mine = job(parser, callback_query={"id": "c", "from": ANI, "message": of_bot, "data": "2" + "a" * 24})
    theirs = job(parser, callback_query={"id": "c", "from": {**ANI, "id": 8}, "message": of_bot, "data": "2aa"})
    assert isinstance(mine, PressJob)
    assert mine.message is not None
    assert (mine.message.incoming.button, mine.message.reply_to) == ("a" * 24, 4)
    assert isinstance(theirs, PressJob)
    assert (theirs.message, theirs.notice) == (None, "telegram_not_yours")


def test_an_anonymous_administrator_asks_and_presses_in_one_conversation(
    parser: JobParser,
) -> None:
    nobody = {"id": 1087968824, "is_bot": True, "username": "GroupAnonymousBot"}
    asked = {**message("/peran", GROUP), "from": nobody, "sender_chat": GROUP}
    question = job(parser, message=asked)
    of_bot = {"message_id": 6, "chat": GROUP, "from": {"id": 99, "is_bot": True}, "reply_to_message": asked}
    press = job(parser, callback_query={"id": "c", "from": ANI, "message": of_bot, "data": "2" + "a" * 24})
    assert question is not None
    assert isinstance(press, PressJob)
    assert press.message is not None
    assert press.sender == press.message.sender == question.sender


def test_a_channels_post_in_its_group_is_ignored(parser: JobParser) -> None:
    channel = {"id": -200, "type": "channel"}
    post = message("tanya @TemanKarierBot ya!", GROUP, sender_chat=channel, is_automatic_forward=True)
    assert job(parser, message={**post, "from": {"id": 777000, "is_bot": False}}) is None


def test_nobody_may_press_when_the_question_is_deleted(parser: JobParser) -> None:
    of_bot = {"message_id": 6, "chat": GROUP, "from": {"id": 99, "is_bot": True}}
    press = job(parser, callback_query={"id": "c", "from": ANI, "message": of_bot, "data": "2" + "a" * 24})
    assert isinstance(press, PressJob)
    assert (press.message, press.notice) == (None, "telegram_not_yours")


def test_a_command_that_is_too_long_gets_a_notice(parser: JobParser) -> None:
    found = job(parser, message=message("/peran " + "kata " * 500))
    assert isinstance(found, NoticeJob)
    assert found.notice == "channel_too_long"


def test_two_presses_on_one_fit_question_count_once(parser: JobParser) -> None:
    of_bot = {"message_id": 6, "chat": PRIVATE, "from": {"id": 99, "is_bot": True}}
    presses = [
        job(parser, callback_query={"id": str(i), "from": ANI, "message": of_bot, "data": f"1{i}"}) for i in range(2)
    ]
    once = {each.message.once for each in presses if isinstance(each, PressJob) and each.message}
    assert len(once) == 1
    assert None not in once
    used = job(parser, callback_query={"id": "c", "from": ANI, "message": of_bot, "data": "0"})
    assert isinstance(used, PressJob)
    assert used.message is None


def test_two_presses_on_one_button_that_stays_count_once_for_a_while(parser: JobParser) -> None:
    def press(data: str, under: int = 6) -> MessageJob:
        of_bot = {"message_id": under, "chat": PRIVATE, "from": {"id": 99, "is_bot": True}}
        found = job(parser, callback_query={"id": "c", "from": ANI, "message": of_bot, "data": data})
        assert isinstance(found, PressJob)
        assert found.message is not None
        return found.message

    first = press("2a")
    assert first.once == press("2a").once
    assert first.again_after == SECONDS_OF_A_DOUBLE_TAP
    assert len({first.once, press("2b").once, press("2a", under=7).once}) == 3
    assert press("1a").again_after is None


@pytest.mark.parametrize("status", ["kicked", "left"])
def test_a_blocked_or_removed_bot_is_to_forget(parser: JobParser, status: str) -> None:
    change = {"from": ANI, "old_chat_member": {"status": "member"}, "new_chat_member": {"status": status}}
    private = job(parser, my_chat_member={"chat": PRIVATE, **change})
    own = job(parser, message=message("halo"))
    assert isinstance(private, ForgetJob)
    assert isinstance(own, MessageJob)
    assert (private.sender, private.forgets) == (own.sender, "private")
    group = job(parser, my_chat_member={"chat": GROUP, **change})
    assert isinstance(group, ForgetJob)
    assert (group.chat, group.forgets) == (-100, "group")


@pytest.mark.parametrize("status", ["member", "administrator", "restricted"])
def test_a_bot_that_is_still_there_forgets_nothing(parser: JobParser, status: str) -> None:
    change = {"from": ANI, "old_chat_member": {"status": "member"}, "new_chat_member": {"status": status}}
    for chat in (PRIVATE, GROUP):
        assert job(parser, my_chat_member={"chat": chat, **change}) is None


def test_both_messages_about_a_move_say_the_same(parser: JobParser) -> None:
    basic = {"id": -7, "type": "group", "title": "Kelas 12"}
    moves = [
        job(parser, message=message(chat=basic, migrate_to_chat_id=-100)),
        job(parser, message=message(chat=GROUP, migrate_from_chat_id=-7)),
    ]
    assert moves == [MoveJob(chat=-7, to=-100)] * 2


def test_an_edited_message_refers_to_what_it_was(parser: JobParser) -> None:
    found = job(parser, edited_message={**message("gaji event organizer?"), "edit_date": 1_763_700_060})
    assert isinstance(found, MessageJob)
    assert (found.is_edit, found.message, found.refers_to) == (True, 5, Mention(chat=7, message=5))
    assert found.incoming.text == "gaji event organizer?"


def test_a_reply_refers_to_the_message_it_is_under(parser: JobParser) -> None:
    of_bot = {"message_id": 3, "date": 1, "chat": PRIVATE, "from": {"id": 99, "is_bot": True}}
    found = job(parser, message=message("tidak suka", reply_to_message=of_bot))
    assert isinstance(found, MessageJob)
    assert found.refers_to == Mention(chat=7, message=3)


@pytest.mark.parametrize(("date", "known"), [(1_763_700_000, True), (1, False), (1_763_700_000 + 10**7, False)])
def test_when_a_message_was_sent_is_known_unless_a_clock_is_wrong(date: int, known: bool) -> None:
    parser = JobParser(ME, get_advisor(), b"secret", clock=lambda: 1_763_700_000 + 80_000.0)
    found = job(parser, message={**message("halo"), "date": date})
    assert isinstance(found, MessageJob)
    assert found.sent == (date if known else None)


NAMES = """
    message callback_query my_chat_member from chat id text entities type offset length caption data message_id
    reply_to_message photo update_id username language_code
"""
KEYS = st.sampled_from(NAMES.split())
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda each: st.lists(each, max_size=3) | st.dictionaries(KEYS | st.text(max_size=5), each, max_size=6),
    max_leaves=30,
)


@given(update=JSON)
def test_no_update_breaks_the_parser(update: Any) -> None:
    for body in (update, {"update_id": 1, "message": update}, {"update_id": 1, "callback_query": update}):
        found = read_update(body)
        if found is not None:
            PARSER.parse(found)


@given(st.text(), st.integers(-5, 50), st.integers(-5, 50), st.sampled_from(["bot_command", "mention"]))
def test_no_entity_breaks_the_parser(text: str, offset: int, length: int, kind: str) -> None:
    entity = {"type": kind, "offset": offset, "length": length}
    for chat in (PRIVATE, GROUP):
        found = read_update({"update_id": 1, "message": {**message(text, chat), "entities": [entity]}})
        assert found is not None
        PARSER.parse(found)
