"""``vetkit init``: the starter profile, and the template that it is made from."""

from __future__ import annotations

import re
import tomllib
import types
from pathlib import Path
from typing import get_args, get_origin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

import vetkit as package
from vetkit.cli.starter import Known, fill, slug
from vetkit.load import load_profile
from vetkit.model.profile import Profile

TEMPLATE = (Path(package.__file__).parent / "data" / "profile.toml.template").read_text(encoding="utf-8")


def uncommented(text):
    """Take the # off every example; comments in words keep theirs, which a blank follows."""
    return re.sub(r"^#(?=\S)", "", text, flags=re.MULTILINE)


def test_a_starter_profile_is_valid_and_has_only_the_name(vetkit, tmp_path):
    ran = vetkit("init", "Harbour Lane", "--no-input")
    assert (ran.code, ran.out, ran.err) == (0, "", "wrote harbour-lane.toml\n")
    assert load_profile(tmp_path / "harbour-lane.toml") == Profile.model_validate(
        {"consultant": {"name": "Harbour Lane"}, "engagement": {}}
    )
    assert vetkit("assess", "harbour-lane.toml").code == 3


def test_it_goes_into_the_folder_named(vetkit, tmp_path):
    (tmp_path / "vendors").mkdir()
    assert vetkit("init", "Acme", "--no-input", "--dir", "vendors").err == "wrote vendors/acme.toml\n"
    ran = vetkit("init", "Acme", "--no-input", "--dir", "nowhere")
    assert ran.code == 2
    assert ran.err == "nowhere/acme.toml: not saved: there is no such folder; make the folder first\n"


def test_it_never_overwrites(vetkit, profile):
    before = profile.read_bytes()
    ran = vetkit("init", "Acme", "--no-input")
    assert ran.code == 2
    assert ran.err == "acme.toml: there is such a file already; choose another name, or delete it first\n"
    assert profile.read_bytes() == before


def test_without_a_terminal_it_asks_nothing(vetkit, tmp_path):
    assert vetkit("init", "Acme", stdin=b"a\nb\n").code == 0
    assert load_profile(tmp_path / "acme.toml").consultant.kind is None


@pytest.mark.parametrize("name", ["", "   ", "a\x1b[31mb", "x" * 501])
def test_a_name_that_is_none_is_refused(vetkit, tmp_path, name):
    ran = vetkit("init", name, "--no-input")
    assert ran.code == 2
    assert ran.err.startswith("NAME: is empty, too long or has control characters in it; ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Acme", "acme"),
        ("Müller & Söhne GmbH", "muller-sohne-gmbh"),
        ("../../etc/passwd", "etc-passwd"),
        ("日本", "consultant"),
        ("-- --", "consultant"),
        ("x" * 100, "x" * 60),
    ],
)
def test_the_file_is_named_after_the_consultant(name, file):
    assert slug(name) == file


@settings(deadline=None, max_examples=60)
@given(
    name=st.text(min_size=1).filter(lambda text: text.strip() and text.isprintable()),
    website=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip),
)
def test_whatever_is_said_is_written_as_said(name, website):
    text = fill(TEMPLATE, Known(name, {"website": website, "involves": ["ads"]}, ["a b.md"]))
    values = tomllib.loads(text)
    assert values["consultant"] == {"name": name, "website": website}
    assert values["engagement"] == {"involves": ["ads"]}
    assert values["documents"] == [{"path": "a b.md"}]


def test_every_example_of_the_template_is_valid(tmp_path):
    (tmp_path / "proposal.md").write_text("We plan.", encoding="utf-8")
    path = tmp_path / "all.toml"
    path.write_text(uncommented(TEMPLATE), encoding="utf-8")
    assert load_profile(path).references


def test_the_template_shows_every_key_of_a_profile():
    shown = set(paths(tomllib.loads(uncommented(TEMPLATE))))
    assert shown == set(expected(Profile))


def paths(value, place=""):
    if isinstance(value, dict):
        for key, item in value.items():
            yield f"{place}.{key}"
            yield from paths(item, f"{place}.{key}")
    if isinstance(value, list):
        for item in value:
            yield from paths(item, place)


def expected(model, place=""):
    for name, field in model.model_fields.items():
        yield f"{place}.{name}"
        for held in models(field.annotation):
            yield from expected(held, f"{place}.{name}")


def models(annotation):
    if isinstance(annotation, type) and not isinstance(annotation, types.GenericAlias):
        if issubclass(annotation, BaseModel):
            yield annotation
    elif get_origin(annotation) is not None:
        for argument in get_args(annotation):
            yield from models(argument)
