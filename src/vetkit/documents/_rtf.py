"""Rich Text Format 1.9: the body, headers, footers, notes and comments. Paragraphs are counted in each."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from vetkit.documents._colour import WHITE, Colour
from vetkit.documents._contents import Contents, Unreadable
from vetkit.documents._flow import HEADING, passages
from vetkit.documents._limits import DEPTH
from vetkit.documents._look import NOTHING, Look
from vetkit.documents._paragraphs import Paragraphs
from vetkit.documents._rtf_words import CHARSETS, PARTS, SIGNS, SILENT, SPOKEN, codec
from vetkit.model.hiding import Hiding

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?"
    r"|\\'(?P<byte>[0-9a-fA-F]{2})"
    r"|\\(?P<sign>[^a-zA-Z'])"
    r"|(?P<brace>[{}])"
    r"|(?P<letters>[^\\{}\r\n]+)"
    r"|[\r\n]+|\\'?"
)
_MOST_SKIPPED, _MOST_COLOURS, _BODY_LEVEL = 16, 10_000, 9


def read_rtf(data: bytes) -> Contents:
    """Return the paragraphs of an RTF file; what is hidden in them comes last.

    Raises:
        Unreadable: It is no RTF file, or goes beyond the limits.
    """
    if not data.lstrip().startswith(b"{\\rtf"):
        raise Unreadable("it is not an RTF file")
    text = _Text()
    text.take(data.decode("latin-1"))
    blocks = [block for paragraphs in text.parts.values() for block in paragraphs.blocks]
    return Contents(passages(blocks), text.problems)


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds inside a pair of braces, and is restored after it."""

    silent: bool = False
    """Whether nothing in it is text."""
    part: str | None = None
    hidden: Hiding | None = None
    codec: str = "cp1252"
    skip: int = 1
    """Characters after one given by its number that stand for it in old programs."""
    look: Look = NOTHING
    deleted: bool = False
    ground: Colour | None = WHITE


class _Text:
    """The text of a file, group by group.

    Attributes:
        parts: What has been read of the body, which is None, and of what is beside it.
        problems: What was not read.
    """

    def __init__(self) -> None:
        self.parts: dict[str | None, Paragraphs] = {None: Paragraphs()}
        self.problems: tuple[str, ...] = ()
        self._group = _Group()
        self._outer: list[_Group] = []
        self._bytes = bytearray()
        self._units = bytearray()
        self._skipped = 0
        self._optional = False
        self._heading = False
        self._in_row = False
        self._colours: list[str | None] = []
        self._mixed: dict[str, int] = {}
        self._in_colours = False
        self._shaded = False
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._page = "cp1252"

    def take(self, text: str) -> None:
        """Take all of a file, its bytes as Latin-1.

        Raises:
            Unreadable: It goes beyond the limits.
        """
        at = 0
        while token := _TOKEN.match(text, at):
            at = token.end()
            if token["word"] == "bin":
                at += max(0, int(token["number"] or 0))
            elif token["brace"] == "{":
                self._begin()
            elif token["brace"]:
                self._end()
                if not self._outer:
                    break
            else:
                self._take(token)
        if self._outer:
            self.problems = ("partly not read: it breaks off in the middle",)
        self._flush()
        for paragraphs in self.parts.values():
            paragraphs.end()

    def _begin(self) -> None:
        self._flush()
        self._outer.append(self._group)
        if len(self._outer) > DEPTH:
            raise Unreadable(f"its parts lie more than {DEPTH} deep in one another")

    def _end(self) -> None:
        self._flush()
        part = self._group.part
        self._group = self._outer.pop()
        self._in_colours = self._optional = False
        self._skipped = 0
        if part != self._group.part:
            self.parts[part].end()

    def _take(self, token: re.Match[str]) -> None:
        """Take a control word, a sign or letters."""
        if token["word"]:
            self._word(token["word"], token["number"])
        elif token["sign"] == "*":
            self._optional = True
        elif token["sign"] or token["byte"]:
            if self._skipped:
                self._skipped -= 1
            elif token["byte"]:
                self._write_bytes(bytes.fromhex(token["byte"]))
            else:
                self._sign(token["sign"])
        elif letters := token["letters"]:
            skipped = min(self._skipped, len(letters))
            self._skipped -= skipped
            if self._in_colours:
                self._colour(letters.count(";"))
            if len(letters) > skipped:
                self._write_bytes(letters[skipped:].encode("latin-1"))

    def _word(self, word: str, number: str | None) -> None:
        self._skipped = 0
        optional, self._optional = self._optional, False
        value = 1 if number is None else int(number)
        if word in PARTS:
            self._part(*PARTS[word])
        elif word in SILENT or (optional and word not in SPOKEN):
            self._flush()
            self._group = replace(self._group, silent=True)
            self._in_colours = word == "colortbl"
        elif word in SIGNS:
            self._sign(word)
        elif word == "u":
            self._flush(units=False)
            self._units += (value & 0xFFFF).to_bytes(2, "little")
            self._skipped = self._group.skip
        else:
            self._flush()
            self._set(word, value)

    def _part(self, part: str, hidden: Hiding | None) -> None:
        """Go on in another part of the document, to the end of the group."""
        self._flush()
        self.parts.setdefault(part, Paragraphs(part))
        self._group = replace(self._group, part=part, hidden=hidden or self._group.hidden, look=NOTHING)

    def _set(self, word: str, value: int) -> None:
        """Take a control word that sets how what follows looks, or what it is."""
        group, look = self._group, self._group.look
        match word:
            case "ansicpg":
                self._page = codec(f"cp{value}")
                self._group = replace(group, codec=self._page)
            case "uc":
                self._group = replace(group, skip=min(max(0, value), _MOST_SKIPPED))
            case "f" if group.silent:
                self._font = value
            case "f":
                self._group = replace(group, codec=self._fonts.get(value, self._page))
            case "fcharset" if value in CHARSETS:
                self._fonts[self._font] = CHARSETS[value]
            case "red" | "green" | "blue":
                self._mixed[word] = min(max(0, value), 255)
            case "pard":
                self._heading = False
            case "outlinelevel":
                self._heading = value < _BODY_LEVEL
            case "plain":
                self._group = replace(group, look=NOTHING, deleted=False)
            case "v":
                self._group = replace(group, look=replace(look, vanish=value != 0))
            case "fs":
                self._group = replace(group, look=replace(look, size=value / 2))
            case "cf":
                self._group = replace(group, look=replace(look, colour=self._named(value)))
            case "cb" | "highlight" | "chcbpat" | "cbpat":
                self._group = replace(group, look=replace(look, shade=self._named(value)))
            case "deleted":
                self._group = replace(group, deleted=value != 0)
            case "shptxt":
                self._group = replace(group, ground=None)
            case _:
                self._set_table(word)

    def _set_table(self, word: str) -> None:
        paragraphs = self.parts[self._group.part]
        match word:
            case "trowd":
                if not self._in_row:
                    paragraphs.begin_table()
                self._in_row = True
                self._shaded = False
                paragraphs.begin_row()
            case "clcbpat" | "clcfpat":
                self._shaded = True
            case "cell":
                self._end_paragraph()
                paragraphs.begin_cell()
            case "row":
                self._end_paragraph()
                if self._in_row:
                    paragraphs.leave()
                self._in_row = self._shaded = False

    def _sign(self, name: str) -> None:
        sign = SIGNS.get(name, "")
        self._flush()
        if sign == "\r":
            self._end_paragraph()
        elif sign:
            self._write(sign)

    def _end_paragraph(self) -> None:
        if not self._group.silent:
            self.parts[self._group.part].end(HEADING if self._heading else "")

    def _write_bytes(self, data: bytes) -> None:
        self._flush(bytes_=False)
        self._bytes += data

    def _flush(self, *, bytes_: bool = True, units: bool = True) -> None:
        """Write what is waiting to be decoded: bytes in the font's alphabet, or parts of UTF-16."""
        if bytes_ and self._bytes:
            waiting, self._bytes = bytes(self._bytes), bytearray()
            self._write(waiting.decode(self._group.codec, "replace"))
        if units and self._units:
            waiting, self._units = bytes(self._units), bytearray()
            self._write(waiting.decode("utf-16-le", "replace"))

    def _write(self, text: str) -> None:
        group = self._group
        if not group.silent:
            deleted: Hiding | None = "deleted in a tracked change" if group.deleted else None
            ground = None if self._shaded else group.ground
            self.parts[group.part].write(text, group.hidden or deleted or group.look.hides(ground))

    def _colour(self, count: int) -> None:
        """End entries of the table of colours; the first, empty one is the program's own choice."""
        for _ in range(min(count, _MOST_COLOURS - len(self._colours))):
            parts = [self._mixed.get(part, 0) for part in ("red", "green", "blue")]
            self._colours.append("".join(f"{part:02x}" for part in parts) if self._mixed else None)
            self._mixed = {}

    def _named(self, number: int) -> str | None:
        return self._colours[number] if 0 <= number < len(self._colours) else None
