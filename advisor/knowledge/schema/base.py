"""What the files of the knowledge base have in common: texts, ids, languages, lists of words."""

import re
from typing import Any, Callable, Generator, Literal, Optional, Tuple

from pydantic import BaseModel, ConstrainedInt, ConstrainedStr, Extra, PydanticValueError, validator
from pydantic.errors import NoneIsNotAllowedError

from advisor.knowledge.yaml_values import require_text

Language = Literal["id", "en"]
LANGUAGES: Tuple[Language, ...] = ("id", "en")


class NotAnIdError(PydanticValueError):
    """A text that can't be an id; `given` is the text."""

    code = "not_an_id"
    msg_template = "not an id: {given}"


class Sentence(ConstrainedStr):
    """A text that people read: not empty, no spaces at either end, and in quotes if YAML would change it."""

    strip_whitespace = True
    min_length = 1

    @classmethod
    def __get_validators__(cls) -> Generator[Callable[..., Any], None, None]:
        """The checks, in order."""
        yield require_text
        yield from super().__get_validators__()


class Word(Sentence):
    """A word or phrase that people write."""


Words = Tuple[Word, ...]


class Place(ConstrainedInt):
    """A place in an order, from 1."""

    strict = True
    gt = 0


class Identifier(ConstrainedStr):
    """A name by which other entries refer to this one: lowercase letters, digits and underscores."""

    @classmethod
    def __get_validators__(cls) -> Generator[Callable[..., Any], None, None]:
        """The checks, in order."""
        yield require_text
        yield from super().__get_validators__()

    @classmethod
    def validate(cls, value: str) -> str:
        """`value` if it is an id.

        Raises:
            NotAnIdError: it contains something else.
        """
        if not re.fullmatch(r"[a-z0-9_]+", value):
            raise NotAnIdError(given=value)
        return value


class Entry(BaseModel):
    """The base of every part of a knowledge file: its fields are fixed, and nothing changes after loading."""

    class Config:
        """No unknown fields, no changes."""

        extra = Extra.forbid
        frozen = True
        allow_population_by_field_name = True

    @validator("*", pre=True)
    @classmethod
    def _is_given(cls, value: Any) -> Any:
        """An entry that is there must have a value: pydantic would treat an empty one as left out."""
        if value is None:
            raise NoneIsNotAllowedError
        return value


class Localized(Entry):
    """One text in both languages."""

    id: Sentence
    en: Sentence

    def in_language(self, language: Language) -> str:
        """The text in `language`."""
        return self.id if language == "id" else self.en


class Question(Entry):
    """A question as people ask it. The file gives the text alone, or `{text: ..., answer: true}`."""

    text: Sentence
    answer: Optional[bool] = None
    """The fact's answer to a yes-or-no question; None for other questions."""


class Questions(Entry):
    """Example questions by language."""

    id: Tuple[Question, ...] = ()
    en: Tuple[Question, ...] = ()

    @validator("id", "en", pre=True, each_item=True)
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return value if isinstance(value, (dict, Question)) else {"text": value}

    def both(self) -> Tuple[Question, ...]:
        """The questions in both languages, Indonesian first."""
        return self.id + self.en


class UnlistedQuestions(Questions):
    """`unlisted_questions.yml`: questions that no source answers."""

    occupations: Questions = Questions()
    """Those that count only for roles whose facts have no example questions."""
