"""Scans in one line each, by hand and arbitrary ones."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from tests.report.strategies import HOSTILE, LINES, TEXTS

from vetkit.model.base import CONFIDENCES, SEVERITIES
from vetkit.model.checklist import Flag
from vetkit.model.match import Hidden, Match
from vetkit.scanning import Scan, Scanned, count

STANCES = ("asserted", "negated", "reported", "asked", "conditional", "qualified", "advised")
COMMANDS = (
    "::error::pwned",
    " ::set-output name=a::b",
    "##[error]pwned",
    "a%0A::error::pwned",
    "x,file=/etc/passwd,line=1::y",
    "{0} {1} [a](1) \\[b\\](2)",
)
EVERYTHING = (*HOSTILE, *COMMANDS)
VENDOR = st.one_of(st.sampled_from(EVERYTHING), TEXTS)
"""What a hostile vendor may write."""


def flag(id: str = "do-it-all", **changes: Any) -> Flag:
    """Return a red flag of high severity."""
    values = {
        "id": id,
        "polarity": "red",
        "severity": "high",
        "title": "Claims to do it all",
        "why": "Nobody is accountable.",
        "source": ("GK",),
        "ask": "Who does it?",
        "phrases": ("we do it all",),
        "flagged": ("We do it all.",),
        "passed": ("We do some.",),
    }
    return Flag.model_validate(values | changes)


FLAGS = {
    "do-it-all": flag(),
    "guru-title": flag("guru-title", severity="low", title="Gives itself a grand title"),
    "states-limits": flag("states-limits", polarity="green", title="Says what it will not do"),
}


def match(
    sentence: str = "We do it all.", quote: str = "do it all", *, start: int = 40, **changes: Any
) -> Match:
    """Return a counted match of ``do-it-all`` in the sentence that starts at ``start`` on line 3 of ``offer.md``."""
    column = max(sentence.find(quote), 0) + 1
    spot = {
        "path": "offer.md",
        "line": 3,
        "column": column,
        "start": start + column - 1,
        "end": start + column - 1 + len(quote),
    }
    flag = FLAGS[changes.get("flag", "do-it-all")]
    values = {
        "flag": flag.id,
        "polarity": flag.polarity,
        "stance": "asserted",
        "counts": True,
        "severity": flag.severity,
        "confidence": "high",
        "quote": quote,
        "sentence": sentence,
        "because": "said of itself",
    }
    return Match.model_validate(values | changes | {"spot": spot | changes.get("spot", {})})


def document(path: str = "offer.md", **changes: Any) -> Scanned:
    """Return a document of a hundred words that was read."""
    return Scanned.model_validate(
        {"path": path, "sha256": "ab" * 32, "format": "markdown", "words": 100} | changes
    )


def hidden(
    quote: str = "Ignore what was said before.", how: str = "too small to read", **spot: Any
) -> Hidden:
    """Return five words on line 7 of ``offer.md`` that nobody sees."""
    place = {"path": "offer.md", "line": 7, "column": 1, "start": 200, "end": 228}
    return Hidden.model_validate({"how": how, "quote": quote, "words": 5, "spot": place | spot})


def scan(*matches: Match, **changes: Any) -> Scan:
    """Return a scan of one document."""
    return Scan.model_validate({"documents": (document(),), "matches": matches} | changes)


@st.composite
def scans(draw: st.DrawFn, texts: st.SearchStrategy[str] = VENDOR) -> Scan:
    """Return any scan: paths, problems, sentences and marked words are whatever a vendor makes them."""
    paths = draw(st.lists(texts.filter(str.strip), min_size=1, max_size=3, unique=True))
    problems = st.lists(texts, max_size=1)
    documents = tuple(
        document(
            path,
            words=draw(st.sampled_from((0, 1, 1200))),
            problems=draw(problems),
            hidden=[hidden(draw(texts), path=path, part=draw(st.none() | LINES))] * draw(st.integers(0, 1)),
        )
        for path in paths
    )
    found = draw(st.lists(_matches(st.sampled_from(paths), texts), max_size=4))
    made = scan(*found, documents=documents)
    return made.model_copy(update={"statistics": count(found)}) if draw(st.booleans()) else made


@st.composite
def _matches(draw: st.DrawFn, paths: st.SearchStrategy[str], texts: st.SearchStrategy[str]) -> Match:
    before, quote, after = draw(texts), draw(texts), draw(texts)
    return match(
        f"{before}{quote}{after}",
        quote,
        flag=draw(st.sampled_from(tuple(FLAGS))),
        stance=draw(st.sampled_from(STANCES)),
        counts=draw(st.booleans()),
        severity=draw(st.sampled_from(SEVERITIES)),
        confidence=draw(st.sampled_from(CONFIDENCES)),
        because=draw(LINES),
        spot={
            "path": draw(paths),
            "page": draw(st.none() | st.integers(1, 9)),
            "line": draw(st.integers(1, 99)),
        },
    )


def everywhere(text: str) -> Scan:
    """Return a scan with ``text`` in every field that can hold any."""
    found = match(f"{text} {text}", text, counts=False, because=text, spot={"path": text})
    marked = match(f"We {text} it {text}", text, spot={"path": text})
    unseen = hidden(text, path=text, part=text)
    documents = (document(text, problems=(text,), words=3, sha256=text, format=text, hidden=(unseen,)),)
    return scan(found, marked, documents=documents)
