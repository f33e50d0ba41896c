"""What is worked out once and serves every profile of a run: settings and compiled rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from vetkit.claims import Rules
from vetkit.load import shipped
from vetkit.load.builtin import builtin_rules, compiled
from vetkit.load.config import Settings, find_config, load_settings
from vetkit.model.checklist import Checklist
from vetkit.model.platform import Platform


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything but the profile."""

    settings: Settings
    rules: Rules


@dataclass(frozen=True)
class Desks:
    """The desk for each profile: profiles under one ``vetkit.toml`` share one.

    Attributes:
        config: A file to use instead of the nearest ``vetkit.toml``.
        policy: A file whose policy and weights are used instead.
        checklists: Extra checklists for this run.
    """

    config: Path | None = None
    policy: Path | None = None
    checklists: Sequence[Path] = ()
    _by_folder: dict[Path, Path | None] = field(default_factory=dict, repr=False)
    _by_config: dict[Path | None, Desk] = field(default_factory=dict, repr=False)

    def at(self, profile: Path) -> Desk:
        """Return the desk for ``profile``.

        Raises:
            VetkitError: The settings have problems.
        """
        folder = profile.parent
        if folder not in self._by_folder:
            self._by_folder[folder] = self.config or find_config(folder)
        config = self._by_folder[folder]
        if config not in self._by_config:
            settings = load_settings(config, self.policy, self.checklists)
            self._by_config[config] = Desk(settings, rules_of(settings.checklists, settings.platforms))
        return self._by_config[config]


@cache
def rules_of(checklists: tuple[Checklist, ...], platforms: tuple[Platform, ...]) -> Rules:
    """Return the compiled phrases of all flags of ``checklists``, and the dates of ``platforms``.

    Raises:
        VetkitError: A phrase cannot be read.
    """
    rules = builtin_rules() if checklists == shipped.checklists() else compiled(checklists)
    return rules if platforms == rules.platforms else replace(rules, platforms=platforms)
