"""The text of evidence held against a claim: what it carries, what differs, and what proves nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vetkit.ledger.about import About
from vetkit.ledger.hearsay import is_paid
from vetkit.ledger.lines import lines
from vetkit.ledger.lookup import look_up
from vetkit.ledger.names import plain_words
from vetkit.ledger.sought import sought
from vetkit.model.match import Passage

GREW = "We grew Acme's sign-ups by 40 % in 2025."
CALLS = "Second calls at Lindmarsh Homes fell from 410 to 352 a month."
SAME_DAY = "71 of 80 public questions were answered on the same working day in March 2026; it was 19 of 80 in March 2025."
CLIENTS = "We have 300 clients."
SUCCESS = "100 % success rate: we have never lost a client."
FOUNDED = "Founded in 2009."
PARTNER = "We are a Meta Business Partner."


def held(claim, *texts, issuer="", own=("Brightwave",)):
    about = About(frozenset(plain_words(issuer)), tuple(tuple(plain_words(name)) for name in own))
    return look_up(sought(claim, own), lines([Passage(text=text) for text in texts]), about)


def outcome(claim, *texts, **about):
    return held(claim, *texts, **about).outcome


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (GREW, "Acme's sign-ups rose by 40 % in 2025."),
        (GREW, "In 2025 Acme saw forty percent more sign-ups."),
        (GREW, "# Acme in 2025\n\nSign-ups rose by 40 %."),
        (GREW, "Acme's costs fell by 12 %, its sign-ups rose by 40 % in 2025."),
        (GREW, "| Acme | sign-ups | 2025 | 40 % |\n|---|---|---|---|"),
        (CALLS, "At Lindmarsh Homes second calls went from 410 in 2025 to 352 a month."),
        (
            SAME_DAY,
            "Brightwave helped: in March 2026 71 of 80 public questions were answered on the same working day, "
            "and in March 2025 19 of 80.",
        ),
        (CLIENTS, "Brightwave has 300 clients and 4 desks."),
        (FOUNDED, "Brightwave was founded in 2009."),
        (PARTNER, "Brightwave has been a Meta Business Partner since 2021."),
    ],
)
def test_a_passage_with_the_figures_the_name_and_the_matter_carries_a_claim(claim, text):
    found = held(claim, text)
    assert (found.outcome, found.missing) == ("carries", ())
    assert all(seen.quote and seen.place for seen in found.found)


@pytest.mark.parametrize(
    ("claim", "text", "claimed", "says"),
    [
        (GREW, "Acme's sign-ups rose by 12 % in 2025.", "40 %", "12 %"),
        (GREW, "Acme's sign-ups rose by 12 %.", "40 %", "12 %"),
        (GREW, "Acme's costs fell by 40 %, its sign-ups rose by 12 % in 2025.", "40 %", "12 %"),
        (CALLS, "At Lindmarsh Homes second calls went from 410 to 398 a month.", "352", "398"),
        (CLIENTS, "Brightwave has 12 clients.", "300", "12"),
        (SUCCESS, "The success rate of Brightwave's campaigns was 62 %.", "100 %", "62 %"),
        (FOUNDED, "Brightwave was founded in 2016.", "2009", "2016"),
    ],
)
def test_another_figure_on_the_same_matter_differs_and_both_are_told(claim, text, claimed, says):
    found = held(claim, text)
    assert found.outcome == "differs"
    assert [(row.claimed, row.says) for row in found.differing] == [(claimed, says)]
    assert found.differing[0].quote in text


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        pytest.param(GREW, "Acme has 40 employees.", id="a bare number"),
        pytest.param(GREW, "Acme's costs fell by 40 % in 2025.", id="another matter"),
        pytest.param(GREW, "In 2025 sign-ups rose by 40 %.", id="nobody is named"),
        pytest.param(GREW, "In 2025 Bolt's sign-ups rose by 12 %.", id="somebody else is named"),
        pytest.param(GREW, "Acme's sign-ups rose by 12 % in 2024.", id="another year"),
        pytest.param(GREW, "Acme's sign-ups did not rise by 40 % in 2025.", id="denied"),
        pytest.param(GREW, "Did Acme's sign-ups rise by 40 % in 2025?", id="asked"),
        pytest.param(GREW, "Acme is a bakery. Sign-ups are by phone.", id="no figure"),
        pytest.param(CLIENTS, "Brightwave has 12 desks and some clients.", id="another thing is counted"),
        pytest.param(CLIENTS, "Shops have 300 clients.", id="the consultant is not named"),
        pytest.param(PARTNER, "Meta Business Partner is a programme.", id="a name alone"),
        pytest.param("We are kind.", "Brightwave is kind.", id="nothing to look up"),
    ],
)
def test_what_proves_nothing_is_no_find(claim, text):
    found = held(claim, text)
    assert found.outcome in ("silent", "in-part")
    assert found.differing == ()


def test_a_range_that_has_the_figure_in_it_does_not_differ():
    assert outcome(GREW, "Acme's sign-ups rose by 10 to 15 % in 2025.") != "differs"
    assert outcome(GREW, "Acme's sign-ups rose by about 39 % in 2025.") == "carries"


def test_a_part_is_told_with_what_is_missing():
    found = held(CALLS, "At Lindmarsh Homes second calls were 410 a month.")
    assert (found.outcome, found.missing) == ("in-part", ("352",))
    assert [seen.what for seen in found.found] == ["Lindmarsh Homes", "410"]


def test_who_issued_a_letter_need_not_be_named_in_it():
    assert outcome(GREW, "Our sign-ups rose by 40 % in 2025.", issuer="Acme Ltd") == "carries"
    assert outcome(GREW, "Our sign-ups rose by 40 % in 2025.", issuer="Bolt Ltd") == "silent"


@pytest.mark.parametrize(
    "text",
    [
        "Brightwave says that it grew Acme's sign-ups by 40 % in 2025.",
        "According to Brightwave, Acme's sign-ups grew by 40 % in 2025.",
        "Trade Weekly: We grew Acme's sign-ups by 40 % in 2025.",
    ],
)
def test_what_only_passes_on_the_consultant_s_words_repeats_them(text):
    assert outcome(GREW, text) == "repeats"


def test_a_text_may_say_itself_that_it_was_paid_for():
    assert is_paid(lines([Passage(text="Sponsored content\n\nAcme grew.")]))
    assert not is_paid(lines([Passage(text="Acme grew.")]))


def test_what_a_reader_does_not_see_is_left_out():
    shown, unseen = Passage(text="Hello there."), Passage(text=GREW, hidden="too small to read")
    assert [line.quote for line in lines([shown, unseen])] == ["Hello there."]


def test_in_a_paragraph_without_end_a_name_far_away_is_not_near():
    filling = " ".join(f"Word{number} is here." for number in range(300)).translate(
        {ord(digit): letter for digit, letter in zip("0123456789", "abcdefghij", strict=True)}
    )
    assert outcome(GREW, "Acme is a bakery. In 2025 sign-ups rose by 40 %.") == "carries"
    assert outcome(GREW, f"Acme is a bakery. {filling} In 2025 sign-ups rose by 40 %.") == "silent"


CARRIES, DIFFERS = "Acme's sign-ups rose by 40 % in 2025.", "Acme's sign-ups rose by 12 % in 2025."
TEXTS = st.lists(
    st.sampled_from([CARRIES, DIFFERS, "Acme bakes.", "40", "Brightwave says 40 % and 2025."]), max_size=5
)


@given(TEXTS.flatmap(lambda texts: st.tuples(st.just(texts), st.permutations(texts))))
def test_the_order_of_passages_changes_nothing(orders):
    first, second = orders
    assert outcome(GREW, *first) == outcome(GREW, *second)


@given(TEXTS, st.text(max_size=60))
def test_more_text_never_takes_back_what_was_found(texts, more):
    before, after = outcome(GREW, *texts), outcome(GREW, *texts, more)
    assert before != "carries" or after == "carries"


@given(st.text(alphabet=st.characters(exclude_categories=["Nd", "Nl", "No", "Cs"]), max_size=200))
def test_a_text_without_a_number_carries_no_figure(text):
    assert outcome("Acme's sign-ups rose by 417 %.", f"Acme: {text}") != "carries"


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_claim_can_be_held_against_any_text(claim, text):
    assert outcome(claim, text) in ("carries", "differs", "repeats", "in-part", "silent")
