"""Every field of an assessment is either told to others than the buyer or kept from them: none is forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import pytest

from vetkit.model.assessment import Assessment
from vetkit.model.base import Value
from vetkit.report._fields import FIELDS


def nouns(annotation: Any) -> Iterator[type[Value]]:
    """Yield the nouns in the type of a field."""
    if isinstance(annotation, type) and issubclass(annotation, Value):
        yield annotation
    for part in get_args(annotation):
        yield from nouns(part)


def told(noun: type[Value]) -> tuple[str, ...]:
    return (*FIELDS[noun].told, *FIELDS[noun].words)


def reached() -> list[type[Value]]:
    """Return every noun that others can be told, from the assessment down."""
    found: dict[type[Value], None] = {}
    left: list[type[Value]] = [Assessment]
    while left:
        noun = left.pop()
        if noun not in found:
            found[noun] = None
            left += [one for name in told(noun) for one in nouns(noun.model_fields[name].annotation)]
    return list(found)


@pytest.mark.parametrize("noun", reached(), ids=lambda noun: noun.__name__)
def test_every_field_is_named_once_as_told_or_as_kept(noun: type[Value]) -> None:
    named = [*told(noun), *FIELDS[noun].kept]
    assert sorted(named) == sorted(noun.model_fields), "say in report/_fields.py who may see the new field"


@pytest.mark.parametrize("noun", reached(), ids=lambda noun: noun.__name__)
def test_what_is_kept_has_a_default_that_says_nothing(noun: type[Value]) -> None:
    for name in FIELDS[noun].kept:
        field = noun.model_fields[name]
        assert not field.is_required(), f"{noun.__name__}.{name} has no default to stand in for it"
        assert not field.get_default(call_default_factory=True)


def test_nothing_is_named_that_nobody_reaches() -> None:
    assert set(FIELDS) == set(reached())
