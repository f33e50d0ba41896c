"""Draw the picture in the README: the report of the second example, as the terminal prints it.

It is a real run, exported as SVG. A test compares the picture with a new one.
"""

from __future__ import annotations

import io
import re
from datetime import date
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.segment import Segment, Segments

import vetkit
from vetkit.report import terminal

ROOT = Path(__file__).parents[1]
PROFILE = ROOT / "examples" / "doitall" / "brightwave.toml"
PICTURE = ROOT / "docs" / "report.svg"
AS_OF = date(2026, 11, 24)
WIDTH = 100
LINES = 60
"""The picture shows the top of the report; the rest is as long as the vendor's imagination."""


def picture() -> str:
    """Return the SVG of the first lines of the report."""
    assessment = vetkit.assess(*vetkit.load_case(PROFILE, AS_OF))
    console = Console(
        width=WIDTH,
        file=io.StringIO(),
        record=True,
        force_terminal=True,
        color_system="truecolor",
        legacy_windows=False,
        _environ={},
    )
    lines = console.render_lines(terminal.render(assessment), pad=False)
    for line in lines[:LINES]:
        console.print(Segments([*line, Segment.line()]), end="")
    return console.export_svg(
        title="vetkit assess brightwave.toml", unique_id="vetkit", code_format=_without_fonts()
    )


def _without_fonts() -> str:
    """Return Rich's own frame without the fonts that it would fetch from elsewhere."""
    return re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)


def main() -> None:
    """Write the picture."""
    PICTURE.write_text(picture(), encoding="utf-8", newline="\n")
    print("docs/report.svg")


if __name__ == "__main__":
    main()
