"""Nothing that a stranger wrote has power over a terminal or over Markdown, and no word of it is hidden."""

import re
from unicodedata import category

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt
from tests.report.strategies import HOSTILE, TEXTS

from vetkit.report._escape import markdown, plain

JOINER = "\u2060"
GITHUB = MarkdownIt("commonmark").enable(["table", "strikethrough"])
LINKED = re.compile(r"://|www\.|@[^\s\u2060]|[#!]\d|GH-\d|:[a-z0-9_+-]+:", re.IGNORECASE)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("We do it all.", "We do it all."),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x9b31mred", "red"),
        ("\x1b]0;title\x07", "0;title"),
        ("\x1b]8;;https://a.example\x1b\\link", "8;;https://a.examplelink"),
        ("a\x00b\x08c\x7fd\x9d", "abcd"),
        ("one\ntwo\r\n\tthree\u2028four", "one two three four"),
        ("  padded \xa0 ", "padded"),
        ("a\u202eb", "a‹U+202E›b"),
        ("a\u200bb\ufeff", "a‹U+200B›b‹U+FEFF›"),
        ("a\U000e0041", "a‹U+E0041›"),
        ("\u3164\ue000", "‹U+3164›‹U+E000›"),
        ("soft\u00adhyphen ❤\ufe0f 👩\u200d💻", "softhyphen ❤ 👩💻"),
        ("Zürich 漢字 🎉", "Zürich 漢字 🎉"),
        ("[bold]x[/]", "[bold]x[/]"),
    ],
)
def test_plain_text_shows_what_is_there_and_obeys_nothing(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_an_unfinished_title_sequence_hides_nothing_after_it() -> None:
    assert "We guarantee results" in plain("\x1b]0;We guarantee results")


@pytest.mark.parametrize(("limit", "shown"), [(20, "We do it all."), (13, "We do it all."), (9, "We do it…")])
def test_plain_text_is_cut_with_an_ellipsis(limit: int, shown: str) -> None:
    assert plain("We do it all.", limit) == shown


@settings(deadline=None, max_examples=200)
@given(TEXTS)
def test_plain_text_is_one_line_without_a_control_or_an_invisible_character(text: str) -> None:
    shown = plain(text)
    assert not {category(c) for c in shown} & {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
    assert shown == " ".join(shown.split())
    assert plain(shown) == shown


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("We do it all, 24/7 (really).", "We do it all, 24/7 (really)."),
        ("snake_case *b* `c`", "snake\\_case \\*b\\* \\`c\\`"),
        ("<b>&amp;", "\\<b\\>\\&amp;"),
        ("[a](b)", "\\[a\\](b)"),
        ("a | b", "a \\| b"),
        ("# no heading", "\\# no heading"),
        ("- no item", "\\- no item"),
        ("1. no item", "1\\. no item"),
        ("62.5 points", "62.5 points"),
        ("https://a.example", f"https:{JOINER}//a.example"),
        ("@team #12", f"@{JOINER}team \\#{JOINER}12"),
        ("\n\n", ""),
    ],
)
def test_markdown_escapes_what_would_be_read_and_leaves_the_rest_readable(text: str, source: str) -> None:
    assert markdown(text) == source


@pytest.mark.parametrize(
    "frame", ["{}", "- {}", "> {}", "1. {}", "**Ask:** {}", "| a | b |\n| --- | --- |\n| {} | c |"]
)
@settings(deadline=None, max_examples=60)
@given(TEXTS)
def test_markdown_parses_to_nothing_but_the_text_wherever_it_stands(frame: str, text: str) -> None:
    marked = _tokens(frame.format("MARK"))
    tokens = _tokens(frame.format(f"MARK{markdown(text)}MARK"))
    bare = _tokens(frame.format(markdown(text) or "x"))
    assert [kind for kind, _ in tokens] == [kind for kind, _ in marked]
    assert [kind for kind, _ in bare if kind != "text"] == [kind for kind, _ in marked if kind != "text"]
    assert f"MARK{plain(text)}MARK" in "".join(content for _, content in tokens).replace(JOINER, "")


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_leaves_nothing_that_github_links_after_parsing(text: str) -> None:
    assert not LINKED.search("".join(content for _, content in _tokens(markdown(text))))


def _tokens(source: str) -> list[tuple[str, str]]:
    """Return every token's kind and text, inline ones in place, neighbouring text as one."""
    found: list[tuple[str, str]] = []
    for token in GITHUB.parse(source):
        if token.type != "inline":
            found.append((token.type, ""))
        for child in token.children or ():
            if found and found[-1][0] == child.type == "text":
                found[-1] = ("text", found[-1][1] + child.content)
            else:
                found.append((child.type, child.content))
    return found
