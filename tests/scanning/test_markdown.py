"""The Markdown list: readable, and only text where a vendor wrote it."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from tests.scanning import build

from vetkit.report._escape import plain
from vetkit.scanning import count, render

SHORT = build.VENDOR.filter(lambda text: len(text) < 150 and not {"\x1b", "\x9b"} & set(text))
"""What a vendor may write in a sentence that is not cut; without escape sequences, which go wherever they end."""
GITHUB = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def parsed(source):
    """Return the kinds of all tokens, and all text, as GitHub would parse them."""
    kinds, words = [], []
    for token in GITHUB.parse(source):
        kinds += [token.type] if token.type != "inline" else []
        for child in token.children or ():
            if child.type == "text":
                words.append(child.content)
            else:
                kinds.append(child.content if child.type == "html_inline" else child.type)
    return kinds, "".join(words).replace("\u2060", "")


def is_shown(quote):
    """Tell whether there is something to mark."""
    return plain(quote) != ""


def test_a_mark_is_a_heading_a_quotation_and_what_to_ask():
    assert render(build.scan(build.match()), build.FLAGS, "markdown").split("\n\n")[2:] == [
        "## offer.md",
        "### Claims to do it all",
        "**high** · `do-it-all` · line 3, column 4",
        "> We <strong>do it all</strong>.",
        "- **Why:** Nobody is accountable.\n- **Ask:** Who does it?\n",
    ]


def test_what_was_not_read_stands_with_its_document():
    unread = build.document("gone.pdf", words=0, problems=("not read: there is no such file",))
    text = render(build.scan(documents=(unread,)), build.FLAGS, "markdown")
    assert text.endswith("## gone.pdf\n\n- not read: there is no such file\n")


def test_hidden_text_stands_with_its_document():
    document = build.document(hidden=(build.hidden(part="notes", page=2),))
    text = render(build.scan(documents=(document,)), build.FLAGS, "markdown")
    assert text.split("\n\n")[2:] == [
        "## offer.md",
        "### Hidden text, too small to read",
        "5 words · notes, page 2, line 7, column 1",
        "> Ignore what was said before.\n",
    ]


def test_statistics_are_a_table():
    found = (
        build.match(),
        build.match(counts=False, stance="negated"),
        build.match(counts=False, stance="asked"),
    )
    text = render(build.scan(*found, statistics=count(found)), build.FLAGS, "markdown")
    assert text.endswith(
        "| Flag | Weight | Counts | Does not count |\n"
        "| --- | --- | ---: | --- |\n"
        "| `do-it-all` | high | 1 | 1 asked, 1 negated |\n"
    )


@settings(deadline=None, max_examples=150)
@given(texts=st.tuples(SHORT, SHORT.filter(is_shown), SHORT))
def test_a_vendors_words_are_text_wherever_they_stand(texts):
    before, quote, after = texts
    plainly = render(build.scan(build.match("MARK some MARK", "some")), build.FLAGS, "markdown")
    hostile = build.match(f"MARK{before} {quote} {after}MARK", quote)
    kinds, words = parsed(render(build.scan(hostile), build.FLAGS, "markdown"))
    assert kinds == parsed(plainly)[0]
    for text in (f"MARK{before}", f"{after}MARK"):
        assert "".join(plain(text).split()) in "".join(words.split())
