"""Page numbers in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def without_text(numbers: Sequence[int], one: str) -> tuple[str, ...]:
    """Say which pages are pictures that nobody but a person can read; nothing where there are none.

    Args:
        numbers: The pages, rising.
        one: What one is called: "page" or "slide".
    """
    if not numbers:
        return ()
    if len(numbers) == 1:
        return (f"partly not read: {one} {numbers[0]} is a picture without text",)
    return (f"partly not read: {one}s {_listed(numbers)} are pictures without text",)


def _listed(numbers: Iterable[int]) -> str:
    """Return ``1, 3 to 5 and 9``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said: list[str] = []
    for run in runs:
        said += [f"{run[0]} to {run[-1]}"] if len(run) > 2 else map(str, run)
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"
