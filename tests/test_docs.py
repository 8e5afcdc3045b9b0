"""The guides: complete where code can tell, with links and paths that exist, in lines that can be read."""

import ast
import os
import re
from pathlib import Path
from typing import Iterator, List, Set, Type

import pytest
from pydantic import BaseModel

from advisor.dialogue import metadata
from advisor.dialogue.capabilities import Capabilities
from advisor.knowledge.schema import aspects, base, fields, professions, responses, roles, sources, topics, traits
from settings import Settings

ROOT = Path(__file__).resolve().parents[1]
PAGES = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]
GUIDES = [page for page in PAGES if page.name == "README.md" or page.is_relative_to(ROOT / "docs")]
TEXT = "\n".join(page.read_text(encoding="utf-8") for page in GUIDES)
CODE = ("actions", "advisor", "benchmarks", "channels", "components", "review", "sandbox", "scripts", "tracker_stores")
LONGEST_LINE = 110
# Made while the project is set up, trained or run.
GENERATED = (".venv", ".tools", ".rasa", ".cache", "logs", "models", "results", "var", "widget/dist")
PLACEHOLDERS = re.compile(r"[<>*{}…]")
VARIABLE = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*")
# Set by shells and systems, not by who runs the bot.
OF_THE_SHELL = {"PATH", "PWD", "HOME"}


def ids(page: Path) -> str:
    """The name of a page in a list of failures."""
    return str(page.relative_to(ROOT))


def names_of(model: type[BaseModel], prefix: str = "") -> Iterator[str]:
    """The full names of the fields of a settings model, such as `web.origins`."""
    for name, field in model.__fields__.items():
        if isinstance(field.type_, type) and issubclass(field.type_, BaseModel):
            yield from names_of(field.type_, f"{prefix}{name}.")
        else:
            yield prefix + name


def metadata_keys() -> Set[str]:
    """All fields of the models of bot metadata, and what a channel says of itself."""
    models: List[Type[BaseModel]] = [Capabilities]
    models += [each for each in vars(metadata).values() if isinstance(each, type) and issubclass(each, BaseModel)]
    return {name for model in models for name in model.__fields__}


def knowledge_fields() -> Set[str]:
    """What the entries of the knowledge base consist of, as its files name them.

    The word lists are left out: a comment above each list says what it is for.
    """
    modules = (aspects, base, fields, professions, responses, roles, sources, topics, traits)
    models = {each for module in modules for each in vars(module).values() if isinstance(each, type)}
    names = {field.alias for model in models if issubclass(model, BaseModel) for field in model.__fields__.values()}
    return names - {"__root__", "role"}  # files without a name around their entries; filled in when a role is loaded


def environment_variables(tree: ast.AST) -> Set[str]:
    """The names of environment variables that a module reads, or sets for its child processes.

    A name counts when it is the first argument of a call such as `os.environ.get(...)`, a keyword of
    `environment(...)`, an index of `os.environ[...]`, or compared with `in os.environ`; literally or as a constant.
    """
    used: Set[str] = set()
    constants = {
        target.id: value.value
        for node in ast.walk(tree)
        for target, value in _pairs(node)
        if isinstance(target, ast.Name) and isinstance(value, ast.Constant) and isinstance(value.value, str)
    }
    for node in ast.walk(tree):
        arguments: List[ast.expr] = []
        if isinstance(node, ast.Call) and _is_environment(node.func):
            arguments = [*node.args[:1], *(ast.Constant(keyword.arg) for keyword in node.keywords if keyword.arg)]
        elif isinstance(node, ast.Subscript) and _is_environment(node.value):
            arguments = [node.slice]
        elif isinstance(node, ast.Compare) and _is_environment(node.comparators[-1]):
            arguments = [node.left]
        for argument in arguments:
            name = argument.value if isinstance(argument, ast.Constant) else None
            if isinstance(argument, ast.Name):
                name = constants.get(argument.id)
            if isinstance(name, str) and VARIABLE.fullmatch(name):
                used.add(name)
    return used


def _pairs(node: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Each target of an assignment with its own value, in `A, B = "a", "b"` too; nothing for other nodes."""
    if isinstance(node, ast.AnnAssign) and node.value is not None:
        yield node.target, node.value
    if not isinstance(node, ast.Assign):
        return
    for target in node.targets:
        if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
            yield from zip(target.elts, node.value.elts, strict=False)
        else:
            yield target, node.value


def _is_environment(node: ast.expr) -> bool:
    """Whether an expression is about the environment: `os.environ.get`, `environment`, `_address`, `port_from` …"""
    return bool(re.search(r"environ|getenv|_address|port_from", ast.unparse(node)))


def variables_in_configuration(text: str) -> Set[str]:
    """The names of environment variables that Rasa fills into one of its files: `url: ${DATABASE_HOST}`."""
    return set(re.findall(r"\$\{(\w+)\}", text))


def variables_in_typescript(text: str) -> Set[str]:
    """The names of environment variables that a module of the widget reads, while it is built or tested."""
    return set(re.findall(r"""\b(?:process|import\.meta)\.env(?:\.|\[["'])(\w+)""", text))


def variables_read() -> Set[str]:
    """The environment variables that the project's programs, scripts, Makefile and configuration read or set."""
    used: Set[str] = set()
    for file in [ROOT / "settings.py", *(file for folder in CODE for file in (ROOT / folder).rglob("*.py"))]:
        used |= environment_variables(ast.parse(file.read_text(encoding="utf-8")))
    for file in [ROOT / "Makefile", *(ROOT / "scripts").glob("*.sh")]:
        text = file.read_text(encoding="utf-8")
        used |= set(re.findall(r"\$\$?\{?([A-Z][A-Z0-9_]{2,})\b", text))
        used |= set(re.findall(r"export ([A-Z][A-Z0-9_]+)=", text))
    for file in (ROOT / name for name in ("config.yml", "credentials.yml", "domain.yml", "endpoints.yml")):
        used |= variables_in_configuration(file.read_text(encoding="utf-8"))
    widget = ROOT / "widget"
    for file in (*widget.glob("*.ts"), *(widget / "src").rglob("*.ts*"), *(widget / "tests").rglob("*.ts*")):
        used |= variables_in_typescript(file.read_text(encoding="utf-8"))
    return used - OF_THE_SHELL


def prose(text: str) -> Iterator[str]:
    """The lines of a page outside code blocks, tables, headings and images."""
    in_code = False
    for line in text.splitlines():
        if line.lstrip().startswith("```"):
            in_code = not in_code
        elif not in_code and not line.lstrip().startswith(("|", "#", "![", "<")):
            yield line


def without_code(text: str) -> str:
    """A page without its code blocks."""
    return re.sub(r"^\s*```.*?^\s*```", "", text, flags=re.DOTALL | re.MULTILINE)


def files() -> Iterator[Path]:
    """All files of the project, without those that are generated."""
    for entry in ROOT.iterdir():
        if entry.is_file():
            yield entry
        elif entry.name not in GENERATED and not entry.name.endswith("_cache") and entry.name != ".git":
            for folder, folders, names in os.walk(entry):  # passes over what other tests delete meanwhile
                if "node_modules" not in Path(folder).parts:
                    yield from (Path(folder) / name for name in (*folders, *names))


def looks_like_a_path(name: str) -> bool:
    """Whether a text in backticks is a path of the tree: in one of its folders, or a file at its root."""
    first = name.split("/")[0]
    if " " in name or PLACEHOLDERS.search(name) or name.startswith(("/", "http", "-")):
        return False
    return "/" in name and ((ROOT / first).is_dir() or first in GENERATED)


@pytest.mark.parametrize("target", re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(), re.MULTILINE))
def test_every_make_target_is_documented(target: str) -> None:
    assert f"make {target}" in TEXT


def test_every_make_target_mentioned_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    mentioned = set(re.findall(r"`(?:[A-Z_]+=\S+ )*make ([a-z-]+)", TEXT))
    assert mentioned <= targets


@pytest.mark.parametrize("setting", names_of(Settings))
def test_every_setting_is_documented(setting: str) -> None:
    assert f"`{setting}`" in TEXT


@pytest.mark.parametrize("name", sorted(knowledge_fields()))
def test_every_field_of_the_knowledge_base_is_documented(name: str) -> None:
    page = (ROOT / "docs" / "knowledge.md").read_text(encoding="utf-8")
    assert re.search(rf"`{name}[`:]|^\s*(?:- )?\{{?{name}:|[{{,] ?{name}:", page, re.MULTILINE)


@pytest.mark.parametrize("key", sorted(metadata_keys()))
def test_every_metadata_key_is_documented(key: str) -> None:
    assert f"`{key}`" in (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")


def test_environment_variables_are_found_in_code() -> None:
    lines = (
        'A, B = "FIRST", "NOT_READ"',
        "os.environ.get(A)",
        'os.getenv("SECOND", "NOT_A_NAME")',
        'port_from("THIRD", 5)',
        '"FOURTH" in os.environ',
        'somewhere.get("ELSEWHERE")',
    )
    assert environment_variables(ast.parse("\n".join(lines))) == {"FIRST", "SECOND", "THIRD", "FOURTH"}


def test_environment_variables_are_found_in_configuration_and_in_the_widget() -> None:
    file = "db: x\nurl: ${DB_HOST}\npassword: $HOME ${DB_PASSWORD}"
    assert variables_in_configuration(file) == {"DB_HOST", "DB_PASSWORD"}
    module = "process.env.PORT ?? import.meta.env.VITE_ADDRESS; process.env['BROWSER']; environment.ELSEWHERE"
    assert variables_in_typescript(module) == {"PORT", "VITE_ADDRESS", "BROWSER"}


@pytest.mark.parametrize("variable", sorted(variables_read()))
def test_every_environment_variable_is_documented(variable: str) -> None:
    assert f"`{variable}`" in TEXT or f"{variable}=" in TEXT


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_every_relative_link_leads_to_a_file(page: Path) -> None:
    text = without_code(page.read_text(encoding="utf-8"))
    links = re.findall(r"\]\(([^)\s]+)\)", text) + re.findall(r'src="([^"]+)"', text)
    files = [link.partition("#")[0] for link in links if not re.match(r"[a-z]+:", link)]
    assert [name for name in files if name and not (page.parent / name).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_every_link_into_a_page_leads_to_a_heading(page: Path) -> None:
    text = without_code(page.read_text(encoding="utf-8"))
    missing = []
    for name, anchor in re.findall(r"\]\(([^)\s#:]*)#([^)\s]+)\)", text):
        target = page.parent / name if name else page
        headings = re.findall(r"^#+ (.*)$", target.read_text(encoding="utf-8"), re.MULTILINE)
        anchors = [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]
        missing += [] if anchor in anchors else [f"{name}#{anchor}"]
    assert missing == []


@pytest.mark.parametrize("page", GUIDES, ids=ids)
def test_every_path_in_backticks_exists(page: Path) -> None:
    names = re.findall(r"`([^`\n]+)`", without_code(page.read_text(encoding="utf-8")))
    paths = [name.rstrip("/") for name in names if looks_like_a_path(name) and not name.startswith(GENERATED)]
    assert [name for name in paths if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("page", GUIDES, ids=ids)
def test_every_file_named_in_backticks_exists(page: Path) -> None:
    names = re.findall(r"`(\w+\.(?:py|yml|md|toml|lock|sh|tsx?))`", without_code(page.read_text(encoding="utf-8")))
    known = {file.name for file in files()}
    assert [name for name in names if name not in known] == []


@pytest.mark.parametrize("page", PAGES, ids=ids)
def test_no_line_of_prose_is_too_long(page: Path) -> None:
    lines = prose(page.read_text(encoding="utf-8"))
    long = [line for line in lines if len(re.sub(r"https?://\S+|\]\([^)]*\)", "", line)) > LONGEST_LINE]
    assert long == []
