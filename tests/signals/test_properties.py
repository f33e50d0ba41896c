"""What no input changes: neither the order of the referees, nor how a number is written, nor an innocent one more."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.signals.build import case
from vetkit.signals import signals_of

NAMES = [
    "Ada Reed",
    "Ben Ortiz",
    "Zoë Merriday",
    "MERRIDAY, Chaz",
    "Иван Щербаков",
    "李 伟",
    "Ana García López",
    "-",
    "Dr.",
]
FIRMS = ["Quayside Foods", "Quayside Foods Ltd", "Brightwave", "Old Mill", "Merriday Interiors", "QF", "Æ"]
PHONES = [
    "+44 1632 960874",
    "01632 960874",
    "(01632) 960-874 x 4",
    "+1 212 555 0147",
    "112",
    "",
    "not a number",
    "+44",
]
MAILS = [
    "ada@brightwave.example",
    "a.da+x@gmail.com",
    "ada@gmail.com",
    "x@mail.quayside.co.uk",
    "@",
    "ada@",
    "ada@ü.example",
]
PLACES = [
    "12 High St., Exampleton EX4 3MP",
    "12 High Street, EX4 3MP",
    "Flat 2, 12 High Street EX43MP",
    "5",
    "PO Box 1",
]
TEXTS = [
    "Within a fortnight our sleepy forum was buzzing, and even grumpy customers wrote poems about herring.",
    "Great.",
]


def maybe(values):
    return st.none() | st.sampled_from([value for value in values if value])


REFERENCE = st.fixed_dictionaries(
    {
        "name": st.sampled_from(NAMES),
        "organisation": st.sampled_from(FIRMS),
        "phone": maybe(PHONES),
        "email": maybe(MAILS),
        "website": maybe(
            ["https://quayside.co.uk", "brightwave.example", "http://", "https://x.wixsite.com"]
        ),
        "address": maybe(PLACES),
        "statement": maybe(TEXTS),
        "proposed_by": st.sampled_from(["vendor", "buyer"]),
        "start": st.none() | st.integers(2000, 2027),
        "platforms": st.lists(st.sampled_from(["TikTok", "Vine", "Frob"]), max_size=2),
    }
)
CONSULTANT = {
    "phone": "+44 1632 960874",
    "website": "https://brightwave.example",
    "founded": 2015,
    "address": "12 High Street, Exampleton EX4 3MP",
    "principals": [{"name": "Chaz Merriday"}, {"name": "Olga Shcherbakova"}],
}
INNOCENT = {
    "id": "innocent",
    "name": "Wilhelmina Quartermain-Oyelaran",
    "organisation": "Penhaligon Observatory",
    "phone": "+353 1 2345 678",
    "email": "w@penhaligonobservatory.ie",
    "website": "https://penhaligonobservatory.ie",
    "address": "77 Star Lane, Dunmore",
    "proposed_by": "buyer",
    "start": 2020,
    "statement": "The telescope evenings were announced only to those who had asked, and the car park was full.",
}


def built(references):
    numbered = [{"id": f"r{n}", **{k: v for k, v in one.items() if v}} for n, one in enumerate(references)]
    return case(numbered, consultant=CONSULTANT)


@settings(max_examples=120, deadline=None)
@given(st.lists(REFERENCE, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_the_referees_changes_nothing(references, chance: random.Random) -> None:
    one = built(references)
    shuffled = list(one.profile.references)
    chance.shuffle(shuffled)
    other = one.model_copy(update={"profile": one.profile.model_copy(update={"references": tuple(shuffled)})})
    assert signals_of(other) == signals_of(one)


@settings(max_examples=120, deadline=None)
@given(st.lists(REFERENCE, max_size=4))
def test_an_innocent_referee_more_never_adds_a_fail(references) -> None:
    before = built(references)
    after = case([*(one.model_dump() for one in before.profile.references), INNOCENT], consultant=CONSULTANT)
    assert fails(after) <= fails(before)


def fails(one):
    return {signal.id for signal in signals_of(one) if signal.level == "fail"}


AREAS = st.sampled_from(["1632", "20", "161"])
DIGITS = st.text("23456789", min_size=7, max_size=8)
SEPARATORS = st.sampled_from([" ", "-", ".", ""])
FORMS = st.sampled_from(["+44 {}", "+44 (0){}", "0044 {}", "0{}", "(0{})", "tel: +44{}", "+44-{}"])


@settings(max_examples=200, deadline=None)
@given(AREAS, DIGITS, st.tuples(FORMS, SEPARATORS), st.tuples(FORMS, SEPARATORS), st.booleans())
def test_how_a_number_is_written_changes_nothing(area, digits, ours, theirs, same) -> None:
    number = digits if area == "20" else digits[:6]
    other = number if same else number[:-1] + str((int(number[-1]) + 1) % 10)
    consultant = {"phone": spelt(*ours, area, number), "registration": {"country": "United Kingdom"}}
    reference = {
        "id": "a",
        "name": "Ada Reed",
        "organisation": "Old Mill",
        "phone": spelt(*theirs, area, other),
    }
    found = [
        one.level
        for one in signals_of(case([reference], consultant=consultant))
        if one.rule == "vendor-phone"
    ]
    assert found == (["fail"] if same else [])


def spelt(form, separator, area, number):
    return form.format(area) + separator + separator.join((number[:3], number[3:]))


@settings(max_examples=100, deadline=None)
@given(st.lists(REFERENCE, min_size=1, max_size=3))
def test_no_signal_shows_a_name_a_number_or_a_mailbox(references) -> None:
    named = [
        {
            **one,
            "name": "Zebedee Quillworthy",
            "email": "zebedee@old-mill.example",
            "phone": "+44 1632 960874",
        }
        for one in references
    ]
    shown = "".join(signal.model_dump_json() for signal in signals_of(built(named)))
    assert not [
        secret
        for secret in ("Zebedee", "Quillworthy", "zebedee@", "960874", "12 High St.,")
        if secret in shown
    ]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=60), st.text(max_size=60))
def test_no_text_is_too_strange(name, phone, mail, place) -> None:
    given = {"name": name, "phone": phone, "email": mail, "address": place, "website": mail, "role": name}
    kept = {key: value for key, value in given.items() if value.strip()}
    reference = {"id": "a", "name": "x", "organisation": name.strip() or "x", **kept}
    signals_of(
        case(
            [reference, {**reference, "id": "b"}],
            consultant={"phone": phone.strip() or None, "clients": ["x"]},
        )
    )
