"""The operator's settings, read from `settings.yml`."""

import os
import re
from functools import lru_cache
from pathlib import Path
from typing import List, Literal

from pydantic import (
    BaseModel,
    Extra,
    Field,
    NonNegativeFloat,
    NonNegativeInt,
    PositiveFloat,
    PositiveInt,
    ValidationError,
    validator,
)
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from advisor.knowledge.problems import from_validation_error, from_yaml_error
from advisor.knowledge.schema.base import Language

VARIABLE = "TEMAN_KARIER_SETTINGS"
"""The environment variable that names another file, for operators who keep their settings outside the project."""
FILE = Path(os.environ.get(VARIABLE) or Path(__file__).resolve().parent / "settings.yml")
_ORIGIN = re.compile(r"https?://[^/\s*]+$")


class SettingsError(ValueError):
    """The settings can't be used; the text lists every mistake with file, line, field and what is allowed."""


class _Section(BaseModel):
    """A group of settings, each with a default."""

    class Config:
        """A misspelt setting is a mistake."""

        extra = Extra.forbid


class Contact(_Section):
    """Where the bot sends people who want to talk to a person; empty if there is nobody."""

    id: str = ""
    """In Indonesian."""
    en: str = ""
    """In English."""

    def in_language(self, language: Language) -> str:
        """The contact in `language`; in the other language if it is only given in that one."""
        return (self.id or self.en) if language == "id" else (self.en or self.id)


class CrisisLine(_Section):
    """Whom the bot names to people who speak of dying or of hurting themselves; it always names somebody."""

    id: str = Field(min_length=1)
    """In Indonesian."""
    en: str = Field(min_length=1)
    """In English."""

    def in_language(self, language: Language) -> str:
        """The crisis line in `language`."""
        return self.id if language == "id" else self.en


DEFAULT_CRISIS_LINE = CrisisLine(
    id="119 (nomor darurat) atau 119 ext. 8 (layanan kesehatan jiwa Kementerian Kesehatan)",
    en="119 (emergencies) or 119 ext. 8 (the Ministry of Health's mental health line)",
)


class WebSettings(_Section):
    """The website."""

    origins: List[str] = []
    """Other sites whose pages may contain the widget, such as `https://karier.example.sch.id`."""
    framed_by: List[str] = []
    """Sites whose pages may show ours in a frame."""
    storage: Literal["local", "session"] = "local"
    """How long a browser keeps the conversation on our own pages: until it is deleted, or until the tab is closed."""
    idle_minutes: NonNegativeFloat = NonNegativeFloat(0)
    """After how many minutes without a sign of life our own pages ask who is there; 0 for never."""
    messages_a_minute: PositiveInt = PositiveInt(30)
    """How many messages a minute may come from one conversation."""
    messages_at_once: PositiveInt = PositiveInt(10)
    """How many of them may come in a row."""
    requests_a_minute_from_one_address: PositiveInt = PositiveInt(600)
    """How many requests a minute may come from one address; a school with a hundred pupils has one address."""
    requests_at_once_from_one_address: PositiveInt = PositiveInt(200)
    """How many of them may come in a row."""
    proxies: NonNegativeInt = NonNegativeInt(0)
    """How many of the operator's proxies are in front of the server; each adds the address that called it."""
    rest: bool = False
    """Whether Rasa's own REST channel runs too, through which anyone can write into anyone's conversation."""

    @validator("origins", "framed_by", each_item=True)
    def _is_an_origin(cls, origin: str) -> str:
        if not _ORIGIN.match(origin):
            raise ValueError(f"{origin!r} is not an origin: write https://, the host, and the port if there is one")
        return origin


class TelegramSettings(_Section):
    """The Telegram bot; its token is in the environment."""

    database: str = "sqlite:///var/telegram.db"
    """The database in which messages wait until they are answered, as a SQLAlchemy URL; one for all workers."""


class Settings(_Section):
    """All settings."""

    contact: Contact = Contact()
    crisis_line: CrisisLine = DEFAULT_CRISIS_LINE
    """Whom to call in a crisis."""
    keep_days: PositiveFloat = PositiveFloat(30)
    """After how many days without a message a conversation is deleted."""
    show_sources: bool = True
    """Whether answers name their sources without being asked."""
    web: WebSettings = WebSettings()
    telegram: TelegramSettings = TelegramSettings()


@lru_cache(maxsize=1)
def settings(file: Path = FILE) -> Settings:
    """The settings in `file`; the defaults if there is no such file.

    Raises:
        SettingsError: the file is not valid YAML, or a setting is unknown or has a value that is not allowed.
    """
    if not file.exists():
        return Settings()
    text = file.read_text(encoding="utf-8")
    try:
        return Settings.parse_obj(YAML(typ="safe").load(text) or {})
    except YAMLError as error:
        raise SettingsError(str(from_yaml_error(file, error))) from error
    except ValidationError as error:
        problems = from_validation_error(file, text, Settings, error)
        raise SettingsError("\n".join(map(str, sorted(problems)))) from error
