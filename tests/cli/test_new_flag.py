"""``vetkit checklist new``: a row that passes its own test, whatever the sentence."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

CHECKLIST = """\
[checklist]
id = "own"
title = "Our own"
version = "1"
weight = 1
about = "What we look for."

[[criteria]]
id = "no-such-thing"
title = "Does no such thing"
severity = "low"
rung = "stated"
why = "We do not want it."
source = ["GK"]
ask = "Do you?"
red = ["{flag}"]

"""


def row(out: str) -> dict[str, object]:
    (flag,) = tomllib.loads(out)["flags"]
    return flag


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("The contract can be cancelled by fax only.", "{contract} ...3 cancelled ...2 fax"),
        (
            "Our dashboard scores every fan with moon energy.",
            "dashboard score~ ...2 {audience} ...2 moon energy",
        ),
        (
            "Payment is due in bitcoin within 24 hours of the call.",
            "due ...2 bitcoin within {period} ...3 call",
        ),
        ("We do it all.", "we do it all"),
    ],
)
def test_the_phrase_is_of_the_telling_words_made_a_little_more_general(vetkit, sentence, phrase):
    ran = vetkit("checklist", "new", sentence)
    assert ran.code == 0
    assert row(ran.out)["phrases"] == [phrase]
    assert row(ran.out)["flagged"] == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "You pay us in gift cards before we begin.",
        'He said "pay \\ now" and ]] # x',
        "[bold]Gurantee[/bold] of moonlight \u202e reversed",
        "\"\"\" ''' [[flags]] phrases = []",
    ],
)
def test_the_row_passes_its_own_test_in_a_checklist(vetkit, sentence):
    drafted = vetkit("checklist", "new", sentence)
    flag = row(drafted.out)
    Path("own.toml").write_text(CHECKLIST.replace("{flag}", str(flag["id"])) + drafted.out, encoding="utf-8")
    tested = vetkit("checklist", "test", "own.toml")
    assert (tested.code, tested.err) == (0, "")
    assert re.search("1 flags, 2 examples, [0-9]+ turned round: all as they should be", tested.out)


def test_what_is_caught_already_is_named(vetkit):
    assert "# Caught already by: do-it-all." in vetkit("checklist", "new", "We do it all.").out


@pytest.mark.parametrize(
    ("sentence", "message"),
    [
        ("…", "nothing telling is in that sentence"),
        ("   ", "that is not one sentence"),
        ("long " * 100, "that is not one sentence"),
    ],
)
def test_what_no_phrase_can_be_made_of_is_refused_with_a_way_out(vetkit, sentence, message):
    ran = vetkit("checklist", "new", sentence)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
    assert "write one" in ran.err
