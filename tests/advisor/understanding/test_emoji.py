"""Emoji are read as degrees, whatever their colour and form."""

from typing import Optional

import pytest

from advisor.knowledge.base import KnowledgeBase
from advisor.understanding.emoji import degree_of_emoji


@pytest.mark.parametrize(
    ("text", "degree"),
    [
        ("👍", 1),
        ("👍🏽 👍🏽!", 1),
        ("😍", 2),
        ("🙂😍", 2),
        ("❤️", 2),
        (":)", 1),
        ("😐", 0),
        ("🤷‍♂️", 0),
        ("👎", -1),
        ("🙅🏾‍♀️", -2),
        ("🤮👎", -2),
        ("🙂👎", None),
        ("👍🤔", None),
        ("😂", None),
        ("👍 ok", None),
        ("...", None),
        ("", None),
    ],
)
def test_the_degree_of_emoji(knowledge: KnowledgeBase, text: str, degree: Optional[int]) -> None:
    assert degree_of_emoji(text, knowledge.lexicon.emoji) == degree
