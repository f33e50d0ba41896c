"""The letter of questions to the consultant, and nothing that is the buyer's alone.

It goes to the party being vetted. So it holds the consultant's own words and the checklists' questions; no
weight, severity, point, score or verdict, no exclusion ground, nothing that a referee or the buyer's people
said, and nothing of the buyer's own duties. The questions come in the order of the checklists, those on its
claims in the order of the profile: sorted by what is at stake they would give the weights away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from itertools import count

from vetkit.ledger.names import is_same
from vetkit.model.assessment import Assessment
from vetkit.model.finding import Finding, Observation
from vetkit.model.ledger import Ledger, LedgerEntry
from vetkit.model.match import Spot
from vetkit.report import _words
from vetkit.report._escape import markdown as md
from vetkit.report._facts import Facts, is_explained

AUDIENCE = "vendor"
"""Nothing of the referees reaches this format."""

_OPENING = (
    "Thank you for your proposal. Before we go further, we would like to understand the following. Please "
    "answer by number, and send with each answer the document that shows it, or tell us where to look it up. "
    "If something does not exist or is not part of your service, please say so: that is a useful answer too."
)
_CLOSING = "Thank you for your time. If a question is unclear, please ask."
_NOTHING = "Thank you for your proposal. We have no questions at present."


def render(assessment: Assessment) -> str:
    """Return the letter, in Markdown, its questions numbered from 1 to the end."""
    facts = Facts(assessment)
    explain = _to_explain(facts)
    show = [ask for ask in _to_show(facts) if ask not in explain]
    claims = _on_claims(assessment.ledger, {words for quoted in explain.values() for words in quoted})
    number = count(1)
    blocks = [f"# Questions to {md(assessment.consultant.name)}", _words.day(assessment.as_of)]
    blocks.append(_OPENING if explain or claims or show else _NOTHING)
    if explain:
        blocks.append("## Please explain")
        blocks += [_numbered(next(number), ask, quoted.items()) for ask, quoted in explain.items()]
    if claims:
        blocks.append("## Please complete")
        blocks += [_numbered(next(number), ask, quoted.items()) for ask, quoted in claims.items()]
    if show:
        blocks.append("## Please show us")
        blocks += [_numbered(next(number), ask, ()) for ask in show]
    if explain or claims or show:
        blocks.append(_CLOSING)
    return "\n\n".join(blocks) + "\n"


def _to_explain(facts: Facts) -> dict[str, dict[str, str]]:
    """Return the questions on what does not reconcile, each with the consultant's words and their place.

    Only what its own documents say is quoted. What was computed raises the checklist's question and no more;
    what was answered or heard elsewhere stays inside.
    """
    asked: dict[str, dict[str, str]] = {}
    for finding in facts.consultant:
        for observation in filter(_is_theirs_to_explain, finding.observations):
            quoted = asked.setdefault(observation.ask or finding.ask, {})
            if observation.method == "text" and observation.quote:
                quoted.setdefault(observation.quote, _place(observation.spots))
    return asked


def _is_theirs_to_explain(observation: Observation) -> bool:
    found = observation.bearing == "adverse" and observation.method in ("text", "measure")
    return found and not is_explained(observation)


def _place(spots: tuple[Spot, ...]) -> str:
    """Return the places by the documents' own names: in which folder the buyer keeps them is the buyer's."""
    return _words.places(tuple(s.model_copy(update={"path": s.path.rpartition("/")[2]}) for s in spots))


def _on_claims(ledger: Ledger, quoted: AbstractSet[str]) -> dict[str, dict[str, str]]:
    """Return the questions on its claims, each with the claims that raise it and their places.

    What is quoted above is not asked again, but for what its figure comes without.
    """
    asked: dict[str, dict[str, str]] = {}
    for entry in ledger.entries:
        if entry.ask and (entry.missing or not any(is_same(words, entry.text) for words in quoted)):
            asked.setdefault(entry.ask, {}).setdefault(entry.text, _said_in(entry))
    return asked


def _said_in(entry: LedgerEntry) -> str:
    document = (entry.said_in or "").rpartition("/")[2]
    return f"{document}, line {entry.line}" if document and entry.line else document


def _to_show(facts: Facts) -> list[str]:
    """Return the questions that are open, once each; what only a referee can settle is not asked here."""
    return list(dict.fromkeys(f.ask for f in facts.consultant if _is_theirs_to_show(f)))


def _is_theirs_to_show(finding: Finding) -> bool:
    return finding.outcome == "unknown" and finding.needs != "corroborated"


def _numbered(number: int, ask: str, quoted: Iterable[tuple[str, str]]) -> str:
    """Return one question as an item of an ordered list, the words it is about quoted above it."""
    margin = " " * len(f"{number}. ")
    lines = list(_asked(ask, quoted))
    return f"{number}. " + "\n".join(f"{margin}{line}" if line else "" for line in lines).lstrip()


def _asked(ask: str, quoted: Iterable[tuple[str, str]]) -> Iterator[str]:
    for words, place in quoted:
        yield f"You write{f' ({md(place)})' if place else ''}:"
        yield ""
        yield f"> {md(_words.short(words))}"
        yield ""
    yield md(ask)
