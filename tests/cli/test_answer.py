"""``vetkit answer --set``: what a script records, and what is refused before anything is saved."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import AS_OF
from vetkit.load.records import load_records

BY = ("--by", "M. Okafor", "--on", "2026-11-20")


def answers(profile):
    return load_records(profile.with_suffix(".records")).answers


def test_an_answer_is_saved_and_counts(vetkit, profile):
    ran = vetkit(
        "answer", profile, "--set", "scope-limits=yes", "--rung", "documented", "--note", "Clause 4", *BY
    )
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == f"saved 1 answer in {profile.with_suffix('.records')}/answers.toml\n"
    (one,) = answers(profile)
    assert (one.criterion, one.value, one.rung, one.note) == ("scope-limits", "yes", "documented", "Clause 4")
    assert (one.by, str(one.on), one.expires) == ("M. Okafor", "2026-11-20", None)
    report = json.loads(vetkit("assess", profile, *AS_OF, "-f", "json").out)
    (finding,) = [f for f in report["findings"] if f["criterion"] == "scope-limits"]
    assert finding["outcome"] == "pass"


def test_several_answers_share_who_and_when(vetkit, profile):
    ran = vetkit(
        "answer", profile, "--set", "scope-limits=partly", "--set", "no-promised-results=no",
        "--rung", "independent", "--expires", "2027-11-20", *BY,
    )  # fmt: skip
    assert ran.code == 0
    assert "saved 2 answers" in ran.err
    assert [(a.criterion, a.value, a.rung) for a in answers(profile)] == [
        ("scope-limits", "partly", "independent"),
        ("no-promised-results", "no", "independent"),
    ]
    assert {str(a.expires) for a in answers(profile)} == {"2027-11-20"}


@pytest.mark.parametrize("value", ["no", "not-applicable"])
def test_an_answer_that_counts_on_any_rung_needs_none(vetkit, profile, value):
    assert vetkit("answer", profile, "--set", f"scope-limits={value}", *BY).code == 0
    assert answers(profile)[0].rung == "stated"


def test_the_day_is_today_if_not_said(vetkit, profile):
    from vetkit.cli.options import today

    before = today()
    assert vetkit("answer", profile, "--set", "scope-limits=no", "--by", "M").code == 0
    assert before <= answers(profile)[0].on <= today()


@pytest.mark.parametrize(
    ("options", "messages"),
    [
        (
            ("--set", "scope-limit=no", *BY),
            ["--set scope-limit=no: there is no criterion 'scope-limit'; did you mean 'scope-limits'?"],
        ),
        (
            ("--set", "scope-limits=maybe", *BY),
            ["--set scope-limits=maybe: 'maybe' is no answer; answers: yes, partly, no, not-applicable"],
        ),
        (
            ("--set", "scope-limits", *BY),
            ["--set scope-limits: '' is no answer; answers: yes, partly, no, not-applicable"],
        ),
        (
            ("--set", "scope-limits=yes"),
            [
                "--by: who says so is missing; add --by NAME",
                "--set scope-limits=yes: what the answer rests on is missing; "
                "add --rung stated, documented, independent or corroborated",
            ],
        ),
        (
            ("--set", "scope-limits=no", "--set", "scope-limits=no", *BY),
            ["--set scope-limits=no: is the second answer on this criterion; give one"],
        ),
        (
            ("--set", "scope-limits=no", "--by", " ", "--on", "2026-11-20"),
            ["--by: is empty; say something"],
        ),
        (
            ("--set", "scope-limits=no", "--by", "M", "--on", "2999-01-01"),
            ["--on: 2999-01-01 is still to come; give the day on which it was said"],
        ),
        (
            ("--set", "scope-limits=no", *BY, "--expires", "2026-11-20"),
            ["--expires: 2026-11-20 is not after 2026-11-20, the day of the answer; give a later day"],
        ),
        (
            ("--set", "claims-evidenced=no", *BY),
            [
                "--set claims-evidenced=no: 'claims-evidenced' is not settled by an answer; "
                "see 'vetkit explain claims-evidenced'"
            ],
        ),
    ],
)
def test_every_mistake_is_told_and_nothing_is_saved(vetkit, profile, options, messages):
    ran = vetkit("answer", profile, *options, "--set", "no-promised-results=no")
    assert ran.code == 2
    assert ran.out == ""
    told = ran.err.splitlines()
    assert [message for message in messages if message in told] == messages
    assert list(profile.parent.iterdir()) == [profile]


def test_without_a_terminal_the_way_out_is_told(vetkit, profile):
    ran = vetkit("answer", profile)
    assert ran.code == 2
    assert ran.err == ("vetkit answer: there is no terminal to ask on; use --set CRITERION=VALUE --by NAME\n")


def test_standard_input_has_no_records(vetkit):
    ran = vetkit("answer", "-", "--set", "scope-limits=no", *BY)
    assert ran.code == 2
    assert ran.err == "-: records lie beside a profile, and standard input has none; name a profile\n"


def test_a_profile_with_mistakes_is_not_answered_for(vetkit, profile):
    profile.write_text("[consultant]\n", encoding="utf-8")
    ran = vetkit("answer", profile, "--set", "scope-limits=no", *BY)
    assert ran.code == 2
    assert "acme.toml:1: " in ran.err
