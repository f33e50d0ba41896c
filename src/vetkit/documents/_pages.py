"""Page numbers in a sentence."""

from __future__ import annotations

from collections.abc import Sequence


def without_text(numbers: Sequence[int], one: str) -> tuple[str, ...]:
    """Say which pages are pictures that nobody but a person can read; nothing where there are none.

    Args:
        numbers: The pages, rising.
        one: What one is called: "page" or "slide".
    """
    if not numbers:
        return ()
    are = "is a picture" if len(numbers) == 1 else "are pictures"
    return (f"partly not read: {named(numbers, one)} {are} without text",)


def named(numbers: Sequence[int], one: str) -> str:
    """Return ``page 3``, ``pages 1 and 2`` or ``pages 1, 3 to 5 and 9``.

    Args:
        numbers: At least one page, rising.
        one: What one is called.
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said: list[str] = []
    for run in runs:
        said += [f"{run[0]} to {run[-1]}"] if len(run) > 2 else map(str, run)
    listed = said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}"
    return f"{one} {listed}" if len(numbers) == 1 else f"{one}s {listed}"
