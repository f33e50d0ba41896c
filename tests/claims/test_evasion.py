"""However a flagged sentence is disguised, it is flagged: at its exact place, and the disguise is told."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vetkit.claims import scan
from vetkit.claims.fold import disguise, fold
from vetkit.load import shipped
from vetkit.load.builtin import builtin_rules

Disguise = Callable[[str], str]

RULES = builtin_rules()
FLAGGED = [
    (flag.id, text)
    for checklist in shipped.checklists()
    for flag in checklist.flags
    if not flag.figures
    for text in flag.flagged
]
SOME = dict(FLAGGED[::13])
"""One sentence each of many flags; the property draws from all."""

CYRILLIC = str.maketrans("aceopxyiHTBMKEIS", "асеорхуіНТВМКЕІЅ")
GREEK = str.maketrans("oviaAEHIKMNOPTXYZ", "ονιαΑΕΗΙΚΜΝΟΡΤΧΥΖ")
DIGITS = str.maketrans("aeo", "430")
EDGES = str.maketrans("aeogbst", "4306857")
SIGNS = str.maketrans("ieo", "130")
ONES = str.maketrans("il", "11")


def moved(capital: int, small: int) -> Disguise:
    """Return the disguise that writes A as ``capital``, a as ``small`` and so on."""
    table = {65 + n: capital + n for n in range(26)} | {97 + n: small + n for n in range(26)}
    return lambda text: text.translate(table)


def between(sign: str) -> Disguise:
    return lambda text: re.sub(r"(?<=[^\W_])(?=[^\W_])", sign, text)


def in_words(change: Disguise) -> Disguise:
    """Return ``change`` for the words that the phrases know; the others stay."""

    def words(text: str) -> str:
        return re.sub(
            r"[^\W\d_]+",
            lambda word: change(word[0]) if fold(word[0]).shadow in RULES.known else word[0],
            text,
        )

    return words


def halved(sign: str) -> Disguise:
    return in_words(lambda word: word[:2] + sign + word[2:])


INSIDE, ALIKE, STYLED = "invisible characters", "other alphabets", "full-width or decorated"
SPACED, SYMBOLS, FIGURES = "letters spaced out", "symbols inside", "digits in place"

LETTERS: dict[str, tuple[Disguise, str]] = {
    "cyrillic": (lambda text: text.translate(CYRILLIC), ALIKE),
    "greek": (lambda text: text.translate(GREEK), ALIKE),
    "full-width": (moved(0xFF21, 0xFF41), STYLED),
    "bold": (moved(0x1D400, 0x1D41A), STYLED),
    "monospace": (moved(0x1D670, 0x1D68A), STYLED),
    "circled": (moved(0x24B6, 0x24D0), STYLED),
    "struck through": (lambda text: re.sub(r"([a-zA-Z])", "\\1\u0336", text), STYLED),
}
INSERTED: dict[str, tuple[Disguise, str]] = {
    "zero-width space": (between("\u200b"), INSIDE),
    "joiner": (between("\u200d"), INSIDE),
    "byte-order mark": (between("\ufeff"), INSIDE),
    "tag": (between("\U000e0020"), INSIDE),
    "soft hyphens everywhere": (between("\xad"), INSIDE),
}
APART: dict[str, tuple[Disguise, str]] = {
    "dotted": (in_words(".".join), SPACED),
    "underlined": (in_words("_".join), SPACED),
    "starred": (in_words("*".join), SPACED),
    "an emoji": (halved("🔥"), SYMBOLS),
    "emoji between all": (in_words("🔥".join), SYMBOLS),
    "bullets between all": (in_words("•".join), SYMBOLS),
}
DIGITED: dict[str, tuple[Disguise, str]] = {
    "4, 3, 0": (in_words(lambda word: word[0] + word[1:-1].translate(DIGITS) + word[-1]), FIGURES),
    "1 for two": (in_words(lambda word: word[0] + word[1:-1].translate(ONES) + word[-1]), FIGURES),
    "at the edges": (
        in_words(lambda word: word[0].translate(EDGES) + word[1:-1] + word[-1].translate(EDGES)),
        FIGURES,
    ),
    "1, 3, 0": (in_words(lambda word: word[0] + word[1:-1].translate(SIGNS) + word[-1]), FIGURES),
}
TOLD = LETTERS | INSERTED | APART | DIGITED
NEXT_LINE = "a word goes on in the next line"
PLAIN: dict[str, tuple[Disguise, str]] = {
    "capitals": (str.upper, "written in capitals"),
    "hyphenated": (halved("\xad"), ""),
    "emphasised from within": (halved("**"), ""),
    "broken over lines": (halved("-\n"), NEXT_LINE),
    "broken over lines at a soft hyphen": (halved("\xad\n"), NEXT_LINE),
    "broken over quoted lines": (halved("-\r\n> "), NEXT_LINE),
}
"""Ways to write that are nothing to hold against anybody, and what is told of them."""
CHANGES = {name: change for name, (change, _) in (TOLD | PLAIN).items()}


def quotes(text: str, flag: str) -> set[str]:
    """Return the words for which ``flag`` counts in ``text``, and check their places."""
    found = set()
    for match in scan(text, RULES):
        assert text[match.spot.start : match.spot.end] == match.quote
        assert match.quote in match.sentence
        if match.flag == flag and match.counts:
            found.add(match.quote)
    return found


def notes(text: str, flag: str) -> str:
    return " ".join(match.because for match in scan(text, RULES) if match.flag == flag and match.counts)


@pytest.mark.parametrize("name", TOLD)
@pytest.mark.parametrize("flag", SOME)
def test_a_disguised_sentence_is_flagged_at_its_place_and_the_disguise_is_told(flag: str, name: str) -> None:
    change, told = TOLD[name]
    text = change(SOME[flag])
    assert quotes(text, flag) == {change(quote) for quote in quotes(SOME[flag], flag)}
    if any(change(quote) != quote for quote in quotes(SOME[flag], flag)):
        assert told in notes(text, flag)


@pytest.mark.parametrize("name", PLAIN)
@pytest.mark.parametrize("flag", SOME)
def test_capitals_and_hyphenation_are_read_and_told_and_no_disguise(flag: str, name: str) -> None:
    change, told = PLAIN[name]
    text = change(SOME[flag])
    found = quotes(text, flag)
    assert found == {change(quote) for quote in quotes(SOME[flag], flag)}
    assert "disguised" not in notes(text, flag)
    if any("\n" in quote or (quote.isupper() and " " in quote) for quote in found):
        assert told in notes(text, flag)


COMBINED = [
    *product(APART, LETTERS),
    *product(PLAIN, LETTERS),
    *product(DIGITED, INSERTED),
    *product(LETTERS, INSERTED),
    *product(DIGITED, PLAIN),
]


@pytest.mark.parametrize(("first", "second"), COMBINED)
def test_two_disguises_hide_no_more_than_one(first: str, second: str) -> None:
    for flag, sentence in list(SOME.items())[::6]:
        text = CHANGES[second](CHANGES[first](sentence))
        assert quotes(text, flag), text


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(FLAGGED), st.data())
def test_each_word_may_wear_a_disguise_of_its_own(example: tuple[str, str], data: st.DataObject) -> None:
    flag, sentence = example
    names = st.sampled_from(sorted({*TOLD, *PLAIN} - {"capitals", "circled"}))
    text = re.sub(r"[^\W\d_]+", lambda word: CHANGES[data.draw(names)](word[0]), sentence)
    assert quotes(text, flag), text


@pytest.mark.parametrize(
    "text",
    [
        "We g u a r a n t e e  r e s u l t s.",
        "We g u a r a n t e e r e s u l t s.",
        "W e g u a r a n t e e y o u r e s u l t s.",
        "W E  G U A R A N T E E  R E S U L T S !",
        "We gua-\nran🔥tee r3sults.",
        "We guar@ntee re$ult$.",
        "ᴡᴇ ɢᴜᴀʀᴀɴᴛᴇᴇ ʀᴇꜱᴜʟᴛꜱ.",
        "We 🅶🆄🅰🆁🅰🅽🆃🅴🅴 results.",
        "We 6u4rant33 result5.",
        "We 9uarantee re5ult$!",
    ],
)
def test_sentences_as_they_are_disguised_by_hand(text: str) -> None:
    assert quotes(text, "guaranteed-results")


@pytest.mark.parametrize(
    "quote",
    [
        "guaranteed—results",
        "guaranteed results … now",
        "naïve café promises",
        "10k followers",
        "4K video for B2B",
        "mark\xadet\xading",
        "results 👨‍👩‍👧 for families",
        "\ufeffGuaranteed results",
        "US$ 5,000",
        "“guaranteed” — that’s a promise",
        "options a, b and c",
        "the 9am call on 6th May about B2B",
        "8it and 3rd parties",
    ],
)
def test_ordinary_writing_is_no_disguise(quote: str) -> None:
    assert disguise(quote, fold(quote, RULES.known).shadow) is None


@pytest.mark.parametrize(
    "text",
    ["Plan B o r C", "x y z w v", "b-\nbb", "f o l k", "1337 4 30", "a.m. p.m. e.g. i.e.", "A B C D E F G"],
)
def test_letters_that_spell_nothing_known_stay_as_they_are(text: str) -> None:
    assert fold(text, frozenset({"guarantee", "followers"})).shadow == text.lower()


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=120)
HOSTILE = st.lists(
    st.one_of(
        st.sampled_from(
            ["guarantee", "results", "w e ", "g4i", "-\n", "\u200b", "\xad", "🔥", "．", "ﬁ", "ﷺ", "İ"]
        ),
        st.sampled_from(
            ["|", "\t", "\r\n", '"', "'", "(", "\x00", "\u0336", "½", "Ⅻ", "\u2028", "> ", "* ", "1. "]
        ),
        TEXT.map(lambda text: text[:3]),
    ),
    max_size=30,
).map("".join)


@settings(deadline=None, max_examples=300)
@given(st.one_of(TEXT, HOSTILE))
def test_every_text_maps_back_to_its_own_offsets(text: str) -> None:
    folded = fold(text, RULES.known)
    places = [folded.start(at) for at in range(len(folded.shadow))]
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)
    for at, (char, place) in enumerate(zip(folded.shadow, places, strict=True)):
        rest = text[place + 1 : folded.end(at + 1)]
        assert all(unicodedata.combining(accent) for accent in rest)
        if char.isascii() and char.isalpha() and text[place].isascii() and text[place].isalpha():
            assert char == text[place].lower()


@settings(deadline=None, max_examples=300)
@given(st.one_of(TEXT, HOSTILE))
def test_no_text_breaks_a_scan_and_every_quote_stands_where_it_says(text: str) -> None:
    for match in scan(text, RULES):
        assert text[match.spot.start : match.spot.end] == match.quote
        assert match.quote in match.sentence
