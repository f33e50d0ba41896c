"""E-mails: sender, subject and text, and the files attached, each read by its own reader."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from vetkit.documents import formats
from vetkit.documents._contents import Contents, Unreadable
from vetkit.documents._flow import Block, Piece, in_a_row, passages
from vetkit.documents._html import blocks_of
from vetkit.documents._limits import ATTACHED, LETTERS_IN_LETTERS
from vetkit.documents._mail import content, file_name, header, inside, parse, text
from vetkit.folder import member
from vetkit.model.match import Passage

if TYPE_CHECKING:
    from email.message import Message


_BODIES = ("text/plain", "text/html")
_HEADERS = ("Subject", "From", "To", "Cc")
_SIGNATURES = ("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature")
_ENCRYPTED = ("application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted")
_WORD = re.compile(r"[^\W_]{2,}")
_SAME = 0.9
"""Share of the words of a letter's plain version that the other has too, from which on they say the same."""


def read_email(data: bytes) -> Contents:
    """Return the text of a letter, and then that of the files attached to it.

    Raises:
        Unreadable: It is no e-mail, is encrypted, or goes beyond the limits.
    """
    letter = _Letter()
    try:
        letter.take(parse(data, "an e-mail"))
    except RecursionError as error:
        raise Unreadable("its parts lie too deep in one another") from error
    return Contents(in_a_row(letter.parts), tuple(letter.problems))


@dataclass
class _Letter:
    """What a letter says.

    Attributes:
        parts: Passages, and where in the document they are, if not in its body.
        problems: What was not read.
        depth: In how many other letters it lies.
    """

    parts: list[tuple[str | None, Sequence[Passage]]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    depth: int = 0
    attached: int = 0

    def take(self, message: Message) -> None:
        """Take a letter apart."""
        lines = [f"{name}: {said}" for name in _HEADERS if (said := header(message, name))]
        blocks = (Block((Piece(line),), number) for number, line in enumerate(lines, 1))
        self.parts.append(("header", passages(blocks)))
        self._part(message)

    def _part(self, part: Message) -> None:
        kind = part.get_content_type()
        if kind in _ENCRYPTED:
            raise Unreadable("it is encrypted")
        if kind == "message/rfc822":
            for letter in inside(part):
                self._attach(file_name(part) or "letter", partial(self._inner, letter))
        elif kind == "multipart/alternative":
            self._alternatives(inside(part))
        elif part.is_multipart():
            for held in inside(part):
                self._part(held)
        elif kind in _BODIES and part.get_content_disposition() != "attachment":
            self._body(part)
        elif kind not in _SIGNATURES and not _is_in_the_text(part):
            self._file(part)

    def _body(self, part: Message) -> None:
        try:
            said, doubts = text(part)
        except Unreadable as error:
            self.problems.append(f"partly not read: {error.reason}")
            return
        self.problems += doubts
        if part.get_content_type() == "text/html":
            blocks, lost = blocks_of(said)
            self.problems += lost
            self.parts.append((None, passages(blocks)))
        elif said.strip():
            self.parts.append((None, (Passage(text=said),)))

    def _alternatives(self, parts: Sequence[Message]) -> None:
        """Take the richest version of a letter, and the plain one where it says something else."""
        before = len(self.parts)
        for part in parts:
            if part.is_multipart() or part.get_content_type() == "text/html":
                self._part(part)
        rich = {word for _, said in self.parts[before:] for word in _words(said)}
        for part in parts:
            if part.get_content_type() == "text/plain":
                before = len(self.parts)
                self._body(part)
                plain = [word for _, said in self.parts[before:] for word in _words(said)]
                if sum(word in rich for word in plain) >= _SAME * len(plain):
                    del self.parts[before:]

    def _file(self, part: Message) -> None:
        """Read an attached file by the reader for its ending."""
        name = file_name(part) or f"file {self.attached + 1}"
        suffix = PurePath(name).suffix.lower()
        reader = formats().get(suffix)
        if reader == "email":
            self._attach(name, lambda: self._inner(parse(content(part), "an e-mail")))
        elif reader is None:
            self.problems.append(f"attachment {name}: not read: it is of a kind that is not read")
        else:
            self._attach(name, lambda: _read_by(reader, content(part)))

    def _attach(self, name: str, read: Callable[[], Contents]) -> None:
        """Read something attached; what is wrong with it is wrong with it alone."""
        self.attached += 1
        try:
            if self.attached > ATTACHED:
                raise Unreadable(f"only the first {ATTACHED} are read")
            contents = read()
            if not contents.has_text:
                raise Unreadable("it has no text")
        except Unreadable as error:
            self.problems.append(f"attachment {name}: not read: {error.reason}")
            return
        self.parts.append((f"attachment {name}", contents.passages))
        self.problems += (f"attachment {name}: {problem}" for problem in contents.problems)

    def _inner(self, message: Message) -> Contents:
        """Return what an attached letter says."""
        if self.depth == LETTERS_IN_LETTERS:
            raise Unreadable(f"it lies more than {LETTERS_IN_LETTERS} letters deep")
        letter = _Letter(depth=self.depth + 1)
        letter.take(message)
        return Contents(in_a_row(letter.parts), tuple(letter.problems))


def _read_by(reader: str, data: bytes) -> Contents:
    contents: Contents = member("vetkit.documents", reader).read(data)
    return contents


def _is_in_the_text(part: Message) -> bool:
    """Tell whether a part is a picture that the letter shows, such as a logo, and no attachment."""
    shown = part.get_content_disposition() == "inline" or part.get("Content-ID") is not None
    return part.get_content_maintype() == "image" and shown


def _words(passages: Iterable[Passage]) -> Iterator[str]:
    for passage in passages:
        yield from _WORD.findall(passage.text.lower())
