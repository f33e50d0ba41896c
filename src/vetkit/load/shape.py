"""What a noun expects at a place: its keys and types, read from the model so that it cannot differ."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from vetkit.load.locate import Place
from vetkit.load.plain import plain

_EXAMPLES = {bool: "true", int: "12", float: "12", date: "2026-11-24", datetime: "2026-11-24T10:30:00"}
"""How a value of each type is written."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The type that is wanted at one place, without None and without constraints."""

    type: Any

    @property
    def fields(self) -> dict[str, FieldInfo]:
        """The fields of a table by the key that a file has for them; none for anything else."""
        return {f.alias or name: f for name, f in self.type.model_fields.items()} if self.is_table else {}

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of a table."""
        return tuple(self.fields)

    @property
    def is_table(self) -> bool:
        """Whether a table with known keys is wanted."""
        return isinstance(self.type, type) and issubclass(self.type, BaseModel)

    @property
    def is_list(self) -> bool:
        """Whether a list is wanted."""
        return get_origin(self.type) is tuple

    @property
    def is_when(self) -> bool:
        """Whether a date or a year is wanted."""
        return self._is_union and not self.is_open

    @property
    def is_open(self) -> bool:
        """Whether words are wanted, or else a number or a date."""
        return self._is_union and any(shape(one).type is str for one in get_args(self.type))

    @property
    def _is_union(self) -> bool:
        return get_origin(self.type) in (Union, UnionType)

    @property
    def choices(self) -> tuple[str, ...]:
        """The words to choose from; none where it is no choice."""
        return tuple(map(str, get_args(self.type))) if get_origin(self.type) is Literal else ()

    @property
    def example(self) -> str:
        """How such a value is written."""
        if self.choices:
            return f'"{self.choices[0]}"'
        if self.is_list:
            return f"[{self.item.example}]"
        return _EXAMPLES.get(self.type, '"…"')

    @property
    def item(self) -> Shape:
        """The shape of a list's items, or of a dictionary's values."""
        arguments = get_args(self.type)
        return shape(arguments[1] if get_origin(self.type) is dict else arguments[0])

    def requires(self, key: str | int) -> bool:
        """Tell whether a table must have ``key``."""
        field = self.fields.get(str(key))
        return field is not None and field.is_required()

    def at(self, key: str | int) -> Shape | None:
        """Return the shape at ``key``; None where nothing is expected there."""
        if self.is_table:
            field = self.fields.get(str(key))
            return shape(field.annotation) if field else None
        return self.item if get_origin(self.type) in (tuple, dict) else None


def shape(annotation: Any) -> Shape:  # noqa: ANN401 - an annotation can be anything
    """Return the shape that ``annotation`` asks for."""
    while True:
        if get_origin(annotation) is Annotated:
            annotation = get_args(annotation)[0]
        elif get_origin(annotation) in (Union, UnionType):
            rest = [a for a in get_args(annotation) if a is not NoneType]
            if len(rest) > 1:
                return Shape(annotation)
            annotation = rest[0]
        else:
            return Shape(annotation)


def walk(model: type[BaseModel], place: Place) -> tuple[Place, Shape | None]:
    """Follow ``place`` through ``model``.

    Returns:
        The part of ``place`` that stands in the file, without pydantic's names for the members of a union,
        and what is expected there; None for an unknown key.
    """
    here: Shape | None = Shape(model)
    for count, key in enumerate(place):
        if (
            here is None
            or not (here.is_table or here.is_list or get_origin(here.type) is dict)
            or key == "[key]"
        ):
            return place[:count], here
        here = here.at(key)
    return place, here


def label(place: Place) -> str:
    """Return a place as a reader counts: ``references[2].status`` is the second reference's status."""
    text = ""
    for key in place:
        if isinstance(key, int):
            text += f"[{key + 1}]"
        else:
            text += ("." if text else "") + plain(key)
    return text
