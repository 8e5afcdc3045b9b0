"""Mistakes between files: an id that doesn't exist, or one that is used twice."""

import pytest

from advisor.knowledge.loading import DEFAULT_FOLDER
from tests.support.knowledge_folder import KnowledgeFolder

OFFICER = "roles/community_officer.yml"
ORGANIZER = "roles/event_organizer.yml"
TRAVEL = "traits/travel.yml"
ROLES = ", ".join(
    sorted(path.stem for path in (DEFAULT_FOLDER / "roles").glob("*.yml") if path.stem != "community_officer")
)
TOPICS = (
    "overview, duties, fit_profile, misfit_profile, misconceptions, expectations, difference, skills, tools, "
    "conditions, workplaces, qualifications, importance, how_to_start, prospects, salary, hiring"
)

# file, what is changed into what, the text that shows the line, the field and message expected
MISTAKES = {
    "unknown-topic-of-a-fact": (
        OFFICER, "topic: hiring", "topic: recruiting", "topic: recruiting",
        f"facts[38].topic: 'recruiting' is not allowed; allowed values: {TOPICS}",
    ),
    "unknown-further-topic": (
        OFFICER, "also: [", "also: [recruiting, ", "also: [recruiting",
        f"facts[23].also[0]: 'recruiting' is not allowed; allowed values: {TOPICS}",
    ),
    "unknown-aspect": (
        ORGANIZER, "aspects: [events]", "aspects: [parties]", "aspects: [parties]",
        "facts[0].aspects[0]: in the fact 'overview', 'parties' is not allowed; "
        "allowed values: events, event_logistics, ",
    ),
    "aspect-twice-in-a-fact": (
        ORGANIZER, "aspects: [events]", "aspects: [events, events]", "aspects: [events, events]",
        "facts[0].aspects[1]: 'events' is listed twice in the fact 'overview'; list it only once",
    ),
    "aspect-without-a-fact": (
        "aspects.yml", "- id: events\n", "- id: parties\n  name: {id: x, en: y}\n- id: events\n", "- id: parties",
        "aspects[0].id: no fact lists 'parties'; add it to the aspects of a fact in roles/, or remove it",
    ),
    "aspect-id-twice": (
        "aspects.yml", "- id: event_logistics", "- id: events # again", "- id: events # again",
        "aspects[1].id: 'events' is used twice; ids must be unique",
    ),
    "unknown-source": (
        OFFICER, 'source: "004"', 'source: "404"', '"404"',
        "facts[0].source: '404' is not allowed; allowed values: 000, 001, 002, 003, 004, kbji2026, ",
    ),
    "fact-id-twice": (
        OFFICER, "- id: keeps_relationships\n", "- id: overview # again\n", "- id: overview # again",
        "facts[1].id: 'overview' is used twice; ids must be unique within a role",
    ),
    "unknown-neighbour": (
        OFFICER, "neighbours: [", "neighbours: [officer, ", "neighbours: [",
        f"neighbours[0]: 'officer' is not allowed; allowed values: {ROLES}",
    ),
    "a-role-its-own-neighbour": (
        OFFICER, "neighbours: [", "neighbours: [community_officer, ", "neighbours: [",
        f"neighbours[0]: 'community_officer' is not allowed; allowed values: {ROLES}",
    ),
    "alias-of-another-role": (
        ORGANIZER, "[EO,", "[EO, commof,", "commof",
        "aliases.id[1]: 'commof' is already a name of community_officer; names must be unique",
    ),
    "another-id-than-the-file": (
        ORGANIZER, "id: event_organizer", "id: organizer", "id: organizer",
        "id: 'organizer' does not match the file name; write 'event_organizer'",
    ),
    "trait-twice-in-a-profile": (
        OFFICER, "{trait: empathy,", "{trait: communication,", "{trait: communication, weight: 2, fact: interpersonal",
        "profile[5].trait: 'communication' is listed twice; list each trait only once",
    ),
    "source-id-twice": (
        "sources.yml", 'id: "001"', 'id: "000"',
        'id: "000"\n  kind: profile\n  title:\n    id: Uraian profesi Pengelola',
        "sources[1].id: '000' is used twice; ids must be unique",
    ),
    "unknown-topic-near": (
        "topics.yml", "near: [duties]", "near: [chores]", "near: [chores]",
        f"topics[0].near[0]: 'chores' is not allowed; allowed values: {TOPICS}",
    ),
    "topic-without-intent": (
        "topics.yml", "- id: salary", "- id: wages", "- id: wages",
        "topics[15].id: 'wages' has no intent; add ask_wages to domain.yml and data/nlu/",
    ),
    "alone-without-fact": (
        "topics.yml", "alone: {id: \"{role} {fact}\"", "alone: {id: \"{role}\"", "alone: {id: \"{role}\"",
        "topics[0].alone.id: must contain {fact} and may contain {role}, but no other {…}",
    ),
    "own-alone-with-something-else": (
        "roles/community_officer.yml", "alone: {id: \"{fact}\"", "alone: {id: \"{fakta}\"", "alone: {id: \"{fakta}\"",
        "facts[0].alone.id: must contain {fact} and may contain {role}, but no other {…}",
    ),
    "heading-without-role": (
        "topics.yml", '{id: "{role}: gambaran umum"', '{id: "{peran}: gambaran umum"', "{peran}",
        "topics[0].heading.id: must contain {role}, where the role's name goes, but no other {…}",
    ),
    "button-without-intent": (
        "buttons.yml", "ask_more:", "ask_everything:", "ask_everything:",
        "ask_everything: is not an intent; allowed values: about_me, abuse, ",
    ),
    "unknown-button-of-a-response": (
        "responses/conversation.yml", "buttons: [ask_source,", "buttons: [ask_sources,", "ask_sources",
        "bot_challenge.buttons[0]: 'ask_sources' is not allowed; allowed values: ask_more, ",
    ),
    "other-values-in-english": (
        "responses/answers.yml", 'Source: {sources}"', 'Source: {origin}"', "{origin}",
        "source_line.en: must contain the same {…} as the Indonesian text",
    ),
    "unknown-intent-in-the-lexicon": (
        "lexicon/questions.yml", "- greet\n", "- hello\n", "- hello\n",
        "courtesy_intents[0]: 'hello' is not allowed; allowed values: about_me, abuse, ",
    ),
    "opposite-of-an-unknown-trait": (
        "traits/homebody.yml", "opposite_of: travel", "opposite_of: travelling", "travelling",
        "opposite_of: 'travelling' is not allowed; allowed values: adaptability, ",
    ),
    "opposite-of-an-opposite": (
        "traits/homebody.yml", "opposite_of: travel", "opposite_of: routine", "opposite_of: routine",
        "opposite_of: 'routine' is not allowed; allowed values: adaptability, ",
    ),
    "phrases-of-an-opposite": (
        "traits/homebody.yml", "means:", "phrases: {id: [x], en: [y], opposite: {id: [z], en: [w]}}\nmeans:",
        "phrases:",
        "phrases: are not allowed with opposite_of; put them under opposite in traits/travel.yml",
    ),
    "place-of-another-trait": (
        "traits/travel.yml", "order: 23", "order: 1", "order: 1",
        "order: 1 is already taken by communication; a new trait needs no order",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "shown", "expected"), MISTAKES.values(), ids=list(MISTAKES))
def test_a_mistake_between_files_is_named_with_its_line(
    folder: KnowledgeFolder, name: str, old: str, new: str, shown: str, expected: str
) -> None:
    folder.change(name, old, new)
    line = folder.line(name, shown)
    found = folder.problems()
    assert any(problem.startswith(f"{name}:{line}: {expected}") for problem in found), found


def test_a_trait_without_phrases_is_named(folder: KnowledgeFolder) -> None:
    text = (folder.path / TRAVEL).read_text(encoding="utf-8")
    folder.write(TRAVEL, text[: text.index("phrases:")])
    expected = "phrases: are missing; without phrases, the trait is never found in free text"
    assert folder.problems() == [f"{TRAVEL}:1: {expected}"]


@pytest.mark.parametrize("indent", ["  ", "    "], ids=["phrases", "phrases-of-the-opposite"])
def test_a_trait_without_phrases_in_one_language_is_named(folder: KnowledgeFolder, indent: str) -> None:
    before, _, phrases = (folder.path / TRAVEL).read_text(encoding="utf-8").partition("phrases:\n")
    kept, english, rest = phrases.partition(f"\n{indent}en:\n")
    others = [line for line in rest.splitlines() if not line.startswith(f"{indent}- ")] if indent == "  " else []
    folder.write(TRAVEL, "\n".join([f"{before}phrases:\n{kept}\n{indent}en: []", *others, ""]))
    field = "phrases.en" if indent == "  " else "phrases.opposite.en"
    line = folder.line(TRAVEL, f"{indent}en: []")
    assert folder.problems() == [f"{TRAVEL}:{line}: {field}: is empty; add at least one phrase"]
    assert english


def test_a_phrase_listed_twice_is_named(folder: KnowledgeFolder) -> None:
    folder.change(TRAVEL, "phrases:\n  id:\n", "phrases:\n  id:\n  - naik kereta\n  - naik kereta\n")
    line = folder.line(TRAVEL, "- naik kereta", 2)
    expected = "phrases.id[1]: 'naik kereta' is listed twice; list each phrase only once"
    assert f"{TRAVEL}:{line}: {expected}" in folder.problems()


def test_a_response_in_two_files_is_named(folder: KnowledgeFolder) -> None:
    folder.append("responses/fit_check.yml", "answer: {id: x, en: x}\n")
    line = folder.line("responses/fit_check.yml", "answer: {id: x, en: x}")
    expected = "answer: is already defined in answers.yml; define each response only once"
    assert f"responses/fit_check.yml:{line}: {expected}" in folder.problems()
