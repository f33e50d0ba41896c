"""A TOML file against a noun: the value, or every mistake with its line and what would be right."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from vetkit.errors import Problem, VetkitError
from vetkit.load.explain import Mistake, explain
from vetkit.load.locate import Place
from vetkit.load.nearest import nearest
from vetkit.load.shape import label, walk
from vetkit.load.toml import Toml

MOST = 50
"""Problems told of one file; a file with more is broken as a whole."""

Told = tuple[Place, str, str]
"""Where, what was found, and what would be right."""

M = TypeVar("M", bound=BaseModel)


def check(model: type[M], file: Toml, *, extra: Iterable[Told] = ()) -> M:
    """Return what ``file`` says as a ``model``.

    Args:
        model: The noun.
        file: A file as read.
        extra: Problems found otherwise, to be told together with those of the model.

    Raises:
        VetkitError: Every mistake, each with its line.
    """
    told = [*extra, *_endless(file)]
    value: M | None = None
    try:
        value = model.model_validate(_frozen(file.values), strict=True)
    except ValidationError as error:
        told += [explain(m) for m in _mistakes(model, error)[: 2 * MOST]]
    if value is None or told:
        raise VetkitError(problems_of(file, told))
    return value


def _endless(file: Toml) -> Iterator[Told]:
    """Refuse ``inf`` and ``nan``, which TOML knows and no sum survives."""
    if "inf" in file.text or "nan" in file.text:
        for place, value in _leaves((), file.values):
            if isinstance(value, float) and not math.isfinite(value):
                yield place, f"{label(place)}: found {value}, which is no amount", "write a plain number"


def _leaves(place: Place, value: Any) -> Iterator[tuple[Place, Any]]:  # noqa: ANN401 - any TOML value
    if isinstance(value, dict | list):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _leaves((*place, key), item)
    else:
        yield place, value


def problems_of(file: Toml, told: Iterable[Told]) -> list[Problem]:
    """Return what was told of ``file`` as problems with their lines; only the first where they are many."""
    problems = sorted({file.problem(place, message, hint) for place, message, hint in told})
    if len(problems) <= MOST:
        return problems
    more = Problem(file.name, problems[MOST].line, "and more problems from here on", "mend the first ones")
    return [*problems[:MOST], more]


def _frozen(value: Any) -> Any:  # noqa: ANN401 - any TOML value
    """Return ``value`` with tuples for lists: the strict nouns take no list."""
    if isinstance(value, dict):
        return {key: _frozen(item) for key, item in value.items()}
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def _mistakes(model: type[BaseModel], error: ValidationError) -> list[Mistake]:
    """Return one mistake for each place: a union reports one error for each of its members."""
    found: dict[Place, Mistake] = {}
    for one in error.errors(include_url=False):
        if len(found) > 10 * MOST:
            break
        place, shape = walk(model, one["loc"])
        limits = one.get("ctx", {})
        says = str(limits.get("error", one["msg"]))
        if isinstance(one["input"], float) and not math.isfinite(one["input"]):
            continue  # told by _endless
        table = walk(model, place[:-1])[1]
        mistake = Mistake(one["type"], place, shape, table, one["input"], says, limits)
        kept = found.setdefault(place, mistake)
        if kept.kind == "date_type":  # of "a date or a year", the year's error says more
            found[place] = mistake
    return _without_consequences(list(found.values()), model)


def _without_consequences(mistakes: list[Mistake], model: type[BaseModel]) -> list[Mistake]:
    """Leave out each missing key whose misspelling is reported anyway."""
    missing = {m.place for m in mistakes if m.kind == "missing"}
    misspelt: set[Place] = set()
    for unknown in mistakes:
        *table, key = unknown.place or ("",)
        if unknown.kind == "extra_forbidden" and missing:
            shape = walk(model, tuple(table))[1]
            close = nearest(str(key), shape.keys) if shape else None
            misspelt.add((*table, close or ""))
    return [m for m in mistakes if m.kind != "missing" or m.place not in misspelt]
