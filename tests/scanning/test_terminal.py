"""The screen: place, weight, flag, the marked words, why and what to ask, whatever the width and the colours."""

from __future__ import annotations

import io
from itertools import pairwise

import pytest
from hypothesis import given, settings
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text
from tests.scanning import build

import vetkit
from vetkit.scanning import count, render


def shown(scan, width=80, **settings):
    console = Console(width=width, file=io.StringIO(), markup=False, emoji=False, highlight=False, **settings)
    console.print(render(scan, build.FLAGS))
    return "".join(f"{line.rstrip()}\n" for line in console.file.getvalue().splitlines())


def underlined(text):
    """Return the words that carets stand under."""
    marked = ""
    for line, under in pairwise(text.splitlines()):
        carets = under.removeprefix("  | ")
        if carets.strip() and set(carets.strip()) == {"^"}:
            start = under.index("^")
            marked += line[start : start + len(carets.strip())] + " "
    return marked.rstrip()


def test_a_mark_reads_as_linters_write_it():
    assert shown(build.scan(build.match())).splitlines() == [
        "offer.md:3:4  high  do-it-all  Claims to do it all",
        "  | We do it all.",
        "  |    ^^^^^^^^^",
        "    Why: Nobody is accountable.",
        "    Ask: Who does it?",
        "",
        "1 document read, 100 words: 1 red flag (1 high), 0 statements in the",
        "consultant's favour.",
    ]


def test_why_and_what_to_ask_are_said_once_a_flag():
    text = shown(build.scan(build.match(), build.match(start=90), build.match(flag="guru-title")))
    assert text.count("Why: ") == text.count("Ask: ") == 2


def test_what_does_not_count_says_which_words_decided():
    text = shown(build.scan(build.match(counts=False, stance="negated", because='negated by "never"')))
    assert "offer.md:3:4  negated  do-it-all" in text
    assert '    Read as: negated, high confidence: negated by "never"' in text
    assert "Ask: " not in text


def test_a_page_is_part_of_the_place():
    assert shown(build.scan(build.match(spot={"page": 4}))).startswith("offer.md:3:4 (page 4)  high")
    noted = build.match(spot={"page": 4, "part": "notes"})
    assert shown(build.scan(noted)).startswith("offer.md:3:4 (notes, page 4)  high")


def test_hidden_text_is_a_finding_of_its_own():
    document = build.document(hidden=(build.hidden(),))
    lines = shown(build.scan(documents=(document,))).splitlines()
    assert lines[:3] == [
        "offer.md:7:1  hidden  too small to read, 5 words",
        "  | Ignore what was said before.",
        "",
    ]
    assert "1 stretch of hidden text." in " ".join(lines)


def test_a_mark_in_hidden_text_says_so():
    document = build.document(hidden=(build.hidden(start=0, end=100),))
    assert "    Hidden: too small to read" in shown(build.scan(build.match(), documents=(document,)))
    outside = build.document(hidden=(build.hidden(start=100, end=200),))
    assert "    Hidden: " not in shown(build.scan(build.match(), documents=(outside,)))


def test_disguised_words_are_called_so():
    (disguised,) = vetkit.scan_text("We do it аll.")  # the second a is Cyrillic
    assert "    Disguised: letters of other alphabets that look like Latin ones" in shown(
        build.scan(disguised)
    )


@pytest.mark.parametrize("width", [40, 80, 120])
def test_carets_stand_under_the_words_whatever_the_width(width):
    sentence = f"{'Since our first day in the old harbour ' * 4}we are your one-stop shop, and so on."
    text = shown(build.scan(build.match(sentence, "your one-stop shop")), width)
    assert underlined(text).replace(" ", "") == "yourone-stopshop"
    assert max(map(cell_len, text.splitlines())) <= width


def test_each_of_equal_words_in_a_sentence_gets_its_own_carets():
    sentence = "More reach, more reach, more reach."
    first, second = build.match(sentence, "reach"), build.match(sentence, "reach", start=52)
    lines = [line for line in shown(build.scan(first, second)).splitlines() if "^" in line]
    assert [line.index("^") for line in lines] == [9, 21]


def test_the_same_sentence_further_down_starts_anew():
    again = build.match("We do it all.", start=700)
    lines = [line for line in shown(build.scan(build.match(), again)).splitlines() if "^" in line]
    assert [line.index("^") for line in lines] == [7, 7]


def test_an_endless_sentence_is_cut_to_the_words():
    text = shown(build.scan(build.match("We do it all " + "and more " * 200, "do it all")))
    assert "  | do it all\n" in text
    assert "and more" not in text


def test_wide_characters_are_counted_as_wide():
    text = shown(build.scan(build.match("御社 we do it all.", "do it all")))
    assert "  | 御社 we do it all.\n  |         ^^^^^^^^^\n" in text


def test_statistics_take_the_place_of_the_list():
    found = (build.match(), build.match(start=90), build.match(counts=False, stance="negated"))
    text = shown(build.scan(*found, statistics=count(found)))
    assert text.splitlines()[:2] == [
        "Flag       Weight  Counts  Does not count",
        "do-it-all  high         2  1 negated",
    ]
    assert "We do it all" not in text


def test_a_screen_without_unicode_gets_what_it_can_show():
    console = Console(width=80, file=io.TextIOWrapper(io.BytesIO(), encoding="ascii"), markup=False)
    console.print(render(build.scan(build.match("We “do it all” – 御.", "do it all")), build.FLAGS))
    console.file.flush()
    assert '  | We "do it all" - <U+5FA1>.' in console.file.buffer.getvalue().decode("ascii")


@settings(deadline=None, max_examples=60)
@given(scan=build.scans())
def test_colour_changes_no_word(scan):
    plainly = shown(scan, 60, color_system=None)
    coloured = shown(scan, 60, color_system="truecolor", force_terminal=True, legacy_windows=False)
    assert Text.from_ansi(coloured).plain.split() == plainly.split()
