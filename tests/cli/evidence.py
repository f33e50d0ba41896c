"""A desk with a profile, a document and a letter, for the tests of ``vetkit evidence``."""

from __future__ import annotations

import pytest

from vetkit.load.records import load_records

LETTER = "Sign-ups went from 400 to 560 between March and May.\n"
PROFILE = """\
[consultant]
name = "Acme"
legal_name = "Acme Social Ltd"
website = "https://www.acme.com"
[[consultant.principals]]
name = "Ada Roe"
[[consultant.affiliates]]
name = "Roe Media"
website = "https://roemedia.com"
[[claims]]
id = "sign-ups"
text = "We grew sign-ups by 40 %."
[[claims]]
text = "We have 300 clients."
[[documents]]
path = "offer.txt"
"""


@pytest.fixture
def desk(tmp_path):
    """A profile with two claims, one document, and a letter on the desk."""
    (tmp_path / "acme.toml").write_text(PROFILE, "utf-8")
    (tmp_path / "offer.txt").write_text("We grew sign-ups by 40 %.\n", "utf-8")
    (tmp_path / "letter.txt").write_text(LETTER, "utf-8")
    return tmp_path / "acme.toml"


def stored(desk):
    return [held.item for held in load_records(desk.with_suffix(".records")).evidence]


def files(desk):
    folder = desk.with_suffix(".records") / "evidence"
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.is_dir() else {}


def add(vetkit, *arguments):
    return vetkit("evidence", "add", *arguments)


@pytest.fixture
def kept(vetkit, desk):
    """The item that was filed, and its folder."""
    add(vetkit, desk, "letter.txt", "--issuer", "Northwind")
    return stored(desk)[0], desk.with_suffix(".records") / "evidence"
