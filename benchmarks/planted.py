"""Planted problems and innocent look-alikes: how many the rules on referees see, and how many they cry at.

Run with the Python that vetkit is installed for: python benchmarks/planted.py [CASES] [--seed N] [--markdown]

Every case is whole: a consultant, three to five referees, their calls. Each problem is planted alone, then
several together among look-alikes, and each look-alike is set up alone, then among problems. The same seed
makes the same cases. The published figures are of seeds that the rules never saw while they were written.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

import _decoy_calls
import _decoy_common
import _decoy_contacts
import _decoy_letters
import _decoy_people
import _decoy_places
import _online
import _plant_calls
import _plant_contacts
import _plant_disguises
import _plant_people
import _plant_retold
import _plant_told
from _between import BETWEEN, Between, strangers
from _draft import build, clean
from _planting import DECOYS, PLANTS, Variant
from _tally import Tally
from vetkit.crossing import cross
from vetkit.load import shipped
from vetkit.model.signal import LEVELS, Signal
from vetkit.signals import signals_of

REGISTERED = (
    *(_plant_contacts, _plant_people, _plant_calls, _plant_disguises, _plant_retold, _plant_told),
    *(_decoy_contacts, _decoy_places, _decoy_people, _decoy_calls, _decoy_common, _decoy_letters, _online),
)
"""Imported so that their variants are known."""

FIRST_UNSEEN = 5_000_000
"""Seeds from here on were never looked at while the rules were written."""

CASES = 60
"""Cases of each variant alone; as many together come on top."""


@dataclass
class Counts:
    """What one rule did.

    Attributes:
        seen: Planted problems that it saw.
        cried: Look-alikes at which it asked, though it could have told.
        asked: Look-alikes at which nobody can do but ask.
        failed: Look-alikes of either kind that it put at fail.
    """

    seen: Tally = field(default_factory=Tally)
    cried: Tally = field(default_factory=Tally)
    asked: Tally = field(default_factory=Tally)
    failed: Tally = field(default_factory=Tally)


@dataclass
class Run:
    """All counts: by rule, and of whole cases."""

    rules: dict[str, Counts] = field(default_factory=lambda: defaultdict(Counts))
    clean_fail: Tally = field(default_factory=Tally)
    clean_warn: Tally = field(default_factory=Tally)
    stray: Tally = field(default_factory=Tally)
    misses: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    cries: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description="How well the rules on referees tell the planted from the innocent."
    )
    parser.add_argument("cases", type=int, nargs="?", default=CASES, help="cases of each variant alone")
    parser.add_argument("--seed", type=int, default=FIRST_UNSEEN)
    parser.add_argument("--markdown", action="store_true", help="the table of the documentation")
    parser.add_argument("--misses", action="store_true", help="name the seeds of what went wrong")
    options = parser.parse_args()
    run = measure(options.cases, options.seed)
    print("\n".join(table(run, markdown=options.markdown)))
    if options.misses:
        for name, seeds in (*run.misses.items(), *run.cries.items()):
            print(f"{name}: {len(seeds)}, such as {seeds[:5]}")


def measure(cases: int, seed: int) -> Run:
    """Make ``cases`` of each variant alone, as many of all together, and as many with nothing wrong."""
    run = Run()
    seeds = iter(range(seed, seed + 10_000_000))
    for variant in (*PLANTS, *DECOYS):
        for _ in range(cases):
            _one(run, next(seeds), [variant], alone=True)
    for _ in range(cases * len(PLANTS) // 2):
        number = next(seeds)
        random = Random(number)
        chosen = [*random.sample(PLANTS, random.randint(1, 4)), *random.sample(DECOYS, random.randint(1, 3))]
        _one(run, number, chosen, alone=False)
    for one in BETWEEN:
        for _ in range(cases):
            _two(run, next(seeds), one)
    for _ in range(cases * 10):
        signals = signals_of(build(clean(Random(next(seeds)))))
        run.clean_fail.add(any(one.level == "fail" for one in signals))
        run.clean_warn.add(any(one.level == "warn" for one in signals))
    return run


def _one(run: Run, seed: int, variants: Sequence[Variant], *, alone: bool) -> None:
    """Make one case with ``variants``, look at it, and count."""
    draft = clean(Random(seed))
    done = [(variant, about) for variant in variants if (about := variant.change(draft)) is not None]
    signals = signals_of(build(draft))
    for variant, about in done:
        level = _level(signals, variant.rule, about)
        counts = run.rules[variant.rule]
        if variant in PLANTS:
            counts.seen.add(level is not None)
            if level is None:
                run.misses[f"missed {variant.rule}, {variant.name}"].append(seed)
            continue
        (counts.asked if variant.asks else counts.cried).add(level in ("fail", "warn"))
        counts.failed.add(level == "fail")
        if level == "fail" or (level == "warn" and not variant.asks):
            run.cries[f"cried {variant.rule}, {variant.name}"].append(seed)
    if alone and done and done[0][0] in DECOYS:
        others = [one for one in signals if one.level == "fail" and one.rule != done[0][0].rule]
        run.stray.add(bool(others))
        if others:
            run.cries[f"stray {others[0].rule}, {done[0][0].name}"].append(seed)


def _two(run: Run, seed: int, variant: Between) -> None:
    """Make four consultants, change two of them, and count."""
    drafts = strangers(seed)
    variant.change(drafts[0], drafts[1])
    signals = cross([(f"p{n}", build(draft)) for n, draft in enumerate(drafts)], shipped.rulebook())
    found = [one for one in signals if one.rule == variant.rule and "p0" in one.id and "p1" in one.id]
    counts = run.rules[variant.rule]
    if variant.planted:
        counts.seen.add(bool(found))
        if not found:
            run.misses[f"missed {variant.rule}, {variant.name}"].append(seed)
        return
    counts.cried.add(any(one.level != "info" for one in found))
    counts.failed.add(any(one.level == "fail" for one in found))
    if any(one.level != "info" for one in found):
        run.cries[f"cried {variant.rule}, {variant.name}"].append(seed)


def _level(signals: Iterable[Signal], rule: str, about: tuple[str, ...]) -> str | None:
    """Return the gravest level of a signal of ``rule`` about these referees; None where there is none."""
    wanted = set(about)
    found = [one.level for one in signals if one.rule == rule and wanted == set(one.referees)]
    if len(wanted) > 2:
        found = [one.level for one in signals if one.rule == rule]
    return min(found, key=LEVELS.index, default=None)


def table(run: Run, *, markdown: bool) -> Iterator[str]:
    """Yield the lines of the table."""
    columns = (
        "rule",
        "planted",
        "seen %",
        "look-alikes",
        "cried at %",
        "unavoidable",
        "asked %",
        "false fail %",
    )
    if markdown:
        yield f"| {' | '.join(columns)} |"
        yield f"|{'---|' * len(columns)}"
    for rule in sorted(run.rules):
        one = run.rules[rule]
        yield _row((rule, *_cells(one)), markdown=markdown)
    total = Counts()
    for one in run.rules.values():
        for name in ("seen", "cried", "asked", "failed"):
            whole, part = getattr(total, name), getattr(one, name)
            whole.hits, whole.of = whole.hits + part.hits, whole.of + part.of
    yield _row(("all", *_cells(total)), markdown=markdown)
    yield ""
    fails, warns = run.clean_fail.shown(), run.clean_warn.shown()
    yield f"Cases with nothing wrong: {run.clean_fail.of}; a fail in {fails} %, a warn in {warns} %."
    yield f"Look-alikes alone: {run.stray.of}; a fail of another rule in {run.stray.shown()} %."


def _cells(one: Counts) -> tuple[str, ...]:
    return (
        str(one.seen.of),
        one.seen.shown(),
        str(one.cried.of),
        one.cried.shown(),
        str(one.asked.of),
        one.asked.shown(),
        one.failed.shown(),
    )


def _row(cells: Sequence[str], *, markdown: bool) -> str:
    if markdown:
        return f"| {' | '.join(cells)} |"
    return "".join(f"{cell:<25}" if not at else f"{cell:>20}" for at, cell in enumerate(cells))


if __name__ == "__main__":
    main()
