"""Imports go in one direction only, as docs/architecture.md promises."""

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, Dict, Set

import pytest
import tomli

ROOT = Path(__file__).resolve().parents[1]
CONTRACTS = tomli.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
PACKAGES = CONTRACTS["root_packages"]
# What a package may be kept from: the project's own folders with code, and what belongs to Rasa or the operator.
KEPT_APART = {*PACKAGES, "scripts", "benchmarks", "tests", "settings", "rasa", "rasa_sdk"}


def promised() -> Dict[str, Set[str]]:
    """What each folder with code may import, according to the page's first table."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = page.partition("## Folders")[2].partition("\n\n")[0]
    rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in table.splitlines() if row.startswith("| `")]
    return {
        name.rstrip("/").removesuffix(".py"): set(re.findall(r"`(.*?)`", imports))
        for names, _, imports in rows
        for name in re.findall(r"`(.*?)`", names)
    }


def contracts(kind: str) -> Dict[str, Dict[str, Any]]:
    """The contracts of one kind, by the package that each is about."""
    key = {"forbidden": "source_modules", "layers": "containers"}[kind]
    return {contract[key][0]: contract for contract in CONTRACTS["contracts"] if contract["type"] == kind}


def test_imports_follow_the_contracts() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    result = subprocess.run([str(linter), "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("package", PACKAGES)
def test_contract_forbids_what_the_page_does_not_allow(package: str) -> None:
    forbidden = contracts("forbidden")[package]["forbidden_modules"]
    assert set(forbidden) == KEPT_APART - promised()[package] - {package}


def test_every_folder_with_code_has_a_row_and_every_package_a_contract() -> None:
    folders = {file.parent.name for file in ROOT.glob("*/__init__.py")}
    assert folders <= set(promised())
    assert folders - {"scripts", "benchmarks"} == set(PACKAGES) == set(contracts("forbidden"))


def test_settings_import_what_the_page_allows() -> None:
    """import-linter takes packages only, and the settings are a single module."""
    nodes = list(ast.walk(ast.parse((ROOT / "settings.py").read_text(encoding="utf-8"))))
    modules = [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    modules += [name.name for node in nodes if isinstance(node, ast.Import) for name in node.names]
    assert {module.split(".")[0] for module in modules} & KEPT_APART == promised()["settings"]


def test_layers_leave_out_no_module() -> None:
    assert all(contract["exhaustive"] for contract in contracts("layers").values())
