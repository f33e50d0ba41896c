"""Every format of a scan: what it says, and that no word of a vendor's has power in it."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given, settings
from rich.console import Console
from tests.scanning import build

from vetkit.scanning import FORMATS, Scan, render

TEXTS = tuple(name for name in FORMATS if name != "terminal")


def drawn(scan, format, width=80, color_system=None):
    """Return what a user gets to see."""
    report = render(scan, build.FLAGS, format)
    if isinstance(report, str):
        return report
    console = Console(
        width=width,
        file=io.StringIO(),
        force_terminal=color_system is not None,
        color_system=color_system,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    console.print(report)
    return console.file.getvalue()


def test_the_files_of_the_folder_are_the_formats():
    assert FORMATS == ("github", "json", "markdown", "sarif", "terminal")


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("scan", [build.scan(), build.scan(build.match()), build.scan(documents=())])
def test_a_report_ends_with_one_line_break(format, scan):
    text = drawn(scan, format)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@pytest.mark.parametrize("format", TEXTS)
@settings(deadline=None, max_examples=20)
@given(scan=build.scans())
def test_the_same_scan_gives_the_same_bytes(format, scan):
    again = Scan.model_validate_json(scan.model_dump_json(by_alias=True))
    assert render(scan, build.FLAGS, format) == render(again, build.FLAGS, format)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("text", build.EVERYTHING)
def test_a_build_server_finds_no_command_of_a_vendors_in_any_format(format, text):
    """GitHub's runner obeys ``::error::`` at the start of a line, blanks before it or not, and ``##[error]`` anywhere."""
    for line in drawn(build.everywhere(text), format, width=40).splitlines():
        assert "##[" not in line
        if format != "github":
            assert not line.lstrip().startswith("::")


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("text", build.EVERYTHING)
def test_nothing_that_a_terminal_obeys_is_in_any_format(format, text):
    shown = drawn(build.everywhere(text), format)
    assert not {c for c in shown if ord(c) < 32} - {"\n"}
    assert not set(shown) & {"\x7f", "\x9b", "\u202e", "\u2066", "\u200b", "\ufeff", "\U000e0041"}


@settings(deadline=None, max_examples=60)
@given(scan=build.scans())
def test_json_is_lossless(scan):
    text = render(scan, build.FLAGS, "json")
    assert text.isascii()
    assert Scan.model_validate_json(text) == scan


def test_json_has_statistics_only_where_they_were_asked_for():
    assert "statistics" not in json.loads(render(build.scan(), build.FLAGS, "json"))
    asked = build.scan(statistics=())
    assert json.loads(render(asked, build.FLAGS, "json"))["statistics"] == []
