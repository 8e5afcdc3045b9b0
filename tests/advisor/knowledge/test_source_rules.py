"""Facts whose source may not be used for them."""

import pytest

from tests.support.knowledge_folder import KnowledgeFolder

NURSE = "roles/nurse.yml"
FACT = """- id: extra
  topic: {topic}
  source: {source}
  {locator}
  text: {{id: Bisa apa saja., en: Can do anything.}}
"""
OFFICIAL = 'locator: {code: "2221.01"}'

# topic, source, locator, message expected
MISUSES = {
    "pay-from-abroad": (
        "salary", "ooh2024", 'locator: {title: "Registered Nurses"}',
        "source: 'ooh2024' is not about Indonesia; facts about salary need an Indonesian source",
    ),
    "entry-from-abroad": (
        "how_to_start", "onet29", 'locator: {code: "29-1141.00"}',
        "source: 'onet29' is not about Indonesia; facts about how_to_start need an Indonesian source",
    ),
    "misfit-from-a-classification": (
        "misfit_profile", "kbji2026", OFFICIAL,
        "source: 'kbji2026' says what a role requires, but not whom it doesn't suit; "
        "cite an article or profile instead",
    ),
    "estimated-interests": (
        "fit_profile", "onet29", 'locator: {code: "29-1141.00", part: "Interests"}',
        "locator.part: interests are a model's estimates, not observations; cite another part",
    ),
    "no-locator": (
        "duties", "kbji2026", "also: []", "locator: is missing; say where in 'kbji2026' the fact can be found",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("topic", "source", "locator", "expected"), MISUSES.values(), ids=list(MISUSES))
def test_a_misuse_of_a_source_is_named(
    folder: KnowledgeFolder, topic: str, source: str, locator: str, expected: str
) -> None:
    folder.append(NURSE, FACT.format(topic=topic, source=source, locator=locator))
    assert any(problem.endswith(expected) for problem in folder.problems()), folder.problems()


def test_a_misfit_needs_a_source_that_states_it(folder: KnowledgeFolder) -> None:
    folder.change(NURSE, "- {trait: caring_ill, weight: 3,", "- {trait: caring_ill, weight: 3, misfit: true,")
    expected = "but not whom it doesn't suit; remove misfit"
    assert any("profile[0].misfit" in problem and expected in problem for problem in folder.problems())


def test_a_locator_without_a_place_is_named(folder: KnowledgeFolder) -> None:
    folder.append(NURSE, FACT.format(topic="duties", source="kbji2026", locator="locator: {}"))
    expected = "locator: does not say where the fact is; give a code, page, title, part, tasks or unit"
    assert any(problem.endswith(expected) for problem in folder.problems())


def test_an_official_source_has_a_year_and_one_from_abroad_a_licence(folder: KnowledgeFolder) -> None:
    folder.change("sources.yml", "  year: 2026\n", "")
    licence = (
        "  licence:\n    id: CC BY 4.0; diringkas dan diterjemahkan\n    en: CC BY 4.0; shortened and translated\n"
    )
    folder.change("sources.yml", licence, "")
    problems = folder.problems()
    assert any("year: is missing" in problem for problem in problems)
    assert any("licence: is missing" in problem for problem in problems)


def test_a_code_that_a_classification_cannot_have_is_named(folder: KnowledgeFolder) -> None:
    folder.change(NURSE, 'isco: ["2221"]', 'isco: ["22"]')
    assert any(problem.endswith("codes.isco[0]: '22' is not a valid ISCO code") for problem in folder.problems())


def test_a_name_is_certain_or_not(folder: KnowledgeFolder) -> None:
    folder.change(NURSE, "uncertain_aliases:\n  id: [", "uncertain_aliases:\n  id: [ners, ")
    assert any("'ners' is also under aliases" in problem for problem in folder.problems())
