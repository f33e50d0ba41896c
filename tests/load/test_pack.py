"""What is worked out at the build says the same as the files, and is never used once it is out of date."""

from __future__ import annotations

import pytest

from tests.house.test_layers import edges
from vetkit.claims import scan
from vetkit.claims.cues import all_cues
from vetkit.claims.grammar import Phrase
from vetkit.claims.index import index, laid
from vetkit.claims.lexicon import read_table, words
from vetkit.claims.needs import needs_of
from vetkit.claims.notation import Notation
from vetkit.claims.prepared import ENGINE, LANGUAGE, TABLES, Pack, language_key, pack_of
from vetkit.claims.rules import Rules
from vetkit.claims.shelf import Shelf
from vetkit.ledger.rules import giveaways
from vetkit.load.builtin import compiled
from vetkit.load.pack import Shipped, rules_in, shipped_in
from vetkit.load.packing import write_pack
from vetkit.load.shipped import key, platforms, written

TEXTS = [flag.flagged[0] for checklist in written() for flag in checklist.flags]
NOTATION = Notation(words())


@pytest.fixture(scope="module")
def pack() -> Pack:
    return Pack(write_pack())


@pytest.fixture(scope="module")
def shipped(pack: Pack) -> Shipped:
    found = shipped_in(pack, key())
    assert found is not None
    return found


@pytest.fixture(scope="module")
def fast(pack: Pack, shipped: Shipped) -> Rules:
    return rules_in(pack, key(), shipped)


@pytest.fixture(scope="module")
def slow() -> Rules:
    return compiled(written())


def test_the_pack_holds_the_checklists_as_their_files_have_them(shipped: Shipped) -> None:
    assert shipped.checklists == written()
    assert [one.model_dump() for one in shipped.checklists] == [one.model_dump() for one in written()]


def test_the_pack_needs_the_same_words(fast: Rules, slow: Rules) -> None:
    assert [rule.text for rule in fast.rules] == [rule.text for rule in slow.rules]
    assert fast.known == slow.known
    assert laid(fast.index) == laid(slow.index)


def test_the_pack_holds_what_figures_are_held_against(fast: Rules, slow: Rules) -> None:
    assert fast.computed == slow.computed != ()
    assert fast.platforms == slow.platforms == platforms()


def test_the_pack_finds_the_same_matches(fast: Rules, slow: Rules) -> None:
    text = "\n\n".join(TEXTS)
    assert scan(text, fast) == scan(text, slow)


@pytest.mark.parametrize("name", TABLES)
def test_the_pack_holds_the_tables_of_the_engine(pack: Pack, name: str) -> None:
    assert pack.section(name, LANGUAGE, language_key()) == read_table(name)


def test_a_phrase_from_the_pack_is_the_phrase_as_read(pack: Pack, slow: Rules) -> None:
    shelf = Shelf(pack.section("phrases", LANGUAGE, language_key()))
    texts = [one.text for one in (*slow.rules, *all_cues(), *giveaways())]
    assert [shelf.phrase(text) for text in texts] == [NOTATION.phrase(text) for text in texts]
    assert shelf.phrase("no such phrase") is None


@pytest.mark.parametrize(
    ("name", "texts"),
    [("cues", [cue.text for cue in all_cues()]), ("giveaways", [one.text for one in giveaways()])],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_indexes_of_the_pack_are_those_of_the_phrases(pack: Pack, name: str, texts: list[str]) -> None:
    phrases: list[Phrase] = [NOTATION.phrase(text) for text in texts]
    ready = pack.section(f"index of {name}", LANGUAGE, language_key())
    assert ready == laid(index(map(needs_of, phrases)))


def test_the_same_files_give_the_same_pack() -> None:
    assert write_pack() == write_pack()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\x00",
        b"[1]",
        b'{"keys":{"g":"KEY"}}',
        b'{"keys":{"g":"KEY"},"sections":["s","t"]}\n1',
        b'{"keys":{"g',
    ],
    ids=["empty", "no text", "another shape", "another version", "a section is missing", "cut off"],
)
def test_a_pack_that_does_not_fit_has_no_sections(data: bytes) -> None:
    assert Pack(data).section("s", "g", "KEY") is None


def test_a_section_made_from_other_files_is_not_used() -> None:
    made = Pack(pack_of({"g": "KEY"}, {"s": 1}))
    assert made.section("s", "g", "KEY") == 1
    assert made.section("s", "g", "ANOTHER") is None
    assert made.section("s", "another group", "KEY") is None


def test_the_pack_depends_on_every_module_that_makes_a_phrase() -> None:
    """A change to any of them makes the pack out of date."""
    needed: set[str] = set()
    waiting = {"vetkit.claims.cues"}
    while waiting:
        needed |= waiting
        below = {name for module in waiting for name in edges(module)}
        waiting = {name for name in below if name.startswith("vetkit.claims.")} - needed
    assert {name.removeprefix("vetkit.claims.") for name in needed} == set(ENGINE)
