"""Make a match of what was found in a statement, whether by a phrase or by its figures."""

from __future__ import annotations

from vetkit.claims.fold import disguise, manner
from vetkit.claims.stance import Judged
from vetkit.claims.statements import Statement
from vetkit.model.base import Confidence
from vetkit.model.checklist import Flag
from vetkit.model.hiding import may_count
from vetkit.model.match import Match


def mark(
    flag: Flag,
    statement: Statement,
    start: int,
    end: int,
    judged: Judged,
    confidence: Confidence,
    working: str | None = None,
) -> Match:
    """Return the match of ``flag`` at the words from position ``start`` to before ``end``.

    Args:
        flag: What was found.
        statement: Where.
        start: Position of its first word.
        end: Position after the last.
        judged: The stance, and why.
        confidence: How sure it is.
        working: What was worked out, where figures raised the flag.
    """
    hidden = statement.script.passage.hidden
    quote = statement.quote(start, end)
    trick = disguise(quote, statement.shadow(start, end))
    written = f"disguised: {trick}" if trick else manner(quote)
    notes = (judged.because, written, hidden and f"hidden from the reader: {hidden}")
    return Match(
        flag=flag.id,
        polarity=flag.polarity,
        stance=judged.stance,
        counts=judged.stance in flag.stances and may_count(hidden, flag.polarity),
        severity=flag.severity,
        confidence=confidence,
        quote=quote,
        sentence=statement.written,
        because="; ".join(filter(None, notes)),
        disguise=trick,
        working=working,
        spot=statement.spot(start, end),
    )
