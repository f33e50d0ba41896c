"""Whoever writes a referee into a text that others see, in whatever spelling: it does not get through."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest
from tests.report.test_redact import text_of
from tests.signals.build import case
from tests.signals.test_counting import EVERY

from vetkit.judge import assess
from vetkit.load import shipped
from vetkit.model.assessment import Assessment
from vetkit.model.case import Case
from vetkit.model.input import Input
from vetkit.model.match import Match, Reading, Spot
from vetkit.model.profile import Claim, Document, Evidence
from vetkit.model.record import Answer, Disposition
from vetkit.report import FORMATS, audience, render
from vetkit.report._traces import sieve

REFEREE = {
    "id": "zeb-v",
    "name": "Zebedee Müller-Vanterpool",
    "organisation": "Quillworthy Lighthouse Supplies Ltd",
    "phone": "+44 1632 960874",
    "email": "z.vanterpool.77@gmail.com",
    "website": "https://www.quillworthy-lamps.example/about",
    "address": "12 Cliff Road, Exampleton EX1 2AB",
    "proposed_by": "buyer",
    "start": 2024,
}
ANOTHER = {
    "id": "price",
    "name": "Mark Price",
    "organisation": "Old Mill",
    "phone": "01632 960111",
    "email": "mark@oldmill.example",
}
SAID = "Four thousand strangers came overnight from a shed in the rain."

NAMED = (
    "Zebedee Müller-Vanterpool",
    "ZEBEDEE MUELLER-VANTERPOOL",
    "Vanterpool, Zebedee",
    "Vanterpool's",
    "zebedee vanterpool",
    "Zebedee",
    "Z. M.",
    "@zebedeemullervanterpool",
    "Vant\u200berpool",
    "V\u0430nterpool",  # a Cyrillic letter
    "Quillworthy Lighthouse Supplies",
    "Quillworthy",
    "quillworthy lighthouse",
    "#QuillworthyLighthouseSupplies",
    "QLS",
    "+44 (0)1632 960 874",
    "01632/960874",
    "z.vanterpool.77@gmail.com",
    "ZVanterpool77+work@googlemail.com",
    "quillworthy-lamps.example",
    "office@mail.quillworthy-lamps.example",
    "12 Cliff Road",
    "Mark Price",
    "Price, Mark",
    "mark price",
    "Old Mill",
    "old mill",
    "mark@oldmill.example",
    "Four thousand strangers came overnight",
    "four thousand strangers - came OVERNIGHT from a shed",
)

STAY = (
    "We mark every price.",
    "The lighthouse supplies light.",
    "Our mill of ideas grinds old grain.",
    "Call 01632 960999.",
    "ada@gmail.com",
    "12 rules for 2026",
    "Thousands of strangers came.",
    "Brightwave",
)

PIECES = ("vanterpool", "zebedee", "quillworthy", "960874", "960 874", "cliff road", "strangers came")
"""What must be in nothing that others see, in whatever is left of ``NAMED``."""


@pytest.fixture(scope="module")
def clean():
    return sieve(parts()[1])


@pytest.mark.parametrize("text", NAMED)
def test_what_names_a_referee_is_taken_out_of_a_sentence(clean, text) -> None:
    found = clean(f"We tripled sales, says {text} of the matter.")
    assert found == "We tripled sales, says a referee of the matter.", found


@pytest.mark.parametrize("text", STAY)
def test_what_names_nobody_stays(clean, text) -> None:
    assert clean(text) == text


def test_the_consultant_s_own_name_stays_though_a_referee_has_it_too() -> None:
    family = case([{"name": "Ottilie Brightwave", "organisation": "Brightwave & Daughters"}])
    assert sieve(family)("Brightwave asked Ottilie.") == "Brightwave asked a referee."
    assert sieve(family)("Brightwave asked O. Brightwave.") == "Brightwave asked a referee."


EVERYTHING = " / ".join(NAMED)
DAY = date(2026, 11, 20)
UNREAD = Reading(
    path="zebedee-vanterpool.md",
    kind="proposal",
    format="markdown",
    sha256="0" * 64,
    words=9,
    problems=(f"page 2 is a picture of {EVERYTHING}",),
)
FILES = (
    "acme.toml",
    "acme.referees.toml",
    "acme.records/answers.toml",
    "acme.records/calls/zeb-v-2026-11-10.toml",
    "acme.records/evidence/rdap-quillworthy-lamps-example-20261120t100000z.toml",
    "zebedee-vanterpool.md",
)


@cache
def parts() -> tuple[Assessment, Case]:
    """Return an assessment in which every text that a person can write names a referee."""
    made = called()
    engagement = made.profile.engagement.model_copy(update={"purpose": EVERYTHING})
    profile = made.profile.model_copy(
        update={"engagement": engagement, "documents": (Document(path=UNREAD.path),), "claims": (_claim(),)}
    )
    made = made.model_copy(
        update={
            "profile": profile,
            "answers": (_answer("scope-limits", "no"), _answer("named-team", "not-applicable")),
            "matches": (_match(EVERYTHING),),
            "documents": (UNREAD,),
            "damaged": ("The body of rdap-quillworthy-lamps-example-20261120 has changed.",),
            "inputs": tuple(Input(path=path, sha256="0" * 64) for path in FILES),
        }
    )
    return assess(shipped.checklists(), made), made


def called() -> Case:
    """Return two referees who were called, what public sources and the buyer's people wrote of them."""
    calls = [
        {
            "referee": id,
            "answers": {**EVERY, "bought-followers": "yes", "went-wrong": SAID},
            "said": {"bought-followers": SAID},
        }
        for id in ("zeb-v", "price")
    ]
    facts = {"registered": date(2025, 1, 1)}
    signals = ("vendor-phone:zeb-v", "bought-followers:zeb-v", "do-it-all@proposal.md")
    return case(
        [REFEREE, ANOTHER],
        consultant={"phone": "01632 960874", "website": "https://brightwave.example"},
        calls=calls,
        evidence=(
            {"source": "rdap", "subject": "quillworthy-lamps.example", "facts": facts},
            {"source": "wayback", "subject": "brightwave.example", "by": "Jo", "note": EVERYTHING},
        ),
        dispositions=tuple(
            Disposition(signal=one, decision="escalated", why=EVERYTHING, by="Zebedee", on=DAY)
            for one in signals
        ),
    )


def _claim() -> Claim:
    offered = Evidence(what=EVERYTHING[:480], document="vanterpool.md")
    return Claim(
        text=f"We tripled sales to 4,000: {EVERYTHING}", said_in="from Zebedee.md", evidence=(offered,)
    )


def _answer(criterion: str, value: str) -> Answer:
    given = {"criterion": criterion, "value": value, "rung": "stated", "by": "Zebedee", "on": DAY}
    return Answer.model_validate({**given, "note": EVERYTHING})


def _match(text: str) -> Match:
    return Match(
        flag="do-it-all",
        polarity="red",
        stance="asserted",
        counts=True,
        severity="high",
        confidence="high",
        quote=f"we do it all, ask {text}",
        sentence=text,
        because="it is asserted",
        working=text,
        spot=Spot(path="proposal.md", part=f"mail of {text}", line=1, column=1, start=0, end=4),
    )


def _left(text: str) -> list[str]:
    flat = " ".join(text.replace("\u200b", "").split()).casefold()
    return [piece for piece in (*PIECES, "zeb-v", "old mill ", "mark price") if piece in flat]


def test_the_buyer_does_see_them() -> None:
    made, _ = parts()
    shown = "\n".join(text_of(render(made, format)) for format in FORMATS)
    assert {"vanterpool", "quillworthy", "strangers came", "zeb-v"} <= set(_left(shown))


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("reader", ["vendor", "public"])
def test_no_format_for_others_has_anything_of_a_referee(format, reader) -> None:
    made, of = parts()
    assert _left(text_of(render(made, format, reader, of))) == []
    assert _left(text_of(render(made, format, reader))) == []


@pytest.mark.parametrize("format", [one for one in FORMATS if audience(one) != "buyer"])
def test_nor_has_a_format_that_is_for_others_whoever_reads_it(format) -> None:
    made, of = parts()
    assert _left(text_of(render(made, format, case=of))) == []
    assert _left(text_of(render(made, format))) == []
