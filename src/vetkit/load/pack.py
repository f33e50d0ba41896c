"""What is worked out of the built-in checklists when the package is built, so that no run has to do it again.

Reading 250 KB of TOML and 1,700 phrases takes longer than everything else that a run does. The pack holds the
result as JSON: the checklists, and of each phrase the words that it needs. It carries the hash of the files
that it was made from; where they have changed since, it is not used, and the files are read instead.
"""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import ValidationError

from vetkit.claims.needs import Index
from vetkit.claims.rules import Rule, Rules
from vetkit.model.base import Value
from vetkit.model.checklist import Checklist
from vetkit.model.platform import Platform


class Pack(Value):
    """The built-in checklists and the index of their phrases.

    Attributes:
        key: Hash of the files that it was made from.
        checklists: In their fixed order.
        meets, needs, starts: The index of the phrases of all flags, see ``Index``.
        known: Words that disguised letters are read as.
        platforms: When each platform could first and last be used.
    """

    key: str
    checklists: tuple[Checklist, ...]
    meets: Mapping[str, tuple[int, ...]]
    needs: tuple[tuple[tuple[int, ...], ...], ...]
    starts: Mapping[str, tuple[int, ...]]
    known: tuple[str, ...]
    platforms: tuple[Platform, ...]

    def rules(self) -> Rules:
        """Return the phrases with their index, as ``compile_rules`` would."""
        rules = (Rule(flag, text) for one in self.checklists for flag in one.flags for text in flag.phrases)
        return Rules(
            tuple(rules),
            Index(self.meets, self.needs, self.starts),
            frozenset(self.known),
            tuple(flag for one in self.checklists for flag in one.flags if flag.figures),
            self.platforms,
        )


def write(key: str, checklists: tuple[Checklist, ...], rules: Rules) -> bytes:
    """Return the pack of ``checklists`` and their ``rules`` as JSON."""
    pack = Pack(
        key=key,
        checklists=checklists,
        meets=rules.index.meets,
        needs=rules.index.needs,
        starts=rules.index.starts,
        known=tuple(sorted(rules.known)),
        platforms=rules.platforms,
    )
    return pack.model_dump_json(exclude_defaults=True).encode()


def read(data: bytes, key: str) -> Pack | None:
    """Return the pack in ``data``; None where it was made from other files than those of ``key``."""
    if f'"{key}"'.encode() not in data[:200]:
        return None
    try:
        return Pack.model_validate_json(data)
    except ValidationError:  # made by another version
        return None
