"""A figure of a part, of another time, of another measure or of somebody else's speaks neither for nor against."""

from __future__ import annotations

import pytest

from vetkit.ledger.about import About
from vetkit.ledger.lines import lines
from vetkit.ledger.lookup import look_up
from vetkit.ledger.sought import read, sought
from vetkit.model.match import Passage

OWN = "Harbour Studio"
GREW = "We grew the bookings of Orchard Foods by 60 %."
BROUGHT = "In 2025 our campaigns brought Orchard Foods 280 bookings."
PARTNER = "We are a certified Meta Business Partner."


def outcome(claim, text, issuer=("orchard", "foods"), year=2026):
    about = About(frozenset(issuer), (("harbour", "studio"),), issuer=tuple(issuer), year=year)
    return look_up(sought(claim, (OWN,)), lines((Passage(text=text),)), about).outcome


@pytest.mark.parametrize(
    "text",
    [
        "Weekend bookings rose by {n} %.",
        "Cancelled bookings rose by {n} %.",
        "Bookings from Norway rose by {n} %.",
        "Bookings by telephone rose by {n} %.",
        "The average value of our bookings rose by {n} %.",
        "Bookings by telephone are {n} % of all bookings.",
        "{n} % of our bookings came from abroad.",
        "In the third quarter our bookings rose by {n} %.",
        "In March 2025 our bookings rose by {n} %.",
        "Since we left Harbour Studio, our bookings have grown by {n} %.",
        "Bookings rose by {n} percentage points.",
        "By another definition our bookings rose by {n} %.",
        "We had budgeted for bookings up {n} %.",
        "The target was bookings up {n} %.",
        "Bookings at Orchard Foods Ireland rose by {n} %.",
        "Revenue from bookings rose by {n} %.",
        "Bookings of tables rose by {n} %.",
        "Bookings of one product rose by {n} %.",
        "Complaints about bookings rose by {n} %.",
        "Bookings rose by {n} % across all hotels in the country.",
        "Bookings placed on a mobile phone rose by {n} %.",
        "Bookings rose by {n} % on one Saturday.",
        "Bookings were up {n} % within the first fortnight.",
        "Under our former agency, some years ago, bookings rose by {n} %.",
        "Bookings rose by {n} %, they claim.",
        "Our total revenue from all bookings rose by {n} %.",
    ],
)
@pytest.mark.parametrize("n", [60, 6])
def test_a_part_another_time_or_another_measure_says_nothing_of_the_whole(text, n):
    assert outcome(GREW, text.format(n=n)) in ("silent", "in-part")


@pytest.mark.parametrize(
    "text",
    [
        "Our rival Tarn Yachts saw bookings rise by 6 %.",
        "Tarn Media raised our bookings by 6 %.",
        "Some say that our bookings rose by 6 %.",
        "Hotels saw 6 % more bookings.",
        "The market for bookings grew by 6 %.",
    ],
)
def test_what_is_somebody_else_s_or_hearsay_contradicts_nothing(text):
    assert outcome(GREW, text) == "silent"


@pytest.mark.parametrize(
    "text",
    [
        "In April 2025 the campaigns brought 90 bookings.",
        "In the first half of 2025 the campaigns brought 110 bookings.",
        "By June 2025 the campaigns had brought 110 bookings.",
        "In 2025 each campaign brought 70 bookings.",
        "The campaigns brought 6 bookings a week in 2025.",
        "On 12/04/2025 the campaigns brought 9 bookings.",
        "In the financial year 2024/25 the campaigns brought 190 bookings.",
        "Altogether we took 4,100 bookings in 2025.",
    ],
)
def test_a_number_of_a_shorter_time_or_of_everything_contradicts_nothing(text):
    assert outcome(BROUGHT, text) == "silent"


@pytest.mark.parametrize(
    "text",
    [
        "Our bookings rose by 6 %, no more than before.",
        "Total bookings rose by 6 % in 2025.",
        "Bookings: +6 %",
        "Bookings actually grew by 6 % while Harbour Studio worked for us.",
        "Google Analytics shows that our bookings rose by 6 %.",
        "Change in bookings: -60 %.",
        "According to our till, bookings went up by 6 %, and the sun shone.",
        "To be fair, bookings did rise, but by no more than 6 %.",
        "The growth in our bookings came to 6 %.",
        "After the competition the bookings rose by 6 %.",
        "Bookings rose by 6 %, which nobody here would have thought.",
        "The number of our bookings rose by 6 %, as our CFO told the board.",
        "Bookings sank by 6 % against the year before.",
        "Bookings rose by 6 % according to our CRM.",
    ],
)
def test_the_whole_still_contradicts(text):
    assert outcome(GREW, text) == "differs"


def test_the_same_limit_on_both_sides_is_none():
    claim = "We grew the weekend bookings of Orchard Foods by 60 % in March 2025."
    assert outcome(claim, "In March 2025 our weekend bookings rose by 60 %.") == "carries"
    assert outcome(claim, "In March 2025 our weekend bookings rose by 6 %.") == "differs"


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Studio tells everybody that bookings rose by 60 %. Nobody here can find that number.",
        "Bookings rose by 60 %? Nonsense.",
        "The ministry has it that bookings nationwide rose by 60 %.",
        "Whoever says that bookings rose by 60 % is mistaken.",
        "I very much doubt that bookings rose by 60 %.",
        "Draft for your signature: bookings rose by 60 %.",
        "Bookings rose by 60 %, but Harbour Studio had not begun yet.",
    ],
)
def test_a_figure_that_is_taken_back_beside_it_bears_nothing_out(text):
    assert outcome(GREW, text) != "carries"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Harbour Studio is a certified Meta Business Partner.", "carries"),
        ("Certified Meta Business Partner: Harbour Studio. Valid until 31 March 2028.", "carries"),
        ("Certified Meta Business Partner: Harbour Studio. Valid until 31 March 2024.", "silent"),
        ("Harbour Studio was a certified Meta Business Partner until 2022.", "silent"),
        ("Harbour Studio has applied to become a certified Meta Business Partner.", "silent"),
        ("Our reseller is a certified Meta Business Partner; Harbour Studio buys from it.", "silent"),
    ],
)
def test_a_badge_that_is_no_more_or_not_yet_or_another_s_is_none(text, seen):
    assert outcome(PARTNER, text, issuer=("meta",)) == seen


def test_of_several_figures_each_is_held_against_its_own():
    claim = "We grew the bookings of Orchard Foods by 60 % and the sales by 30 %."
    assert outcome(claim, "Bookings rose by 60 % and sales by 30 %.") == "carries"
    assert outcome(claim, "Bookings rose by 30 % and sales by 60 %.") != "carries"


def test_one_word_of_a_long_issuer_is_not_its_name():
    claim = "We grew the bookings of Orrin by 60 %."
    assert outcome(claim, "Our bookings rose by 6 %.", issuer=("orrin",)) == "differs"
    assert outcome(claim, "Our bookings rose by 6 %.", issuer=("orrin", "daughters", "funerals")) == "silent"


def test_names_in_two_clauses_are_two_names():
    assert [name.said for name in read("We asked Ada Roe, Acme and Tarn.").names] == [
        "Ada Roe",
        "Acme",
        "Tarn",
    ]


@pytest.mark.parametrize(
    ("text", "way"), [("Bookings: +60 %", 1), ("Bookings: -60 %", -1), ("Bookings: −60 %", -1), ("60 %", 0)]
)
def test_a_sign_says_which_way_a_figure_went(text, way):
    told = read(text)
    assert told.way(told.quantities[0]) == way
