"""A shadow of the text: plain lower-case letters without disguise, and the way back to every offset."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Set
from dataclasses import dataclass

from vetkit.claims.lexicon import letters
from vetkit.claims.puzzle import PUZZLES, Cut, trick, undigited

_RUN = re.compile(r"[^\x00-\x7f]+")
_KEPT = {"—": "—", "―": "—", "–": "-", "‐": "-", "‑": "-", "‒": "-", "−": "-", "…": "…", "№": "#"}
_QUOTES = dict.fromkeys("‘’‛′`´ʹʼ＇", "'") | dict.fromkeys("“”„‟«»″", '"')
_SPACES = dict.fromkeys("™®©℠", " ") | dict.fromkeys("\u2028\u2029\x85", "\n")
_FILLERS = dict.fromkeys("\u115f\u1160\u3164\uffa0\u034f\u17b4\u17b5", "")
_UNSEEN = re.compile(
    "(?<=\\w)[\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e007f]+(?=\\w)"
)
_ONE_LETTER = re.compile("\xad\\w\xad")
"""Hyphenation, which is no disguise, leaves no letter alone."""
_BROKEN = re.compile("[^\\W\\d_][-\xad][ \\t]*\\r?\\n")
_WORD = re.compile(r"[^\W\d_]{2,}")
_TABLE: dict[str, str] = _KEPT | _QUOTES | _SPACES | _FILLERS


@dataclass(frozen=True, slots=True)
class Layer:
    """One rewriting of a text: from ``starts[i]`` on, offsets count from ``targets[i]`` in the old one."""

    starts: tuple[int, ...]
    targets: tuple[int, ...]

    def back(self, offset: int) -> int:
        """Return the old offset of the character that stands at ``offset`` in the new text."""
        at = bisect_right(self.starts, offset) - 1
        if at < 0:
            return offset
        old = self.targets[at] + offset - self.starts[at]
        return min(old, self.targets[at + 1] - 1) if at + 1 < len(self.targets) else old


@dataclass(frozen=True, slots=True)
class Folded:
    """A text and its shadow.

    Attributes:
        text: The text as given.
        shadow: Lower case, plain letters, straight quotes; hidden characters gone, broken words joined.
        layers: The rewritings from ``text`` to ``shadow``, in order.
    """

    text: str
    shadow: str
    layers: tuple[Layer, ...]

    def start(self, offset: int) -> int:
        """Return where the shadow's character at ``offset`` stands in the text, in code points."""
        for layer in reversed(self.layers):
            offset = layer.back(offset)
        return offset

    def written(self, offset: int) -> str:
        """Return the text's character that stands at ``offset`` in the shadow."""
        return self.text[self.start(offset)]

    def end(self, offset: int) -> int:
        """Return the offset in the text after the character before ``offset``, its accents included."""
        if offset <= 0:
            return 0
        end = self.start(offset - 1) + 1
        while end < len(self.text) and unicodedata.combining(self.text[end]):
            end += 1
        return end


def fold(text: str, known: Set[str] = frozenset()) -> Folded:
    """Return ``text`` with its shadow, in time linear in its length.

    Args:
        text: Any text.
        known: Words, in lower case, that broken, spaced-out and disguised letters are read as; others stay.
    """
    shadow, plain = _plain(text)
    layers = [plain] if plain.starts else []
    for puzzle in PUZZLES if known else ():
        cuts = puzzle(shadow, known)
        if cuts:
            shadow, layer = _without(shadow, cuts)
            layers.append(layer)
    return Folded(text, undigited(shadow, known) if known else shadow, tuple(layers))


def disguise(quote: str, read: str) -> str | None:
    """Say how ``quote`` is disguised, in plain English; None where it is not.

    Args:
        quote: Words as they stand in the text.
        read: Their shadow, as ``fold`` made it.
    """
    if _ONE_LETTER.search(quote) or any(unseen.strip("\xad") for unseen in _UNSEEN.findall(quote)):
        return "invisible characters inside the words"
    for char in quote if not quote.isascii() else "":
        if char in letters() and char not in "×ßæœøı":
            return "letters of other alphabets that look like Latin ones"
        if _is_styled(char):
            return "full-width or decorated letters"
    return trick(_plain(quote)[0], read)


def manner(quote: str) -> str | None:
    """Say how ``quote`` is written, where that is unusual but nothing to hold against anybody; else None."""
    if _BROKEN.search(quote):
        return "a word goes on in the next line"
    words = _WORD.findall(quote)
    return "written in capitals" if len(words) > 1 and all(map(str.isupper, words)) else None


def _is_styled(char: str) -> bool:
    kind = unicodedata.decomposition(char).split(" ")[0]
    struck = "\u0334" <= char <= "\u0338"
    return struck or (
        kind in ("<font>", "<wide>", "<circle>", "<square>") and unicodedata.category(char) != "Nd"
    )


def _plain(text: str) -> tuple[str, Layer]:
    if text.isascii():
        return text.lower(), Layer((), ())
    pieces: list[str] = []
    starts: list[int] = []
    targets: list[int] = []
    done = shift = 0
    for run in _RUN.finditer(text):
        at = run.start()
        pieces.append(text[done:at].lower())
        done = run.end()
        for char in run.group():
            plain = _TABLE.get(char)
            if plain is None:
                plain = _TABLE[char] = _letter(char)
            if char == "\xad" and text[at + 1 : at + 2] in ("\n", "\r"):
                plain = "-"
            pieces.append(plain)
            if len(plain) != 1:
                starts += (at + shift, at + shift + len(plain))
                targets += (at, at + 1)
                shift += len(plain) - 1
            at += 1
    pieces.append(text[done:].lower())
    return "".join(pieces), Layer(tuple(starts), tuple(targets))


def _letter(char: str) -> str:
    """Return what stands in the shadow for one character that is not ASCII."""
    looks = letters()
    if char in looks or char.lower() in looks:
        return looks.get(char) or looks[char.lower()]
    kind = unicodedata.category(char)
    if kind in ("Cf", "Mn", "Me"):
        return ""
    if kind == "Zs":
        return " "
    if kind == "Nd":
        return str(unicodedata.digit(char))
    parts = [part for part in unicodedata.normalize("NFKD", char) if unicodedata.category(part) != "Mn"]
    plain = "".join(looks.get(part, part) for part in parts).lower()
    return plain if plain.isascii() or len(plain) == 1 else char


def _without(shadow: str, cuts: list[Cut]) -> tuple[str, Layer]:
    """Take ``cuts`` out of ``shadow``."""
    kept, starts, done, gone = [], [], 0, 0
    for start, end in cuts:
        kept.append(shadow[done:start])
        starts.append(start - gone)
        gone += end - start
        done = end
    kept.append(shadow[done:])
    return "".join(kept), Layer(tuple(starts), tuple(end for _, end in cuts))
