"""File name = id: a new format, measure or kind of test is one new file in its folder, and nothing else."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


@cache
def members(package: str) -> tuple[str, ...]:
    """Return the sorted ids of the public modules in ``package``; ``_`` is shown as ``-``.

    Args:
        package: Dotted name of a package of vetkit, such as ``vetkit.measures``.
    """
    found = (info.name for info in iter_modules(import_module(package).__path__))
    return tuple(sorted(name.replace("_", "-") for name in found if not name.startswith("_")))


@cache
def member(package: str, id: str) -> ModuleType:
    """Import the module of ``package`` that carries ``id``.

    Raises:
        KeyError: ``package`` has no such module.
    """
    if id not in members(package):
        raise KeyError(id)
    return import_module(f"{package}.{id.replace('-', '_')}")
