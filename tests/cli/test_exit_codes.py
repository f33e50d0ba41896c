"""The table of exit codes: the same for every command, and what several inputs come to together."""

from __future__ import annotations

import pytest

from vetkit.cli.exit_codes import MEANINGS, ExitCode, excused, worst


def test_the_table_is_this_and_no_other():
    assert {int(code): code.name for code in ExitCode} == {
        0: "DONE",
        1: "NOT_MET",
        2: "BAD_INPUT",
        3: "UNDECIDED",
        70: "INTERNAL_ERROR",
        130: "INTERRUPTED",
    }
    assert list(MEANINGS) == list(ExitCode)


@pytest.mark.parametrize(
    ("codes", "together"),
    [([], 0), ([0, 0], 0), ([0, 3], 3), ([3, 1, 0], 1), ([1, 3, 2, 0], 2)],
)
def test_of_several_codes_the_worst_counts(codes, together):
    assert worst([ExitCode(code) for code in codes]) == together


@pytest.mark.parametrize(("code", "left"), [(0, 0), (1, 0), (3, 0), (2, 2), (70, 70), (130, 130)])
def test_exit_zero_excuses_1_and_3_alone(code, left):
    assert excused(ExitCode(code)) == left


def test_help_prints_every_code_with_its_meaning(vetkit):
    ran = vetkit("help", "exit-codes", "--width", "200")
    assert ran.code == 0
    assert ran.err == ""
    for code, meaning in MEANINGS.items():
        assert any(
            line.startswith(f"{int(code)} ") and meaning[:60] in line for line in ran.out.splitlines()
        ), code
