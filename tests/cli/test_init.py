"""``vetkit init``: the starter profile, and the template that it is made from."""

from __future__ import annotations

import json
import re
import tomllib
import types
from pathlib import Path
from typing import get_args, get_origin
from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

import vetkit as package
from tests.scanning.build import FLAGS, VENDOR, match
from vetkit.cli.drafted import claims_in, claims_toml, one_line
from vetkit.cli.starter import Known, fill, kind_of, slug
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


OFFER = """# Offer

- #1 agency in Europe
- We never buy followers.

We do it all, and we guarantee results. We do it all.
"""


@pytest.fixture
def offer(tmp_path):
    def write(text=OFFER, name="offer.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return name

    return write


def test_the_claims_of_a_document_are_written_in_each_with_its_place(vetkit, offer, tmp_path):
    ran = vetkit("init", "Acme", "--no-input", "--from", offer())
    assert (ran.code, ran.out, ran.err) == (0, "", "wrote acme.toml with 3 claims to check\n")
    profile = load_profile(tmp_path / "acme.toml")
    assert [document.path for document in profile.documents] == ["offer.md"]
    assert [(claim.text, claim.said_in, claim.line) for claim in profile.claims] == [
        ("#1 agency in Europe", "offer.md", 3),
        ("We do it all, and we guarantee results.", "offer.md", 6),
        ("We do it all.", "offer.md", 6),
    ]
    assert len({claim.id for claim in profile.claims}) == 3
    written = (tmp_path / "acme.toml").read_text("utf-8")
    assert "# Claims to do it all (do-it-all)" in written


def test_a_claim_that_stands_in_its_document_counts_once(vetkit, offer, tmp_path):
    vetkit("init", "Acme", "--no-input", "--from", offer("We do it all.\n"))
    report = json.loads(vetkit("assess", "acme.toml", "-f", "json", "--exit-zero").out)
    (finding,) = [one for one in report["findings"] if one["criterion"] == "scope-limits"]
    assert [spot["path"] for seen in finding["observations"] for spot in seen["spots"]] == ["offer.md"]


def test_a_document_without_claims_is_listed(vetkit, offer, tmp_path):
    ran = vetkit("init", "Acme", "--no-input", "--from", offer("We meet on Mondays.\n"))
    assert ran.err == "wrote acme.toml with no claims to check\n"
    assert [document.path for document in load_profile(tmp_path / "acme.toml").documents] == ["offer.md"]


def test_a_document_that_cannot_be_read_is_listed_and_said(vetkit, offer, tmp_path):
    ran = vetkit("init", "Acme", "--no-input", "--from", offer(b"\x00\x01", "offer.txt"))
    assert ran.code == 0
    assert ran.err.startswith("offer.txt: not read: ")
    assert load_profile(tmp_path / "acme.toml").documents


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--from", "gone.md"), "gone.md: there is no such file; name a document that the consultant sent\n"),
        (
            ("--from", "sent/offer.md", "--dir", "vendors"),
            "sent/offer.md: leaves the profile's folder with '..'; a profile lists documents beside it or below; ",
        ),
    ],
)
def test_a_document_that_a_profile_cannot_list_is_2_and_nothing_is_written(
    vetkit, offer, tmp_path, options, message
):
    offer(name="sent/offer.md")
    (tmp_path / "vendors").mkdir()
    ran = vetkit("init", "Acme", "--no-input", *options)
    assert ran.code == 2
    assert ran.err.startswith(message)
    assert not list(tmp_path.rglob("*.toml"))


def test_documents_are_named_from_the_profiles_folder(vetkit, offer, tmp_path):
    offer(name="vendors/offer.md")
    assert vetkit("init", "Acme", "--no-input", "--from", "vendors/offer.md", "--dir", "vendors").code == 0
    assert load_profile(tmp_path / "vendors" / "acme.toml").claims[0].said_in == "offer.md"


def test_of_very_many_claims_the_most_severe_are_kept(vetkit, offer, tmp_path):
    mild = "".join(f"I am a social media guru of the {n}th kind.\n\n" for n in range(120))
    ran = vetkit("init", "Acme", "--no-input", "--from", offer(f"{mild}We do it all.\n"))
    assert ran.err == "wrote acme.toml with 100 claims to check\n"
    assert "We do it all." in [claim.text for claim in load_profile(tmp_path / "acme.toml").claims]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("sent/Terms.md", "terms"),
        ("our-proposal-2.pdf", "proposal"),
        ("reply.eml", "email"),
        ("pitch.pptx", "deck"),
        ("determinedly.md", ""),
        ("proposal-and-contract.md", ""),
        ("offer.md", ""),
    ],
)
def test_a_documents_kind_is_told_by_its_name(name, kind):
    assert kind_of(name) == kind


@settings(deadline=None, max_examples=150)
@given(sentence=VENDOR, path=VENDOR.filter(str.strip))
def test_no_document_breaks_the_profile(sentence, path):
    found = match(f"We do it all {sentence}", "do it all", spot={"path": path})
    claims = claims_in([found])
    text = fill(TEMPLATE, Known("Acme", {}, [one_line(path)], claims_toml(claims, FLAGS)))
    values = tomllib.loads(text)
    assert set(values) == {"consultant", "engagement", "claims", "documents"}
    (claim,) = values["claims"]
    assert claim["text"] == claims[0].text
    assert set(claim) == {"id", "text", "said_in", "line"}
    assert not {character for character in text if category(character) in ("Cf", "Cs")}


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
