"""Words in plain form: small Latin letters without accents, whatever the script and the spelling."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from vetkit.claims.fold import fold

_SPECIAL = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ŋ": "n"}
)
_CYRILLIC = str.maketrans(
    dict(zip("абвгґдеёзиійклмнопрстуўфыэј", "abvggdeeziiiklmnoprstuufyej", strict=True))
    | {
        "ж": "zh",
        "х": "kh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ю": "yu",
        "я": "ya",
        "є": "ye",
        "ї": "yi",
    }
    | {"ъ": "", "ь": "", "ђ": "dj", "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dz"}
)
_GREEK = str.maketrans(
    dict(zip("αβγδεζηικλμνξοπρσςτυφω", "avgdeziiklmnxoprsstyfo", strict=True))
    | {"θ": "th", "χ": "ch", "ψ": "ps"}
)
_APOSTROPHES = re.compile(r"['’‘ʼ`´]")
_WORD = re.compile(r"[^\W_]+")
_LATIN = re.compile(r"[a-z]")
_OTHER_SCRIPT = re.compile("[\u0370-\u03ff\u0400-\u04ff]")


def plain(text: str) -> str:
    """Return ``text`` in small Latin letters without accents; what is neither letter nor digit stays.

    Cyrillic and Greek are written in Latin letters. A word that mixes scripts is read as it looks.
    """
    low = unicodedata.normalize("NFKC", text).casefold()
    if low.isascii():
        return low
    if _OTHER_SCRIPT.search(low):
        low = "".join(_latin(part) for part in re.split(r"(\s+)", low))
    spread = unicodedata.normalize("NFKD", low.translate(_SPECIAL))
    return unicodedata.normalize(
        "NFC", "".join(letter for letter in spread if not unicodedata.combining(letter))
    )


def _latin(word: str) -> str:
    if _LATIN.search(word) and _OTHER_SCRIPT.search(word):
        return fold(word).shadow
    bare = unicodedata.normalize("NFKD", word.replace("й", "и"))
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter) or letter == "\u0306")
    for greek, latin in (("ου", "ou"), ("αυ", "av"), ("ευ", "ev")):
        bare = bare.replace(greek, latin)
    return bare.translate(_CYRILLIC).translate(_GREEK)


@lru_cache(maxsize=2_000)
def words(text: str) -> tuple[str, ...]:
    """Return the words and numbers of ``text`` in plain form; an apostrophe joins."""
    return tuple(_WORD.findall(_APOSTROPHES.sub("", plain(text))))


def joined_letters(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Return ``tokens`` with single letters in a row made one word: G. m. b. H. is gmbh."""
    found: list[str] = []
    run = ""
    for token in (*tokens, ""):
        if len(token) == 1 and token.isalpha():
            run += token
            continue
        if run:
            found.append(run)
        run = ""
        if token:
            found.append(token)
    return tuple(found)
