"""Promises that a linter does not keep for us."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.house.tree import PACKAGE, comments, files, parsed, python_files, shown

PUT_OFF = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|X" r"XX|HA" r"CK)\b")
PATH_OF_A_MACHINE = re.compile(r"(?<![\w.:/-])/(?:work|tmp|root|home|Users)/\w")
MARK_OF_A_CONFLICT = re.compile(r"(?:<{7}|>{7}) \S")
REASONED = re.compile(r"# noqa: [A-Z]+\d+(?:, [A-Z]+\d+)* - \S")
NOT_RUN = {"skip", "skipif", "xfail", "importorskip"}
CATCH_ALL = {"Exception", "BaseException"}


def test_everything_public_says_what_it_is() -> None:
    silent = [
        f"{shown(path, node.lineno)} {node.name}"
        for path in python_files("src")
        for node in public(parsed(path))
        if not ast.get_docstring(node)
    ]
    assert not silent, "\n".join(silent)


def public(
    tree: ast.Module | ast.ClassDef,
) -> Iterator[ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield the public classes and functions of a module, and the public methods of its public classes."""
    for node in tree.body:
        named = isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        if named and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node)


def test_only_the_last_line_of_defence_catches_everything() -> None:
    last = PACKAGE / "cli" / "run.py"
    caught = [(path, node.lineno) for path in python_files() for node in catch_alls(parsed(path))]
    elsewhere = [shown(*place) for place in caught if place[0] != last]
    assert not elsewhere, "\n".join(elsewhere)
    assert len(caught) <= 1


def catch_alls(tree: ast.AST) -> Iterator[ast.expr | ast.ExceptHandler]:
    """Yield every ``except:``, ``except Exception:`` and ``suppress(Exception)``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler) and (node.type is None or names(node.type) & CATCH_ALL):
            yield node
        elif isinstance(node, ast.Call) and "suppress" in names(node.func):
            yield from (argument for argument in node.args if names(argument) & CATCH_ALL)


def names(tree: ast.AST) -> set[str]:
    found = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return found | {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


def test_no_type_is_silenced_and_no_rule_without_a_reason() -> None:
    found = [
        f"{shown(path, line)} {comment}"
        for path in python_files()
        for line, comment in comments(path)
        if "type: ignore" in comment or ("noqa" in comment and not REASONED.match(comment))
    ]
    assert not found, "\n".join(found)


def test_nothing_is_put_off() -> None:
    found = [
        f"{shown(path, line)} {comment}"
        for path in python_files()
        for line, comment in comments(path)
        if PUT_OFF.search(comment)
    ]
    assert not found, "\n".join(found)


def test_every_test_is_run() -> None:
    found = [
        f"{shown(path, node.lineno)} {ast.unparse(node)}"
        for path in python_files("tests")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Attribute) and node.attr in NOT_RUN and "pytest" in names(node)
    ]
    assert not found, "\n".join(found)


def test_no_file_names_a_path_of_a_machine() -> None:
    found = [
        f"{shown(path, line)} {text.strip()[:100]}"
        for path in files()
        for line, text in enumerate(path.read_bytes().decode("utf-8", "replace").splitlines(), 1)
        if PATH_OF_A_MACHINE.search(text)
    ]
    assert not found, "\n".join(found)


def test_no_file_holds_two_versions_of_a_line() -> None:
    found = [
        shown(path, line)
        for path in files()
        for line, text in enumerate(path.read_bytes().decode("utf-8", "replace").splitlines(), 1)
        if MARK_OF_A_CONFLICT.match(text)
    ]
    assert not found, "\n".join(found)


def test_the_promises_are_looked_for_in_the_right_way() -> None:
    assert PATH_OF_A_MACHINE.search('"/' + 'home/ada/x"')
    assert not PATH_OF_A_MACHINE.search("https://example.org/" + "home/about")
    assert MARK_OF_A_CONFLICT.match("<" * 7 + " HEAD")
    assert REASONED.match("# noqa: S101 - the test says so")
    assert not REASONED.match("# noqa: S101")
    assert list(catch_alls(ast.parse("try:\n    f()\nexcept (OSError, Exception):\n    pass")))
    assert list(catch_alls(ast.parse("with contextlib.suppress(Exception):\n    f()")))
    assert not list(catch_alls(ast.parse("try:\n    f()\nexcept OSError:\n    pass")))
    assert [node.name for node in public(ast.parse("class A:\n    def b(self): ...\ndef _c(): ..."))] == [
        "A",
        "b",
    ]
