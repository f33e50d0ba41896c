"""The source tree as the house tests see it: files, dotted names, syntax trees, comments."""

from __future__ import annotations

import ast
import tokenize
from collections.abc import Iterator
from functools import cache
from io import StringIO
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "vetkit"
GENERATED = ("__pycache__", "dist", "build")


def files(*folders: str) -> tuple[Path, ...]:
    """Return every file of the checkout, or of some of its folders, that a person wrote."""
    tops = [ROOT / folder for folder in folders] or sorted(path for path in ROOT.iterdir() if _is_ours(path))
    found = [path for top in tops for path in ([top] if top.is_file() else sorted(top.rglob("*")))]
    return tuple(path for path in found if path.is_file() and all(map(_is_ours, _below_root(path))))


def python_files(*folders: str) -> tuple[Path, ...]:
    return tuple(path for path in files(*folders) if path.suffix == ".py")


def shown(path: Path, line: int = 0) -> str:
    """Return the place as an editor opens it."""
    name = path.relative_to(ROOT).as_posix()
    return f"{name}:{line}" if line else name


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def comments(path: Path) -> Iterator[tuple[int, str]]:
    """Yield line and text of every comment, leaving out what only looks like one inside a string."""
    for token in tokenize.generate_tokens(StringIO(path.read_text(encoding="utf-8")).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _below_root(path: Path) -> list[Path]:
    return [path, *path.parents[: path.parts.__len__() - len(ROOT.parts) - 1]]


def _is_ours(path: Path) -> bool:
    hidden = path.name.startswith(".") and path.name not in (".ci", ".github", ".gitignore")
    return not hidden and path.name not in GENERATED and path.suffix != ".egg-info"
