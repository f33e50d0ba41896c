"""The lossless format."""

import json as standard

import pytest
from hypothesis import given, settings
from tests.report import build
from tests.report.strategies import HOSTILE, assessments, everywhere

from vetkit.errors import VetkitError
from vetkit.model.assessment import Assessment
from vetkit.report import json


@settings(deadline=None, max_examples=50)
@given(assessments())
def test_reading_back_gives_an_equal_assessment(assessment: Assessment) -> None:
    assert json.read(json.render(assessment)) == assessment


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_as_it_was(text: str) -> None:
    shown = json.render(everywhere(text))
    assert json.read(shown) == everywhere(text)
    assert not [c for c in shown if c != "\n" and not c.isprintable() and c not in "\xa0\ufe0f"]


def test_the_top_level_is_the_contract() -> None:
    top = standard.loads(json.render(build.whole()))
    assert top["schema"] == "vetkit.assessment/1"
    assert top["as_of"] == "2026-11-24"
    assert top["score"] == {"headline": 62.5, "floor": 41.25, "ceiling": 88.0, "coverage": 64.0}
    assert {
        "consultant",
        "vetkit",
        "checklists",
        "inputs",
        "verdict",
        "sections",
        "findings",
        "next",
    } <= top.keys()


def test_text_keeps_its_letters() -> None:
    assert '"Zürich 漢字 🎉"' in json.render(
        build.assessment(consultant=build.subject(name="Zürich 漢字 🎉"))
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "acme.json: JSON: Invalid JSON: EOF while parsing an object at line 1 column 1"),
        ('{"schema": "vetkit.assessment/2"}', "acme.json: schema: Input should be 'vetkit.assessment/1'"),
    ],
)
def test_what_is_no_assessment_is_refused_with_its_mistakes(text: str, message: str) -> None:
    with pytest.raises(VetkitError) as caught:
        json.read(text, "acme.json")
    assert any(str(one).startswith(message) for one in caught.value.problems)


def test_not_a_number_is_refused() -> None:
    text = json.render(build.whole()).replace('"headline": 62.5', '"headline": "high"')
    with pytest.raises(VetkitError, match=r"score\.headline"):
        json.read(text)
