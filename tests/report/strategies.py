"""Arbitrary assessments: every text field anything at all, hostile strings more often than chance would have it."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from tests.report import build
from tests.report.ledgers import ledger

from vetkit.model.assessment import Assessment, Score, Verdict
from vetkit.model.base import CONCLUSIONS, RUNGS, SEVERITIES
from vetkit.model.finding import Finding, Observation
from vetkit.report._escape import plain

HOSTILE = (
    "[bold red]x[/]",
    "[link=file:///etc/passwd]read me[/link]",
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;file:///etc/passwd\x1b\\link\x1b]8;;\x1b\\",
    "\x1b]0;title\x07",
    "\x9b31m\x9d0;x\x9c",
    "a\u202egnp.exe\u2066\u2069",
    "nul\x00bel\x07back\x08del\x7f",
    "zero\u200bwidth\u200d\u2060\ufeff",
    "tag\U000e0041\U000e007f",
    "line\nbreak\r\nand\u2028more\x85",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- hidden -->",
    "[click](javascript:alert(1))",
    "![x](https://example.com/x.png)",
    "[ref]: https://example.com",
    "https://example.com www.example.com a@example.com",
    "_www.example.com mailto:a@-b.example ftp://c.example",
    "@octocat #12 GH-7 owner/name#3 :tada:",
    "| a | b |",
    "| --- | --- |",
    "# heading",
    "- item",
    "1. item",
    "> quote",
    "===",
    "---",
    "***bold*** __u__ ~~gone~~ `code` $x$",
    "```",
    "&lt;b&gt; &#64; \\",
    "=cmd|' /C calc'!A0",
    "x" * 300,
    "漢字" * 60,
    "👩‍💻🏳️‍🌈" * 30,
    "é" * 200,
)

TEXTS = st.one_of(
    st.sampled_from(HOSTILE), st.text(max_size=40), st.text("*_[]()<>#|`~&\\!-+=. \nab1@:/", max_size=30)
)
LINES = TEXTS.filter(lambda text: bool(text.strip()))
TITLES = TEXTS.filter(lambda text: bool(plain(text)))
"""What a checklist may call something: there is a word in it."""
_NO_LINK = LINES.filter(lambda text: not text.startswith("http"))
"""A source's address is its checklist's; one of the web is linked, on purpose."""
_PERCENT = st.floats(0, 100)
_OUTCOMES = ("pass", "fail", "unknown", "not-applicable")


@st.composite
def scores(draw: st.DrawFn) -> Score:
    """Return a score in which floor, headline and ceiling are in order, or nothing."""
    floor, headline, ceiling = sorted(draw(st.tuples(_PERCENT, _PERCENT, _PERCENT)))
    if draw(st.booleans()):
        return build.NOTHING
    known = draw(st.booleans())
    return Score(headline=headline if known else None, floor=floor, ceiling=ceiling, coverage=draw(_PERCENT))


@st.composite
def observations(draw: st.DrawFn) -> Observation:
    """Return anything that can have been seen."""
    path = draw(TEXTS)
    decided = build.disposition(
        draw(st.sampled_from(("explained", "confirmed", "escalated"))),
        **{name: draw(LINES) for name in ("signal", "why", "by")},
    )
    return build.observation(
        draw(st.sampled_from(("adverse", "favourable", "neutral"))),
        method=draw(st.sampled_from(("text", "measure", "answer", "reference", "online"))),
        rung=draw(st.sampled_from(RUNGS)),
        confidence=draw(st.sampled_from(("low", "medium", "high"))),
        disposition=draw(st.sampled_from((None, decided))),
        spots=tuple(build.spot(line, path=path) for line in range(1, draw(st.integers(1, 4)))),
        why=draw(st.none() | TEXTS),
        ask=draw(st.none() | TEXTS),
        quote=draw(st.none() | TEXTS),
        says=draw(TEXTS),
        signal=draw(TEXTS),
    )


@st.composite
def findings(draw: st.DrawFn, number: int) -> Finding:
    """Return any finding; ``number`` keeps its id its own."""
    texts: dict[str, Any] = {name: draw(TEXTS) for name in ("message", "why", "ask")}
    return build.finding(
        f"criterion-{number}",
        draw(st.sampled_from(_OUTCOMES)),
        **texts,
        title=draw(TITLES),
        checklist=draw(st.sampled_from(("claims", "buyer"))),
        severity=draw(st.sampled_from(SEVERITIES)),
        knock_out=draw(st.booleans()),
        needs=draw(st.sampled_from(RUNGS)),
        stake=draw(_PERCENT),
        source=(draw(TEXTS),),
        observations=tuple(draw(st.lists(observations(), max_size=3))),
    )


@st.composite
def assessments(draw: st.DrawFn) -> Assessment:
    """Return any assessment whose parts belong together."""
    found = [draw(findings(number)) for number in range(draw(st.integers(0, 4)))]

    def text() -> str:
        return draw(TEXTS)

    return build.assessment(
        *found,
        consultant=build.subject(
            name=text(), legal_name=text(), website=text(), purpose=text(), budget=text()
        ),
        vetkit=text(),
        verdict=Verdict(
            conclusion=draw(st.sampled_from(CONCLUSIONS)),
            settled=draw(st.booleans()),
            reasons=(text(), text()),
        ),
        score=draw(scores()),
        sections=(build.section(title=text(), score=draw(scores())), build.section("buyer", "buyer")),
        checklists=(build.used(title=text(), version=text(), sha256=text()),),
        inputs=({"path": text(), "sha256": text()},),
        references=(
            build.referee(
                initials=text(),
                organisation=text(),
                relation=text(),
                status=text(),
                period=text(),
                connection=text(),
            ),
        ),
        heard=build.heard(text(), text()),
        ledger=ledger(text()),
        limits=(text(),),
        sources=(
            {"key": draw(LINES), "title": draw(LINES), "address": draw(_NO_LINK), "dated": draw(LINES)},
        ),
    )


def everywhere(text: str) -> Assessment:
    """Return an assessment with ``text`` in every field that can hold any."""
    told = {"says": text, "quote": text, "why": text, "ask": text, "spots": (build.spot(path=text),)}
    line = {"by": f"By {text}", "why": f"Since {text}", "signal": f"s {text}"}
    seen = build.observation(**told, signal=text)
    spoken = {"title": text, "message": text, "why": text, "ask": text, "source": (text,)}
    stated = build.observation("favourable", **told)
    noted = build.answer("neutral", says=text)
    explained = build.observation(**told, disposition=build.disposition(**line))
    return build.assessment(
        build.finding("a", "fail", **spoken, knock_out=True, observations=(seen, stated, noted)),
        build.finding("b", "unknown", **spoken, observations=(explained, stated, noted)),
        build.finding("c", "pass", **spoken, knock_out=True, observations=(noted,)),
        build.finding("d", "not-applicable", **spoken),
        build.finding("e", "unknown", **spoken, checklist="buyer"),
        build.finding("f", "fail", **spoken, checklist="buyer"),
        consultant=build.subject(name=text, legal_name=text, website=text, purpose=text, budget=text),
        vetkit=text,
        verdict=Verdict(conclusion="reject", settled=True, reasons=(text,)),
        sections=(build.section(title=text), build.section("buyer", "buyer", title=text)),
        checklists=(build.used(title=text, version=f"v {text}", sha256=text),),
        inputs=({"path": text, "sha256": text},),
        references=(
            build.referee(
                initials=text, organisation=text, relation=text, status=text, period=text, connection=text
            ),
        ),
        heard=build.heard(text, text),
        ledger=ledger(text),
        limits=(text,),
        sources=({"key": "K", "title": f"T {text}", "address": f"A {text}", "dated": f"D {text}"},),
    )
