"""Experience on a platform against the platform's own dates: only the impossible is called so."""

from __future__ import annotations

from datetime import date

import pytest
from tests.claims.figures.build import ON, found, rules, workings

from vetkit.claims import scan
from vetkit.load import shipped
from vetkit.model.platform import Platform

ROWS = [row for row in shipped.platforms() if row.name not in row.words]


@pytest.mark.parametrize(
    "text",
    [
        "10 years of TikTok marketing.",
        "15 years in marketing, three of them on TikTok.",
        "15 years of marketing across Facebook, Instagram and TikTok.",
        "15 years of Instagram and TikTok marketing.",
        "15 years of experience helping brands on TikTok.",
        "Nearly 15 years of TikTok.",
        "Up to 15 years of TikTok marketing.",
        "10-15 years of TikTok marketing.",
        "musical.ly and TikTok since 2015.",
        "TikTok since 2014.",
        "Social media since 2009; our newest channel is Threads.",
        "Marketing since 2005, TikTok since 2019.",
        "In 2005, before Facebook Pages existed, we ran forums.",
        "Facebook Pages did not exist in 2005.",
        "TikTok opened in 2009, they say.",
        "A medium path since 2005.",
        "We have worked on Medium since 2015.",
        "X since 2012.",
        "We never claimed 15 years of TikTok.",
        "Who has 15 years of TikTok experience?",
        "5 years of Clubhouse rooms.",
    ],
)
def test_what_is_possible_or_not_claimed_is_left_alone(text):
    assert workings("platform-age", text) == []


@pytest.mark.parametrize(
    ("text", "quote", "working"),
    [
        (
            "15 years of TikTok marketing.",
            "15 years of TikTok",
            "TikTok opened in August 2014, 12.3 years before 2026-11-24: 15 years is too long. ",
        ),
        (
            "We have run Instagram campaigns for over two decades.",
            "Instagram campaigns for over two decades",
            "Instagram opened on 6 October 2010, 16.1 years before 2026-11-24: two decades is too long. ",
        ),
        (
            "We have twenty years' experience on Instagram.",
            "twenty years' experience on Instagram",
            "Instagram opened on 6 October 2010, 16.1 years before 2026-11-24: twenty years is too long. ",
        ),
        (
            "We ran Facebook Pages in 2005.",
            "Facebook Pages in 2005",
            "Facebook Pages opened on 6 November 2007, after 2005. ",
        ),
        (
            "Active on Snapchat since 2009.",
            "Snapchat since 2009",
            "Snapchat opened on 8 July 2011, after 2009. ",
        ),
        (
            "We have been on Medium since 2009.",
            "Medium since 2009",
            "Medium opened on 15 August 2012, after 2009. ",
        ),
        (
            "Since 2001 we have been active on LinkedIn.",
            "2001 we have been active on LinkedIn",
            "LinkedIn opened on ",
        ),
    ],
)
def test_what_is_impossible_is_worked_out(text, quote, working):
    (match,) = found("platform-age", text)
    assert match.counts
    assert match.quote == quote
    assert match.working.startswith(working)


def test_without_a_day_years_are_held_against_nothing_and_dates_still_are():
    assert workings("platform-age", "99 years of TikTok.", None) == []
    assert len(workings("platform-age", "TikTok since 2009.", None)) == 1


def test_the_day_decides():
    text = "15 years of TikTok marketing."
    assert workings("platform-age", text, date(2029, 12, 1)) == []
    assert len(workings("platform-age", text, date(2028, 6, 1))) == 1


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_every_row_allows_its_own_age_and_only_sure_ones_accuse(row):
    age = (ON - min(row.launched, row.insider or row.launched)).days / 365.2425
    assert workings("platform-age", f"{int(age)} years of {row.name} work.") == []
    accused = workings("platform-age", f"{int(age) + 2} years of {row.name} work.")
    assert len(accused) == (row.confidence != "C")


def test_a_row_of_ones_own_takes_its_place():
    own = (Platform(name="TikTok", launched=date(2017, 9, 1), confidence="A"),)
    (match,) = scan("Ten years of TikTok.", rules("platform-age", own), on=ON)
    assert match.working.startswith("TikTok opened on 1 September 2017")


@pytest.mark.parametrize(
    "text",
    [
        "We have been a Google Partner since 2008.",
        "Meta Blueprint certified since 2012.",
        "We are Hootsuite certified since 2009.",
        "TikTok Marketing Partner since 2017.",
        "I have been certified by Meta Blueprint for 14 years.",
        "We have held the Google Partner badge for 18 years.",
    ],
)
def test_a_certificate_from_before_its_programme_is_marked_with_the_programmes_date(text):
    (working,) = workings("platform-age", text)
    assert " opened in " in working


@pytest.mark.parametrize(
    "text",
    [
        "Google Partner since 2013.",
        "Google Partner since 2010.",
        "Meta Blueprint certified since 2015.",
        "We are HubSpot certified since 2005.",
        "Meta Business Partner since 2009.",
        "Is your agency a Google Partner since 2008?",
        "Agencies that say they are Google Partners since 2008 should look it up.",
        "We are a Google Partner; our founder has marketed since 2004.",
        "Certified accountants since 2004.",
        "ISO 27001 certified since 2015.",
    ],
)
def test_a_certificate_that_can_be_or_whose_beginning_is_not_sure_is_left_alone(text):
    assert workings("platform-age", text) == []
