"""One file a format: each turns an assessment into a report with ``render(assessment)``.

The file's name is the format's name. Every report is made from the one Assessment and from nothing else, so
no two of them can disagree. Whatever a stranger wrote passes through ``_escape`` on its way out.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal, Protocol, cast

from vetkit.errors import problem
from vetkit.folder import member, members

if TYPE_CHECKING:
    from rich.console import RenderableType

    from vetkit.model.assessment import Assessment
    from vetkit.model.case import Case

Audience = Literal["buyer", "vendor", "public"]
"""For whom a report is. A format that is not for the buyer says so as ``AUDIENCE``."""

AUDIENCES: tuple[Audience, ...] = ("buyer", "vendor", "public")

FORMATS: tuple[str, ...] = members(__name__)
"""Names of all formats, sorted: the public files of this folder."""


class Format(Protocol):
    """What every public module of this folder offers."""

    def render(self, assessment: Assessment) -> str | RenderableType:
        """Return the report: text that ends with a line break, or something that Rich can draw."""


def audience(format: str) -> Audience:
    """Return for whom the reports of ``format`` are."""
    return cast(Audience, getattr(member(__name__, format), "AUDIENCE", "buyer"))


def render(
    assessment: Assessment,
    format: str = "terminal",
    reader: Audience = "buyer",
    case: Case | None = None,
) -> str | RenderableType:
    """Return the report on ``assessment`` in ``format``.

    What is for others than the buyer, by the format or by ``reader``, has nothing of the referees in it. What
    the consultant wrote is then left out too, unless ``case`` says whom it must not name.

    Args:
        assessment: What to report.
        format: One of ``FORMATS``.
        reader: Who will read it.
        case: What the assessment was made of; wanted only for others than the buyer.

    Returns:
        Text that ends with a line break; for ``terminal`` something that Rich can draw.

    Raises:
        VetkitError: There is no such format.
    """
    if format not in FORMATS:
        close = get_close_matches(format, FORMATS, 1)
        hint = f"did you mean '{close[0]}'?" if close else f"formats: {', '.join(FORMATS)}"
        raise problem("--format", f"there is no report format {format!r}", hint)
    if reader != "buyer" or audience(format) != "buyer":
        from vetkit.report._redact import redacted

        assessment = redacted(assessment, case)
    return cast(Format, member(__name__, format)).render(assessment)
