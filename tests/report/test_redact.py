"""Nothing of a referee reaches anybody but the buyer: not by any format marked so, not by --for."""

from __future__ import annotations

import json
from datetime import date

import pytest
from tests.signals.build import case
from tests.signals.test_counting import EVERY

from vetkit.judge import assess
from vetkit.load import shipped
from vetkit.model.call import ClaimReply
from vetkit.model.profile import Claim
from vetkit.model.record import Answer, Disposition
from vetkit.report import AUDIENCES, FORMATS, audience, render
from vetkit.report._contacts import with_contacts
from vetkit.report._redact import redacted

ORGANISATION = "Quillworthy Lighthouse Supplies"
SAID = "Four thousand strangers overnight, from a shed in the rain."
OF_THE_CLAIM = "Those gulls were counted twice, if at all."
ANSWERED = "The keeper of the lamp counted them by hand."
SECRETS = (
    *("Zebedee", "Vanterpool", "Z. V.", "zebedee@quillworthy.example", "quillworthy", "960874", "960 874"),
    *(
        ORGANISATION,
        "Lighthouse Supplies",
        "strangers overnight",
        "keeper of the lamp",
        "second cousin",
        "lampman",
    ),
    "gulls",
    *("12 Cliff Road", "Zebedee told me so", "I know Zebedee"),
)

LAMPMAN = {
    "id": "lampman",
    "name": "Zebedee Vanterpool",
    "organisation": ORGANISATION,
    "phone": "+44 1632 960874",
    "email": "zebedee@quillworthy.example",
    "website": "https://quillworthy.example",
    "address": "12 Cliff Road, Exampleton EX1 2AB",
    "connection": "a second cousin of the founder",
    "proposed_by": "buyer",
    "start": 2024,
}


def told():
    """Return an assessment in which referees are everywhere that they can be."""
    rows = [
        LAMPMAN,
        *({"id": f"r{n}", "name": f"Ada Reed{n}", "organisation": f"Old Mill {n}"} for n in range(2)),
    ]
    answers = {**EVERY, "bought-followers": "yes", "went-wrong": ANSWERED}
    calls = [
        {"referee": "lampman", "answers": answers, "said": {"bought-followers": SAID, "overall": SAID}},
        *({"referee": f"r{n}", "answers": {**EVERY, "bought-followers": "yes"}} for n in range(2)),
    ]
    decided = Disposition(
        signal="vendor-phone:lampman",
        decision="escalated",
        why="Zebedee told me so.",
        by="Jo",
        on=date(2026, 11, 20),
    )
    made = _with_a_claim(
        case(rows, consultant={"phone": "01632 960874"}, calls=calls, dispositions=(decided,))
    )
    answer = Answer(
        criterion="scope-limits",
        value="no",
        rung="stated",
        by="Jo",
        on=date(2026, 11, 20),
        note="I know Zebedee.",
    )
    return assess(shipped.checklists(), made.model_copy(update={"answers": (answer,)})), made


def _with_a_claim(made):
    """Return the case with a claim that two referees know of, one of them to the contrary."""
    text = "We doubled the sales of Old Mill."
    calls = []
    for call, value in zip(made.calls, ("contradicted", "confirmed"), strict=False):
        no = max(reply.no for reply in call.replies) + 1
        at = call.replies[-1].at
        reply = ClaimReply(no=no, at=at, claim="sales", put=text, value=value, said=OF_THE_CLAIM)
        calls.append(call.model_copy(update={"claims": (reply,)}))
    profile = made.profile.model_copy(update={"claims": (Claim(id="sales", text=text),)})
    return made.model_copy(update={"profile": profile, "calls": (*calls, *made.calls[len(calls) :])})


def leaks(text: str) -> list[str]:
    return [secret for secret in SECRETS if secret.casefold() in text.casefold()]


def text_of(report: object) -> str:
    from io import StringIO

    from rich.console import Console

    if isinstance(report, str):
        return report
    console = Console(file=StringIO(), width=4000, color_system=None)
    console.print(report)
    return console.file.getvalue()


def test_the_whole_assessment_is_without_them() -> None:
    made, of = told()
    assert leaks(made.model_dump_json())
    assert leaks(redacted(made, of).model_dump_json()) == []


@pytest.mark.parametrize("format", [name for name in FORMATS if audience(name) != "buyer"])
def test_a_format_for_others_than_the_buyer_has_nothing_of_them(format) -> None:
    made, of = told()
    assert leaks(text_of(render(made, format, case=of))) == []
    assert leaks(text_of(render(made, format))) == []


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("reader", [one for one in AUDIENCES if one != "buyer"])
def test_for_another_reader_no_format_has(format, reader) -> None:
    made, of = told()
    assert leaks(text_of(render(made, format, reader, of))) == []
    assert leaks(text_of(render(made, format, reader))) == []


def test_the_letter_to_the_consultant_is_one_of_these() -> None:
    assert audience("questions") == "vendor"
    assert {audience(name) for name in FORMATS} <= set(AUDIENCES)


@pytest.mark.parametrize("format", FORMATS)
def test_the_buyer_s_own_report_has_initials_and_organisation_and_no_contact(format) -> None:
    made, _ = told()
    text = text_of(render(made, format))
    assert not [
        one for one in ("Vanterpool", "zebedee@quillworthy.example", "960874", "12 Cliff Road") if one in text
    ]
    if format in ("terminal", "markdown", "json"):
        assert ORGANISATION in text


def test_contacts_are_shown_where_a_person_asks_for_them() -> None:
    made, of = told()
    text = text_of(render(with_contacts(made, of.profile), "markdown"))
    assert "Zebedee Vanterpool" in text
    assert leaks(render(with_contacts(made, of.profile), "questions", case=of)) == []
    assert leaks(redacted(with_contacts(made, of.profile), of).model_dump_json()) == []


def test_verdict_score_and_outcomes_stay() -> None:
    made, of = told()
    other = redacted(made, of)
    assert (other.verdict.conclusion, other.score) == (made.verdict.conclusion, made.score)
    assert [(f.criterion, f.outcome, f.mark) for f in other.findings] == [
        (f.criterion, f.outcome, f.mark) for f in made.findings
    ]


def test_how_a_claim_stands_stays_and_who_of_the_referees_said_what_does_not() -> None:
    made, of = told()
    (before,), (after,) = made.ledger.entries, redacted(made, of).ledger.entries
    assert {one.quote for one in (*before.supporting, *before.contradicting)} == {OF_THE_CLAIM}
    assert (after.verdict, after.reliance, after.ask) == (before.verdict, before.reliance, before.ask)
    assert {one.origin for one in (*after.supporting, *after.contradicting)} == {"a referee"}


def test_a_median_that_few_made_is_not_told() -> None:
    made, _ = told()
    assert all(mark.n >= 3 for mark in redacted(made).heard.marks)


def test_redacting_twice_changes_nothing() -> None:
    made, of = told()
    once = redacted(made, of)
    assert redacted(once, of) == once


def test_it_is_still_an_assessment_that_json_can_hold() -> None:
    once = redacted(told()[0])
    assert type(once).model_validate(json.loads(once.model_dump_json(by_alias=True))) == once
