"""What is judged, as data: checklists, criteria, flags and their sources."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from vetkit.model.base import Involvement, Kind, Line, Rung, Severity, Size, Slug, Text, Value


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else value


Names = Annotated[tuple[Slug, ...], BeforeValidator(_listed, json_schema_input_type=Slug | tuple[Slug, ...])]
"""One id, or a list of them."""

Covers = Annotated[str, Field(pattern=r"^(SC-\d\d[a-f]?|gate-[a-z-]+)$")]


class Applies(Value):
    """When a criterion is asked at all; the defaults ask always."""

    from_size: Size = "small"
    kind: Kind | None = None
    involves: Involvement | None = None
    newcomer: bool = True
    """False: not asked of a declared newcomer."""


class Criterion(Value):
    """One thing that is judged."""

    id: Slug
    title: Line
    """A statement that is true where the criterion is met."""
    severity: Severity
    rung: Rung
    """The least evidence on which it passes."""
    why: Text
    source: tuple[Line, ...] = Field(min_length=1)
    """Keys of ``sources.toml``."""
    ask: Text
    """The question that would settle it, as one would say it aloud."""
    covers: tuple[Covers, ...] = ()
    """Rows of the founding catalogue that this criterion stands for."""
    knock_out: bool = False
    """Exclusion ground: failing it rejects whatever the score."""
    red: tuple[Slug, ...] = ()
    green: tuple[Slug, ...] = ()
    measure: Names = ()
    """File name, without ending, of a computed test in ``measures/`` (with - for _); several in a list."""
    answer: bool = False
    """True: a person may answer it."""
    online: tuple[Slug, ...] = ()
    """Public sources that could settle it; asked only on request."""
    applies: Applies = Applies.model_construct()


class Flag(Value):
    """Something that a text can say for or against the one who wrote it."""

    id: Slug
    polarity: Literal["red", "green"]
    severity: Severity
    title: Line
    why: Text
    source: tuple[Line, ...] = Field(min_length=1)
    ask: Text
    phrases: tuple[Line, ...] = ()
    figures: tuple[Slug, ...] = ()
    """File names, without ending, of checks in ``claims/figures/`` (with - for _) that raise it too."""
    flagged: tuple[Line, ...] = Field(min_length=1)
    """Examples that must be caught; run as tests."""
    passed: tuple[Line, ...] = Field(min_length=1)
    """Near misses that must not be caught; run as tests."""
    stances: tuple[
        Literal["asserted", "negated", "reported", "asked", "conditional", "qualified", "advised"], ...
    ] = ("asserted",)
    """The stances in which a match counts."""

    @model_validator(mode="after")
    def _can_be_raised(self) -> Self:
        if not self.phrases and not self.figures:
            raise ValueError("phrases is an empty list; write at least one, or name a check under figures")
        return self


class Source(Value):
    """Where a rule comes from."""

    key: Line
    title: Line
    address: Line | None = None
    dated: Line | None = None


class Checklist(Value):
    """A named, versioned, weighted list of criteria."""

    id: Slug
    title: Line
    version: Line
    weight: float = Field(ge=0)
    about: Text
    role: Literal["consultant", "buyer"] = "consultant"
    """buyer: the buyer's own duties, shown apart, never in the consultant's score."""
    criteria: tuple[Criterion, ...] = ()
    flags: tuple[Flag, ...] = ()
    sources: tuple[Source, ...] = ()
    """The sources that its rules cite."""
    path: str = ""
    """Where it was read from, as the user would name it."""
    sha256: str = ""
    """Hash of the file's bytes."""
