"""Imports run down only: the shell knows the core, the core knows the nouns, and nothing looks up."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from tests.house.tree import PACKAGE, ROOT, parsed, python_files, shown

STOREYS = (
    ("cli", "__main__"),
    (
        *("load", "documents", "pdfium", "records", "writing", "forms", "schemas"),
        *("research", "sources", "web"),
    ),
    (
        *("report", "scanning", "judge", "gates", "limits", "score", "kinds", "measures", "references"),
        *("packet", "crossing", "signals", "claims", "told", "ledger", "brought"),
    ),
    ("model", "errors", "folder"),
)
"""The parts of the package, top storey first. The last two touch no file, screen, clock or network."""

# fmt: off
SHELL_ONLY = {
    "asyncio", "fcntl", "getpass", "glob", "httpcore", "httpx", "io", "locale", "logging", "multiprocessing", "os",
    "pathlib", "platform", "random", "secrets", "shutil", "signal", "socket", "subprocess", "sys",
    "tempfile", "threading", "time", "tomli_w", "typer", "urllib.request", "uuid", "webbrowser",
}
"""Modules that reach out of the program."""

SHELL_ONLY_CALLS = {
    "open", "print", "input", "today", "now", "utcnow", "fromtimestamp", "read_text", "read_bytes",
    "write_text", "write_bytes",
}
# fmt: on
"""Calls that reach out of the program, whatever they are called on."""

MAY_READ_ITS_OWN_DATA = "vetkit.claims.prepared"
"""The one module of the core that reads a file: the word lists that are part of the package."""


def dotted(path: Path) -> str:
    """Return the module's name, such as ``vetkit.load.read``."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {dotted(path): path for path in python_files("src/vetkit")}


def part(module: str) -> str:
    """Return the part of the package that ``module`` belongs to; empty for the front door, ``vetkit``."""
    return module.split(".")[1] if "." in module else ""


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield the dotted name of everything that is imported, whether for types, late, or by its name in a string."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in MODULES:
            yield node.value


def module_of(name: str) -> str | None:
    """Return the module of vetkit that ``name`` is, or is in."""
    while name and name not in MODULES:
        name = name.rpartition(".")[0]
    return name or None


def edges(module: str) -> set[str]:
    """Return the modules of vetkit that ``module`` imports. The front door has none: it opens on request."""
    if module == "vetkit":
        return set()
    return {found for name in imported(parsed(MODULES[module])) if (found := module_of(name))} - {module}


def storey(module: str) -> int:
    return next((level for level, parts in enumerate(STOREYS) if part(module) in parts), 0)


def cycle(graph: dict[str, set[str]]) -> list[str]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_every_part_of_the_package_has_its_storey() -> None:
    assert {part(module) for module in MODULES} - {""} == {name for parts in STOREYS for name in parts}


def test_imports_run_down_only() -> None:
    wrong = [
        f"{importer} imports {module}"
        for importer in MODULES
        for module in sorted(edges(importer) - {"vetkit"})
        if storey(module) < storey(importer)
    ]
    assert not wrong, "\n".join(wrong)


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert cycle({module: edges(module) - {"vetkit"} for module in MODULES}) == []


def test_no_parts_import_each_other_in_a_circle() -> None:
    graph: dict[str, set[str]] = {}
    for module in MODULES:
        below = {part(found) for found in edges(module)} - {"", part(module)}
        graph.setdefault(part(module), set()).update(below)
    assert cycle(graph) == []


def test_the_front_door_is_asked_from_inside_for_the_version_alone() -> None:
    asked = {
        name
        for path in MODULES.values()
        for name in imported(parsed(path))
        if module_of(name) == "vetkit" and not name.startswith("vetkit.__version__")
    }
    assert asked <= {"vetkit"}  # as the name of the package whose data is read


def test_one_module_speaks_http() -> None:
    asked = {
        module
        for module, path in MODULES.items()
        for name in imported(parsed(path))
        if name.partition(".")[0] in {"httpx", "httpcore", "socket"}
    }
    assert asked == {"vetkit.web.wire"}


@pytest.mark.parametrize("module", [name for name in MODULES if name != "vetkit" and storey(name) >= 2])
def test_the_core_reaches_no_file_screen_clock_or_network(module: str) -> None:
    allowed = {"read_bytes", "importlib.resources.files"} if module == MAY_READ_ITS_OWN_DATA else set()
    assert set(reaching_out(parsed(MODULES[module]))) - allowed == set()


def reaching_out(tree: ast.Module) -> Iterator[str]:
    """Yield the imports and calls of ``tree`` that belong into the shell."""
    for name in imported(tree):
        packages = {name[:end] for end, letter in enumerate(f"{name}.") if letter == "."}
        if packages & SHELL_ONLY or name.startswith("importlib.resources"):
            yield name
    for node in run_time(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "rich.console":
            yield node.module
        elif isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in SHELL_ONLY_CALLS:
                yield called


def run_time(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes of ``tree``, leaving out what is imported for types: a console may be named, not made."""
    for node in ast.iter_child_nodes(tree):
        if not (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"):
            yield node
            yield from run_time(node)


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("import os.path", {"os.path"}),
        ("def f():\n    from pathlib import Path", {"pathlib.Path"}),
        ("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import httpx", {"httpx"}),
        ("from rich.console import Console", {"rich.console"}),
        ("if TYPE_CHECKING:\n    from rich.console import Console", set()),
        ("date.today()", {"today"}),
        ("print('x')", {"print"}),
        ("from importlib.resources import files", {"importlib.resources.files"}),
        ("from datetime import date\nfrom osprey import open_ended", set()),
    ],
)
def test_reaching_out_is_seen_wherever_it_stands(source: str, seen: set[str]) -> None:
    assert set(reaching_out(ast.parse(source))) == seen


@pytest.mark.parametrize(
    ("source", "module"),
    [
        ("from vetkit.load import read", "vetkit.load.read"),
        ("from vetkit.load.read import read_bytes", "vetkit.load.read"),
        ("import vetkit.model.case", "vetkit.model.case"),
        ("if TYPE_CHECKING:\n    from vetkit.judge import assess", "vetkit.judge"),
        ("members('vetkit.measures')", "vetkit.measures"),
        ("from vetkit import __version__", "vetkit"),
    ],
)
def test_an_import_is_seen_however_it_is_written(source: str, module: str) -> None:
    assert {module_of(name) for name in imported(ast.parse(source))} - {None} == {module}


def test_a_circle_is_seen() -> None:
    assert cycle({"a": {"b"}, "b": {"c"}, "c": {"a"}}) != []
    assert cycle({"a": {"b", "c"}, "b": {"c"}}) == []


def test_the_tree_is_the_one_that_is_installed() -> None:
    import vetkit

    assert Path(vetkit.__file__).is_relative_to(ROOT), f"tests run against {vetkit.__file__}"
    assert shown(MODULES["vetkit"]) == "src/vetkit/__init__.py"
