"""Every code the program words, found in its source text, so that a code without words is noticed."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "refugeesday"

_CODE = re.compile(r"[a-z]+(?:_[a-z]+)*\.[a-z0-9]+(?:_[a-z0-9]+)*")
_NO_CODE = re.compile(r"(refugeesday|slots|weights)\..*|.*\.(csv|json|qss|toml|txt|xml)")
"""Names of modules, fields of the planning exchange format, and files look alike."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One module: where it is, its tree, and what each name in it is bound to."""

    place: str
    tree: ast.Module
    bound: dict[str, list[ast.AST]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A code as one place says it, with the names of the values given there."""

    code: str
    values: frozenset[str]
    place: str


def sources() -> list[Source]:
    return [
        read_source(path.read_text(encoding="utf-8"), place=path.relative_to(PACKAGE).as_posix())
        for path in sorted(PACKAGE.rglob("*.py"))
    ]


def read_source(text: str, *, place: str = "") -> Source:
    tree = ast.parse(text, filename=place)
    bound: dict[str, list[ast.AST]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef):
            bound.setdefault(node.name, []).append(node)
        elif isinstance(node, ast.Assign | ast.AnnAssign | ast.NamedExpr) and node.value is not None:
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                for name in ast.walk(target):
                    if isinstance(name, ast.Name):
                        bound.setdefault(name.id, []).append(node.value)
    return Source(place=place, tree=tree, bound=bound)


def coded_texts(source: Source) -> set[str]:
    """Give every text of a module that looks like a code, wherever it stands but in a docstring."""
    texts = {node.value for node in _without_docstrings(source.tree) if isinstance(node, ast.Constant)}
    return {text for text in texts if isinstance(text, str) and is_code(text)}


def is_code(text: str) -> bool:
    return bool(_CODE.fullmatch(text)) and not _NO_CODE.fullmatch(text)


def raised(found: Iterable[Source]) -> Iterator[Spoken]:
    """Give every code an error is made with; the code is empty where it cannot be known from the module."""
    found = list(found)
    classes = _error_classes(found)
    for source in found:
        for call in _calls(source, classes):
            if any(keyword.arg is None for keyword in call.keywords):
                continue  # passes on, with all its values, what was made elsewhere
            shown = next((keyword.value for keyword in call.keywords if keyword.arg == "shown"), None)
            values = {keyword.arg for keyword in call.keywords if keyword.arg} - {"shown"} | set(_keys(shown))
            yield from _spoken(source, call.args[0], values)


def rejected(found: Iterable[Source]) -> Iterator[Spoken]:
    """Give every code a cell or row of a list is refused or remarked with."""
    for source in found:
        for call in _calls(source, {"CellError", "reject", "remark", "Rejection", "Remark"}):
            given = call.args if _name(call) == "CellError" else call.args[2:3]
            given += [keyword.value for keyword in call.keywords if keyword.arg == "code"]
            for expression in given:
                yield from (one for one in _spoken(source, expression, set()) if one.code)


def said(found: Iterable[Source], section: str) -> Iterator[Spoken]:
    """Give every word of a section that is asked for by its name."""
    for source in found:
        for call in _calls(source, {"text"}):
            if len(call.args) > 1 and isinstance(call.args[0], ast.Constant) and call.args[0].value == section:
                values = {keyword.arg for keyword in call.keywords if keyword.arg}
                for keyword in call.keywords:
                    if keyword.arg is None and isinstance(keyword.value, ast.Name):
                        values |= {key for value in source.bound.get(keyword.value.id, []) for key in _keys(value)}
                for node in ast.walk(call.args[1]):
                    if isinstance(node, ast.Constant) and isinstance(node.value, str):
                        yield Spoken(code=node.value, values=frozenset(values), place=source.place)


def steps(found: Iterable[Source]) -> set[str]:
    """Give the names of all steps: functions made one, and blocks named as one, also by a table of the module."""
    found = list(found)
    functions = (node for source in found for node in ast.walk(source.tree) if isinstance(node, ast.FunctionDef))
    named = {one.name for one in functions if any(_called(mark) == "step" for mark in one.decorator_list)}
    blocks = [(source, call.args[0]) for source in found for call in _calls(source, {"step"}) if call.args]
    tables = [
        table
        for source, name in blocks
        if isinstance(name, ast.Subscript) and isinstance(name.value, ast.Name)
        for table in source.bound.get(name.value.id, [])
    ]
    names = [name for _, name in blocks] + [
        one for table in tables if isinstance(table, ast.Dict) for one in table.values
    ]
    return named | {node.value for node in names if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def findings(source: Source) -> Iterator[Spoken]:
    """Give the codes of the checks with the values their place knows."""
    for function in (node for node in source.tree.body if isinstance(node, ast.FunctionDef)):
        known = {key for node in ast.walk(function) for key in _keys(node)}
        for call in (node for node in ast.walk(function) if isinstance(node, ast.Call)):
            always = {"_at": {"at", "booth"}, "_person_finding": {"who"}, "_booth_finding": set(), "Finding": set()}
            if _name(call) not in always:
                continue
            values = known | always[_name(call)] | {keyword.arg for keyword in call.keywords if keyword.arg}
            texts = [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg == "code")]
            for node in texts:
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield Spoken(code=node.value, values=frozenset(values), place=source.place)


def row_keys(source: Source) -> set[str]:
    """Give the keys of every dict a function of a module makes."""
    functions = (node for node in source.tree.body if isinstance(node, ast.FunctionDef))
    return {key for function in functions for node in ast.walk(function) for key in _keys(node)}


def _spoken(source: Source, expression: ast.AST, values: set[str]) -> Iterator[Spoken]:
    codes = _codes(source, expression, seen=set())
    for code in codes or {""}:
        yield Spoken(code=code, values=frozenset(values), place=source.place)


def _codes(source: Source, expression: ast.AST, *, seen: set[str]) -> set[str]:
    """Give the codes in an expression and in whatever its names are bound to in the module."""
    codes: set[str] = set()
    for node in _without_docstrings(expression):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and is_code(node.value):
            codes.add(node.value)
        name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
        if name and name not in seen:
            seen.add(name)
            for value in source.bound.get(name, []):
                codes |= _codes(source, value, seen=seen)
    return codes


def _without_docstrings(tree: ast.AST) -> Iterator[ast.AST]:
    texts = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return (node for node in ast.walk(tree) if id(node) not in texts or not isinstance(node, ast.Constant))


def _error_classes(found: Iterable[Source]) -> set[str]:
    classes = [node for source in found for node in ast.walk(source.tree) if isinstance(node, ast.ClassDef)]
    names = {"UserError"}
    for _ in classes:
        names |= {one.name for one in classes if names & {_called(base) for base in one.bases}}
    return names


def _calls(source: Source, names: set[str]) -> Iterator[ast.Call]:
    return (node for node in ast.walk(source.tree) if isinstance(node, ast.Call) and _name(node) in names)


def _name(call: ast.Call) -> str:
    return _called(call.func)


def _called(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def _keys(node: ast.AST | None) -> Iterator[str]:
    for key in node.keys if isinstance(node, ast.Dict) else ():
        if isinstance(key, ast.Constant) and isinstance(key.value, str):
            yield key.value
