"""Each module has a test file at the matching path, and each test file a module."""

import ast
from pathlib import Path
from typing import Dict, Iterator, Set

import pytest

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("actions", "advisor", "channels", "components", "review", "scripts", "tracker_stores")
MOST_CHARACTERS_OF_A_NAME = 80

WITHOUT_A_TEST_FILE: Dict[str, str] = {
    "actions/fit/earlier_question.py": "channels/telegram/test_meaning.py replies to earlier questions",
    "advisor/decide/__init__.py": "the order of the rules, which the test file of each rule goes through",
    "advisor/dialogue/entities.py": "names of entities",
    "advisor/dialogue/thresholds/__init__.py": "re-exports; test_thresholds.py checks that they are complete",
    "advisor/dialogue/thresholds/answers.py": "numbers, checked together in test_thresholds.py",
    "advisor/dialogue/thresholds/decide.py": "numbers, checked together in test_thresholds.py",
    "advisor/dialogue/thresholds/fit.py": "numbers, checked together in test_thresholds.py",
    "advisor/dialogue/thresholds/training.py": "numbers, checked together in test_thresholds.py",
    "advisor/dialogue/thresholds/understanding.py": "numbers, checked together in test_thresholds.py",
    "advisor/knowledge/schema/aspects.py": "fields without rules of their own; test_base.py has those of their types",
    "advisor/knowledge/schema/fields.py": "the same",
    "advisor/knowledge/schema/professions.py": "the same",
    "advisor/knowledge/schema/sources.py": "the same",
    "advisor/knowledge/ordinary_words.py": "test_alias_warnings.py has the warnings about such words",
    "channels/telegram/names.py": "test_groups.py and test_forgetting.py use the names",
    "channels/telegram/presses.py": "test_forgetting.py presses buttons once, twice and late",
    "channels/web/__init__.py": "a re-export",
    "tracker_stores/errors.py": "an exception without code",
    "tracker_stores/migrations/env.py": "test_migration.py runs it",
    "tracker_stores/migrations/versions/0001_first_tables.py": "test_migration.py runs it",
    "tracker_stores/migrations/versions/0002_find_sessions_and_old_conversations.py": "test_migration.py runs it",
    "tracker_stores/opening.py": "test_faults.py opens databases that can't be used",
    "tracker_stores/tables.py": "the tables, which test_migration.py compares with those of the migrations",
}
"""Modules that need no test file of their own, and why."""

WITHOUT_A_MODULE: Dict[str, str] = {
    "advisor/dialogue/thresholds/test_thresholds.py": "all modules of the package together",
    "advisor/dialogue/test_thresholds.py": "that scores are compared with the table of thresholds",
    "advisor/understanding/test_numbers.py": "every place in which a message's number is read",
    "channels/telegram/test_backlog_after_outage.py": "the bot after an outage",
    "channels/telegram/test_leaving.py": "the bot in chats and groups that it leaves, with its model",
    "channels/telegram/test_meaning.py": "what replies, edits and parts of a thought mean, with the model",
    "channels/telegram/test_worker_storage.py": "the worker while conversations can't be stored",
    "channels/web/test_nginx.py": "the site behind a real nginx, set up as in the guide",
    "channels/web/test_storage.py": "the site while its database is locked",
    "channels/telegram/test_several_workers.py": "several processes that share a database and a lock store",
    "channels/telegram/test_webhook.py": "the channel, the receiver and the inbox together",
    "scripts/test_setup.py": "scripts/setup.sh",
    "tracker_stores/test_faults.py": "the store and the database together, with every kind of failure",
}
"""Test files in those folders that belong to no single module, and what they test."""


def _modules() -> Iterator[Path]:
    """Every module, by its path in the project; packages that only say what they are for are left out."""
    for folder in FOLDERS:
        for file in sorted((ROOT / folder).rglob("*.py")):
            statements = ast.parse(file.read_text(encoding="utf-8")).body
            if file.name != "__init__.py" or len(statements) > 1:
                yield file.relative_to(ROOT)


def _test_files() -> Iterator[Path]:
    """Every test file in the folders of modules, by its path in tests/."""
    for folder in FOLDERS:
        for file in sorted((ROOT / "tests" / folder).rglob("test_*.py")):
            yield file.relative_to(ROOT / "tests")


def _mirrored(module: Path) -> Path:
    return module.with_name(f"test_{module.name}")


def test_every_module_has_a_test_file_or_a_reason_for_none() -> None:
    test_files = set(_test_files())
    missing = {str(module) for module in _modules() if _mirrored(module) not in test_files}
    assert missing - WITHOUT_A_TEST_FILE.keys() == set()


def test_every_test_file_has_a_module_or_says_what_it_tests() -> None:
    mirrored = set(map(_mirrored, _modules()))
    lonely = {str(file) for file in _test_files() if file not in mirrored}
    assert lonely - WITHOUT_A_MODULE.keys() == set()


def test_every_exception_is_still_one() -> None:
    test_files, modules = set(_test_files()), set(_modules())
    excepted = {module for module in modules if str(module) in WITHOUT_A_TEST_FILE}
    assert {str(module) for module in excepted if _mirrored(module) not in test_files} == WITHOUT_A_TEST_FILE.keys()
    mirrored = set(map(_mirrored, modules))
    assert {str(file) for file in test_files if file not in mirrored} == WITHOUT_A_MODULE.keys()


@pytest.mark.parametrize("reasons", [WITHOUT_A_TEST_FILE, WITHOUT_A_MODULE])
def test_every_exception_has_a_reason(reasons: Dict[str, str]) -> None:
    assert all(reason.strip() for reason in reasons.values())


def test_the_names_of_tests_are_short_and_unique_in_their_file() -> None:
    long: Set[str] = set()
    twice: Set[str] = set()
    for file in sorted((ROOT / "tests").rglob("test_*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        names = [each.name for each in tree.body if isinstance(each, ast.FunctionDef) and each.name.startswith("test_")]
        long |= {name for name in names if len(name) > MOST_CHARACTERS_OF_A_NAME}
        twice |= {f"{file.name}: {name}" for name in names if names.count(name) > 1}
    assert long == set()
    assert twice == set()
