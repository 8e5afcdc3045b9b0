"""Groups that move, and what is left when the bot is blocked or removed."""

import sqlite3
from typing import List, Set

from sandbox import BotApi
from tests.channels.telegram.conftest import USERNAME, everything, titles, waiting
from tests.channels.telegram.test_meaning import check, ratings
from tests.support.website import Website


def senders(server: Website) -> Set[str]:
    """The conversations that are stored."""
    with sqlite3.connect(server.database) as database:
        return {row[0] for row in database.execute("select distinct sender_id from events")}


def left_in_telegrams_database(server: Website, names: Set[str]) -> List[str]:
    """The tables of Telegram's database that still name one of these conversations."""
    with sqlite3.connect(server.database.parent / "telegram.db") as database:
        tables = ("telegram_inbox", "telegram_group", "telegram_message")
        stored = {table: {row[0] for row in database.execute(f"select sender from {table}")} for table in tables}
    return [table for table in tables if stored[table] & names]


def test_a_check_goes_on_when_its_group_becomes_a_supergroup(api: BotApi, polling: Website) -> None:
    ani, budi = api.person("Ani"), api.person("Budi")
    group = api.group("Kelas 12", [ani, budi], basic=True)
    api.wait_for(group)
    before = senders(polling)
    ani.says("/cek pengelola komunitas online", in_chat=group)
    question = api.wait_for(group)[-1]
    ani.presses(question, "4")
    question = everything(api, polling, group)[-1]
    (own,) = senders(polling) - before
    supergroup = group.upgrades()
    current = check(polling)["current"]
    ani.says("suka banget", in_chat=supergroup, reply_to=question)
    question = everything(api, polling, supergroup)[-1]
    assert ratings(polling)[current] == 2
    assert len(ratings(polling)) == 2
    ani.presses(question, "2")
    question = everything(api, polling, supergroup)[-1]
    assert len(ratings(polling)) == 3
    assert senders(polling) - before == {own}
    ani.says("/hapus", in_chat=supergroup)
    confirm = everything(api, polling, supergroup)[0]
    ani.presses(confirm, titles(confirm)[0][0])
    (done,) = everything(api, polling, supergroup)
    assert "hapus" in done.text.lower()
    api.wait_until(lambda: own not in senders(polling), what="the end of the conversation")


def test_a_button_from_before_the_move_still_works(api: BotApi, polling: Website) -> None:
    ani = api.person("Ani")
    group = api.group("Kelas 12", [ani], basic=True)
    api.wait_for(group)
    ani.says("/cek pengelola komunitas online", in_chat=group)
    question = api.wait_for(group)[-1]
    before = ratings(polling)
    supergroup = group.upgrades()
    ani.presses(question, "4")
    (following,) = everything(api, polling, supergroup)
    assert titles(following)[0] == ["1", "2", "3", "4", "5"]
    assert len(ratings(polling)) == len(before) + 1


def test_what_waits_in_a_group_is_answered_in_the_supergroup(api: BotApi, polling: Website) -> None:
    ani = api.person("Ani")
    group = api.group("Kelas 12", [ani], basic=True)
    api.wait_for(group)
    polling.end()
    for role in ("community officer", "event organizer"):
        ani.says(f"@{USERNAME} tugas {role} apa?", in_chat=group)
    supergroup = group.upgrades()
    ani.says(f"@{USERNAME} kalau gajinya?", in_chat=supergroup)
    polling.start()
    replies = [message.text for message in everything(api, polling, supergroup, timeout=90)]
    assert ["Community Officer" in replies[0], "Event Organizer" in replies[1]] == [True, True]
    assert "Event Organizer" in replies[2]


def test_blocking_the_bot_deletes_the_conversation_from_both_databases(api: BotApi, polling: Website) -> None:
    before = senders(polling)
    ani, budi = api.person("Ani"), api.person("Budi")
    ani.says("namaku Rahmawati Rahasia, tugas community officer apa?")
    everything(api, polling, ani)
    (own,) = senders(polling) - before
    budi.says("halo")
    everything(api, polling, budi)
    polling.end()
    ani.says("gajinya berapa?")
    ani.blocks_bot()
    polling.start()
    api.wait_until(lambda: api.are_updates_taken and waiting(polling) == 0, what="the end of the work")
    api.wait_until(lambda: own not in senders(polling), what="the end of the conversation")
    assert left_in_telegrams_database(polling, {own}) == []
    assert len(senders(polling) - before) == 1  # Budi's
    ani.unblocks_bot()
    ani.says("kalau gajinya?")
    (reply,) = everything(api, polling, ani)
    assert "yang mana" in reply.text.lower()  # nothing is remembered


def test_a_bot_removed_from_a_group_forgets_everybody_there(api: BotApi, polling: Website) -> None:
    before = senders(polling)
    ani, budi = api.person("Ani"), api.person("Budi")
    group, other = api.group("Kelas 12", [ani, budi]), api.group("Kelas 11", [ani])
    for person in (ani, budi):
        person.says("/peran", in_chat=group)
    everything(api, polling, group)
    theirs = senders(polling) - before
    assert len(theirs) == 2
    ani.says("/peran", in_chat=other)
    ani.says("/peran")
    everything(api, polling, ani)
    everything(api, polling, other)
    group.kicks_bot()
    api.wait_until(lambda: not theirs & senders(polling), what="the end of the conversations")
    api.wait_until(lambda: api.are_updates_taken and waiting(polling) == 0, what="the end of the work")
    assert left_in_telegrams_database(polling, theirs) == []
    assert len(senders(polling) - before) == 2  # the other group's, and the private one


def test_after_a_confirmed_deletion_no_message_is_known(api: BotApi, polling: Website) -> None:
    before = senders(polling)
    person = api.person("Ani")
    person.says("/hapus")
    (confirm,) = everything(api, polling, person)
    (own,) = senders(polling) - before
    assert left_in_telegrams_database(polling, {own}) == ["telegram_message"]
    person.presses(confirm, titles(confirm)[0][0])
    everything(api, polling, person)
    api.wait_until(lambda: left_in_telegrams_database(polling, {own}) == [], what="the end of the log")
