"""The generated pages and the picture are what their scripts make of today's data."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from scripts import generate_reference, picture

REFERENCE = Path(generate_reference.FOLDER)


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return generate_reference.pages()


@pytest.mark.parametrize("name", sorted(generate_reference.pages()))
def test_the_page_is_what_the_data_say(name: str, pages: dict[str, str]) -> None:
    made = pages[name]
    assert (REFERENCE / name).read_text(encoding="utf-8") == made, "run scripts/generate_reference.py"


def test_every_criterion_flag_and_signal_has_an_entry(pages: dict[str, str]) -> None:
    from vetkit.load import shipped

    criteria = [criterion.id for one in shipped.checklists() for criterion in one.criteria]
    flags = [flag.id for one in shipped.checklists() for flag in one.flags]
    assert re.findall(r"^### (\S+)$", pages["criteria.md"], re.MULTILINE) == criteria
    assert sorted(re.findall(r"^### (\S+)$", pages["flags.md"], re.MULTILINE)) == sorted(flags)
    signals = [rule.id for rule in shipped.rulebook().rules]
    assert re.findall(r"^### (\S+)$", pages["signals.md"], re.MULTILINE) == signals


def test_the_picture_is_a_real_run() -> None:
    assert picture.PICTURE.read_text(encoding="utf-8") == picture.picture(), "run scripts/picture.py"


def test_the_picture_fetches_nothing_and_shows_the_verdict() -> None:
    drawn = picture.PICTURE.read_text(encoding="utf-8")
    root = ElementTree.fromstring(drawn)
    text = "".join(root.itertext())
    assert "REJECT" in text
    assert re.findall(r"(?:url\(|href=[\"'])https?:", drawn) == []
