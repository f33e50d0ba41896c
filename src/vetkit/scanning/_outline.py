"""What every format says of a match, in words that are yet to be escaped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from vetkit.model.base import SEVERITIES
from vetkit.model.checklist import Flag
from vetkit.model.hiding import Hiding
from vetkit.model.match import Hidden, Match, Spot
from vetkit.scanning._report import Count, Scan

LONGEST = 600
"""Characters of a sentence; of a longer one only the marked words are shown."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A match with its flag.

    Attributes:
        match: What was found.
        flag: The row that says what it means.
        first: Whether the flag comes here for the first time; why and what to ask are said once.
        nth: Which of the equal words in the sentence is meant, counted from 0.
        hidden: How the words are hidden from a reader's eye; None where they are in plain sight.
    """

    match: Match
    flag: Flag
    first: bool
    nth: int
    hidden: Hiding | None

    @property
    def weight(self) -> str:
        """What it comes to: a severity, or why it has none."""
        if not self.match.counts:
            return self.match.stance
        return "in its favour" if self.match.polarity == "green" else self.match.severity

    @property
    def sentence(self) -> str:
        """The sentence, or only the marked words where it is endless."""
        return self.match.sentence if len(self.match.sentence) <= LONGEST else self.match.quote

    def marked(self, show: Callable[[str], str]) -> tuple[str, int, int]:
        """Return the sentence as ``show`` makes it, and where the marked words begin and end in it.

        Args:
            show: Makes a vendor's words fit to be shown; the words it makes of the quote must be among those
                it makes of the sentence, else both offsets are 0.
        """
        sentence, quote = show(self.sentence), show(self.match.quote)
        at = -1
        for _ in range(self.nth + 1):
            at = max(at, sentence.find(quote, at + 1))
        return (sentence, at, at + len(quote)) if at >= 0 else (sentence, 0, 0)

    def notes(self) -> Iterator[tuple[str, str]]:
        """Yield what else to know, each with its label."""
        match = self.match
        if match.working:
            yield "Worked out", match.working
        if not match.counts or match.confidence == "low":
            yield "Read as", f"{match.stance}, {match.confidence} confidence: {match.because}"
        if self.hidden:
            yield "Hidden", self.hidden
        if match.disguise:
            yield "Disguised", match.disguise
        if self.first and match.counts and match.polarity == "red":
            yield "Why", self.flag.why
            yield "Ask", self.flag.ask


def marks(scan: Scan, flags: Mapping[str, Flag]) -> Iterator[Mark]:
    """Yield the matches of ``scan`` in their order, each with its flag."""
    seen: set[str] = set()
    places: dict[tuple[str, str, str], list[int]] = {}
    for match in scan.matches:
        starts = places.setdefault((match.spot.path, match.sentence, match.quote), [])
        if starts and match.spot.start - starts[0] >= len(match.sentence):
            starts.clear()  # the same sentence again, further down
        if match.spot.start not in starts:
            starts.append(match.spot.start)
        yield Mark(
            match,
            flags[match.flag],
            first=match.flag not in seen,
            nth=starts.index(match.spot.start),
            hidden=_hiding(match.spot, scan),
        )
        seen.add(match.flag)


def _hiding(spot: Spot, scan: Scan) -> Hiding | None:
    """Return how the place is hidden from a reader's eye, if it is."""
    for document in scan.documents:
        for hidden in document.hidden if document.path == spot.path else ():
            if hidden.spot.start <= spot.start < hidden.spot.end:
                return hidden.how
    return None


def hidden_in(scan: Scan) -> Iterator[Hidden]:
    """Yield every stretch of text that a reader does not see, in the order of the documents."""
    for document in scan.documents:
        yield from document.hidden


def inside(spot: Spot) -> str:
    """Return the part and page of its document that a place is in, such as ``notes, page 4``; often empty."""
    return ", ".join(([spot.part] if spot.part else []) + ([f"page {spot.page}"] if spot.page else []))


def place(spot: Spot) -> str:
    """Return a place as compilers write it, with the part and page that it is in."""
    where = inside(spot)
    return f"{spot.path}:{spot.line}:{spot.column}" + (f" ({where})" if where else "")


def spoken(spot: Spot) -> str:
    """Return a place within its document, as one says it."""
    where = inside(spot)
    return (f"{where}, " if where else "") + f"line {spot.line}, column {spot.column}"


def summary(scan: Scan) -> str:
    """Count what was read and found, in one sentence."""
    words = sum(document.words for document in scan.documents)
    read = sum(not document.is_unread for document in scan.documents)
    red = Counter(m.severity for m in scan.matches if m.counts and m.polarity == "red")
    green = sum(m.counts and m.polarity == "green" for m in scan.matches)
    by = ", ".join(f"{red[severity]} {severity}" for severity in reversed(SEVERITIES) if red[severity])
    found = f"{counted(red.total(), 'red flag')} ({by})" if red else "no red flag"
    unseen = sum(1 for _ in hidden_in(scan))
    also = f", {counted(unseen, 'stretch', 'stretches')} of hidden text" if unseen else ""
    return (
        f"{counted(read, 'document')} read, {counted(words, 'word')}: {found}, "
        f"{counted(green, 'statement')} in the consultant's favour{also}."
    )


STATISTICS = ("Flag", "Weight", "Counts", "Does not count")
"""Titles of the columns of ``tabulated``."""


def tabulated(statistics: Iterable[Count]) -> Iterator[tuple[str, str, str, str]]:
    """Yield one row a flag: its id, what it weighs, how often it counts, and how often not, by stance."""
    rows: dict[str, list[Count]] = {}
    for one in statistics:
        rows.setdefault(one.flag, []).append(one)
    for flag, counts in rows.items():
        weight = counts[0].severity if counts[0].polarity == "red" else "in its favour"
        amount = sum(one.matches for one in counts if one.counts)
        not_counted = ", ".join(f"{one.matches} {one.stance}" for one in counts if not one.counts)
        yield flag, weight, str(amount), not_counted


def counted(amount: int, one: str, many: str = "") -> str:
    """Return ``1 word`` or ``1,200 words``."""
    return f"{amount:,} {one if amount == 1 else many or one + 's'}"
