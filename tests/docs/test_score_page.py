"""The worked example of docs/explanation/score.md is what the code computes."""

from __future__ import annotations

import re

from tests.docs.pages import ROOT
from vetkit.model.policy import Policy
from vetkit.score import score, tally

PAGE = (ROOT / "docs" / "explanation" / "score.md").read_text(encoding="utf-8")
MARKS = {"pass": 1.0, "fail": 0.0, "unknown": None}


def test_the_four_figures_of_the_example_are_computed_from_its_own_table() -> None:
    weights = Policy().severity
    rows = re.findall(
        r"^\| [^|]+ \| (critical|high|medium|low) \| ([\d.]+) \| (pass|fail|unknown) \|", PAGE, re.MULTILINE
    )
    assert [float(weight) for _, weight, _ in rows] == [weights.of(severity) for severity, _, _ in rows]
    points = score([tally(1.0, [(float(weight), MARKS[outcome]) for _, weight, outcome in rows])])
    shown = [float(figure) for figure in re.findall(r"^- \*\*\w+\*\* ([\d.]+)", PAGE, re.MULTILINE)]
    computed = [points.headline, points.floor, points.ceiling, points.coverage]
    assert shown == [round(figure, 1) for figure in computed if figure is not None]


def test_the_page_names_the_policy_as_it_ships() -> None:
    policy = Policy()
    assert (
        f"{policy.approve:g} and more approve, {policy.conditions:g} and more approve with conditions" in PAGE
    )
    assert f"coverage under {policy.coverage:g} %" in PAGE
    calls = policy.calls
    assert f"how many referees are to be called: {calls.small}, {calls.normal} or {calls.large}" in PAGE
