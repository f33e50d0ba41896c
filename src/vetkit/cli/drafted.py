"""Claims for a starter profile, drafted from what a scan marked. Matches in, TOML out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vetkit.ledger.one_line import one_line
from vetkit.load.plain import plain

if TYPE_CHECKING:
    from vetkit.model.checklist import Flag
    from vetkit.model.match import Match, Spot

MOST = 100
"""Claims that a starter profile takes over; of more, the most severe."""

_SEVERITIES = ("critical", "high", "medium", "low")
_UNSEEN = {"Cf", "Zl", "Zp", "Co", "Cn"}


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence that a buyer would want evidence for.

    Attributes:
        text: The sentence on one line, without the marks of a list or heading.
        spot: Where it stands first.
        flags: The red flags that count in it, most severe first.
    """

    text: str
    spot: Spot
    flags: tuple[str, ...]


def claims_in(matches: Iterable[Match]) -> tuple[Claim, ...]:
    """Return each sentence in which a red flag counts, once a document, by place; at most ``MOST``."""
    found: dict[tuple[str, str], list[Match]] = {}
    for match in matches:
        if match.counts and match.polarity == "red":
            found.setdefault((match.spot.path, one_line(match.sentence)), []).append(match)
    ranked = sorted(found, key=lambda key: min(_SEVERITIES.index(match.severity) for match in found[key]))
    kept = set(ranked[:MOST])
    return tuple(_claim(key[1], group) for key, group in found.items() if key in kept and key[1])


def _claim(text: str, group: Sequence[Match]) -> Claim:
    worst_first = sorted(group, key=lambda match: _SEVERITIES.index(match.severity))
    return Claim(text, group[0].spot, tuple(dict.fromkeys(match.flag for match in worst_first)))


def claims_toml(claims: Iterable[Claim], flags: Mapping[str, Flag]) -> str:
    """Return ``claims`` as tables of a profile, each below the reason why it is there.

    Args:
        claims: From ``claims_in``.
        flags: Every flag by id.
    """
    taken: dict[str, int] = {}
    return "".join(_table(claim, flags, taken) for claim in claims)


def _table(claim: Claim, flags: Mapping[str, Flag], taken: dict[str, int]) -> str:
    first = claim.flags[0]
    taken[first] = taken.get(first, 0) + 1
    number = f"-{taken[first]}" if taken[first] > 1 else ""
    reasons = "; ".join(f"{plain(flags[flag].title, 200)} ({flag})" for flag in claim.flags)
    page = f", page {claim.spot.page}" if claim.spot.page else ""
    rows = [
        f"# {reasons}{page}",
        "[[claims]]",
        line("id", f"{first[:55]}{number}"),
        line("text", claim.text),
        line("said_in", claim.spot.path),
        f"line = {claim.spot.line}",
    ]
    return "\n".join(rows) + "\n\n"


def line(key: str, value: str) -> str:
    r"""Return one line of TOML, whatever the value holds: what nobody could see is written as ``\u202e``."""
    import tomli_w

    written = tomli_w.dumps({key: value}).rstrip("\n")
    return "".join(map(_visible, written))


def _visible(character: str) -> str:
    if unicodedata.category(character) not in _UNSEEN:
        return character
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
