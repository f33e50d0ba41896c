"""``vetkit references record``: from a sheet, and attempts that reached nobody."""

from __future__ import annotations

from datetime import date

import pytest

from tests.cli.references import CALL, PROFILE, calls


def test_a_sheet_is_recorded_and_read_again_adds_nothing(vetkit, acme, sheet):
    path = sheet(quality="4", again='"yes"', started="2024-02-01", work_theirs='"Replies."')
    first = vetkit("references", "record", acme, "mill", "--from", path)
    again = vetkit("references", "record", acme, "mill", "--from", path)
    assert first.err.startswith("saved 5 entries in ")
    assert again.err == "Everything on this sheet is on file already; nothing is added.\n"
    (call,) = calls(acme)
    assert (call.referee, call.on, call.reached.contact) == ("mill", date(2026, 11, 10), "01632 960999")
    values = {"quality": 4, "again": "yes", "started": date(2024, 2, 1), "work-theirs": "Replies."}
    assert {reply.item: reply.value for reply in call.replies} == values


def test_a_sheet_that_was_changed_corrects_what_differs(vetkit, acme, sheet):
    vetkit("references", "record", acme, "mill", "--from", sheet(quality="4", again='"yes"'))
    ran = vetkit("references", "record", acme, "mill", "--from", sheet(quality="2", again='"yes"'))
    assert ran.err.startswith("saved 1 entry (1 corrected) in ")
    (call,) = calls(acme)
    assert [(one.no, one.corrects, one.value) for one in call.replies if one.item == "quality"] == [
        (2, None, 4),
        (4, 2, 2),
    ]


def test_every_mistake_of_a_sheet_is_told_with_its_line_and_nothing_is_recorded(vetkit, acme, sheet):
    path = sheet(call={**CALL, "channel": '"pigeon"'}, quality='"good"', again="true", how_many="-1")
    lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join([*lines, "[claims.helved]", 'value = "confirmed"']), "utf-8")
    ran = vetkit("references", "record", acme, "mill", "--from", path)
    assert (ran.code, calls(acme)) == (2, ())
    told = {int(line.removeprefix(f"{path}:").partition(":")[0]) for line in ran.err.splitlines()}
    starts = ("channel", "quality = ", "again = ", "how-many", "[claims.helved]")
    assert told == {n for n, line in enumerate([*lines, "[claims.helved]"], 1) if line.startswith(starts)}


@pytest.mark.parametrize(
    ("answers", "problem"),
    [
        ({"call": {}}, "call.by is empty; fill it in"),
        ({"call": {**CALL, "at": "2999-01-01T10:00:00"}}, "2999-01-01 is still to come"),
    ],
)
def test_a_sheet_without_a_call_or_of_a_day_to_come_is_refused(vetkit, acme, sheet, answers, problem):
    ran = vetkit("references", "record", acme, "mill", "--from", sheet(**answers))
    assert (ran.code, calls(acme)) == (2, ())
    assert problem in ran.err


def test_somebody_else_s_sheet_is_refused(vetkit, acme, sheet):
    path = sheet(quality="4")
    acme.write_text(PROFILE.replace('name = "Bo', 'id = "forge"\nname = "Bo'), "utf-8")
    ran = vetkit("references", "record", acme, "forge", "--from", path)
    assert (ran.code, calls(acme)) == (2, ())
    assert "this sheet is of the referee 'mill'" in ran.err


def test_words_without_an_answer_are_not_lost_in_silence(vetkit, acme, sheet):
    path = sheet()
    text = path.read_text("utf-8").replace(
        'quality = ""  # a mark from 1 to 5\nwords = ""', 'quality = ""\nwords = "Good."'
    )
    path.write_text(text, "utf-8")
    ran = vetkit("references", "record", acme, "mill", "--from", path)
    assert "quality: words without an answer; fill in the answer too" in ran.err


def test_attempts_that_reached_nobody_are_recorded_and_three_over_ten_days_are_unreachable(vetkit, acme):
    for day in ("02", "04", "09"):
        ran = vetkit(
            *("references", "record", acme, "mill", "--attempt", "no-answer", "--by", "Jo"),
            *("--at", f"2026-11-{day}T09:00", "--note", "Engaged."),
        )
        assert ran.code == 0
    assert [call.attempts[0].outcome for call in calls(acme)] == ["no-answer"] * 3
    ran = vetkit("references", "show", acme, "mill", "--as-of", "2026-11-24")
    assert "Not reached in three tries over ten days, which speaks against nobody." in ran.out
    assert "Engaged." in ran.out


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--attempt", "no-answer"], "--by: who called is missing; add --by NAME"),
        (["--attempt", "reached", "--by", "Jo"], "--identity: how sure you are who spoke is missing"),
        (["--attempt", "no-answer", "--by", "Jo", "--at", "2999-01-01T10:00"], "2999-01-01 is still to come"),
        (["--attempt", "no-answer", "--correct", "quality"], "exclude each other"),
        ([], "there is no terminal to ask on; use --from"),
        (["--attempt", "no-answer", "--by", "Jo", "--at", "noon"], "write it as 2026-11-24T10:30"),
    ],
)
def test_what_cannot_be_recorded_is_told(vetkit, acme, arguments, problem):
    ran = vetkit("references", "record", acme, "mill", *arguments)
    assert (ran.code, calls(acme)) == (2, ())
    assert problem in ran.err
