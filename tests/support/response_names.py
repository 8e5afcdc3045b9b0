"""The names of responses that the code says, read from its syntax trees.

A name reaches `KnowledgeBase.response` or `KnowledgeBase.responses` as a constant, through variables, parameters and
conditions, or as the value of an f-string such as `f"fit_band_{band}"`.
"""

import ast
import re
from pathlib import Path
from typing import Dict, Iterator, List, NamedTuple, Set, Union

PACKAGES = ("advisor", "actions", "components", "channels", "tracker_stores", "review")
Function = Union[ast.FunctionDef, ast.AsyncFunctionDef]


class NamesInCode(NamedTuple):
    """What the code says."""

    names: Set[str]
    """Names of responses."""
    patterns: Set[str]
    """Regular expressions for names put together at run time."""
    constants: Set[str]
    """Every text in the code, whatever it is for."""
    assembled: Set[str]
    """Regular expressions for every text put together at run time that begins like a name."""


def names_in_code(root: Path) -> NamesInCode:
    """What the code under `root` says."""
    files = [file for name in PACKAGES for file in (root / name).rglob("*.py")]
    nodes = [node for file in files for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))]
    search = _Search([node for node in nodes if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))])
    search.run()
    constants = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    patterns = {_pattern(node) for node in nodes if isinstance(node, (ast.JoinedStr, ast.BinOp))}
    assembled = {pattern for pattern in patterns if re.match(r"[a-z_]{4,}\.", pattern)}
    return NamesInCode(search.names, search.patterns, constants, assembled)


def _pattern(node: ast.expr) -> str:
    """The regular expression for the texts that `node` can stand for, an f-string or a sum."""
    if isinstance(node, ast.Constant):
        return re.escape(str(node.value))
    if isinstance(node, ast.JoinedStr):
        return "".join(map(_pattern, node.values))
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return _pattern(node.left) + _pattern(node.right)
    return ".*"


class _Search:
    """Follows the names back from where they are used to where they are written."""

    def __init__(self, functions: List[Function]) -> None:
        self._functions = functions
        self._by_name: Dict[str, List[Function]] = {}
        for function in functions:
            self._by_name.setdefault(function.name, []).append(function)
        self._sinks: Dict[str, str] = {"response": "name"}  # function: the parameter that takes a name
        self._looked_at: Set[ast.expr] = set()
        self.names: Set[str] = set()
        self.patterns: Set[str] = set()

    def run(self) -> None:
        """Looks until nothing new turns up."""
        before = -1
        while before != len(self._sinks):
            before = len(self._sinks)
            self._looked_at.clear()
            for function in self._functions:
                for expression in self._uses(function):
                    self._look_at(expression, function)

    def _uses(self, function: Function) -> Iterator[ast.expr]:
        """The expressions in `function` that give the name of a response."""
        for node in ast.walk(function):
            if isinstance(node, ast.Subscript) and getattr(node.value, "attr", "") == "responses":
                yield node.slice
            elif isinstance(node, ast.Call):
                called = getattr(node.func, "id", getattr(node.func, "attr", ""))
                parameter = self._sinks.get(called)
                if parameter:
                    yield from (keyword.value for keyword in node.keywords if keyword.arg == parameter)
                    places = {p.index(parameter) for p in map(_parameters, self._by_name[called]) if parameter in p}
                    yield from (node.args[place] for place in places if place < len(node.args))

    def _look_at(self, node: ast.expr, function: Function) -> None:
        """Collects the names that `node` can stand for in `function`."""
        if node in self._looked_at:
            return
        self._looked_at.add(node)
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            self.names.add(node.value)
        elif isinstance(node, (ast.JoinedStr, ast.BinOp)):
            self.patterns.add(_pattern(node))
        elif isinstance(node, ast.Name):
            if node.id in _parameters(function):
                self._sinks[function.name] = node.id
            for value in _values_of(node.id, function):
                self._look_at(value, function)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            for called in self._by_name.get(node.func.id, ()):
                for part in ast.walk(called):
                    if isinstance(part, ast.Return) and part.value:
                        self._look_at(part.value, called)
        else:
            for part in _choices(node):
                self._look_at(part, function)


def _choices(node: ast.expr) -> Iterator[ast.expr]:
    """The values that `node` chooses from: `"a" if x else "b"`, `{...}.get(x, "a")`, `("a", "b")`."""
    if isinstance(node, ast.IfExp):
        yield from (node.body, node.orelse)
    elif isinstance(node, (ast.Tuple, ast.List)):
        yield from node.elts
    elif isinstance(node, ast.Dict):
        yield from node.values
    elif isinstance(node, ast.Subscript) and isinstance(node.value, ast.Dict):
        yield node.value
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Dict):
        yield from (node.func.value, *node.args[1:])


def _parameters(function: Function) -> List[str]:
    return [a.arg for a in (*function.args.args, *function.args.kwonlyargs) if a.arg not in ("self", "cls")]


def _values_of(variable: str, function: Function) -> Iterator[ast.expr]:
    """What `variable` is set to in `function`: its assignments, and its default as a parameter."""
    arguments = function.args.args
    defaults = dict(zip([a.arg for a in arguments[::-1]], function.args.defaults[::-1], strict=False))
    if variable in defaults:
        yield defaults[variable]
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and any(variable in _names_in(target) for target in node.targets):
            yield node.value
        elif isinstance(node, (ast.For, ast.comprehension)) and variable in _names_in(node.target):
            yield node.iter


def _names_in(target: ast.expr) -> Set[str]:
    return {node.id for node in ast.walk(target) if isinstance(node, ast.Name)}
