"""What the environment tells of Telegram."""

import pytest

from channels.telegram.config import DEFAULT_PATH, DEFAULT_SERVER, Config, config

TOKEN = "123456789:AAExample-token_1"


def test_given_no_token_when_read_then_there_is_nothing() -> None:
    assert config({}) is None
    assert config({"TELEGRAM_BOT_TOKEN": " "}) is None


def test_given_a_token_when_read_then_updates_are_fetched_from_telegram() -> None:
    assert config({"TELEGRAM_BOT_TOKEN": f" {TOKEN}\n"}) == Config(TOKEN, DEFAULT_SERVER, None)


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("https://bot.example.sch.id", DEFAULT_PATH),
        ("https://bot.example.sch.id/", DEFAULT_PATH),
        ("https://bot.example.sch.id/masuk", "/masuk"),
    ],
)
def test_given_a_webhook_when_read_then_its_path_is_the_operators_or_ours(url: str, path: str) -> None:
    known_as = config({"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_WEBHOOK_URL": url})
    assert known_as is not None
    assert known_as.webhook_path == path
    assert known_as.webhook == f"https://bot.example.sch.id{path}"


@pytest.mark.parametrize(
    "wrong",
    [
        {"TELEGRAM_BOT_TOKEN": "my bot"},
        {"TELEGRAM_BOT_TOKEN": "123:a/../b"},
        {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_WEBHOOK_URL": "bot.example"},
        {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": "ftp://x"},
    ],
)
def test_given_a_mistake_when_read_then_the_variable_is_named_and_the_token_is_not(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=list(wrong)[-1]) as error:
        config(wrong)
    assert wrong["TELEGRAM_BOT_TOKEN"] not in str(error.value)


def test_given_a_config_when_shown_then_its_token_is_not() -> None:
    assert TOKEN not in repr(config({"TELEGRAM_BOT_TOKEN": TOKEN}))
