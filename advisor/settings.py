"""What the operator of the bot decides, in `settings.yml`."""

from functools import lru_cache
from pathlib import Path

from pydantic import BaseModel, Extra, PositiveFloat
from ruamel.yaml import YAML

from advisor.knowledge.models import Language

FILE = Path(__file__).resolve().parents[1] / "settings.yml"


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


class Settings(BaseModel):
    """All settings, each with a default."""

    contact: Contact = Contact()
    keep_days: PositiveFloat = PositiveFloat(30)
    """After so many days of silence a conversation is deleted."""
    show_sources: bool = True
    """Whether answers name their sources unasked."""

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
