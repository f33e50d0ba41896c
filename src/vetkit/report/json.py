"""The lossless format: the Assessment itself, schema ``vetkit.assessment/1``."""

from __future__ import annotations

import re
from json import dumps

from pydantic import ValidationError

from vetkit.errors import Problem, VetkitError
from vetkit.model.assessment import Assessment

_UNSEEN = re.compile(
    "[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Controls, bidi, zero-width and tag characters: JSON may hold them bare, but a terminal would obey some."""


def render(assessment: Assessment) -> str:
    r"""Return the assessment as JSON that ``read`` turns back into an equal one.

    Text stays as it is, in UTF-8; only what no one could see is written as ``\u202e``, and what a build
    server would obey, ``##[``, as ``#\u0023[``.
    """
    text = assessment.model_dump_json(by_alias=True, indent=2)
    return _UNSEEN.sub(lambda found: dumps(found[0])[1:-1], text).replace("##[", "#\\u0023[") + "\n"


def read(text: str | bytes, name: str = "assessment") -> Assessment:
    """Return the assessment that ``render`` wrote.

    Args:
        text: JSON, schema ``vetkit.assessment/1``.
        name: What to call it in messages, such as the file's name.

    Raises:
        VetkitError: The text is no such JSON; every mistake is named with its place.
    """
    try:
        return Assessment.model_validate_json(text)
    except ValidationError as error:
        found = [(".".join(map(str, one["loc"])) or "JSON", one["msg"]) for one in error.errors()]
    hint = "write it again with: vetkit assess PROFILE --format json"
    raise VetkitError(Problem(name, 0, f"{place}: {message}", hint) for place, message in found)
