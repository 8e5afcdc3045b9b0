"""Files that can't be read at all."""

from typing import Optional

import pytest

from tests.support.knowledge_folder import KnowledgeFolder

OFFICER = "roles/community_officer.yml"
ROLE_FIELDS = (
    "id, field, occupation, hires, codes, name, aliases, capitals, uncertain_aliases, work, ellipsis, "
    "neighbours, coverage, generic, profile, facts"
)

MISTAKES = {
    "missing": ("topics.yml", None, "topics.yml:1: file: is missing but required"),
    "missing-in-lexicon": ("lexicon/beliefs.yml", None, "lexicon/beliefs.yml:1: file: is missing but required"),
    "not-yaml": (
        "sources.yml",
        "sources: [\n",
        "sources.yml:2: file: is not valid YAML (did not find expected node content); "
        "check the indentation, colons and quotes near this line",
    ),
    "empty": (OFFICER, "", f"{OFFICER}:1: file: must be a mapping; allowed fields: {ROLE_FIELDS}"),
    "empty-with-free-names": (
        "buttons.yml",
        "- greet\n",
        "buttons.yml:1: file: must be a mapping; give each entry a name of its own",
    ),
    "name-twice": (
        "responses/answers.yml",
        "a: {id: x, en: x}\na: {id: y, en: y}\n",
        'responses/answers.yml:2: file: is not valid (found duplicate key "a"); remove or rename one of the two',
    ),
}


@pytest.mark.parametrize(("name", "text", "expected"), MISTAKES.values(), ids=list(MISTAKES))
def test_the_file_is_named(folder: KnowledgeFolder, name: str, text: Optional[str], expected: str) -> None:
    if text is None:
        (folder.path / name).unlink()
    else:
        folder.write(name, text)
    assert folder.problems() == [expected]


def test_a_file_in_another_encoding_is_named(folder: KnowledgeFolder) -> None:
    (folder.path / "buttons.yml").write_bytes("greet: {id: é, en: é}".encode("latin-1"))
    assert folder.problems() == ["buttons.yml:1: file: is not UTF-8 text; save it as UTF-8"]


@pytest.mark.parametrize("name", ["roles", "traits", "responses"])
def test_a_folder_without_files_is_named(folder: KnowledgeFolder, name: str) -> None:
    for file in (folder.path / name).iterdir():
        file.unlink()
    assert f"{name}:1: {name}: contains no *.yml files; at least one is required" in folder.problems()


def test_a_file_that_nothing_reads_is_named(folder: KnowledgeFolder) -> None:
    folder.write("traits/photography.yaml", "id: photography\n")
    folder.write("faq.yml", "{}\n")
    allowed = (
        "answer_scale.yml, aspects.yml, buttons.yml, fields.yml, other_professions.yml, sources.yml, topics.yml, "
        "unlisted_questions.yml"
    )
    assert folder.problems() == [
        f"faq.yml:1: file: is not a file that the bot reads; files allowed here: {allowed}",
        "traits/photography.yaml:1: file: is not a file that the bot reads; "
        "the names of files in traits must end in .yml",
    ]
