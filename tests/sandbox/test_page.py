"""The calls of the page where people talk to the bot."""

import re
from typing import Any, Dict

import pytest
import requests

from sandbox import BotApi, Person
from sandbox.pages import PAGE
from tests.support.sandbox_bot import Bot


def get(api: BotApi, **parameters: Any) -> Dict[str, Any]:
    state: Dict[str, Any] = requests.get(f"{api.url}/sandbox/state", params=parameters, timeout=10).json()
    return state


def post(api: BotApi, call: str, **body: Any) -> Dict[str, Any]:
    answer: Dict[str, Any] = requests.post(f"{api.url}/sandbox/{call}", json=body, timeout=10).json()
    return answer


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html"),
        *((f"/sandbox/{path.name}", "text/javascript") for path in sorted(PAGE.glob("*.js"))),
        *((f"/sandbox/styles/{path.name}", "text/css") for path in sorted(PAGE.glob("styles/*.css"))),
    ],
)
def test_given_the_page_when_opened_then_it_loads_nothing_from_elsewhere(api: BotApi, path: str, kind: str) -> None:
    response = requests.get(api.url + path, timeout=10)
    assert response.headers["Content-Type"] == f"{kind}; charset=utf-8"
    assert response.headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'")
    assert "innerHTML" not in response.text
    assert "http://" not in response.text
    assert "https://" not in response.text.replace("`https://${address}`", "")


def test_the_page_loads_each_style_sheet_once() -> None:
    loaded = re.findall(r'href="/sandbox/styles/(.+?)"', (PAGE / "index.html").read_text("utf-8"))
    assert sorted(loaded) == sorted(path.name for path in PAGE.glob("styles/*.css"))


def test_given_new_people_and_groups_when_they_write_then_the_bot_gets_it(api: BotApi, bot: Bot) -> None:
    person = post(api, "people", name="Budi", language="en")
    group = post(api, "groups", title="Kelas 12", members=[person["id"]])
    sent = post(api, "messages", person=person["id"], chat=group["id"], text="@TemanKarierBot halo")
    post(api, "messages", person=person["id"], chat=group["id"], text="hai", edits=sent["id"])
    updates = bot.updates()
    assert updates[-2]["message"]["entities"] == [{"type": "mention", "offset": 0, "length": 15}]
    assert updates[-2]["message"]["from"]["language_code"] == "en"
    assert updates[-1]["edited_message"]["text"] == "hai"


def test_the_page_gets_everything_it_needs_to_show_an_answer(api: BotApi, bot: Bot, ani: Person) -> None:
    markup = {"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]}
    bot.do("sendMessage", chat_id=ani.id, text="<b>Ya?</b>", parse_mode="HTML", reply_markup=markup)
    bot.do("sendChatAction", chat_id=ani.id, action="typing")
    bot.do("setMyCommands", commands=[{"command": "fit", "description": "Cek"}], language_code="id")
    query = post(api, "presses", person=ani.id, chat=ani.id, message=2, row=0, column=0)
    bot.do("answerCallbackQuery", callback_query_id=query["id"], text="Oke")
    state = get(api, person=ani.id, chat=ani.id)
    assert state["messages"][1]["text"] == "Ya?"
    assert state["messages"][1]["keyboard"] == [[{"title": "Ya", "url": ""}]]
    assert state["chats"][0]["action"] == "typing"
    assert state["commands"] == {"fit": "Cek"}
    assert state["answers"] == [{"id": query["id"], "text": "Oke", "is_alert": False}]


def test_an_action_is_not_shown_when_it_is_old_or_a_message_came(
    api: BotApi, bot: Bot, ani: Person, clock: Any
) -> None:
    bot.do("sendChatAction", chat_id=ani.id, action="typing")
    clock.now += 5
    assert get(api)["chats"][0]["action"] == ""
    bot.do("sendChatAction", chat_id=ani.id, action="typing")
    bot.do("sendMessage", chat_id=ani.id, text="x")
    assert get(api)["chats"][0]["action"] == ""


def test_given_somebody_who_blocks_when_the_bot_writes_then_it_is_refused(api: BotApi, bot: Bot, ani: Person) -> None:
    assert post(api, "blocks", person=ani.id, blocked=True)["blocked"]
    assert bot.answer("sendMessage", chat_id=ani.id, text="x")["error_code"] == 403
    assert not post(api, "blocks", person=ani.id, blocked=False)["blocked"]


@pytest.mark.parametrize(
    ("call", "body", "reason"),
    [
        ("people", {"name": "", "language": "id"}, "name"),
        ("people", {"name": "Budi", "language": "fr"}, "language"),
        ("groups", {"title": "x", "members": []}, "members"),
        ("messages", {"person": 1, "chat": 1, "text": "x"}, "nobody"),
        ("presses", {"person": 1, "chat": 1, "message": 1, "row": 0, "column": 0}, "no such chat"),
    ],
)
def test_given_a_call_that_makes_no_sense_when_made_then_the_page_is_told_why(
    api: BotApi, call: str, body: Dict[str, Any], reason: str
) -> None:
    assert reason in post(api, call, **body)["error"]


def test_given_a_text_that_cannot_be_sent_when_typed_then_the_page_is_told_why(api: BotApi, ani: Person) -> None:
    answer = post(api, "messages", person=ani.id, chat=ani.id, text="x" * 4097)
    assert answer["error"] == "Telegram's apps send 1 to 4096 characters at once, not 4097"


def test_given_a_form_of_another_site_when_sent_then_it_is_not_taken(api: BotApi) -> None:
    response = requests.post(f"{api.url}/sandbox/people", data='{"name": "x", "language": "id"}', timeout=10)
    assert response.status_code == 415


def test_given_a_reader_of_news_when_something_happens_then_it_is_told(api: BotApi) -> None:
    with requests.get(f"{api.url}/sandbox/events", stream=True, timeout=10) as response:
        lines = response.iter_lines()
        assert next(lines) == b"data: new"
        assert next(lines) == b""
        api.person("Ani")
        assert next(lines) == b"data: new"
