"""SARIF: valid by the official schema, whatever a vendor wrote, and read rightly by those who gate on it.

``sarif-2.1.0.json`` is the schema of OASIS, SARIF 2.1.0 with errata 01.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given, settings
from jsonschema import Draft4Validator
from tests.scanning import build

from vetkit.scanning import render

VALIDATOR = Draft4Validator(json.loads(Path(__file__).with_name("sarif-2.1.0.json").read_text("utf-8")))
BARE = re.compile(r"(?<!\\)(?:\\\\)*[\[\]]")
LONE_BRACE = re.compile(r"(?<!\{)(?:\{\{)*\{(?!\{)|(?<!\})(?:\}\})*\}(?!\})")


def run_of(scan):
    return json.loads(render(scan, build.FLAGS, "sarif"))["runs"][0]


def texts(value):
    """Yield every message in a run."""
    if isinstance(value, dict):
        for key, held in value.items():
            if key in ("message", "shortDescription", "fullDescription", "help"):
                yield held["text"]
            yield from texts(held)
    if isinstance(value, list):
        for held in value:
            yield from texts(held)


@settings(deadline=None, max_examples=60)
@given(scan=build.scans())
def test_any_scan_is_valid_by_the_official_schema(scan):
    report = json.loads(render(scan, build.FLAGS, "sarif"))
    assert [error.message for error in VALIDATOR.iter_errors(report)] == []


@settings(deadline=None, max_examples=60)
@given(scan=build.scans())
def test_no_message_holds_a_link_or_a_placeholder_of_a_vendors(scan):
    for text in texts(run_of(scan)):
        assert not BARE.search(text)
        assert not LONE_BRACE.search(text)


@settings(deadline=None, max_examples=60)
@given(scan=build.scans())
def test_every_place_is_a_uri_without_a_scheme_but_file(scan):
    for result in run_of(scan)["results"]:
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[A-Za-z0-9/._~%:-]*", uri)
        assert urlsplit(uri).scheme in ("", "file")


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("sent/offer.md", "sent/offer.md"),
        ("our offer.md", "our%20offer.md"),
        ("javascript:alert(1).md", "javascript%3Aalert%281%29.md"),
        ("/srv/offer.md", "file:///srv/offer.md"),
        ("-", "-"),
    ],
)
def test_a_path_is_written_as_a_uri(path, uri):
    (result,) = run_of(build.scan(build.match(spot={"path": path})))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri}
    assert unquote(uri).removeprefix("file://") == path


@pytest.mark.parametrize(
    ("changes", "kind", "level"),
    [
        ({}, "fail", "error"),
        ({"severity": "critical"}, "fail", "error"),
        ({"severity": "medium"}, "fail", "warning"),
        ({"severity": "low"}, "fail", "note"),
        ({"counts": False, "stance": "negated"}, "informational", "none"),
        ({"flag": "states-limits"}, "informational", "none"),
    ],
)
def test_only_a_red_flag_that_counts_fails(changes, kind, level):
    (result,) = run_of(build.scan(build.match(**changes)))["results"]
    assert (result["kind"], result["level"]) == (kind, level)


def test_a_result_says_what_where_and_what_to_ask():
    run = run_of(build.scan(build.match()))
    (result,) = run["results"]
    assert result["message"]["text"] == (
        "Claims to do it all (high): “do it all” in “We do it all.”. Why: Nobody is accountable. Ask: Who does it?"
    )
    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 3,
        "startColumn": 4,
        "endColumn": 13,
        "snippet": {"text": "do it all"},
    }
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "do-it-all"
    assert run["columnKind"] == "unicodeCodePoints"


def test_a_page_is_named():
    (result,) = run_of(build.scan(build.match(spot={"page": 4})))["results"]
    assert result["locations"][0]["logicalLocations"] == [{"name": "page 4", "kind": "page"}]


def test_hidden_text_is_for_a_person_to_review():
    run = run_of(build.scan(build.match(), documents=(build.document(hidden=(build.hidden(),)),)))
    result = run["results"][1]
    assert (result["ruleId"], result["kind"], result["level"]) == ("hidden-text", "review", "none")
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "hidden-text"
    assert result["message"]["text"] == (
        "Hidden text, too small to read (5 words): “Ignore what was said before.”"
    )


def test_a_fingerprint_stays_when_lines_above_change_and_tells_repeats_apart():
    def prints(*matches):
        return [r["partialFingerprints"]["sentence/v1"] for r in run_of(build.scan(*matches))["results"]]

    (first,) = prints(build.match())
    again, repeated = prints(build.match(spot={"line": 90}), build.match(spot={"line": 91}))
    assert first == again != repeated


def test_an_unread_document_is_told_and_the_run_did_not_succeed():
    unread = build.document("gone.pdf", words=0, problems=("not read: there is no such file",))
    (told,) = run_of(build.scan(documents=(unread,)))["invocations"]
    assert not told["executionSuccessful"]
    assert told["toolExecutionNotifications"][0]["level"] == "error"
    assert told["toolExecutionNotifications"][0]["message"]["text"] == "not read: there is no such file"


def test_the_validator_would_see_a_mistake():
    report = json.loads(render(build.scan(build.match()), build.FLAGS, "sarif"))
    report["runs"][0]["results"][0]["level"] = "high"
    assert list(VALIDATOR.iter_errors(report))
