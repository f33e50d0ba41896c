"""Which files an assessment rests on."""

from vetkit.model.base import Value


class Input(Value):
    """A file that the assessment rests on."""

    path: str
    sha256: str
