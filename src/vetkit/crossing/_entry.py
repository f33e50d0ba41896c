"""A referee of one consultant among those of others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from vetkit.model.case import Case
from vetkit.model.signal import Level, Rulebook
from vetkit.signals._build import view
from vetkit.signals._firms import Firm, is_same
from vetkit.signals._names import is_same_person
from vetkit.signals._view import Referee, View

MOST = 100
"""Entries with one thing in common that are all held against each other; more are, each against the next."""


@dataclass(frozen=True, eq=False)
class Entry:
    """A consultant with one of its referees, or with none.

    Attributes:
        profile: Name of the profile, without ending.
        view: The consultant's case.
        referee: The referee; None for a consultant who names nobody.
    """

    profile: str
    view: View
    referee: Referee | None

    @property
    def name(self) -> str:
        """Profile and referee, as they go into the id of a signal."""
        return f"{self.profile}/{self.referee.key}" if self.referee else self.profile

    @property
    def who(self) -> str:
        """Initials and organisation, and whose referee it is."""
        return f"{self.referee.who}, referee of {self.view.called}" if self.referee else self.view.called

    @property
    def firm(self) -> Firm:
        """The consultant's own name."""
        return self.view.vendor.firms[0][0]


@dataclass(frozen=True)
class Find:
    """What a rule found: the names that its id is made of, what it says, both sides, a level of its own."""

    names: tuple[str, ...]
    says: str
    sides: tuple[tuple[str, str], ...]
    level: Level | None = None


def entries_of(profile: str, case: Case, rulebook: Rulebook) -> Iterator[Entry]:
    """Yield one entry for each referee of ``case``, and one without."""
    seen = view(case.model_copy(update={"rulebook": rulebook}))
    yield Entry(profile, seen, None)
    for referee in seen.referees:
        yield Entry(profile, seen, referee)


def meeting(
    entries: Sequence[Entry], keys: Callable[[Referee], Iterable[Hashable]]
) -> Iterator[tuple[Entry, Referee, Entry, Referee]]:
    """Yield every two referees of different consultants that share a key, each pair once.

    Args:
        entries: All referees.
        keys: What a referee is found under.
    """
    index: dict[Hashable, list[tuple[Entry, Referee]]] = defaultdict(list)
    for entry in entries:
        if entry.referee:
            for key in dict.fromkeys(keys(entry.referee)):
                index[key].append((entry, entry.referee))
    met: dict[tuple[str, str], tuple[Entry, Referee, Entry, Referee]] = {}
    for row in index.values():
        for (one, first), (other, second) in combinations(row, 2) if len(row) <= MOST else pairwise(row):
            if one.profile != other.profile and not is_same(one.firm, other.firm):
                met.setdefault((one.name, other.name), (one, first, other, second))
    yield from met.values()


def is_one_referee(one: Entry, other: Entry) -> bool:
    """Tell whether two entries are one person at one organisation, or with one number or mailbox."""
    first, second = one.referee, other.referee
    if first is None or second is None or not is_same_person(first.name, second.name, one.view.lists):
        return False
    mailbox = first.mail is not None and second.mail is not None and first.mail.address == second.mail.address
    number = any(a.digits == b.digits for a in first.phones for b in second.phones)
    return mailbox or number or one.view.is_same_firm(first, second)


def is_one_place(one: Entry, other: Entry) -> bool:
    """Tell whether two entries are of one organisation."""
    if one.referee is None or other.referee is None:
        return False
    return one.view.is_same_organisation(one.referee, other.referee)
