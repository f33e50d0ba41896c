"""The invitation, the call sheet and the sheet to fill in: the same questions for all, and safe to open."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt
from tests.judge.build import profile
from tests.report.strategies import HOSTILE, LINES

from vetkit.load import shipped
from vetkit.packet.call_sheet import call_sheet
from vetkit.packet.invitation import invitation
from vetkit.packet.sheet import sheet

INTERVIEW = shipped.interview()
MILL = {
    "id": "mill",
    "name": "Ada Roe",
    "organisation": "Mill & Sons",
    "phone": "01632 960001",
    "email": "ada@mill.example",
}


def about(**parts):
    return profile(
        **{"references": [MILL], "claims": [{"id": "halved", "text": "Calls fell by half."}], **parts}
    )


def sheets(built):
    """Return call sheet and sheet for the first referee."""
    one = built.references[0]
    return call_sheet(built, one, INTERVIEW), sheet(built, one, INTERVIEW)


def test_every_question_stands_in_both_in_its_order():
    for text in sheets(about()):
        places = [text.replace("\\", "").find(question.ask) for question in INTERVIEW.questions]
        assert -1 not in places
        assert places == sorted(places)


def test_the_claims_come_after_the_questions_that_are_the_same_for_all():
    for text in sheets(about()):
        assert text.index("Calls fell by half.") > text.replace("\\", "").index(INTERVIEW.questions[-1].ask)
        assert "23. " in text


def test_a_claim_that_this_referee_cannot_tell_of_is_not_put():
    forge = {"id": "forge", "name": "Bo Kay", "organisation": "Forge"}
    claims = [{"id": "halved", "text": "Calls fell by half.", "referees": ["forge"]}]
    built = about(references=[MILL, forge], claims=claims)
    assert not any("Calls fell" in text for text in sheets(built))


def test_the_sheet_has_a_blank_for_every_item_and_nothing_in_it():
    values = tomllib.loads(sheets(about())[1])
    assert (values["schema"], values["referee"]) == ("vetkit.sheet/1", "mill")
    for question in INTERVIEW.questions:
        assert {item.id for item in question.items} <= values[question.id].keys()
        assert set(values[question.id].values()) == {""}
    assert values["claims"] == {"halved": {"value": "", "words": ""}}


def test_the_sheet_to_fill_in_holds_no_name_and_no_contact():
    text = sheets(about())[1]
    assert not [secret for secret in ("Ada", "Roe", "960001", "ada@mill") if secret in text]


def test_the_invitation_says_what_the_referee_must_know_and_what_is_to_be_filled_in():
    text = invitation(about(), about().references[0], 22)
    assert text.startswith("To: ada@mill.example\n")
    for words in (
        "Dear Ada Roe,",
        "named you",
        "22 questions",
        "deleted on [DATE]",
        "Who said what stays with us",
    ):
        assert words in text


def test_a_referee_whom_the_buyer_found_is_not_told_that_the_consultant_named_it():
    built = about(references=[{**MILL, "proposed_by": "buyer", "email": None}])
    text = invitation(built, built.references[0], 22)
    assert "named you" not in text
    assert text.startswith("To: [ADDRESS]\n")


@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_stranger_wrote_is_no_markup_and_no_toml(text):
    built = about(
        consultant={"name": text[:400]},
        references=[{**MILL, "name": text[:400], "organisation": text[:400]}],
        claims=[{"id": "halved", "text": text}],
    )
    on_paper, to_fill_in = sheets(built)
    tokens = MarkdownIt("commonmark").parse(on_paper)
    kinds = {child.type for token in tokens for child in (token.children or (token,))}
    assert not kinds & {"html_block", "html_inline", "image", "link_open", "fence", "code_block"}
    assert tomllib.loads(to_fill_in)["claims"] == {"halved": {"value": "", "words": ""}}
    assert "\x1b" not in on_paper + to_fill_in + invitation(built, built.references[0], 22)


@settings(max_examples=40, deadline=None)
@given(LINES)
def test_whatever_a_claim_says_the_sheet_can_be_read_back(text):
    built = about(claims=[{"id": "halved", "text": text}]) if text.strip() else about()
    assert tomllib.loads(sheets(built)[1])["claims"]["halved"] == {"value": "", "words": ""}
