"""A file is one thing and a function is one thought: both fit on a few screens."""

from __future__ import annotations

from tests.house.tree import functions, parsed, python_files, shown

MOST_LINES_OF_A_FILE = 300
MOST_LINES_OF_A_FUNCTION = 40


def test_no_python_file_is_longer_than_300_lines() -> None:
    lengths = {shown(path): len(path.read_text(encoding="utf-8").splitlines()) for path in python_files()}
    assert lengths
    long = [f"{name} {lines}" for name, lines in lengths.items() if lines > MOST_LINES_OF_A_FILE]
    assert not long, "\n".join(long)


def test_no_function_is_longer_than_40_lines() -> None:
    lengths = {
        f"{shown(path, function.lineno)} {function.name}": (function.end_lineno or 0) - function.lineno + 1
        for path in python_files()
        for function in functions(parsed(path))
    }
    assert lengths
    long = [f"{name} {lines}" for name, lines in lengths.items() if lines > MOST_LINES_OF_A_FUNCTION]
    assert not long, "\n".join(long)
