"""TOML to nouns: every problem at once, each with its file, its line and what would be right.

The functions are imported on first use, so that a command which needs one does not pay for all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vetkit.load.builtin import scan_text
    from vetkit.load.case import gather, load_case
    from vetkit.load.config import load_settings
    from vetkit.load.desk import Desks
    from vetkit.load.find import find_profiles
    from vetkit.load.profile import load_profile

__all__ = ["Desks", "find_profiles", "gather", "load_case", "load_profile", "load_settings", "scan_text"]

_HOMES = {
    "Desks": "desk",
    "find_profiles": "find",
    "gather": "case",
    "load_case": "case",
    "load_profile": "profile",
    "load_settings": "config",
    "scan_text": "builtin",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the type is the named object's own
    """Import a name when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module 'vetkit.load' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"vetkit.load.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
