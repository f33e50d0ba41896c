"""The checklists of a run, each held against all the others: ids, flags, measures, sources, phrases."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from vetkit.claims import compile_rules
from vetkit.errors import Problem, VetkitError
from vetkit.load.agree import disagreements
from vetkit.load.check import Told, problems_of
from vetkit.load.checklists import checklist_of
from vetkit.load.toml import Toml, read_toml
from vetkit.model.checklist import Checklist, Source


def read_checklists(
    files: Iterable[tuple[Path, str]],
    shipped: Sequence[Checklist],
    known: Mapping[str, Source],
    *,
    strict: bool = False,
) -> tuple[Checklist, ...]:
    """Read the checklists of a run and hold each against all the others.

    Args:
        files: Each file, and its name as the user gave it.
        shipped: Checklists that apply beside them.
        known: Sources that rules may cite by key.
        strict: Apply the rules for the built-in checklists: every cited source is known, and no flag
            counts in two of them.

    Raises:
        VetkitError: Every mistake of every file.
    """
    problems: list[Problem] = []
    read: list[tuple[Toml, Checklist]] = []
    for path, name in files:
        try:
            file = read_toml(path, name)
            read.append((file, checklist_of(file, known)))
        except VetkitError as error:
            problems += error.problems
    for number, (file, checklist) in enumerate(read):
        before = [*shipped, *(other for _, other in read[:number])]
        after = [other for _, other in read[number + 1 :]]
        told = [*disagreements(checklist, before, after, strict=strict), *_phrases(checklist)]
        problems += problems_of(file, told)
    if problems:
        raise VetkitError(problems)
    return tuple(checklist for _, checklist in read)


def _phrases(checklist: Checklist) -> Iterator[Told]:
    """Phrases that cannot be read."""
    for number, flag in enumerate(checklist.flags):
        try:
            compile_rules([flag])
        except VetkitError as error:
            for one in error.problems:
                yield ("flags", number, "phrases"), one.message, one.hint
