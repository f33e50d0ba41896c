"""The lossless format: schema ``vetkit.scan/1``."""

from __future__ import annotations

from collections.abc import Mapping
from json import dumps

from vetkit.model.checklist import Flag
from vetkit.scanning._report import Scan


def render(scan: Scan, flags: Mapping[str, Flag]) -> str:  # noqa: ARG001 - one signature a folder
    r"""Return the scan as JSON in ASCII: whatever a vendor hid in the text is written as an escape.

    So is ``##[``, which a build server would obey wherever it stands in a line.
    """
    unasked = {"statistics"} if scan.statistics is None else None
    text = dumps(scan.model_dump(mode="json", by_alias=True, exclude=unasked), indent=2)
    return text.replace("\x7f", "\\u007f").replace("##[", "#\\u0023[") + "\n"
