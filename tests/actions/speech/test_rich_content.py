"""Tables and charts."""

from actions.speech.rich_content import chart_of, table_of
from advisor.answers.answer import Answer
from advisor.fit.ratings import Rating
from advisor.knowledge.base import KnowledgeBase

ROLES = ("community_officer", "event_organizer")


def test_a_table_has_a_column_for_each_role_and_a_row_for_each_topic(knowledge: KnowledgeBase) -> None:
    facts = tuple(knowledge.facts_on(role, "overview")[0] for role in ROLES)
    table = table_of(Answer("difference", ROLES, facts), "en")
    assert table["columns"] == ["Community Officer", "Event Organizer"]
    assert [row["cells"] for row in table["rows"]] == [[fact.text.en for fact in facts]]


def test_an_empty_cell_says_so(knowledge: KnowledgeBase) -> None:
    facts = tuple(knowledge.facts_on("community_officer", "overview")[:1])
    table = table_of(Answer("difference", ROLES, facts), "en")
    assert table["rows"][0]["cells"][1] == knowledge.response("table_nothing", "en")


def test_a_chart_shows_what_was_said_and_what_the_role_asks_for() -> None:
    chart = chart_of({"communication": Rating(2)}, "online_community_manager", "id")
    assert chart["rows"]
    assert all(0 <= row["you"] <= 1 and 0 <= row["role"] <= 1 for row in chart["rows"])


def test_without_ratings_there_is_no_chart() -> None:
    assert chart_of({}, "online_community_manager", "id") == {}
