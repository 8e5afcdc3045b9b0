"""NOTICE names every package that the project uses, and the papers agree on licence and version."""

import ast
import json
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Dict, List, Set

import tomli

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomli.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
WIDGET = json.loads((ROOT / "widget" / "package.json").read_text(encoding="utf-8"))
CODE = ("actions", "advisor", "channels", "components", "review", "tracker_stores")
"""The folders with the bot's own code."""


def normalised(name: str) -> str:
    """A package's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def without_versions(requirements: List[str]) -> Set[str]:
    """The names of the packages in a list of requirements."""
    return {normalised(re.split(r"[^\w.-]", requirement)[0]) for requirement in requirements}


def noticed() -> Dict[str, Set[str]]:
    """The packages that NOTICE lists with a licence, by the heading or the line with a colon above them."""
    packages: Dict[str, Set[str]] = {}
    heading, before = "", ""
    for line in (ROOT / "NOTICE").read_text(encoding="utf-8").splitlines():
        if re.fullmatch("-{4,}", line):
            heading = before
        elif re.fullmatch(r"(Python|Node\.js|Used directly.*):", line):
            heading = line.rstrip(":")
        elif listed := re.match(r"  (\S+) {2,}\S", line):
            packages.setdefault(heading, set()).add(listed[1])
        before = line
    return packages


def imported() -> List[Set[str]]:
    """For each module that the bot's code imports from elsewhere, the packages that may have brought it."""
    modules: Set[str] = set()
    for file in (file for folder in CODE for file in (ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                modules.add(node.module.split(".")[0])
            elif isinstance(node, ast.Import):
                modules |= {name.name.split(".")[0] for name in node.names}
    distributions = packages_distributions()
    known = sorted(modules - set(sys.stdlib_module_names))
    return [set(map(normalised, distributions[module])) for module in known if module in distributions]


def test_notice_names_what_setting_up_the_bot_installs() -> None:
    listed = {normalised(name) for name in noticed()["Libraries the bot uses"]}
    assert listed == without_versions(PROJECT["dependencies"])


def test_notice_names_what_the_bot_imports_beside_that() -> None:
    listed = {normalised(name) for name in noticed()["Used directly, and installed with Rasa"]}
    named = listed | without_versions(PROJECT["dependencies"])
    assert [packages for packages in imported() if not packages & named] == []


def test_notice_names_the_development_packages() -> None:
    listed = {normalised(name) for name in noticed()["Python"]}
    assert listed == without_versions(PROJECT["optional-dependencies"]["dev"])


def test_notice_names_the_packages_of_the_widget() -> None:
    packages = noticed()
    assert packages["Node.js"] | packages["In the website widget"] == set(WIDGET["devDependencies"])


def test_there_is_one_version() -> None:
    assert WIDGET["version"] == PROJECT["version"]


def test_the_licence_is_the_one_in_notice() -> None:
    assert PROJECT["license"] == "Apache-2.0 AND CC-BY-4.0"
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    assert "Apache License, Version 2.0" in notice
    assert "(CC BY 4.0)" in notice
