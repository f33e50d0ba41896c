"""One value and no other: what is worked out of it is kept as long as it is the one in hand."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


class Same(Generic[T]):
    """A value as the key of a cache, equal to itself alone: comparing what two hold would cost too much.

    Args:
        value: Any value that never changes, such as a case.
    """

    def __init__(self, value: T) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.value is self.value

    def __hash__(self) -> int:
        return id(self.value)
