"""What is fuzzed: each takes any bytes, and may refuse them only in the way that its callers know."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

from tests.documents import office
from vetkit.claims import scan
from vetkit.claims.fold import fold
from vetkit.claims.grammar import NotationError
from vetkit.claims.lexicon import words
from vetkit.claims.notation import Notation
from vetkit.documents import Unreadable, formats
from vetkit.errors import VetkitError
from vetkit.folder import member
from vetkit.load.builtin import builtin_rules
from vetkit.load.checklists import checklist_of
from vetkit.load.profile import STDIN, load_profile
from vetkit.load.toml import parse

CORPUS = Path(__file__).with_name("corpus")
"""A folder of inputs for each target."""


def text_of(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def folding(data: bytes) -> None:
    text = text_of(data)
    folded = fold(text, builtin_rules().known)
    places = [folded.start(at) for at in range(len(folded.shadow))]
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)


def scanning(data: bytes) -> None:
    text = text_of(data)
    for match in scan(text, builtin_rules()):
        assert text[match.spot.start : match.spot.end] == match.quote
        assert match.quote in match.sentence


def phrase(data: bytes) -> None:
    text = text_of(data)
    try:
        Notation(words()).phrase(text)
    except NotationError as error:
        column = error.column
    else:
        column = 1
    assert 1 <= column <= len(text) + 1


def refused(error: VetkitError) -> None:
    """Check that a file is refused as a user needs it: with what is wrong, and where."""
    assert error.problems
    assert all(problem.message and problem.line >= 0 for problem in error.problems)


def profile(data: bytes) -> None:
    try:
        load_profile(STDIN, BytesIO(data))
    except VetkitError as error:
        refused(error)


def checklist(data: bytes) -> None:
    try:
        checklist_of(parse(data, "own.toml"), {})
    except VetkitError as error:
        refused(error)


def inside(name: str, part: str, whole: bytes) -> Callable[[bytes], None]:
    """Return the target that reads an office file whose ``part`` is what is fuzzed.

    Args:
        name: The format.
        part: The name of one of its XML files.
        whole: A file of that format, of which all other parts stay.
    """
    read = document(name)
    others = office.parts(whole)
    return lambda data: read(office.archive({**others, part: data}))


def document(name: str) -> Callable[[bytes], None]:
    """Return the target that reads a document of the format ``name``."""

    def read(data: bytes) -> None:
        try:
            contents = member("vetkit.documents", name).read(data)
        except Unreadable:
            return
        for passage in contents.passages:
            assert passage.line >= 1
            assert passage.column >= 1
            assert all(0 <= anchor[0] <= len(passage.text) for anchor in passage.anchors)

    return read


def targets() -> Mapping[str, Callable[[bytes], None]]:
    """Return all targets by name."""
    readers = {name: document(name) for name in sorted(set(formats().values()))}
    parts = {
        "docx-body": inside("docx", "word/document.xml", office.word("")),
        "odt-body": inside("odt", "content.xml", office.opendocument("")),
        "pptx-slide": inside("pptx", "ppt/slides/s1.xml", office.powerpoint("")),
    }
    ours = {"profile": profile, "checklist": checklist}
    return {"fold": folding, "scan": scanning, "phrase": phrase, **readers, **parts, **ours}
