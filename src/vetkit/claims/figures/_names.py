"""Platforms as a text names them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from vetkit.claims.fold import fold
from vetkit.claims.statements import Statement
from vetkit.claims.tokens import tokens
from vetkit.model.platform import Platform


@dataclass(frozen=True, slots=True)
class Named:
    """A platform named in a statement: positions of its first word and after its last."""

    start: int
    end: int
    platform: Platform


class Names:
    """Finds platforms by name, the longest name first.

    Args:
        platforms: Rows of the table; of two with one name, the later counts.
    """

    def __init__(self, platforms: Iterable[Platform]) -> None:
        self._rows: dict[tuple[str, ...], tuple[str, Platform]] = {}
        for platform in reversed(tuple(platforms)):
            for name in (platform.name, *platform.aliases):
                self._rows.setdefault(tokens(fold(name).shadow).words, (name, platform))
        self.heads = frozenset(words[0] for words in self._rows if words)
        self._longest = max(map(len, self._rows), default=0)

    def find(self, statement: Statement) -> Iterator[Named]:
        """Yield the platforms that ``statement`` names, from left to right.

        A name that is also an everyday word counts only where it is written as the platform writes it, and
        after "on".
        """
        words = statement.tokens.words
        at = 0
        while at < len(words):
            named = self._at(statement, at) if words[at] in self.heads else None
            if named:
                yield named
            at = named.end if named else at + 1

    def _at(self, statement: Statement, at: int) -> Named | None:
        words = statement.tokens.words
        for size in range(min(self._longest, len(words) - at), 0, -1):
            name, platform = self._rows.get(words[at : at + size], ("", None))
            if platform is None:
                continue
            as_written = statement.quote(at, at + size) == name and words[max(0, at - 1) : at] == ("on",)
            if as_written or name not in platform.words:
                return Named(at, at + size, platform)
        return None
