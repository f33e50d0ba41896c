"""What is worked out at the build says the same as the files, and is never used once it is out of date."""

from __future__ import annotations

import pytest

from vetkit.claims import scan
from vetkit.load import pack
from vetkit.load.builtin import compiled, write_pack
from vetkit.load.shipped import key, platforms, written

TEXTS = [flag.flagged[0] for checklist in written() for flag in checklist.flags]


@pytest.fixture(scope="module")
def packed() -> pack.Pack:
    ready = pack.read(write_pack(), key())
    assert ready is not None
    return ready


def test_the_pack_holds_the_checklists_as_their_files_have_them(packed: pack.Pack) -> None:
    assert packed.checklists == written()


def test_the_pack_needs_the_same_words(packed: pack.Pack) -> None:
    slow, fast = compiled(written()), packed.rules()
    assert [rule.text for rule in fast.rules] == [rule.text for rule in slow.rules]
    assert fast.known == slow.known
    assert fast.index == slow.index


def test_the_pack_holds_what_figures_are_held_against(packed: pack.Pack) -> None:
    slow, fast = compiled(written()), packed.rules()
    assert fast.computed == slow.computed != ()
    assert fast.platforms == slow.platforms == platforms()


def test_the_pack_finds_the_same_matches(packed: pack.Pack) -> None:
    text = "\n\n".join(TEXTS)
    assert scan(text, packed.rules()) == scan(text, compiled(written()))


def test_the_same_files_give_the_same_pack() -> None:
    assert write_pack() == write_pack()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "empty"),
        (b"\xff\x00", "no text"),
        (b'{"key":"KEY"}', "of another version"),
        (b'{"key":"KEY","checklists":[', "cut off"),
        (b'{"key":"another","checklists":[],"sets":[],"needs":[],"index":{},"known":[]}', "of other files"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_pack_that_does_not_fit_is_not_used(data: bytes, why: str) -> None:
    assert pack.read(data.replace(b"KEY", key().encode()), key()) is None, why
