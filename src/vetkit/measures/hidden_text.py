"""Do the documents say what they seem to say? Text that no reader sees is there for somebody else.

Comments, tracked changes, folded parts of web pages and slides kept in reserve are habits of the trade: they
are noted. What is left is hidden on purpose if it is prose, or says what would count against the consultant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from vetkit.measures._seen import counted, speaks_against, speaks_for, worth_noting
from vetkit.model.case import Case
from vetkit.model.finding import Observation
from vetkit.model.hiding import CONCEALED
from vetkit.model.match import Hidden, Match, Reading
from vetkit.model.standard import Standard

_PROSE = 8
"""Words from which on hidden text is more than a leftover: a page number, a label, a line for the printer."""


def measure(case: Case, standard: Standard) -> tuple[Observation, ...]:
    """Speak against concealed prose, and for documents that were read whole and hide nothing."""
    seen: list[Observation] = []
    for document in case.documents:
        seen += _seen_in(document, [m for m in case.matches if m.counts and m.polarity == "red"])
    if seen or not case.documents or any(document.problems for document in case.documents):
        return tuple(seen)
    return speaks_for(f"Nothing is hidden in {counted(len(case.documents), 'document')}.")


def _seen_in(document: Reading, red: Sequence[Match]) -> Iterator[Observation]:
    concealed = [hidden for hidden in document.hidden if hidden.how in CONCEALED]
    telling = [hidden for hidden in concealed if hidden.words >= _PROSE or _carries(hidden, red)]
    if telling:
        yield _against(document, telling, is_sure=any(_carries(hidden, red) for hidden in telling))
    rest = Counter(hidden.how for hidden in document.hidden if hidden not in telling)
    if rest:
        ways = ", ".join(f"{counted(number, 'stretch', 'stretches')} {how}" for how, number in rest.items())
        yield from worth_noting(f"{document.path} has text that is not in plain sight: {ways}.")


def _against(document: Reading, telling: Sequence[Hidden], *, is_sure: bool) -> Observation:
    words = sum(hidden.words for hidden in telling)
    how = " and ".join(dict.fromkeys(hidden.how for hidden in telling))
    longest = max(telling, key=lambda hidden: hidden.words)
    says = f"{document.path} has {counted(words, 'word')} that no reader sees, {how}."
    signal = f"hidden-text@{document.path}"
    seen = speaks_against(says, signal, confidence="high" if is_sure else "medium")
    spots = tuple(hidden.spot for hidden in telling)
    return seen.model_copy(update={"quote": longest.quote, "spots": spots})


def _carries(hidden: Hidden, red: Sequence[Match]) -> bool:
    """Tell whether a red flag that counts stands in a hidden stretch."""
    spot = hidden.spot
    return any(match.spot.path == spot.path and spot.start <= match.spot.start < spot.end for match in red)
