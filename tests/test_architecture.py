"""The house rules that a machine can check: layers, sizes, names. Source: README, "How it is built"."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "refugeesday"
MODULES = sorted(PACKAGE.rglob("*.py"))
BY_NAME = [pytest.param(path, id=str(path.relative_to(ROOT))) for path in MODULES]

STANDALONE = {"errors": set(), "paths": set(), "log": set(), "heap": set()}
LAYERS = {
    **STANDALONE,
    "domain": set(),
    "planning": {"domain", "heap"},
    "store": {"domain", "paths", "log"},
    "exchange": {"domain", "paths", "log"},
    "printing": {"domain", "paths"},
    "services": {"store", "exchange", "planning", "domain", "paths", "log", "heap"},
    "wording": {"domain", "paths"},
    "commands": {"services", "exchange", "planning", "printing", "domain", "wording", "paths", "log"},
    "cli": {"commands", "wording"},
    "gui": {"services", "exchange", "planning", "printing", "domain", "wording", "paths", "log", "heap"},
    "app": {"cli", "commands", "exchange", "services", "gui", "log", "wording", "paths"},
    "": set(),
}
"""What each part of the package may import of the others; everyone may import `errors`."""
LIBRARIES = {
    "PySide6": {"printing", "gui", "commands"},
    "peewee": {"store", "services"},
    "playhouse": {"store"},
    "sqlcipher3": {"store"},
    "numpy": {"planning", "services"},
    "highspy": {"planning"},
    "icalendar": {"exchange"},
    "qtawesome": {"gui"},
}
"""Which parts of the package may import a library."""
NOTHING_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base"}


def part_of(path: Path) -> str:
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py").replace("__init__", "")


def imported_names(tree: ast.Module) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", BY_NAME)
def test_module_imports_only_downwards(path: Path) -> None:
    part = part_of(path)
    ours = {name.split(".")[1] for name in imported_names(tree_of(path)) if name.startswith("refugeesday.")}
    assert ours - {part, "errors", "__version__"} <= LAYERS[part]


@pytest.mark.parametrize("path", BY_NAME)
def test_module_imports_only_its_libraries(path: Path) -> None:
    tops = {name.split(".")[0] for name in imported_names(tree_of(path))}
    forbidden = {library for library, parts in LIBRARIES.items() if library in tops and part_of(path) not in parts}
    assert forbidden == set()


def test_printing_uses_no_widgets() -> None:
    used = {name for path in (PACKAGE / "printing").glob("*.py") for name in imported_names(tree_of(path))}
    assert not {name for name in used if name.startswith(("PySide6.QtWidgets", "refugeesday.gui"))}


def test_a_page_imports_no_other_page() -> None:
    folders = [folder for folder in (PACKAGE / "gui").iterdir() if (folder / "page.py").exists()]
    for folder in folders:
        others = {f"refugeesday.gui.{other.name}." for other in folders if other != folder}
        used = {name for path in folder.glob("*.py") for name in imported_names(tree_of(path))}
        assert not [name for name in used if name.startswith(tuple(others))]


@pytest.mark.parametrize("path", BY_NAME)
def test_module_is_of_readable_size(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    limit = {"main_window.py": 300, "page.py": 250}.get(path.name, 400)
    assert lines <= limit


@pytest.mark.parametrize("path", BY_NAME)
def test_functions_are_of_readable_size(path: Path) -> None:
    functions = [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef)]
    assert {
        node.name: node.end_lineno - node.lineno + 1 for node in functions if node.end_lineno - node.lineno >= 60
    } == {}


def test_half_of_the_modules_are_short() -> None:
    lines = sorted(path.read_text(encoding="utf-8").count("\n") for path in MODULES if path.name != "__init__.py")
    assert lines[len(lines) // 2] <= 150


def test_module_names_say_something() -> None:
    assert not [path for path in MODULES if path.stem in NOTHING_NAMES]


@pytest.mark.parametrize("path", BY_NAME)
def test_rows_are_never_replaced_behind_the_journal(path: Path) -> None:
    if path.name == "checksums.py":
        return
    text = re.sub(r'"""[\s\S]*?"""', "", path.read_text(encoding="utf-8"))
    assert "INSERT OR REPLACE" not in text.upper()
    assert "on_conflict_replace" not in text


@pytest.mark.parametrize("path", [param for param in BY_NAME if "/services/" in str(param.values[0])])
def test_steps_take_the_session_first_and_names_after_the_second(path: Path) -> None:
    for node in tree_of(path).body:
        if isinstance(node, ast.FunctionDef) and any(getattr(mark, "id", "") == "step" for mark in node.decorator_list):
            names = [argument.arg for argument in node.args.args]
            assert names[0] == "session"
            assert len(names) <= 2
            assert "_" in node.name


@pytest.mark.parametrize("path", BY_NAME)
def test_nothing_is_left_open(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"\b(TODO|FIXME|XXX)\b", text)


def test_nothing_reads_the_material_beside_the_project() -> None:
    files = [*MODULES, *(path for path in (ROOT / "tests").rglob("*.py") if path != Path(__file__))]
    assert not [path for path in files if "../" + "shared" in path.read_text(encoding="utf-8")]


def test_top_level_holds_what_the_layout_says() -> None:
    allowed = {"refugeesday", "resources", "tests", "pyproject.toml", "main.py", "README.md"}
    here = {path.name for path in ROOT.iterdir() if not path.name.startswith((".", "__pycache__"))}
    assert {name for name in here if not name.endswith((".egg-info", "-demo"))} - allowed - {"build", "dist"} == set()


def test_main_is_five_lines() -> None:
    assert len([line for line in (ROOT / "main.py").read_text(encoding="utf-8").splitlines() if line]) <= 5
