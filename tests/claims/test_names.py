"""Names of people: read by their capitals, known or not, and told from what merely has a capital."""

from __future__ import annotations

import pytest

from vetkit.claims.fold import fold
from vetkit.claims.numbers import name
from vetkit.claims.tokens import tokens
from vetkit.load.builtin import scan_text


def read(text: str, at: int = 0) -> tuple[str, float] | None:
    folded = fold(text)
    found = tokens(folded.shadow, written=folded.written)
    end_value = name(found, at)
    return end_value and (found.said(at, end_value[0]), end_value[1])


@pytest.mark.parametrize(
    ("text", "written", "words"),
    [
        ("Ingrid Solheim writes", "ingrid solheim", 2),
        ("Thomas J. Weber", "thomas j. weber", 3),
        ("Brendan O'Shea replies", "brendan o'shea", 2),
        ("Oleksandr, a freelance media buyer", "oleksandr", 1),
        ("SIOBHAN KEARNEY LEADS", "siobhan kearney", 2),
        ("Žofia Nováková", "zofia novakova", 2),
    ],
)
def test_words_with_capitals_are_a_name(text: str, written: str, words: int) -> None:
    assert read(text) == (written, words)


def test_a_known_first_name_alone_is_as_good_as_two_names() -> None:
    assert read("Maria edits") == ("maria", 2)


@pytest.mark.parametrize(
    "text", ["ingrid solheim", "Google Ads", "Marketing Team", "Instagram", "J.", "2019", "Founded"]
)
def test_what_has_no_capital_or_is_common_in_the_trade_is_none(text: str) -> None:
    assert read(text) is None


def test_where_nobody_knows_how_it_was_written_there_is_none() -> None:
    assert name(tokens("ingrid solheim"), 0) is None


@pytest.mark.parametrize(
    "text",
    [
        "Your day-to-day contact is Thandiwe Mokoena.",
        "Our lead designer is Yuki Tanaka.",
        "Run by Declan Murphy, former journalist.",
        "Started by brothers Luca and Marco Ferri.",
        "Under the leadership of Viktor Petrov, we have worked with hospitals.",
        "Priyanka Deshmukh, Head of Paid Social",
    ],
)
def test_a_named_person_with_a_part_to_play_is_a_named_team(text: str) -> None:
    assert [match.flag for match in scan_text(text) if match.counts and match.flag == "named-team"]


@pytest.mark.parametrize(
    "text",
    [
        "Your day-to-day contact is a senior manager.",
        "run by declan murphy, former journalist.",
        "Led By Industry Experts",
        "Jane Doe, Marketing Director at Globex",
        "“They did it all.” – Jane Doe, CEO",
        "Is your lead designer Yuki Tanaka?",
        "Our lead designer is not Yuki Tanaka.",
        "Some agencies say: our lead designer is Yuki Tanaka.",
    ],
)
def test_a_role_without_a_name_a_clients_name_or_a_denial_is_none(text: str) -> None:
    assert not [match for match in scan_text(text) if match.counts and match.flag == "named-team"]
