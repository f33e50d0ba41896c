"""Every source reads the answers that its documentation describes. The exchanges are in ``exchanges/``."""

from __future__ import annotations

import pytest

from tests.sources.play import FOLDER, plays, profile_of, run
from tests.web.server import serving
from vetkit.sources import SOURCES

PLAYS = list(plays())


def test_every_source_that_is_asked_over_the_network_has_exchanges():
    assert {path.stem for path in FOLDER.iterdir()} == set(SOURCES) - {"ofac"}


def test_every_file_says_that_it_was_written_by_hand_and_from_what():
    for path in FOLDER.iterdir():
        text = path.read_text("utf-8")
        assert text.startswith("# Written by hand"), path.name
        assert 'documentation = "https://' in text, path.name


@pytest.mark.parametrize("play", PLAYS, ids=lambda play: f"{play.source}: {play.name}")
def test_a_documented_answer_is_read(play):
    with serving(tls=True) as server:
        server.answers.update(play.answers)
        found = run(server, play.source, profile_of(play.profile))
    told = [
        {
            "subject": item.subject,
            "outcome": item.outcome,
            "failure": item.failure,
            "facts": item.facts,
            "entries": list(item.entries),
        }
        for item in found
    ]
    silent = {"failure": None, "facts": {}, "entries": []}
    assert told == [silent | expected for expected in play.expect]
