"""A referee has a tie to the consultant that somebody has declared (IT-11)."""

from __future__ import annotations

from collections.abc import Iterator

from vetkit.signals._plain import words
from vetkit.signals._ties import known, told
from vetkit.signals._view import Hit, Referee, View

_NONE = frozenset(
    {
        "none",
        "no",
        "na",
        "nil",
        "nothing",
        "none known",
        "not known",
        "unknown",
        "no tie",
        "no ties",
        "no connection",
    }
    | {
        "none declared",
        "no relation",
        "n a",
        "keine",
        "aucun",
        "aucune",
        "ninguna",
        "nessuna",
        "geen",
        "independent",
    }
)
"""What people write where there is nothing to write."""


def find(view: View) -> Iterator[Hit]:
    """Yield each tie that the profile names, or that the referee told of when asked."""
    for one in view.referees:
        tie = one.reference.connection
        if tie and " ".join(words(tie)) not in _NONE:
            sides = ((one.who, tie), (view.called, "as the profile declares"))
            yield Hit((one,), f"{one.who} has a declared tie to the consultant: {tie}.", sides)
        elif one.answer("tie") in ("yes", "unsure"):
            yield _told(one, view)
        elif found := next(_in_passing(one, view), None):
            says = f"{one.who} speaks of a tie to the consultant, and none is declared."
            yield Hit((one,), says, ((one.who, f"“{found}”"), (view.called, "no tie declared")), on=one.day)


def _in_passing(one: Referee, view: View) -> Iterator[str]:
    """Yield what a referee says of a tie without being asked, or beside the answer no."""
    consultant = view.profile.consultant
    firms = [name for name in (consultant.name, consultant.legal_name) if name]
    people = [person.name for person in consultant.principals]
    reply = one.replies.get("tie")
    yield from told(one.texts, reply.said if reply else None, known(firms, people), view.lists)


def _told(one: Referee, view: View) -> Hit:
    kind = one.answer("tie-kind")
    what = f"{kind}" if kind else "of a kind that was not written down"
    sure = (
        "says that there is a tie to the consultant" if one.answer("tie") == "yes" else "is unsure of a tie"
    )
    return Hit(
        (one,),
        f"{one.who} {sure}: {what}.",
        ((one.who, what), (view.called, "asked of the referee")),
        on=one.day,
    )
