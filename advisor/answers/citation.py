"""Says which sources facts come from, and where in those sources they are found."""

from typing import Dict, List, Sequence

from advisor.knowledge.base import KnowledgeBase
from advisor.knowledge.schema.base import Language
from advisor.knowledge.schema.roles import Fact, Locator

MAX_PLACES = 2
"""The most places named for one source in the line below an answer."""


def citations(knowledge: KnowledgeBase, facts: Sequence[Fact], language: Language) -> List[str]:
    """The sources of `facts`, in the order of the facts, each with the pages or titles that a reader can look up."""
    cited: Dict[str, List[str]] = {}
    for fact in facts:
        place = place_of(knowledge, fact.locator, language) if fact.locator else ""
        places = cited.setdefault(fact.source, [])
        if place and place not in places:
            places.append(place)
    return [
        ", ".join([knowledge.sources[source].short.in_language(language), *places[:MAX_PLACES]])
        for source, places in cited.items()
    ]


def place_of(knowledge: KnowledgeBase, locator: Locator, language: Language) -> str:
    """The place as a reader looks it up, such as "p. 325–326" or "“Registered Nurses”"; empty if it is only a code."""
    if locator.page:
        return knowledge.response("source_page", language, page=locator.page)
    if locator.title:
        return f"“{locator.title}”"
    return ""


def codes_of(facts: Sequence[Fact]) -> Dict[str, List[str]]:
    """For each source, the codes and units under which `facts` are found."""
    found: Dict[str, List[str]] = {}
    for fact in facts:
        code = fact.locator and (fact.locator.code or fact.locator.unit)
        if code and code not in found.setdefault(fact.source, []):
            found[fact.source].append(code)
    return found
