"""``vetkit schema``: published, in step with the code, and true of what is read and written."""

from __future__ import annotations

import json
import tomllib

import jsonschema
import pytest
from scripts.generate_docs import DOCS, generated

from tests.cli.conftest import AS_OF, BRIGHTWAVE, EXAMPLES
from vetkit.schemas import NAMES, schema


def checker(name):
    found = schema(name)
    jsonschema.Draft202012Validator.check_schema(found)
    return jsonschema.Draft202012Validator(
        found, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )


def as_json(text):
    """Return TOML as JSON has it: a date is text."""
    return json.loads(json.dumps(tomllib.loads(text), default=str))


def test_names_are_these():
    assert NAMES == (
        "adopted",
        "answers",
        "assessment",
        "assignments",
        "call",
        "checklist",
        "config",
        "dispositions",
        "evidence",
        "forgotten",
        "hearings",
        "ledger",
        "profile",
        "referees",
        "scan",
        "shelf",
        "withdrawals",
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_printed_with_dialect_id_and_title(vetkit, name):
    ran = vetkit("schema", name)
    assert (ran.code, ran.err) == (0, "")
    head = json.loads(ran.out)
    assert head["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert head["$id"] == f"urn:vetkit:schema:{name}:1"
    assert head["title"]


def test_an_unknown_name_is_2_with_the_nearest(vetkit):
    ran = vetkit("schema", "profil")
    assert (ran.code, ran.err) == (2, "vetkit schema: there is no schema 'profil'; did you mean 'profile'?\n")


@pytest.mark.parametrize("path", sorted(generated()), ids=lambda path: path.name)
def test_generated_pages_are_in_step(path):
    """Run ``python scripts/generate_docs.py`` where this fails."""
    assert path.read_text(encoding="utf-8") == generated()[path]


def test_no_schema_is_left_over():
    assert sorted(path.stem for path in (DOCS / "schemas").iterdir()) == list(NAMES)


def test_what_a_field_means_stands_in_the_schema():
    account = schema("profile")["$defs"]["Service"]["properties"]["delivered_by"]
    assert account["description"] == 'A team member, "own team", or the subcontractor\'s name.'


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*/*.toml")), ids=lambda path: path.name)
def test_every_example_is_valid(path):
    text = path.read_text(encoding="utf-8")
    kind = {"vetkit.toml": "config", "public-sector.toml": "checklist"}.get(path.name, "profile")
    checker(kind).validate(as_json(text))


@pytest.mark.parametrize(
    "path", sorted(EXAMPLES.glob("*/*.records/calls/*.toml")), ids=lambda path: path.name
)
def test_every_call_of_the_examples_is_valid(path):
    checker("call").validate(as_json(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "spoilt",
    [
        '[consultant]\nnmae = "Acme"\n',
        '[consultant]\nname = ""\n',
        '[consultant]\nname = "Acme"\nkind = "agncy"\n',
        '[consultant]\nname = "Acme"\nfounded = "long ago"\n',
    ],
)
def test_what_vetkit_refuses_a_stranger_refuses_too(spoilt):
    with pytest.raises(jsonschema.ValidationError):
        checker("profile").validate(as_json(spoilt))


def test_an_assessment_is_valid(vetkit):
    checker("assessment").validate(json.loads(vetkit("assess", BRIGHTWAVE, *AS_OF, "-f", "json").out))


def test_a_scan_is_valid(vetkit):
    ran = vetkit("scan", EXAMPLES / "doitall", "missing.md", "-f", "json")
    report = json.loads(ran.out)
    assert report["matches"]
    checker("scan").validate(report)


def test_records_are_valid(vetkit, profile):
    vetkit("answer", profile, "--set", "scope-limits=no", "--by", "M", "--on", "2026-11-20", "--note", "n")
    text = (profile.with_suffix(".records") / "answers.toml").read_text(encoding="utf-8")
    checker("answers").validate(as_json(text))
