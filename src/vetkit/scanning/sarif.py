"""SARIF 2.1.0, for code hosts and viewers that list what analysers found.

Red flags that count are results of kind ``fail`` with a level. What does not count, and what speaks for the
consultant, is ``informational``, so that no gate trips over it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from hashlib import sha256
from json import dumps
from typing import Any
from urllib.parse import quote

from vetkit import __version__
from vetkit.model.checklist import Flag
from vetkit.model.match import Hidden, Spot
from vetkit.report._escape import plain
from vetkit.scanning._outline import Mark, counted, hidden_in, marks
from vetkit.scanning._report import Scan, Scanned

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

Json = dict[str, Any]

_LEVELS = {"critical": "error", "high": "error", "medium": "warning", "low": "note"}
_ESCAPES = str.maketrans({"\\": "\\\\", "[": "\\[", "]": "\\]", "{": "{{", "}": "}}"})
"""In a message, brackets make a link (SARIF 2.1.0, 3.11.6) and braces a placeholder (3.11.5)."""

_HIDDEN: Json = {
    "id": "hidden-text",
    "shortDescription": {"text": "Text that a reader does not see"},
    "defaultConfiguration": {"level": "none"},
}


def render(scan: Scan, flags: Mapping[str, Flag]) -> str:
    """Return the scan as one run, as JSON in ASCII."""
    found = list(marks(scan, flags))
    hidden = list(hidden_in(scan))
    rules = [_rule(flag) for flag in {mark.match.flag: mark.flag for mark in found}.values()]
    rules += [_HIDDEN] if hidden else []
    numbers = {rule["id"]: number for number, rule in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "vetkit", "semanticVersion": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not any(document.is_unread for document in scan.documents),
                "toolExecutionNotifications": list(_unread(scan)),
            }
        ],
        "artifacts": [_artifact(document) for document in scan.documents],
        "results": [*_results(found, numbers), *(_hidden(one, len(rules) - 1) for one in hidden)],
    }
    if scan.statistics is not None:
        run["properties"] = {"statistics": [one.model_dump() for one in scan.statistics]}
    text = dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)
    return text.replace("\x7f", "\\u007f").replace("##[", "#\\u0023[") + "\n"


def _rule(flag: Flag) -> Json:
    red = flag.polarity == "red"
    return {
        "id": flag.id,
        "shortDescription": _message(flag.title),
        "fullDescription": _message(flag.why),
        "help": _message(flag.ask),
        "defaultConfiguration": {"level": _LEVELS[flag.severity] if red else "none"},
        "properties": {"polarity": flag.polarity, "severity": flag.severity},
    }


def _artifact(document: Scanned) -> Json:
    hashes = {"hashes": {"sha-256": document.sha256}} if document.sha256 else {}
    properties = {"format": document.format, "words": document.words}
    return {"location": {"uri": _uri(document.path)}, **hashes, "properties": properties}


def _unread(scan: Scan) -> Iterator[Json]:
    for document in scan.documents:
        for problem in document.problems:
            yield {
                "level": "error" if document.is_unread else "warning",
                "message": _message(problem),
                "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(document.path)}}}],
            }


def _results(found: list[Mark], numbers: Mapping[str, int]) -> Iterator[Json]:
    repeats: Counter[tuple[str, str, str]] = Counter()
    for mark in found:
        match = mark.match
        counts = match.counts and match.polarity == "red"
        key = (match.spot.path, match.flag, match.sentence)
        yield {
            "ruleId": match.flag,
            "ruleIndex": numbers[match.flag],
            "kind": "fail" if counts else "informational",
            "level": _LEVELS[match.severity] if counts else "none",
            "message": _message(" ".join(_told(mark))),
            "locations": [_location(match.spot, match.quote)],
            "partialFingerprints": {"sentence/v1": _fingerprint(*key, str(repeats[key]))},
            "properties": match.model_dump(include={"stance", "counts", "confidence", "because"})
            | {"because": plain(match.because)},
        }
        repeats[key] += 1


def _told(mark: Mark) -> Iterator[str]:
    yield f"{mark.flag.title} ({mark.weight}): “{mark.match.quote}” in “{mark.sentence}”."
    yield from (f"{label}: {words}" for label, words in mark.notes())


def _hidden(hidden: Hidden, rule: int) -> Json:
    """Return a stretch of hidden text: somebody should look at it, and no gate trips over it."""
    told = f"Hidden text, {hidden.how} ({counted(hidden.words, 'word')}): “{hidden.quote}”"
    return {
        "ruleId": _HIDDEN["id"],
        "ruleIndex": rule,
        "kind": "review",
        "level": "none",
        "message": _message(told),
        "locations": [_location(hidden.spot, hidden.quote)],
    }


def _location(spot: Spot, words: str) -> Json:
    physical = {"artifactLocation": {"uri": _uri(spot.path)}, "region": _region(spot, words)}
    inside = [(spot.part, "part")] if spot.part else []
    inside += [(f"page {spot.page}", "page")] if spot.page else []
    logical = [{"name": plain(name), "kind": kind} for name, kind in inside]
    return {"physicalLocation": physical} | ({"logicalLocations": logical} if logical else {})


def _region(spot: Spot, words: str) -> Json:
    end = {"endColumn": spot.column + len(words)} if words.isprintable() else {}
    return {"startLine": spot.line, "startColumn": spot.column, **end, "snippet": {"text": plain(words)}}


def _message(text: str) -> Json:
    return {"text": plain(text).translate(_ESCAPES)}


def _uri(path: str) -> str:
    """Return a path as a URI: an absolute one with its scheme, any other relative."""
    shown = quote(plain(path).replace("\\", "/"), safe="/-._~")
    return f"file://{shown}" if shown.startswith("/") else shown


def _fingerprint(*parts: str) -> str:
    """Return a name for a result that stays when lines above it change."""
    return sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()
