"""From the tokens of a page to its paragraphs, as a browser would show them, and what it would not show."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from vetkit.documents._contents import Unreadable
from vetkit.documents._css import Sheet
from vetkit.documents._flow import BULLET, HEADING, Block, Piece
from vetkit.documents._html_tokens import Attribute, Token
from vetkit.documents._limits import ELEMENTS
from vetkit.documents._look_css import Shown
from vetkit.documents._paragraphs import Paragraphs
from vetkit.model.hiding import Hiding

_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details",
        "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2",
        "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu",
        "nav", "ol", "optgroup", "option", "p", "pre", "search", "section", "select", "summary", "table",
        "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "title", "tr", "ul",
    }
)  # fmt: skip
_VOID = frozenset(
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
        "track", "wbr",
    }
)  # fmt: skip
_MARKS = {"li": BULLET} | dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "title"), HEADING)
_TABLE = frozenset({"table", "tbody", "td", "tfoot", "th", "thead", "tr"})
_FENCES = frozenset({"table", "td", "th", "template", "button"})
"""Elements out of which an end tag from inside does not reach."""
_ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "option": (frozenset({"option"}), frozenset({"select"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "tr": (frozenset({"td", "th", "tr"}), frozenset({"table"})),
    **dict.fromkeys(
        ("tbody", "thead", "tfoot"),
        (frozenset({"td", "th", "tr", "tbody", "thead", "tfoot"}), frozenset({"table"})),
    ),
}
"""Which open elements an opening tag ends, and what shields them."""
_SPOKEN = ("alt", "title", "aria-label", "placeholder", "aria-description")
_DESCRIPTIONS = frozenset(
    {"description", "og:title", "og:description", "twitter:title", "twitter:description"}
)
_BUTTONS = frozenset({"submit", "button", "reset"})
_DEEPEST, _REACH = 512, 64
"""How deep elements are followed, as in Chromium, and how far up an end tag looks for its start."""
_LINE = re.compile(r"[^\r\n]+|\r\n?|\n")
_BREAK = re.compile(r"\r\n?|\n")
_REFERENCE = re.compile(r"&#?\w{1,40};?|[^&]+|&")
_MARKUP = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class _Open:
    """An open element: how what is in it is shown."""

    name: str
    shown: Shown
    keeps_blanks: bool


class Page:
    """Takes the tokens of one page.

    Args:
        text: The page.
        sheet: Its style sheets.
        part: Where in the document it is, if it is not the document itself.
    """

    def __init__(self, text: str, sheet: Sheet, part: str | None = None) -> None:
        self.paragraphs = Paragraphs(part)
        self.problems: list[str] = []
        self._sheet, self._part = sheet, part
        self._lines = [0, *(found.end() for found in _BREAK.finditer(text))]
        self._open = [_Open("", Shown.at_first(sheet), keeps_blanks=False)]
        self._counts: Counter[str] = Counter()
        self._mark = ""
        self._blank = False
        self._has_text = False
        self._tags = 0
        self._raw = ""

    def take(self, token: Token) -> None:
        """Take the next token.

        Raises:
            Unreadable: There are more than the limits allow.
        """
        match token.kind:
            case "text":
                self._write(token.text, token.at)
            case "open":
                self._count()
                self._start(token.text, token.attributes, token.at)
            case "close":
                self._count()
                self._end(token.text)
            case "raw":
                self._write_raw(token)
            case "comment":
                self._aside(_MARKUP.sub(" ", token.text), token.at, "in a comment")
            case "lost":
                line, _ = self._place(token.at)
                self.problems.append(
                    f"partly not read: from line {line} on it is inside a tag that never ends"
                )

    def finish(self) -> None:
        """End what is open."""
        self._flush()

    def _count(self) -> None:
        self._tags += 1
        if self._tags > ELEMENTS:
            raise Unreadable(f"it has more than {ELEMENTS:,} elements")

    def _place(self, at: int) -> tuple[int, int]:
        line = bisect_right(self._lines, at)
        return line, at - self._lines[line - 1] + 1

    def _start(self, name: str, attributes: Mapping[str, Attribute], at: int) -> None:
        self._raw = name
        if name in _BLOCKS:
            self._flush()
            self._mark = _MARKS.get(name, self._mark)
            self._end_implied(name)
        shown = self._open[-1].shown.inside(name, attributes, self._sheet)
        self._say(name, attributes, shown)
        match name:
            case "br":
                self._line_break(at)
            case "table":
                self.paragraphs.begin_table()
            case "tr":
                self.paragraphs.begin_row()
            case "td" | "th":
                self.paragraphs.begin_cell()
        if name not in _VOID and len(self._open) < _DEEPEST:
            keeps = name == "pre" or self._open[-1].keeps_blanks
            self._open.append(_Open(name, shown, keeps))
            self._counts[name] += 1

    def _end(self, name: str) -> None:
        if name in _BLOCKS:
            self._flush()
            self._mark = ""
        if self._counts[name]:
            self._close({name}, frozenset() if name in _TABLE else _FENCES)

    def _end_implied(self, name: str) -> None:
        """End what an opening tag ends without saying so."""
        if self._counts["p"]:
            self._close({"p"}, _FENCES)
        ended, shields = _ENDS.get(name, (frozenset[str](), frozenset[str]()))
        while ended and any(self._counts[one] for one in ended) and self._close(ended, shields):
            pass

    def _close(self, names: set[str] | frozenset[str], shields: frozenset[str]) -> bool:
        """Close the nearest open element of ``names`` and all in it, unless a shield is in between."""
        for reach, element in enumerate(reversed(self._open[-_REACH:]), 1):
            if element.name in names:
                for closed in self._open[-reach:]:
                    self._counts[closed.name] -= 1
                    if closed.name == "table":
                        self.paragraphs.leave()
                del self._open[-reach:]
                return True
            if element.name in shields:
                return False
        return False

    def _say(self, name: str, attributes: Mapping[str, Attribute], shown: Shown) -> None:
        """Read the words that stand in attributes."""
        for key in _SPOKEN:
            if key in attributes:
                self._attribute(key, attributes[key], shown.hiding)
        if name == "meta" and "content" in attributes:
            said = attributes.get("name") or attributes.get("property") or Attribute("", 0)
            if said.value.lower() in _DESCRIPTIONS:
                self._attribute(said.value.lower(), attributes["content"], None)
        elif name == "input" and "value" in attributes:
            kind = attributes.get("type", Attribute("", 0)).value.lower()
            if kind in _BUTTONS:
                self._attribute("value", attributes["value"], shown.hiding)

    def _attribute(self, key: str, attribute: Attribute, hidden: Hiding | None) -> None:
        text = html.unescape(attribute.value)
        if text.strip():
            piece = Piece(" ".join(text.split()), hidden, self._place(attribute.at))
            self.paragraphs.blocks.append(Block((piece,), 1, part=self._named(f"attribute {key}")))

    def _aside(self, text: str, at: int, hidden: Hiding) -> None:
        """Read words that are no part of the paragraph around them."""
        if text.strip():
            piece = Piece(" ".join(text.split()), hidden, self._place(at))
            self.paragraphs.blocks.append(Block((piece,), 1, part=self._part))

    def _named(self, what: str) -> str:
        return f"{self._part}, {what}" if self._part else what

    def _write_raw(self, token: Token) -> None:
        """Take the content of an element in which nothing is markup."""
        if self._raw in ("title", "textarea", "xmp"):
            self._write(token.text, token.at)
        elif self._raw == "noscript":
            self._aside(_MARKUP.sub(" ", token.text), token.at, "not displayed")

    def _line_break(self, at: int) -> None:
        if self._has_text:
            self.paragraphs.write("\n", self._open[-1].shown.hiding, self._place(at))
            self._blank = False

    def _write(self, text: str, at: int) -> None:
        """Write text of the page: blanks and line breaks in a row are one blank, as in a browser."""
        element = self._open[-1]
        hidden = element.shown.hiding
        for line in _LINE.finditer(text):
            words = line.group()
            if element.keeps_blanks:
                self._words(words, at + line.start(), hidden)
                continue
            bare = words.strip(" \t\r\n\f")
            self._blank = self._blank or words[:1].isspace()
            if bare:
                start = at + line.start() + words.index(bare[0])
                if self._blank and self._has_text:
                    self.paragraphs.write(" ", hidden, self._place(start - 1))
                self._words(bare, start, hidden)
                self._blank = words[-1:] in " \t\f"

    def _words(self, words: str, at: int, hidden: Hiding | None) -> None:
        self._has_text = True
        if "&" not in words:
            self.paragraphs.write(words, hidden, self._place(at))
            return
        for one in _REFERENCE.finditer(words):
            self.paragraphs.write(html.unescape(one.group()), hidden, self._place(at + one.start()))

    def _flush(self) -> None:
        """End the paragraph. A mark waits for the first one with text: ``<li><p>`` is an entry of a list."""
        before = len(self.paragraphs.blocks)
        self.paragraphs.end(self._mark)
        if len(self.paragraphs.blocks) > before:
            self._mark = ""
        self._blank = self._has_text = False
