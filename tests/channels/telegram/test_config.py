"""How Telegram knows the bot, read from the environment."""

import pytest

from channels.telegram.config import DEFAULT_PATH, DEFAULT_SERVER, Config, config

TOKEN = "123456789:AAExample-token_1"


def test_without_a_token_there_is_no_config() -> None:
    assert config({}) is None
    assert config({"TELEGRAM_BOT_TOKEN": " "}) is None


def test_a_token_alone_means_polling_at_telegrams_own_server() -> None:
    assert config({"TELEGRAM_BOT_TOKEN": f" {TOKEN}\n"}) == Config(TOKEN, DEFAULT_SERVER, None)


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("https://bot.example.sch.id", DEFAULT_PATH),
        ("https://bot.example.sch.id/", DEFAULT_PATH),
        ("https://bot.example.sch.id/masuk", "/masuk"),
    ],
)
def test_the_path_of_a_webhook_is_the_operators_or_the_default(url: str, path: str) -> None:
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
def test_an_error_names_the_variable_but_not_the_token(wrong: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=list(wrong)[-1]) as error:
        config(wrong)
    assert wrong["TELEGRAM_BOT_TOKEN"] not in str(error.value)


def test_the_token_is_not_in_the_repr_of_a_config() -> None:
    assert TOKEN not in repr(config({"TELEGRAM_BOT_TOKEN": TOKEN}))
