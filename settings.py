"""The operator's settings, read from `settings.yml`."""

import os
from functools import lru_cache
from pathlib import Path
from typing import Any, List, Literal

from pydantic import (
    BaseModel,
    ConstrainedInt,
    Extra,
    Field,
    NonNegativeFloat,
    PositiveFloat,
    ValidationError,
    validator,
)
from pydantic.errors import AnyStrMinLengthError
from ruamel.yaml.error import YAMLError
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from advisor.knowledge.problems import Problem, from_validation_error, from_yaml_error, not_fields
from advisor.knowledge.schema.base import Language
from advisor.knowledge.yaml_values import StrictText, read_yaml
from origin_spelling import origin

VARIABLE = "TEMAN_KARIER_SETTINGS"
"""The environment variable that names another file, for operators who keep their settings outside the project."""
OWN_FILE = Path(__file__).resolve().parent / "settings.yml"
FILE = Path(os.environ.get(VARIABLE) or OWN_FILE)
MOST_DAYS = 36_500
"""The longest that a conversation may be kept: a hundred years, which databases can still add to a date."""


class SettingsError(ValueError):
    """The settings can't be used; the text lists every mistake with its file, line and field, and what is allowed."""


class _Section(BaseModel):
    """A group of settings, each with a default."""

    class Config:
        """A misspelt setting is a mistake."""

        extra = Extra.forbid


class Count(ConstrainedInt):
    """A whole number from 1 up."""

    strict = True
    gt = 0


class Contact(_Section):
    """Where the bot sends people who want to talk to a person; empty if there is nobody."""

    id: StrictText = ""
    """In Indonesian."""
    en: StrictText = ""
    """In English."""

    def in_language(self, language: Language) -> str:
        """The contact in `language`; in the other language if it is only given in that one."""
        return (self.id or self.en) if language == "id" else (self.en or self.id)


class CrisisLine(_Section):
    """Whom the bot names to people who speak of dying or of hurting themselves; it always names somebody."""

    id: StrictText
    """In Indonesian."""
    en: StrictText
    """In English."""

    @validator("id", "en")
    def _names_somebody(cls, line: str) -> str:
        if not line.strip():
            raise AnyStrMinLengthError(limit_value=1)
        return line

    def in_language(self, language: Language) -> str:
        """The crisis line in `language`."""
        return self.id if language == "id" else self.en


def own_crisis_line() -> CrisisLine:
    """The crisis line in the project's own settings, for another settings file that doesn't have one.

    Raises:
        SettingsError: it is missing there.
    """
    own = read_yaml(OWN_FILE.read_text(encoding="utf-8")) if OWN_FILE.exists() else None
    if not isinstance(own, dict) or not isinstance(own.get("crisis_line"), dict):
        raise SettingsError(f"{OWN_FILE.name}: crisis_line: is missing but required")
    return CrisisLine.parse_obj(own["crisis_line"])


class WebSettings(_Section):
    """The website."""

    address: StrictText = ""
    """The website's public address, such as `https://karier.example.sch.id`; empty if requests name it themselves."""
    origins: List[StrictText] = []
    """Other sites whose pages may contain the widget, such as `https://www.example.sch.id`."""
    framed_by: List[StrictText] = []
    """Sites whose pages may show ours in a frame."""
    storage: Literal["local", "session"] = "local"
    """How long a browser keeps the conversation on our own pages: until it is deleted, or until the tab is closed."""
    idle_minutes: NonNegativeFloat = NonNegativeFloat(0)
    """After how many minutes without activity our own pages ask who is there; 0 for never."""
    messages_a_minute: Count = Count(30)
    """How many messages a minute may come from one conversation."""
    messages_at_once: Count = Count(10)
    """How many of them may come in a row."""
    requests_a_minute_from_one_address: Count = Count(600)
    """How many requests a minute may come from one address; a school with a hundred pupils has one address."""
    requests_at_once_from_one_address: Count = Count(200)
    """How many of them may come in a row."""
    proxies: int = 0
    """How many of the operator's proxies are in front of the server; each adds the address that called it."""
    rest: bool = False
    """Whether Rasa's own REST channel runs too, through which anyone can write into anyone's conversation."""

    @validator("origins", "framed_by", each_item=True)
    def _is_an_origin(cls, text: str) -> str:
        return origin(text)

    @validator("address")
    def _is_an_origin_or_empty(cls, text: str) -> str:
        return origin(text) if text else ""

    @validator("proxies", pre=True)
    def _is_a_number_of_proxies(cls, number: Any) -> int:
        if not isinstance(number, int) or isinstance(number, bool) or number < 0:
            raise ValueError("must be a whole number, 0 or more")
        return number


class TelegramSettings(_Section):
    """The Telegram bot; its token is in the environment."""

    database: StrictText = "sqlite:///var/telegram.db"
    """The database in which messages wait until they are answered, as a SQLAlchemy URL; one for all workers."""

    @validator("database")
    def _is_a_url(cls, url: str) -> str:
        try:
            make_url(url)
        except (ArgumentError, ValueError):
            # The URL may contain a password, so it is not repeated.
            raise ValueError("must be an SQLAlchemy URL, such as sqlite:///var/telegram.db") from None
        return url


class Settings(_Section):
    """All settings."""

    contact: Contact = Contact()
    crisis_line: CrisisLine = Field(default_factory=own_crisis_line)
    """Whom to call in a crisis."""
    keep_days: PositiveFloat = PositiveFloat(30)
    """After how many days without a message a conversation is deleted."""
    show_sources: bool = True
    """Whether answers name their sources without being asked."""
    web: WebSettings = WebSettings()
    telegram: TelegramSettings = TelegramSettings()

    @validator("keep_days", pre=True)
    def _is_a_number_of_days(cls, days: Any) -> Any:
        if isinstance(days, bool) or not isinstance(days, (int, float)) or not 0 < days <= MOST_DAYS:
            raise ValueError(f"must be a number of days, more than 0 and at most {MOST_DAYS}")
        return days


@lru_cache(maxsize=1)
def settings(file: Path = FILE) -> Settings:
    """The settings in `file`; the defaults if there is no such file, unless the environment names it.

    Raises:
        SettingsError: the file can't be read or is not valid YAML, or settings are unknown or have values that are not
            allowed.
    """
    if not file.exists() and not (os.environ.get(VARIABLE) and file == FILE):
        return Settings()
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise SettingsError(str(Problem(file, 1, "file", "is not UTF-8 text; save it as UTF-8"))) from error
    except OSError as error:
        advice = f"can't be read ({error.strerror}); set {VARIABLE} to a settings file, or unset it"
        raise SettingsError(str(Problem(file, 1, "file", advice))) from error
    try:
        content = read_yaml(text, pure=True)
        if not isinstance(content, (dict, type(None))):
            raise SettingsError(str(not_fields(file, Settings)))
        return Settings.parse_obj(content or {})
    except YAMLError as error:
        raise SettingsError(str(from_yaml_error(file, error))) from error
    except ValidationError as error:
        problems = from_validation_error(file, text, Settings, error)
        raise SettingsError("\n".join(map(str, sorted(problems)))) from error
