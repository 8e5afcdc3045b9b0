"""Tables and charts, for channels that can show more than text."""

from typing import Any, Dict, List

from advisor.advisor import get_advisor
from advisor.answers.answer import Answer
from advisor.fit.chart import ChartRow, chart
from advisor.fit.model import MAX_WEIGHT
from advisor.fit.ratings import Ratings
from advisor.knowledge.schema.base import Language

RichContent = Dict[str, Any]
MAX_FACTS_IN_CELL = 2


def table_of(answer: Answer, language: Language) -> RichContent:
    """The facts of `answer` as a table with a column for each role and a row for each topic."""
    knowledge = get_advisor().knowledge
    topics = list(dict.fromkeys(fact.topic for fact in answer.facts))
    names = [knowledge.roles[role].name.in_language(language) for role in answer.roles]
    return {
        "caption": " / ".join(names),
        "columns": names,
        "rows": [
            {
                "label": knowledge.topics[topic].label.in_language(language),
                "cells": [_cell(answer, topic, role, language) for role in answer.roles],
            }
            for topic in topics
        ],
    }


def chart_of(ratings: Ratings, role: str, language: Language) -> RichContent:
    """What the person said next to what `role` asks for; empty when there is nothing to show."""
    rows = chart(get_advisor().interview.model, ratings, role)
    if not rows:
        return {}
    knowledge = get_advisor().knowledge
    name = knowledge.roles[role].name.in_language(language)
    return {
        "title": knowledge.response("chart_title", language, role=name),
        "you": knowledge.response("chart_you", language),
        "role": knowledge.response("chart_role", language),
        "rows": [_row(row, language) for row in rows],
    }


def _cell(answer: Answer, topic: str, role: str, language: Language) -> str:
    facts = [fact.text.in_language(language) for fact in answer.facts if (fact.topic, fact.role) == (topic, role)]
    return "\n".join(facts[:MAX_FACTS_IN_CELL]) or get_advisor().knowledge.response("table_nothing", language)


def _row(row: ChartRow, language: Language) -> RichContent:
    knowledge = get_advisor().knowledge
    degrees: List[str] = [degree.in_language(language) for degree in knowledge.degrees]
    weight = max(1, round(row.role * MAX_WEIGHT))
    return {
        "label": knowledge.traits[row.trait].name.in_language(language),
        "you": round(row.you, 2),
        "role": round(row.role, 2),
        "you_text": degrees[round(row.you * (len(degrees) - 1))].lower(),
        "role_text": knowledge.response(f"chart_asks_{weight}", language),
    }
