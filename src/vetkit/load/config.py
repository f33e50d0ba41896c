"""``vetkit.toml``: the extra checklists, weights and policy of an organisation.

``--policy FILE`` names a file with the tables ``[policy]`` and ``[weights]``, written as in ``vetkit.toml``;
it takes the place of both for one run.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import Field

from vetkit.errors import Problem, VetkitError
from vetkit.load import shipped
from vetkit.load.check import Told, check, problems_of
from vetkit.load.extra import read_checklists
from vetkit.load.nearest import suggestion
from vetkit.load.plain import plain, shown
from vetkit.load.toml import Toml, read_toml
from vetkit.model.base import Line, Value
from vetkit.model.checklist import Checklist
from vetkit.model.input import Input
from vetkit.model.platform import Platform
from vetkit.model.policy import Policy

NAME = "vetkit.toml"
"""The file that is looked for, from a profile's folder upward."""

Weight = Annotated[float, Field(ge=0)]


class PolicyFile(Value):
    """What ``--policy`` reads."""

    weights: dict[str, Weight] = Field(default_factory=dict)
    """Weight by checklist id, instead of the checklist's own."""
    policy: Policy = Field(default_factory=Policy)


class ConfigFile(PolicyFile):
    """What ``vetkit.toml`` may say."""

    checklists: tuple[Line, ...] = ()
    """Extra checklists, relative to this file."""
    platforms: tuple[Platform, ...] = ()
    """Dates of platforms: a row whose name vetkit knows takes the place of its own, any other is added."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What an organisation has decided, ready to use.

    Attributes:
        checklists: The built-in ones in their order, then the extra ones.
        policy: Bands, bounds and weights.
        platforms: When each platform could first and last be used.
        inputs: The files that say so, by name.
    """

    checklists: tuple[Checklist, ...]
    policy: Policy
    platforms: tuple[Platform, ...]
    inputs: tuple[Input, ...] = ()


def find_config(folder: Path) -> Path | None:
    """Return the nearest ``vetkit.toml``, from ``folder`` up to the top of a repository or of the disk."""
    for here in (folder, *folder.resolve().parents):
        if (here / NAME).is_file():
            return here / NAME
        if (here / ".git").exists():
            return None
    return None


def load_settings(
    config: Path | None = None, policy: Path | None = None, checklists: Sequence[Path] = ()
) -> Settings:
    """Read an organisation's settings.

    Args:
        config: Its ``vetkit.toml``; none where None.
        policy: A file whose ``[policy]`` and ``[weights]`` take the place of those in ``config``.
        checklists: Extra checklists beside those that ``config`` names.

    Raises:
        VetkitError: Every problem of every file, each with its line.
    """
    problems: list[Problem] = []
    settled = _read(ConfigFile, config, problems)
    decided = _read(PolicyFile, policy, problems)
    files = [(path, shown(path)) for path in checklists]
    if config and settled:
        files[:0] = [(config.parent / name, shown(config.parent / name)) for name in settled[0].checklists]
    extra: tuple[Checklist, ...] = ()
    try:
        extra = read_checklists(files, shipped.checklists(), shipped.sources()) if files else ()
    except VetkitError as error:
        problems += error.problems
    every = (*shipped.checklists(), *extra)
    read = [one for one in (settled, decided) if one]
    if not problems:
        problems = [
            p for said, file in read for p in problems_of(file, _unknown_weights(said.weights, every))
        ]
    if problems:
        raise VetkitError(problems)
    inputs = tuple(Input(path=Path(file.name).name, sha256=file.sha256) for _, file in read)
    platforms = _platforms(settled[0].platforms if settled else ())
    return Settings(every, _policy(read[-1][0]) if read else Policy(), platforms, inputs)


P = TypeVar("P", bound=PolicyFile)


def _read(model: type[P], path: Path | None, problems: list[Problem]) -> tuple[P, Toml] | None:
    """Read one file; what is wrong with it goes to ``problems``."""
    if path is None:
        return None
    try:
        file = read_toml(path)
        return check(model, file, extra=_misplaced(file)), file
    except VetkitError as error:
        problems += error.problems
        return None


def _misplaced(file: Toml) -> Iterator[Told]:
    """The model's policy holds the weights of checklists too; in a file they have one place, not two."""
    policy = file.values.get("policy")
    if isinstance(policy, dict) and "checklists" in policy:
        message = "policy.checklists: the weights of checklists do not stand here"
        yield ("policy", "checklists"), message, "write them under [weights]"


def _unknown_weights(weights: dict[str, float], checklists: Sequence[Checklist]) -> Iterator[Told]:
    known = [checklist.id for checklist in checklists]
    for name in weights:
        if name not in known:
            message = f"weights: there is no checklist '{plain(name)}'"
            yield ("weights", name), message, suggestion(name, known, "checklists")


def _policy(said: PolicyFile) -> Policy:
    return said.policy.model_copy(update={"checklists": said.weights})


def _platforms(own: Sequence[Platform]) -> tuple[Platform, ...]:
    """Return the table of platforms with the rows of an organisation's own in place of those they name."""
    if not own:
        return shipped.platforms()
    table = {row.name.casefold(): row for row in (*shipped.platforms(), *own)}
    return tuple(table.values())
