"""Words with their offsets and the breaks between them: the same for phrases and for texts."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

_TOKEN = re.compile(
    r"(?P<address>https?://[^\s)]*|www\.[^\s)]*)|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)|(?P<digits>\d+(?:[.,]\d+)*)"
    r"|(?P<sign>[%$€£¥₹&+]|\#(?=\d))|(?P<colon>:)|(?P<comma>[,/\\()])|(?P<quote>\")"
    r"|(?P<opens>(?<![^\W_])'(?=[^\W_]))|(?P<closes>'(?![^\W_]))"
    r"|(?P<dash>—|(?<=\s)--?(?=\s)|--)|(?P<strong>[;.!?…|<>{}=^]|[^\x00-\x7f])"
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
SIGNS = "%$€£¥&+#"
"""Characters that are words of their own."""


def _shown() -> dict[str, frozenset[str]]:
    shown: dict[str, set[str]] = {"and": {"&"}}
    pairs = [(part, raw) for raw, parts in _RUN_ON.items() for part in parts]
    for word, form in (*((word, form) for form, word in (_ENDINGS | _STEMS).items()), *pairs):
        shown.setdefault(word, set()).add(form.strip("'"))
    return {word: frozenset({*forms, word.strip("'")}) for word, forms in shown.items()}


SHOWN = _shown()
"""The pieces by which words show in a text whose signs are blanks: ``not`` is the ``t`` of ``don't``."""
PIECES = frozenset(form for word, forms in SHOWN.items() for form in forms - {word.strip("'")})
"""Forms in ``SHOWN`` that are no words by themselves, or other words run on."""
_TURNS = frozenset({"but", "whereas", "although", "though", "while", "whilst", "nevertheless"})
_TURNS_AFTER_COMMA = frozenset({"yet", "still"})
_SPECIAL = frozenset({*_RUN_ON, *_TURNS, *_TURNS_AFTER_COMMA, "however", "&", "www"})
"""What is not simply a word: it is two, begins a clause, or is the beginning of an address."""
_HOWEVER = re.compile(r"\s*,|\s+(?:we|i|our|my|you|your|the|it|this|that|there|they)\b")
"""What follows a "however" that turns a sentence; it does not in "however good"."""
_ALL_BUT = frozenset({"anything", "nothing", "everything", "all", "none", "no", "anyone", "nobody", "not"})
_INSERTION = 5
"""The most words between two dashes that only interrupt a clause."""

NONE, COMMA, COLON, TURN, STRONG = 0, 1, 2, 3, 4
"""What stands before a word: nothing; a comma or bracket; a colon; a turn like "but"; a clause's end."""
_MARKS = {"strong": STRONG, "comma": COMMA, "colon": COLON}
_FINAL = dict.fromkeys(".;!?", STRONG) | {":": COLON, ",": COMMA, ")": COMMA}
"""What stands after a word that ends in one of these."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of one stretch of shadow text.

    Attributes:
        words: In lower case, contractions taken apart (``don't`` is ``do``, ``not``).
        starts: Offset of each word in the shadow.
        ends: Offset after each word.
        breaks: What stands before each word: NONE, COMMA, COLON, TURN or STRONG.
        where: Positions of each word.
        quoted: For each word, the number of quotation marks before it: it is quoted where that is odd.
        shadow: The text that the offsets belong to.
        numbers: What the readers of numbers found at a position: many phrases ask for the same one.
        written: Returns the character as given at an offset of the shadow; None where nobody knows.
    """

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    breaks: tuple[int, ...]
    where: dict[str, list[int]]
    quoted: tuple[int, ...]
    shadow: str
    numbers: dict[int, tuple[int, float] | None] = field(default_factory=dict, repr=False, compare=False)
    written: Callable[[int], str] | None = field(default=None, compare=False, repr=False)

    def said(self, start: int, end: int) -> str:
        """Return the words from position ``start`` to before ``end`` as written, such as ``don't``."""
        first, last = self.starts[start], self.ends[end - 1]
        while first > 0 and _in_word(self.shadow[first - 1]):
            first -= 1
        while last < len(self.shadow) and _in_word(self.shadow[last]):
            last += 1
        return " ".join(self.shadow[first:last].split())

    def capital(self, at: int) -> bool:
        """Tell whether the word at position ``at`` is written with a capital."""
        return self.written is not None and self.written(self.starts[at]).isupper()


def tokens(
    shadow: str, start: int = 0, end: int | None = None, written: Callable[[int], str] | None = None
) -> Tokens:
    """Return the words of ``shadow`` between two offsets; ``written`` as in ``Tokens``."""
    row = _Row()
    read = row.read
    end = len(shadow) if end is None else end
    at = start
    for piece in shadow[start:end].replace("\n", " ").split(" "):
        after = at + len(piece)
        if piece.isalpha() and piece not in _SPECIAL:  # so are most
            read.append((piece, at, after, row.pending, row.quotes))
            row.pending = NONE
        elif piece:
            word, mark = piece[:-1], _FINAL.get(piece[-1])
            if mark and word.isalpha() and word not in _SPECIAL:
                read.append((word, at, after - 1, row.pending, row.quotes))
                row.pending = mark
            else:
                row.take(shadow, at, min(after + 1, end))
        at = after + 1
    words, starts, ends, breaks, quoted = zip(*read, strict=True) if read else ((), (), (), (), ())
    where: dict[str, list[int]] = {}
    for position, word in enumerate(words):
        where.setdefault(word, []).append(position)
    return Tokens(words, starts, ends, breaks, where, quoted, shadow, written=written)


class _Row:
    """Words as they are read, from left to right: with offsets, the break and the marks before them."""

    def __init__(self) -> None:
        self.read: list[tuple[str, int, int, int, int]] = []
        self.pending, self.quotes = NONE, 0
        self.dash: int | None = None
        self.opened: int | None = None

    def take(self, shadow: str, start: int, end: int) -> None:
        """Take the words and marks between two offsets."""
        for found in _TOKEN.finditer(shadow, start, end):
            kind = found.lastgroup
            if kind == "word" or kind == "digits" or kind == "sign":
                text = found[0]
                if "'" in text or text in _SPECIAL:
                    self.split(found, kind)
                else:
                    self.read.append((text, found.start(), found.end(), self.pending, self.quotes))
                    self.pending = NONE
            elif kind != "address":
                self.mark(kind)

    def split(self, found: re.Match[str], kind: str) -> None:
        """Take a word that begins a clause or stands for two."""
        at, text = found.start(), found.group()
        if kind == "word" and _turns(text, found, self.pending, self.read[-1][0] if self.read else ""):
            self.pending = max(self.pending, TURN)
        for word, size in _split(text) if kind == "word" else ((_sign(text), len(text)),):
            self.read.append((word, at, at + size, self.pending, self.quotes))
            self.pending = NONE
            at += size

    def mark(self, kind: str | None) -> None:
        """Take what stands between two words."""
        if kind == "dash":
            self._dash()
        elif kind == "quote":
            self.quotes += 1
        elif kind == "opens":
            self.opened = len(self.read) if self.quotes % 2 == 0 else None
        elif kind == "closes":
            self._closes()
        elif kind in _MARKS:
            self.pending = max(self.pending, _MARKS[kind])

    def _dash(self) -> None:
        """A dash ends a clause, unless it is the second of two around a few words."""
        inside = self.read[self.dash :] if self.dash is not None else []
        if inside and len(inside) <= _INSERTION and not any(breaks for *_, breaks, _ in inside[1:]):
            word, start, end, _, quoted = inside[0]
            self.read[len(self.read) - len(inside)] = (word, start, end, COMMA, quoted)
            self.pending, self.dash = COMMA, None
        else:
            self.pending, self.dash = STRONG, len(self.read)

    def _closes(self) -> None:
        """A single quotation mark closes what one opened; otherwise it is an apostrophe."""
        if self.opened is not None:
            for at, (word, start, end, breaks, quoted) in enumerate(self.read[self.opened :], self.opened):
                self.read[at] = (word, start, end, breaks, quoted + 1)
            self.quotes, self.opened = self.quotes + 2, None


def _turns(word: str, found: re.Match[str], pending: int, before: str) -> bool:
    """Tell whether a clause begins with ``word`` that goes against what was said."""
    if word in _TURNS:
        return word != "but" or before not in _ALL_BUT
    if word == "however":
        return _HOWEVER.match(found.string, found.end()) is not None
    return word in _TURNS_AFTER_COMMA and pending == COMMA


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
