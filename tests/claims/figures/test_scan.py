"""Figures in a scan: beside what phrases find, in order of place, and never a crash."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.claims.figures.build import ON, rules

from vetkit.claims import scan, scan_passages
from vetkit.claims.figures import Figures
from vetkit.folder import members
from vetkit.load import shipped
from vetkit.load.builtin import builtin_rules
from vetkit.model.match import Passage

CHECKS = members("vetkit.claims.figures")


def test_the_files_of_the_folder_are_the_checks_and_each_raises_a_flag():
    named = {name for one in shipped.checklists() for flag in one.flags for name in flag.figures}
    assert named == set(CHECKS)


def test_what_was_worked_out_takes_the_place_of_a_phrase_at_the_same_words():
    text = "15 years of TikTok marketing."
    (phrase,) = [m for m in scan(text, builtin_rules()) if m.flag == "impossible-experience"]
    (worked,) = [m for m in scan(text, builtin_rules(), on=ON) if m.flag == "impossible-experience"]
    assert phrase.working is None
    assert worked.working.startswith("TikTok opened in August 2014")
    assert (worked.severity, worked.counts) == (phrase.severity, phrase.counts)


def test_matches_stay_in_order_of_place():
    text = "We do it all. We grew 300 % from 200 to 500. We do it all."
    found = scan(text, builtin_rules(), on=ON)
    assert [m.spot.start for m in found] == sorted(m.spot.start for m in found)
    assert "figures-do-not-add-up" in {m.flag for m in found}


def test_facts_of_different_pages_meet():
    pages = (
        Passage(text="Founded in 2019.", page=1),
        Passage(text="We have been trading for 15 years.", page=9, start=100),
    )
    (match,) = scan_passages(pages, rules("firm-age"), "deck.pdf", ON)
    assert (match.spot.page, match.spot.start) == (9, 113)


def test_hidden_figures_say_so_and_count_where_hidden_words_would():
    page = Passage(text="We grew 300 % from 200 to 500.", hidden="in a comment")
    (match,) = scan_passages((page,), rules("growth"), "deck.pdf", ON)
    assert not match.counts
    assert match.because.endswith("; hidden from the reader: in a comment")


def test_a_statement_full_of_numbers_is_a_table_and_not_compared():
    figures = Figures(rules("growth"))
    assert list(figures.mismatches(ON)) == []
    many = " ".join(f"grew {n} % from 200 to 500," for n in range(40))
    assert scan(f"{many}.", rules("growth")) == ()


WORDS = st.sampled_from(
    [
        "we",
        "our",
        "grew",
        "by",
        "from",
        "to",
        "200",
        "500",
        "300",
        "%",
        "12k",
        "$5m",
        "ten",
        "thousand",
        "doubled",
        "3x",
        "rate",
        "engagement",
        "open",
        "of",
        "clients",
        "tiktok",
        "since",
        "2009",
        "in",
        "15",
        "years",
        "founded",
        "trading",
        "for",
        "team",
        "three",
        "hours",
        "a",
        "month",
        "each",
        "client",
        "followers",
        "gained",
        "has",
        "split",
        ":",
        ",",
        ".",
        "-",
        "→",
        "(",
        ")",
    ]
)


@settings(deadline=None, max_examples=300)
@given(st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.text(max_size=80)))
def test_no_text_breaks_a_check_and_every_mark_stands_where_it_says(text):
    for match in scan(text, rules("growth"), on=ON) + scan(text, builtin_rules(), on=ON):
        assert text[match.spot.start : match.spot.end] == match.quote
