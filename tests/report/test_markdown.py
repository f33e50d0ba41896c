"""The decision memo: renders as GitHub does, and holds no markup but its own."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt
from tests.report import build
from tests.report.strategies import HOSTILE, assessments, everywhere
from tests.report.test_escape import LINKED

from vetkit.model.assessment import Assessment
from vetkit.report import markdown

GITHUB = MarkdownIt("commonmark").enable(["table", "strikethrough"])
FOREIGN = {
    "html_block",
    "html_inline",
    "image",
    "fence",
    "code_block",
    "s_open",
    "em_open",
    "hr",
    "link_open",
}


def headings(source: str) -> list[str]:
    """Return the memo's headings with their level."""
    tokens = GITHUB.parse(source)
    return [
        f"{opened.tag} {text.content}" for opened, text in pairwise(tokens) if opened.type == "heading_open"
    ]


def test_the_memo_has_its_sections_in_the_order_of_a_reader_with_one_minute() -> None:
    assert headings(markdown.render(build.whole())) == [
        "h1 Brightwave: reject",
        "h2 Score",
        "h2 Exclusion grounds",
        "h2 What speaks against",
        "h3 1. Title of no-guarantee",
        "h3 2. Title of scope-limits",
        "h3 3. Title of hours",
        "h3 Explained, so it does not count",
        "h2 What could not be established",
        "h2 Its claims",
        "h2 What is established",
        "h2 References",
        "h3 What they said",
        "h3 How far to rely on it",
        "h3 Its claims, beside what they said",
        "h2 Your own due diligence",
        "h2 Method and limits",
        "h3 Not checked",
        "h3 What vetkit cannot know",
        "h3 Does not apply here",
        "h3 Checklists used",
        "h3 Files read",
        "h3 Sources of the rules",
    ]


def test_the_score_is_a_table_with_its_bar() -> None:
    assert (
        "| The claims | 100 % | **62.5** | 41.3 to 88 | 64 % | `████████░░░░░┃░░░░··` |"
        in markdown.render(build.whole()).splitlines()
    )


def test_words_of_the_consultant_stand_in_a_quotation_with_their_place() -> None:
    assert """\
Guarantees results

> We guarantee 10,000 followers in 30 days, or your money back.
>
> proposal.md, page 2, line 14; also page 3, line 40 and deck.md, line 2

- **Seen in:** the consultant's own words; signal guaranteed-results@⁠proposal.md
- **Decided:** Confirmed by M. Okafor on 2026-11-21: It is their wording.
- **Why:** Nobody controls what others do.
- **Ask:** What exactly do you guarantee, and what happens if it fails?
""" in markdown.render(build.whole())


def test_a_source_with_an_address_of_the_web_is_a_link_and_no_other_is() -> None:
    def cited(address: str) -> str:
        sources = ({"key": "S01", "title": "A", "address": address},)
        return markdown.render(build.assessment(sources=sources)).splitlines()[-1]

    assert cited("https://a.example/b(c)?d=e f") == "- [S01: A](<https://a.example/b%28c%29?d=e%20f>)"
    assert "](" not in cited("javascript:alert(1)")
    assert "](" not in cited("FAR 15.305")


def test_an_empty_assessment_makes_a_memo_too() -> None:
    memo = markdown.render(build.empty())
    assert headings(memo)[0] == "h1 Brightwave: escalate"
    assert "Nothing is open." in memo


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_leaves_the_memo_as_it_would_be_without_it(text: str) -> None:
    memo = markdown.render(everywhere(text))
    assert kinds(memo) == kinds(markdown.render(everywhere("harmless")))
    assert not LINKED.search(words(memo))


@settings(deadline=None, max_examples=25)
@given(assessments())
def test_no_assessment_brings_foreign_markup_into_its_memo(assessment: Assessment) -> None:
    assert not FOREIGN & set(kinds(markdown.render(assessment)))


def kinds(source: str) -> list[str]:
    """Return the kinds of all tokens but text."""
    found = []
    for token in GITHUB.parse(source):
        found += [child.type for child in token.children or (token,) if child.type != "text"]
    return found


def words(source: str) -> str:
    """Return all text that a reader sees."""
    return " ".join(c.content for token in GITHUB.parse(source) for c in token.children or ())
