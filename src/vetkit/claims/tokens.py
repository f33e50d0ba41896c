"""Words with their offsets and the breaks between them: the same for phrases and for texts."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"(?P<address>https?://[^\s)]*|www\.[^\s)]*)|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)|(?P<digits>\d+(?:[.,]\d+)*)"
    r"|(?P<sign>[%$€£¥&+]|\#(?=\d))|(?P<colon>:)|(?P<comma>[,/\\()])|(?P<quote>\")"
    r"|(?P<strong>[;.!?…|—<>{}=^]|(?<=\s)--?(?=\s)|--|[^\x00-\x7f])"
)
_ENDINGS = {"ll": "will", "re": "are", "ve": "have", "m": "am", "d": "would", "s": "'s", "t": "not"}
_STEMS = {"won": "will", "can": "can", "shan": "shall", "ain": "is"}
_RUN_ON = {
    "cannot": ("can", "not"),
    "dont": ("do", "not"),
    "doesnt": ("does", "not"),
    "didnt": ("did", "not"),
    "cant": ("can", "not"),
    "isnt": ("is", "not"),
    "arent": ("are", "not"),
    "youll": ("you", "will"),
    "youre": ("you", "are"),
    "theyre": ("they", "are"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
}
_TURNS = frozenset(
    {"but", "however", "whereas", "although", "though", "yet", "while", "whilst", "nevertheless"}
)

NONE, COMMA, COLON, STRONG = 0, 1, 2, 3
"""What stands before a word: nothing, a comma, slash or bracket, a colon, or the end of a clause."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of one stretch of shadow text.

    Attributes:
        words: In lower case, contractions taken apart (``don't`` is ``do``, ``not``).
        starts: Offset of each word in the shadow.
        ends: Offset after each word.
        breaks: What stands before each word: NONE, COMMA, COLON or STRONG.
        where: Positions of each word.
        quoted: For each word, the number of double quotation marks before it.
        shadow: The text that the offsets belong to.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    breaks: tuple[int, ...]
    where: dict[str, list[int]]
    quoted: tuple[int, ...]
    shadow: str

    def said(self, start: int, end: int) -> str:
        """Return the words from position ``start`` to before ``end`` as written, such as ``don't``."""
        first, last = self.starts[start], self.ends[end - 1]
        while first > 0 and _in_word(self.shadow[first - 1]):
            first -= 1
        while last < len(self.shadow) and _in_word(self.shadow[last]):
            last += 1
        return " ".join(self.shadow[first:last].split())


def tokens(shadow: str, start: int = 0, end: int | None = None) -> Tokens:
    """Return the words of ``shadow`` between two offsets."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    breaks: list[int] = []
    quoted: list[int] = []
    pending, quotes = NONE, 0
    for found in _TOKEN.finditer(shadow, start, len(shadow) if end is None else end):
        kind = found.lastgroup
        if kind == "strong":
            pending = STRONG
        elif kind == "comma":
            pending = max(pending, COMMA)
        elif kind == "colon":
            pending = max(pending, COLON)
        elif kind == "quote":
            quotes += 1
        elif kind != "address":
            at, text = found.start(), found.group()
            if kind == "word" and text in _TURNS:
                pending = STRONG
            for word, size in _split(text) if kind == "word" else ((_sign(text), len(text)),):
                words.append(word)
                starts.append(at)
                at += size
                ends.append(at)
                breaks.append(pending)
                quoted.append(quotes)
                pending = NONE
    where: dict[str, list[int]] = {}
    for position, word in enumerate(words):
        where.setdefault(word, []).append(position)
    return Tokens(tuple(words), tuple(starts), tuple(ends), tuple(breaks), where, tuple(quoted), shadow)


def _in_word(char: str) -> bool:
    return char.isalnum() or char == "'"


def _sign(text: str) -> str:
    return "and" if text == "&" else text


def _split(text: str) -> tuple[tuple[str, int], ...]:
    """Return the words in ``text``, contractions taken apart, each with its length there."""
    if "'" not in text:
        if text in _RUN_ON:
            first, second = _RUN_ON[text]
            cut = len(text) - (3 if text.endswith(("not", "nna")) else 2)
            return ((first, cut), (second, len(text) - cut))
        return ((text, len(text)),)
    stem, _, ending = text.rpartition("'")
    if ending == "t" and stem.endswith("n"):
        base = _STEMS.get(stem, stem[:-1])
        return ((base, len(stem) - 1), ("not", 3))
    if ending in _ENDINGS and "'" not in stem:
        return ((stem, len(stem)), (_ENDINGS[ending], len(ending) + 1))
    return ((text.replace("'", ""), len(text)),)
