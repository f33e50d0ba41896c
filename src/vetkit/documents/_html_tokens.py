"""HTML cut into text, tags and comments as the standard's tokenizer does, in time linear in its length.

``html.parser`` of the Pythons before mid-2025 takes time that grows with the square of the length on tags and
comments that never end (CVE-2025-6069). Here what never ends takes the rest of the page with it, as in a
browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

_MARKUP = re.compile(r"<(?=[a-zA-Z/!?])")
_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[a-zA-Z][^\s/>]*+)"
    r"(?P<rest>(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+'|(?![\"'])))*+)>"
)
_ATTRIBUTE = re.compile(
    r"(?P<key>[^\s/>=][^\s/>=]*+)"
    r"(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>[^\s>\"'][^\s>]*+)))?+"
)
_COMMENT_END = re.compile(r"--!?>")
_RAW = frozenset(("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript"))
"""Elements whose content is no markup; ``noscript`` too, as a browser has scripts."""
_QUOTED = ("double", "single", "bare")


class Attribute(NamedTuple):
    """What an attribute says, not yet unescaped, and the offset at which that stands."""

    value: str
    at: int


class Token(NamedTuple):
    """A stretch of the page.

    Attributes:
        kind: What it is; "lost" is what no browser shows, as it is inside a tag that never ends.
        at: Its offset; that of the words themselves for text and comments.
        text: The words of text, raw content or a comment; the name, in lower case, of a tag.
        attributes: Those of an opening tag, the first of each name.
    """

    kind: Literal["text", "open", "close", "raw", "comment", "lost"]
    at: int
    text: str
    attributes: Mapping[str, Attribute] = MappingProxyType({})


def tokens(page: str) -> Iterator[Token]:
    """Yield the tokens of ``page`` from first to last. "raw" follows the tag whose content it is."""
    at = 0
    while at < len(page):
        found = _MARKUP.search(page, at)
        start = found.start() if found else len(page)
        if start > at:
            yield Token("text", at, page[at:start])
        if not found:
            return
        if page[start + 1] in "!?" or (page[start + 1] == "/" and not page[start + 2 : start + 3].isalpha()):
            token, at = _comment(page, start)
            yield token
            continue
        tag = _TAG.match(page, start)
        if tag is None:
            yield Token("lost", start, page[start:])
            return
        at = tag.end()
        name = tag["name"].lower()
        if tag["close"]:
            yield Token("close", start, name)
            continue
        yield Token("open", start, name, _attributes(page, *tag.span("rest")))
        if name in _RAW:
            end = _end_of(name).search(page, at)
            stop = end.start() if end else len(page)
            yield Token("raw", at, page[at:stop])
            at = stop


def _attributes(page: str, start: int, end: int) -> dict[str, Attribute]:
    found: dict[str, Attribute] = {}
    for one in _ATTRIBUTE.finditer(page, start, end):
        quoted = next((group for group in _QUOTED if one[group] is not None), "key")
        value = "" if quoted == "key" else one[quoted]
        found.setdefault(one["key"].lower(), Attribute(value, one.start(quoted)))
    return found


def _comment(page: str, start: int) -> tuple[Token, int]:
    """Return the comment that begins at ``start`` and where it ends; a declaration is an empty one."""
    if not page.startswith("<!--", start):
        end = page.find(">", start)
        return Token("comment", start, ""), len(page) if end < 0 else end + 1
    begin = start + 4
    for abrupt in (">", "->"):
        if page.startswith(abrupt, begin):
            return Token("comment", begin, ""), begin + len(abrupt)
    end_mark = _COMMENT_END.search(page, begin)
    if end_mark is None:
        return Token("comment", begin, page[begin:]), len(page)
    return Token("comment", begin, page[begin : end_mark.start()]), end_mark.end()


def _end_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
