"""What channels that can show more than text get beside it: a table, the chart of a verdict."""

from typing import Any, Dict, List

from advisor.advisor import get_advisor
from advisor.answers.answer import Answer
from advisor.fit.chart import ChartRow, chart
from advisor.fit.model import HEAVIEST
from advisor.fit.ratings import Ratings
from advisor.knowledge.schema.base import Language

Part = Dict[str, Any]
# These show sources, tables and charts apart from the text, which then leaves them out.
CHANNELS_WITH_PARTS = ("web", "telegram")
MOST_IN_CELL = 2


def table_of(answer: Answer, language: Language) -> Part:
    """The facts of `answer` as a table: a column a role, a row a topic."""
    topics = list(dict.fromkeys(fact.topic for fact in answer.facts))
    names = [get_advisor().knowledge.roles[role].name.in_language(language) for role in answer.roles]
    return {
        "caption": " / ".join(names),
        "columns": names,
        "rows": [
            {
                "label": get_advisor().knowledge.topics[topic].label.in_language(language),
                "cells": [_cell(answer, topic, role, language) for role in answer.roles],
            }
            for topic in topics
        ],
    }


def chart_of(ratings: Ratings, role: str, language: Language) -> Part:
    """What the person said against what `role` asks for; empty when there is nothing to show."""
    rows = chart(get_advisor().interview.model, ratings, role)
    if not rows:
        return {}
    name = get_advisor().knowledge.roles[role].name.in_language(language)
    return {
        "title": get_advisor().knowledge.response("chart_title", language, role=name),
        "you": get_advisor().knowledge.response("chart_you", language),
        "role": get_advisor().knowledge.response("chart_role", language),
        "rows": [_row(row, language) for row in rows],
    }


def _cell(answer: Answer, topic: str, role: str, language: Language) -> str:
    facts = [fact.text.in_language(language) for fact in answer.facts if (fact.topic, fact.role) == (topic, role)]
    return "\n".join(facts[:MOST_IN_CELL]) or get_advisor().knowledge.response("table_nothing", language)


def _row(row: ChartRow, language: Language) -> Part:
    degrees: List[str] = [degree.in_language(language) for degree in get_advisor().knowledge.degrees]
    weight = max(1, round(row.role * HEAVIEST))
    return {
        "label": get_advisor().knowledge.traits[row.trait].name.in_language(language),
        "you": round(row.you, 2),
        "role": round(row.role, 2),
        "you_text": degrees[round(row.you * (len(degrees) - 1))].lower(),
        "role_text": get_advisor().knowledge.response(f"chart_asks_{weight}", language),
    }
