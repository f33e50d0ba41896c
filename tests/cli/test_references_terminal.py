"""``vetkit references record`` at a real terminal: every answer is on the disk before the next question."""

from __future__ import annotations

import pytest

from tests.cli.references import calls, everything
from tests.cli.terminal import Terminal

START = ("references", "record", "acme.toml", "mill", "--at", "2026-11-10T10:04")


def test_the_interview_is_held_one_question_at_a_time_and_saved_after_each(acme):
    with Terminal(*START) as screen:
        screen.reply("Who is calling: ", "Jo")
        screen.reply("How [phone", "phone")
        screen.reply("How sure are you", "called")
        screen.reply("1/22", "I ran the desk.")
        screen.reply("How often [daily, weekly, monthly, less, then their words] ", "fortnightly")
        screen.wait_for("'fortnightly' is no answer here; write one of daily")
        screen.reply("How often", "w, every Monday")
        screen.wait_for("Any tie")
        (call,) = calls(acme)
        assert (call.reached.by, call.reached.identity) == ("Jo", "called-back")
        assert [(one.item, one.value, one.said) for one in call.replies] == [
            ("own-role", "I ran the desk.", None),
            ("frequency", "weekly", "every Monday"),
        ]
        screen.reply("[yes, no, unsure", "^C")
        code, shown = screen.end()
    assert code == 130
    assert "Saved 3 entries." in shown
    assert "21 of 22 questions are left: go on with the same command." in shown


WHO = ("--by", "Jo", "--channel", "phone", "--identity", "called-back")


def test_the_interview_goes_on_where_it_stopped(acme):
    with Terminal(*START, *WHO) as screen:
        screen.reply("Own part", "The desk.")
        screen.reply("How often", "daily")
        screen.reply("Any tie", "^D")
        assert screen.end()[0] == 0
    with Terminal(*START) as screen:
        screen.wait_for("Answers are on file already; this goes on where you stopped.")
        screen.reply("Any tie", "no")
        screen.reply("Which", ":quit")
        assert screen.end()[0] == 0
    (call,) = calls(acme)
    assert len(call.attempts) == 1
    assert [reply.item for reply in call.replies] == ["own-role", "frequency", "tie"]


def test_the_last_answer_can_be_given_again_and_the_first_stays_on_file(acme):
    with Terminal(*START, *WHO) as screen:
        screen.reply("Own part", "The desk.")
        screen.reply("How often", "daily")
        screen.reply("Any tie", ":back")
        screen.reply("It was: daily", "monthly")
        screen.reply("Any tie", ":quit")
        assert screen.end()[0] == 0
    (call,) = calls(acme)
    assert call.reply("frequency").value == "monthly"
    assert [(one.no, one.corrects) for one in call.replies if one.item == "frequency"] == [(3, None), (4, 3)]


def test_when_the_call_is_over_what_was_not_asked_is_unknown(acme):
    with Terminal(*START, *WHO) as screen:
        screen.reply("Own part", "The desk.")
        screen.reply("How often", ":end")
        code, shown = screen.end()
    assert code == 0
    assert "left" not in shown
    (call,) = calls(acme)
    assert call.reply("quality").value == "unknown"
    assert call.reply("own-role").value == "The desk."


def test_the_claims_are_put_last_in_the_consultant_s_own_words(acme, vetkit, sheet):
    assert vetkit("references", "record", acme, "mill", "--from", sheet(**everything())).code == 0
    with Terminal("references", "record", "acme.toml", "mill", "--at", "2026-11-10T11:00") as screen:
        screen.wait_for("The consultant says: “Second calls fell by half.” Is that so?")
        screen.reply("[confirmed", "perhaps")
        screen.wait_for("'perhaps' is none of these.")
        screen.reply("[confirmed", "p By a tenth.")
        assert screen.end()[0] == 0
    claim = calls(acme)[0].on_claim("halved")
    assert (claim.value, claim.said, claim.put) == ("partly", "By a tenth.", "Second calls fell by half.")


def test_one_item_is_corrected_in_the_file_it_stands_in(acme, vetkit, sheet):
    vetkit("references", "record", acme, "mill", "--from", sheet(quality="4"))
    with Terminal("references", "record", "acme.toml", "mill", "--correct", "quality") as screen:
        screen.reply("It was: 4", "2 It fell apart.")
        assert screen.end()[0] == 0
    (call,) = calls(acme)
    assert (call.reply("quality").value, call.reply("quality").corrects) == (2, 2)


@pytest.mark.parametrize(
    ("item", "problem"),
    [("qualty", "did you mean 'quality'?"), ("dates", "'dates' has no answer yet")],
)
def test_what_cannot_be_corrected_is_told(acme, vetkit, sheet, item, problem):
    vetkit("references", "record", acme, "mill", "--from", sheet(quality="4"))
    with Terminal("references", "record", "acme.toml", "mill", "--correct", item) as screen:
        code, shown = screen.end()
    assert code == 2
    assert problem in shown
