"""``vetkit dispose``: a person decides on what did not reconcile."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import AS_OF
from vetkit.load.records import load_records

SAID = ("--why", "It quotes a competitor", "--by", "M. Okafor", "--on", "2026-11-20")
SIGNAL = "do-it-all@offer.md"


@pytest.fixture
def flagged(profile):
    """A profile with an offer that says a red flag."""
    (profile.parent / "offer.md").write_text("We do it all.\n", encoding="utf-8")
    with profile.open("a", encoding="utf-8") as file:
        file.write('\n[[documents]]\npath = "offer.md"\n')
    return profile


def test_without_a_signal_the_open_ones_are_listed_with_their_words(vetkit, flagged):
    ran = vetkit("dispose", flagged)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert f"{SIGNAL}  high" in lines
    assert "    “We do it all.”" in lines
    assert lines[-1].endswith(" open, 0 decided.")


def test_what_does_not_reconcile_of_a_referee_is_listed_at_its_own_level(vetkit, profile):
    with profile.open("a", encoding="utf-8") as file:
        for one in ("debbie", "carl"):
            file.write(
                f'\n[[references]]\nid = "{one}"\nname = "{one.title()} Reed"\n'
                f'organisation = "{one.title()} & Co"\nphone = "+44 1632 960123"\n'
            )
    lines = vetkit("dispose", profile).out.splitlines()
    assert "referees-share-phone:carl+debbie  fail" in lines


@pytest.mark.parametrize("decision", ["explained", "confirmed", "escalated"])
def test_a_decision_is_saved_with_its_reason_and_shown(vetkit, flagged, decision):
    ran = vetkit("dispose", flagged, SIGNAL, f"--{decision}", *SAID)
    assert (ran.code, ran.out) == (0, "")
    assert (
        ran.err == f"saved the decision on {SIGNAL} in {flagged.with_suffix('.records')}/dispositions.toml\n"
    )
    (one,) = load_records(flagged.with_suffix(".records")).dispositions
    assert (one.signal, one.decision, one.why, one.by) == (SIGNAL, decision, SAID[1], SAID[3])
    report = json.loads(vetkit("assess", flagged, *AS_OF, "-f", "json").out)
    (finding,) = [f for f in report["findings"] if f["criterion"] == "scope-limits"]
    assert (finding["outcome"] == "fail") is (decision != "explained")
    listed = vetkit("dispose", flagged).out
    assert SIGNAL not in listed
    assert " 1 decided." in listed


@pytest.mark.parametrize(
    ("arguments", "messages"),
    [
        (
            ("do-it-al@offer.md", "--explained", *SAID),
            [f"SIGNAL: there is no signal 'do-it-al@offer.md'; did you mean '{SIGNAL}'?"],
        ),
        (
            (SIGNAL,),
            [
                "--by: who decides is missing; add --by NAME",
                "--why: the reason is missing; add --why TEXT: an auditor will ask",
                "vetkit dispose: the decision is missing; give one of --explained, --confirmed, --escalated",
            ],
        ),
        (
            (SIGNAL, "--explained", "--confirmed", *SAID),
            ["vetkit dispose: two decisions at once; give one of --explained, --confirmed, --escalated"],
        ),
        (
            (SIGNAL, "--explained", "--why", "", "--by", "M", "--on", "2026-11-20"),
            ["--why: is empty; say something"],
        ),
        (
            (SIGNAL, "--explained", "--why", "x", "--by", "M", "--on", "2999-01-01"),
            ["--on: 2999-01-01 is still to come; give the day on which it was said"],
        ),
    ],
)
def test_what_is_missing_is_told_and_nothing_is_saved(vetkit, flagged, arguments, messages):
    ran = vetkit("dispose", flagged, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines() == messages
    assert not flagged.with_suffix(".records").exists()


def test_a_decision_on_nothing_is_refused(vetkit, flagged):
    ran = vetkit("dispose", flagged, "--explained", *SAID)
    assert ran.code == 2
    assert ran.err == f"SIGNAL: is missing; 'vetkit dispose {flagged}' lists the open ones\n"


def test_a_profile_without_signals_has_none_open(vetkit, profile):
    ran = vetkit("dispose", profile)
    assert (ran.code, ran.out, ran.err) == (0, "0 open, 0 decided.\n", "")
