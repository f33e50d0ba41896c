"""Why a sentence was or was not flagged: the phrases that matched, or the one that came nearest and what it lacks."""

from __future__ import annotations

import pytest

from vetkit.claims import compile_rules
from vetkit.claims.near import explain_line
from vetkit.model.checklist import Flag
from vetkit.model.match import Passage


def flag(id, *phrases):
    return Flag(
        id=id,
        polarity="red",
        severity="high",
        title=id,
        why="w",
        source=("GK",),
        ask="a",
        phrases=phrases,
        flagged=("x",),
        passed=("y",),
    )


RULES = compile_rules(
    [
        flag("guaranteed", "{we} guarantee~ ...2 growth", "guaranteed growth"),
        flag("viral", "viral UNLESS (infection|load)"),
        flag("cheap", "(cheapest|lowest) price~ ...2 (town|city)"),
    ]
)


def explained(text, line=1, page=None):
    return explain_line((Passage(text=text),), RULES, "offer.md", line, page)


def test_each_sentence_on_the_line_is_told_in_order():
    found = explained("We plan.\nWe guarantee growth. We meet on Mondays.\nThe end.", 2)
    assert [one.sentence for one in found] == ["We guarantee growth.", "We meet on Mondays."]
    assert [(one.spot.line, one.spot.column) for one in found] == [(2, 1), (2, 22)]


def test_a_sentence_that_runs_over_the_line_is_told_too():
    text = "We guarantee to each and every one of our dear clients\nsome growth."
    assert [one.sentence for one in explained(text, 2)] == [text]


def test_what_matched_is_told_with_its_phrases():
    ((matched,),) = [one.matched for one in explained("We guarantee growth.")]
    assert (matched.match.flag, matched.match.counts) == ("guaranteed", True)
    assert matched.phrases == ("{we} guarantee~ ...2 growth",)


def test_what_matched_and_does_not_count_is_told_with_the_deciding_words():
    ((matched,),) = [one.matched for one in explained("We never guarantee growth.")]
    assert (matched.match.stance, matched.match.counts) == ("negated", False)
    assert "never" in matched.match.because


@pytest.mark.parametrize(
    ("text", "flag", "why"),
    [
        ("Our viral load is low.", "viral", 'would match, were it not for "load"'),
        ("The lowest of all.", None, None),
        ("The lowest prices are hard to find in this county.", "cheap", "needs one more word: city, town"),
        ("The price in town is the lowest.", "cheap", "has its words here, but not as the phrase wants them"),
        ("We meet on Mondays.", None, None),
    ],
)
def test_the_nearest_phrase_is_told_with_what_it_lacks(text, flag, why):
    (one,) = explained(text)
    assert one.matched == ()
    assert (one.near.flag, one.near.why) == (flag, why) if flag else one.near is None


def test_a_page_can_be_chosen():
    passages = tuple(Passage(text=f"Page {number}.", page=number, start=100 * number) for number in (1, 2))
    assert [one.sentence for one in explain_line(passages, RULES, "a.pdf", 1)] == ["Page 1.", "Page 2."]
    assert [one.sentence for one in explain_line(passages, RULES, "a.pdf", 1, 2)] == ["Page 2."]


def test_nothing_is_told_of_a_line_without_words():
    assert explained("We plan.\n\nWe post.", 2) == ()
    assert explained("We plan.", 9) == ()
