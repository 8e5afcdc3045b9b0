"""What the operator of the bot decides, in `settings.yml`."""

import os
import re
from functools import lru_cache
from pathlib import Path
from typing import List

from pydantic import BaseModel, Extra, NonNegativeInt, PositiveFloat, PositiveInt, validator
from ruamel.yaml import YAML

from advisor.knowledge.schema.base import Language

# Where an operator keeps the settings apart from the project, the environment tells the file.
VARIABLE = "TEMAN_KARIER_SETTINGS"
FILE = Path(os.environ.get(VARIABLE) or Path(__file__).resolve().parent / "settings.yml")
_ORIGIN = re.compile(r"https?://[^/\s*]+$")


class Contact(BaseModel):
    """Whom people can talk to, in both languages; empty when there is nobody."""

    id: str = ""
    en: str = ""

    class Config:
        """A misspelt field is a mistake."""

        extra = Extra.forbid

    def in_language(self, language: Language) -> str:
        """The contact for a person who reads `language`; the other language's when only that is given."""
        return (self.id or self.en) if language == "id" else (self.en or self.id)


class WebSettings(BaseModel):
    """The website."""

    origins: List[str] = []
    """The other sites whose pages may hold the widget, as `https://karier.example.sch.id`."""
    framed_by: List[str] = []
    """The sites whose pages may show ours in a frame."""
    messages_a_minute: PositiveInt = PositiveInt(30)
    messages_at_once: PositiveInt = PositiveInt(10)
    """What one conversation may send."""
    requests_a_minute_from_one_address: PositiveInt = PositiveInt(600)
    requests_at_once_from_one_address: PositiveInt = PositiveInt(200)
    """A school with a hundred pupils has one address."""
    proxies: NonNegativeInt = NonNegativeInt(0)
    """How many proxies of the operator stand before the server; each adds the address it was called from."""
    rest: bool = False
    """Whether Rasa's own REST channel runs too: it lets anyone write into anyone's conversation."""

    class Config:
        """A misspelt setting is a mistake."""

        extra = Extra.forbid

    @validator("origins", "framed_by", each_item=True)
    def _is_an_origin(cls, origin: str) -> str:
        if not _ORIGIN.match(origin):
            raise ValueError(f"{origin!r} is not an origin: write https://, the host, and the port if there is one")
        return origin


class TelegramSettings(BaseModel):
    """The Telegram bot; its token stands in the environment."""

    database: str = "sqlite:///var/telegram.db"
    """Where messages wait until they are answered, as SQLAlchemy writes addresses; one for all workers."""

    class Config:
        """A misspelt setting is a mistake."""

        extra = Extra.forbid


class Settings(BaseModel):
    """All settings, each with a default."""

    contact: Contact = Contact()
    keep_days: PositiveFloat = PositiveFloat(30)
    """After so many days of silence a conversation is deleted."""
    show_sources: bool = True
    """Whether answers name their sources unasked."""
    web: WebSettings = WebSettings()
    telegram: TelegramSettings = TelegramSettings()

    class Config:
        """A misspelt setting is a mistake."""

        extra = Extra.forbid


@lru_cache(maxsize=1)
def settings(file: Path = FILE) -> Settings:
    """The settings in `file`; the defaults when there is none.

    Raises:
        pydantic.ValidationError: a setting is not known, or not of its kind.
    """
    if not file.exists():
        return Settings()
    return Settings.parse_obj(YAML(typ="safe").load(file.read_text(encoding="utf-8")) or {})
