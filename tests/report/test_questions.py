"""The letter to the consultant: its questions, and nothing that is the buyer's alone."""

import re

import pytest
from markdown_it import MarkdownIt
from tests.report import build
from tests.report.ledgers import ledger
from tests.report.strategies import HOSTILE, everywhere

from vetkit.model.assessment import Verdict
from vetkit.model.ledger import Ledger
from vetkit.report import questions

SECRETS = (
    "SECRETTITLE",
    "SECRETMESSAGE",
    "SECRETWHY",
    "SECRETREFEREE",
    "SECRETSTAFF",
    "SECRETNOTE",
    "SECRETREASON",
    "SECRETLIMIT",
    "SECRETDUTY",
    "SECRETPURPOSE",
    "SECRETBUDGET",
    "SECRETCALL",
    "SECRETFOLDER",
    "SECRETTIE",
    "SECRETCHECKLIST",
    "SECRETSIGNAL",
    "SECRETEXPLAINED",
    "SECRETWORDS",
    "SECRETINITIALS",
)
TELLTALE = re.compile(
    r"\b(weights?|severity|critical|points?|scores?|verdicts?|reject\w*|escalate\w*|knock-out|exclusion|ground"
    r"|coverage|stake|policy|fraud|li(?:e|ar)s?)\b",
    re.IGNORECASE,
)


def confidential() -> object:
    """Return an assessment in which everything that is not the vendor's business carries a secret."""
    hidden = {"title": "SECRETTITLE", "message": "SECRETMESSAGE", "why": "SECRETWHY", "severity": "critical"}
    decided = build.disposition("confirmed", by="SECRETSTAFF", why="SECRETNOTE")
    explained = build.disposition(why="SECRETNOTE")
    spots = (build.spot(14, 2, "SECRETFOLDER/sent/proposal.md"),)
    own_words = build.observation(disposition=decided, spots=spots, why="SECRETWHY", says="SECRETTITLE")
    said = build.answer("adverse", says="SECRETSTAFF answered no: SECRETNOTE", by="SECRETSTAFF")
    called = build.answer("adverse", method="reference", says="SECRETCALL", quote="SECRETCALL")
    computed = build.answer("adverse", method="measure", says="SECRETREFEREE", signal="SECRETSIGNAL")
    aside = build.observation(quote="SECRETEXPLAINED", ask="SECRETEXPLAINED?", disposition=explained)
    return build.assessment(
        build.finding("open", "unknown", **hidden, knock_out=True, stake=43.21, observations=(said, aside)),
        build.finding("words", "fail", **hidden, observations=(own_words, said, called)),
        build.finding("dates", "fail", **hidden, observations=(computed,)),
        build.finding("answered", "fail", **hidden, observations=(said,)),
        build.finding("met", "pass", **hidden),
        build.finding("call", "unknown", **{**hidden, "ask": "SECRETCALL?"}, needs="corroborated"),
        build.finding("duty", "unknown", **{**hidden, "ask": "SECRETDUTY?"}, checklist="buyer"),
        build.finding(
            "breach", "fail", checklist="buyer", observations=(build.observation(ask="SECRETDUTY?"),)
        ),
        consultant=build.subject(purpose="SECRETPURPOSE", budget="SECRETBUDGET"),
        verdict=Verdict(conclusion="reject", settled=True, reasons=("SECRETREASON",)),
        references=(build.referee(initials="S. R.", organisation="SECRETREFEREE", connection="SECRETTIE"),),
        heard=build.heard("SECRETWORDS", "SECRETINITIALS"),
        limits=("SECRETLIMIT",),
        sections=(build.section(title="SECRETCHECKLIST"), build.section("buyer", "buyer")),
    )


def test_the_letter_asks_and_reveals_nothing() -> None:
    letter = questions.render(confidential())
    assert not [secret for secret in SECRETS if secret in letter]
    assert not TELLTALE.search(letter)
    assert "43.2" not in letter
    assert "S. R." not in letter


def test_the_letter_word_for_word() -> None:
    assert (
        questions.render(confidential())
        == """\
# Questions to Brightwave

2026-11-24

Thank you for your proposal. Before we go further, we would like to understand the following. Please answer by number, and send with each answer the document that shows it, or tell us where to look it up. If something does not exist or is not part of your service, please say so: that is a useful answer too.

## Please explain

1. You write (proposal.md, page 2, line 14):

   > We do it all.

   What about words?

2. What about dates?

## Please show us

3. What about open?

Thank you for your time. If a question is unclear, please ask.
"""
    )


def test_the_letter_asks_for_what_a_figure_comes_without_and_quotes_the_claim() -> None:
    claim = ledger().entries[0].model_copy(update={"said_in": "sent/deck.md", "ask": "From when to when?"})
    letter = questions.render(build.assessment(ledger=Ledger(entries=(claim,))))
    assert "## Please complete\n\n1. You write (deck.md, line 3):\n\n   > We grew sales by 40 %.\n" in letter
    assert "   From when to when?" in letter
    assert "sent/" not in letter


def test_a_claim_that_is_quoted_already_is_asked_about_once_unless_its_figure_lacks_something() -> None:
    claim = ledger("We do it all, every day.").entries[0].model_copy(update={"ask": "Who does it?"})
    seen = build.observation(quote="We do it all, every day.", ask="All of it?")
    flagged = build.finding("x", "fail", observations=(seen,))
    for missing, asked in ((claim.missing, True), ((), False)):
        one = claim.model_copy(update={"missing": missing})
        letter = questions.render(build.assessment(flagged, ledger=Ledger(entries=(one,))))
        assert ("Who does it?" in letter) is asked


def test_words_in_several_documents_make_one_question() -> None:
    ask = "What do you leave to others?"
    seen = [
        build.observation(ask=ask, quote=words, signal=f"do-it-all@{path}", spots=(build.spot(path=path),))
        for path, words in (("a.md", "We do it all."), ("b.md", "One-stop shop."))
    ]
    twice = [build.finding(name, "fail", observations=tuple(seen)) for name in ("x", "y")]
    letter = questions.render(build.assessment(*twice))
    assert letter.count(ask) == 1
    assert letter.count("We do it all.") == letter.count("One-stop shop.") == 1


def test_a_question_asked_about_words_is_not_asked_again() -> None:
    same = {"ask": "Who answers?"}
    fails = build.finding("a", "fail", observations=(build.observation(),), **same)
    assert questions.render(build.assessment(fails, build.finding("b", **same))).count("Who answers?") == 1


def test_questions_come_in_the_order_of_the_checklists_and_not_by_what_is_at_stake() -> None:
    first, second = build.finding("first", stake=1.0), build.finding("second", stake=50.0)
    ranked = (build.question(second), build.question(first))
    letter = questions.render(build.assessment(first, second, next=ranked))
    assert letter.index("1. What about first?") < letter.index("2. What about second?")


def test_a_letter_without_questions_says_so() -> None:
    assert questions.render(build.empty()).endswith("We have no questions at present.\n")


def test_numbers_run_on_over_both_groups_as_markdown_counts_them() -> None:
    fails = [build.finding(f"f{n}", "fail", observations=(build.observation(),)) for n in range(9)]
    letter = questions.render(build.assessment(*fails, build.finding("a"), build.finding("b")))
    parsed = MarkdownIt("commonmark").parse(letter)
    assert [token.info for token in parsed if token.type == "list_item_open"] == [
        str(n) for n in range(1, 12)
    ]
    assert "\n10. What about a?\n" in letter


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_no_markup_in_the_letter(text: str) -> None:
    parsed = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    expected = [t.type for t in parsed.parse(questions.render(everywhere("harmless")))]
    assert [t.type for t in parsed.parse(questions.render(everywhere(text)))] == expected
