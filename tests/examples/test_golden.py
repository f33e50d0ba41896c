"""The reports of the examples are, to the byte, the ones that were read and approved.

After a change that is meant: ``python -m pytest tests/examples --rewrite-golden``, then read the difference.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.examples.cases import PROFILES, report
from vetkit.report import FORMATS

GOLDEN = Path(__file__).parent / "golden"
ENDINGS = {"markdown": "md", "json": "json"}


def file_name(name: str, format: str) -> str:
    return f"{name}.{ENDINGS.get(format, f'{format}.txt')}"


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", PROFILES)
def test_the_report_is_the_one_that_was_approved(
    name: str, format: str, request: pytest.FixtureRequest
) -> None:
    path = GOLDEN / file_name(name, format)
    made = report(name, format)
    if request.config.getoption("--rewrite-golden"):
        GOLDEN.mkdir(exist_ok=True)
        path.write_text(made, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == made


def test_no_expected_report_is_left_over() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {
        file_name(name, format) for name in PROFILES for format in FORMATS
    }
