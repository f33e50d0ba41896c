"""Whether the rules of a checklist agree with one another and with the other checklists of the run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vetkit.folder import members
from vetkit.load.check import Told
from vetkit.load.nearest import suggestion
from vetkit.load.plain import plain
from vetkit.model.checklist import Checklist, Criterion, Flag


def disagreements(
    checklist: Checklist, before: Sequence[Checklist], after: Sequence[Checklist], *, strict: bool
) -> Iterator[Told]:
    """Yield what does not fit, as (place, message, hint).

    Args:
        checklist: The list to be judged.
        before: Lists that come first in the run: an id of theirs is taken.
        after: Lists that come later; their flags may be named too.
        strict: Also ask that every cited source is known, and that no flag counts in two lists.
    """
    yield from _taken(checklist, before)
    yield from _flags(checklist, [*before, checklist, *after])
    yield from _counted_twice(checklist, before if strict else ())
    yield from _criteria(checklist)
    yield from _figures(checklist)
    if strict:
        yield from _sources(checklist)


def _taken(checklist: Checklist, before: Sequence[Checklist]) -> Iterator[Told]:
    """Ids that are in use: answers, signals and weights name them without saying whose they are."""
    for other in before:
        if other.id == checklist.id:
            hint = f"{other.path} has it; choose another id"
            yield ("checklist", "id"), f"checklist.id: '{checklist.id}' is taken", hint
    for kind, one in (("criteria", "criterion"), ("flags", "flag")):
        owner = {rule.id: other.path for other in before for rule in getattr(other, kind)}
        for number, rule in enumerate(getattr(checklist, kind)):
            if rule.id in owner:
                message = f"{kind}[{number + 1}].id: there is a {one} '{rule.id}' already"
                yield (kind, number, "id"), message, f"{owner[rule.id]} has it; choose another id"
            owner.setdefault(rule.id, checklist.path)


def _named(checklist: Checklist) -> Iterator[tuple[int, str, int, str]]:
    """Yield (criterion's number, "red" or "green", position, flag id) for every flag that is named."""
    for number, criterion in enumerate(checklist.criteria):
        for polarity in ("red", "green"):
            for position, flag in enumerate(getattr(criterion, polarity)):
                yield number, polarity, position, flag


def _flags(checklist: Checklist, everything: Sequence[Checklist]) -> Iterator[Told]:
    """Flags that are named but nowhere defined, or that speak the other way."""
    flags: dict[str, Flag] = {flag.id: flag for one in everything for flag in one.flags}
    for number, polarity, position, name in _named(checklist):
        where = f"criteria[{number + 1}].{polarity}"
        place = ("criteria", number, polarity, position)
        if name not in flags:
            yield place, f"{where}: there is no flag '{plain(name)}'", suggestion(name, flags, "flags")
        elif flags[name].polarity != polarity:
            other = flags[name].polarity
            yield (
                place,
                f"{where}: flag '{name}' is {other}",
                f"name it under {other}, or change its polarity",
            )


def _counted_twice(checklist: Checklist, before: Sequence[Checklist]) -> Iterator[Told]:
    """Flags that would count in two criteria, so that one sentence is held against a consultant twice."""
    first: dict[str, str] = {}
    for other in before:
        first.update({flag: other.criteria[number].id for number, _, _, flag in _named(other)})
    for number, polarity, position, name in _named(checklist):
        if name in first:
            message = (
                f"criteria[{number + 1}].{polarity}: flag '{plain(name)}' already counts in '{first[name]}'"
            )
            yield ("criteria", number, polarity, position), message, "one flag counts in one criterion"
        first.setdefault(name, checklist.criteria[number].id)


def _criteria(checklist: Checklist) -> Iterator[Told]:
    """Measures that do not exist, and criteria that nothing can settle."""
    known = members("vetkit.measures")
    for number, criterion in enumerate(checklist.criteria):
        for name in criterion.measure:
            if name not in known:
                message = f"criteria[{number + 1}].measure: there is no measure '{name}'"
                yield ("criteria", number, "measure"), message, suggestion(name, known, "measures")
        if not _can_be_settled(criterion):
            message = f"criteria[{number + 1}]: nothing can settle '{criterion.id}'"
            yield ("criteria", number), message, "add answer = true, a measure, or flags under red or green"


def _figures(checklist: Checklist) -> Iterator[Told]:
    """Checks of figures that do not exist."""
    known = members("vetkit.claims.figures")
    for number, flag in enumerate(checklist.flags):
        for position, name in enumerate(flag.figures):
            if name not in known:
                message = f"flags[{number + 1}].figures: there is no check of figures '{plain(name)}'"
                yield ("flags", number, "figures", position), message, suggestion(name, known, "checks")


def _can_be_settled(criterion: Criterion) -> bool:
    return bool(criterion.answer or criterion.measure or criterion.red or criterion.green or criterion.online)


def _sources(checklist: Checklist) -> Iterator[Told]:
    """Sources that are cited but not listed."""
    known = {source.key for source in checklist.sources}
    for kind in ("criteria", "flags"):
        for number, rule in enumerate(getattr(checklist, kind)):
            for position, key in enumerate(rule.source):
                if key not in known:
                    message = f"{kind}[{number + 1}].source: there is no source '{plain(key)}'"
                    hint = "add it to data/sources.toml, or under [[sources]] in this file"
                    yield (kind, number, "source", position), message, hint
