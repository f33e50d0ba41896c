"""``-f`` paired with ``-o``."""

from __future__ import annotations

from pathlib import Path

import pytest

from vetkit.cli.targets import Target, refuse_inputs, targets
from vetkit.errors import VetkitError

KNOWN = ("json", "markdown", "terminal")


def pair(formats=(), outputs=()):
    return targets(formats, [Path(path) for path in outputs], default="terminal", known=KNOWN)


@pytest.mark.parametrize(
    ("formats", "outputs", "expected"),
    [
        ([], [], [("terminal", "-")]),
        (["json"], [], [("json", "-")]),
        (["json"], ["-"], [("json", "-")]),
        (["json"], ["a.json"], [("json", "a.json")]),
        (["json", "markdown"], ["a.json", "a.md"], [("json", "a.json"), ("markdown", "a.md")]),
        (["terminal", "json"], ["-", "a.json"], [("terminal", "-"), ("json", "a.json")]),
    ],
)
def test_the_first_format_goes_to_the_first_output(formats, outputs, expected):
    assert pair(formats, outputs) == tuple(Target(name, Path(path)) for name, path in expected)


PAIRS = "pair them: -f markdown -o report.md -f json -o report.json"


@pytest.mark.parametrize(
    ("formats", "outputs", "message"),
    [
        ([], ["a.md"], f"--output: --output needs a --format before it; {PAIRS}"),
        (["json", "markdown"], [], f"--output: --format is given twice and --output not; {PAIRS}"),
        (["json"], ["a", "b"], f"--output: --format is given once and --output twice; {PAIRS}"),
        (["json", "terminal"], ["-", "-"], "--output: - is named twice; each report needs its own place"),
        (["json", "terminal"], ["a", "./a"], "--output: a is named twice; each report needs its own place"),
        (["markdwon"], [], "--format: there is no format 'markdwon'; did you mean 'markdown'?"),
        (["xml"], [], "--format: there is no format 'xml'; formats: json, markdown, terminal"),
    ],
)
def test_what_does_not_pair_is_refused_with_the_way_out(formats, outputs, message):
    with pytest.raises(VetkitError) as caught:
        pair(formats, outputs)
    assert str(caught.value) == message


def test_a_report_never_goes_over_a_file_that_is_read():
    with pytest.raises(VetkitError, match=r"acme\.toml is read in this run; choose another name"):
        refuse_inputs(pair(["json"], ["./acme.toml"]), [Path("acme.toml")])
