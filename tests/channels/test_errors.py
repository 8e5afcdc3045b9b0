"""Reasons why a channel does not answer."""

from typing import List, Type

import pytest

from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import LANGUAGES
from channels.errors import ChannelError, TooManyError


def tree(error: Type[ChannelError] = ChannelError) -> List[Type[ChannelError]]:
    return [error, *(each for kind in error.__subclasses__() for each in tree(kind))]


@pytest.mark.parametrize("error", tree(), ids=lambda error: error.__name__)
def test_every_error_has_a_response_in_both_languages(error: Type[ChannelError], knowledge: KnowledgeBase) -> None:
    assert all(knowledge.response(error.response_name(), language) for language in LANGUAGES)


def test_every_error_has_a_code_of_its_own_and_a_status_of_an_error() -> None:
    assert len({error.code for error in tree()}) == len(tree())
    assert all(400 <= error.status < 600 for error in tree())


def test_an_error_says_when_to_try_again() -> None:
    assert TooManyError(retry_after=7).retry_after == 7
    assert ChannelError().retry_after == 0
