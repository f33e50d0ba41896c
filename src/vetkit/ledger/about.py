"""What is known of a text before it is read: who issued it, what the consultant is called."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

_LONG = 3
"""Words of an issuer from which on one of them is not its name."""


@dataclass(frozen=True, slots=True)
class About:
    """What is known of the text.

    Attributes:
        words: Plain words of who issued it.
        own: The consultant's names, each as its plain words.
        is_own: Whether it is the consultant's own word.
        issuer: Plain words of its issuer, in their order.
        year: The year of the assessment; 0 where it is of no account.
    """

    words: frozenset[str]
    own: tuple[tuple[str, ...], ...]
    is_own: bool = False
    issuer: tuple[str, ...] = ()
    year: int = 0

    @property
    def everybody(self) -> frozenset[str]:
        """Plain words of the consultant's names and of the issuer's."""
        return self.words.union(*self.own)

    def has(self, name: Sequence[str], near: Collection[str]) -> bool:
        """Tell whether a text names somebody: near a sentence, or as its issuer.

        One word is the name of a long issuer only where it is the last: "Orrin" is not "Orrin & Daughters".
        """
        if set(name) <= set(near) or "".join(name) in near:
            return True
        here = self.words | set(near)
        if len(name) > 1 or len(self.issuer) < _LONG:
            return set(name) <= here or "".join(name) in here
        return name[0] == self.issuer[-1]

    def names_consultant(self, there: Collection[str]) -> bool:
        """Tell whether words have a name of the consultant in them."""
        return self.is_own or any(name and set(name) <= set(there) for name in self.own)
