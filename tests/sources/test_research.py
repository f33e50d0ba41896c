"""The plan of a run, what leaves the machine, and what is left to be opened by hand."""

from __future__ import annotations

from datetime import date

import pytest

from tests.measures import evidence
from tests.sources.play import KEYS, NOW, plays, profile_of, run, web
from tests.web.server import serving
from vetkit.load.shipped import directory
from vetkit.records import add_evidence
from vetkit.research import by_hand, find, keys_in, plan, seen
from vetkit.sources import SOURCES, Means

TODAY = date(2026, 11, 24)
FULL = profile_of("""
[consultant]
name = "Acme Social"
legal_name = "Acme Social Ltd"
kind = "agency"
website = "https://www.acme.com"
email_domain = "acme.net"
phone = "+44 1632 960001"
address = "1 Mill Lane"
[consultant.registration]
country = "United Kingdom"
number = "01234567"
vat = "GB123456789"
[[consultant.principals]]
name = "Olive Principal"
[[consultant.accounts]]
platform = "Bluesky"
handle = "acme.com"
[[consultant.accounts]]
platform = "Mastodon"
handle = "@acme@social.example.net"
[[consultant.accounts]]
platform = "X"
handle = "@acme"
[[claims]]
text = "We grew sign-ups by 40 %."
[[claims.evidence]]
what = "Report"
url = "https://client.example.net/story"
[[references]]
name = "Rosalind Referee"
organisation = "Mill Coffee"
role = "Head of marketing"
email = "rosalind@referee-family.com"
phone = "+44 1632 960002"
website = "https://www.mill-coffee.com/about"
""")
FREELANCER = profile_of("""
[consultant]
name = "Nela Prowse"
kind = "freelancer"
website = "https://prowse.co.uk"
[consultant.registration]
country = "United Kingdom"
""")


def item(source="rdap", subject="acme.com", at=NOW, days=90, **parts):
    return evidence.item(source, subject, at=at, days=days, **{"id": f"{source}-{at:%Y%m%d}"} | parts)


def questions(planned):
    return [(one.source, one.subject) for one in planned]


def test_the_directory_has_every_source_and_every_source_is_in_it():
    assert sorted(one.id for one in directory().sources) == sorted(SOURCES)
    hand = [one.id for one in directory().by_hand]
    assert len(set(hand)) == len(hand)
    assert not set(hand) & set(SOURCES)


def test_the_plan_says_what_is_asked_of_whom(tmp_path):
    planned = plan(FULL, (), TODAY, keys=KEYS, lists=[tmp_path])
    assert questions(planned.ask) == [
        ("rdap", "acme.com"),
        ("rdap", "acme.net"),
        ("rdap", "mill-coffee.com"),
        ("wayback", "acme.com"),
        ("wayback", "acme.net"),
        ("wayback", "mill-coffee.com"),
        ("dns", "acme.net"),
        ("dns", "mill-coffee.com"),
        ("gleif", "Acme Social Ltd"),
        ("companies-house", "01234567"),
        ("ofac", "Acme Social"),
        ("page", "https://client.example.net/story"),
        ("page", "https://www.acme.com"),
        ("bluesky", "acme.com"),
        ("mastodon", "acme@social.example.net"),
    ]
    assert [(one.source, one.cannot) for one in planned.cannot] == [
        ("vies", "it is not a VAT number of the European Union")
    ]
    assert {one.of for one in planned.ask if one.source == "rdap"} == {
        "the registry of .com",
        "the registry of .net",
    }


def test_a_plan_names_what_is_missing():
    cannot = {one.source: one.cannot for one in plan(FULL, (), TODAY).cannot}
    assert "VETKIT_COMPANIES_HOUSE_KEY" in cannot["companies-house"]
    assert "--list" in cannot["ofac"]
    assert "SDN.CSV" in cannot["ofac"]


def test_of_a_freelancer_no_name_is_told_to_anybody(tmp_path):
    planned = plan(FREELANCER, (), TODAY, keys=KEYS, lists=[tmp_path])
    assert {one.source for one in planned.ask} == {"rdap", "wayback", "dns", "ofac", "page"}
    told = [one.sends for one in planned.ask if one.source != "ofac"]
    assert not any("nela" in sends.lower() for sends in told)
    reason = "the name of a freelancer is a person's, and is told to nobody"
    assert [(one.source, one.cannot) for one in planned.cannot] == [
        ("gleif", reason),
        ("companies-house", reason),
    ]


def test_a_name_that_may_be_a_persons_is_told_to_nobody():
    who = profile_of('[consultant]\nname = "Nela Prowse"\n')
    planned = plan(who, (), TODAY, only=["gleif"])
    assert planned.ask == ()
    assert "it is an agency" in planned.cannot[0].cannot


PERSONAL = (
    "Rosalind",
    "Referee",
    "referee-family",
    "960002",
    "960001",
    "Olive",
    "Principal",
    "Mill%20Lane",
    "Head",
)


def test_no_personal_data_leaves_the_machine(tmp_path):
    """Neither in the plan nor over the wire: every source is run and every byte that it sends is looked at."""
    planned = plan(FULL, (), TODAY, keys=KEYS, lists=[tmp_path])
    said = "".join(one.model_dump_json() for one in (*planned.ask, *planned.cannot))
    with serving(tls=True) as server:
        for play in plays():
            server.answers.update(play.answers)
        list(find(planned.ask, Means(web(server), FULL, KEYS, ()), NOW.date(), lambda: NOW))
        sent = repr(server.asked)
    assert len(server.asked) > 10
    assert [word for word in PERSONAL if word in said or word in sent] == []


def test_what_is_fresh_is_not_asked_again():
    planned = plan(FULL, [item()], TODAY, only=["rdap"])
    assert questions(planned.ask) == [("rdap", "acme.net"), ("rdap", "mill-coffee.com")]
    assert [one.item.subject for one in planned.fresh] == ["acme.com"]


@pytest.mark.parametrize(
    "stale",
    [
        item(days=0),
        item(outcome="failed", failure="it answered 503"),
        item(subject="other.com"),
        item(source="wayback"),
    ],
    ids=["expired", "failed", "of another subject", "of another source"],
)
def test_what_is_stale_or_failed_is_asked_again(stale):
    assert ("rdap", "acme.com") in questions(plan(FULL, [stale], TODAY, only=["rdap"]).ask)


def test_refresh_asks_everything_again():
    planned = plan(FULL, [item()], TODAY, only=["rdap"], refresh=True)
    assert (len(planned.ask), planned.fresh) == (3, ())


def test_reserved_names_are_asked_of_nobody():
    who = profile_of(
        '[consultant]\nname = "Brightwave"\nkind = "agency"\nwebsite = "https://brightwave.example"\n'
    )
    planned = plan(who, (), TODAY)
    assert {one.source for one in planned.ask} == {"gleif"}
    reasons = {one.cannot for one in planned.cannot if one.source in ("rdap", "wayback", "dns", "page")}
    assert reasons == {"names that end in .example are not public"}


def test_an_answer_is_filed_with_request_time_status_headers_body_and_facts(tmp_path):
    play = next(play for play in plays() if play.source == "wayback")
    with serving(tls=True) as server:
        server.answers.update(
            {
                url: answer.replace(b"\r\n\r\n", b'\r\nETag: "a"\r\nX-Other: b\r\n\r\n', 1)
                for url, answer in play.answers.items()
            }
        )
        who = profile_of(play.profile)
        (found,) = find(
            plan(who, (), TODAY, only=["wayback"]).ask, Means(web(server), who), NOW.date(), lambda: NOW
        )
    filed = add_evidence(tmp_path, found.item, found.body, found.media_type)
    assert filed.id == "wayback-acme-com-20261124t101500z"
    assert (filed.obtained, filed.expires, filed.rung) == (NOW, date(2027, 5, 23), "independent")
    assert filed.request.url.startswith("https://web.archive.org/cdx/search/cdx?url=acme.com&")
    assert (filed.response.status, filed.response.headers) == (
        200,
        {"content-type": "application/json", "etag": '"a"'},
    )
    assert filed.facts == {"first": date(2019, 8, 11), "first_address": "http://www.acme.com:80/"}
    assert (tmp_path / "evidence" / filed.body.file).read_bytes().startswith(b'[["timestamp"')


@pytest.mark.parametrize(
    ("website", "rung"),
    [
        ("https://client.example.net", "stated"),
        ("https://example.net", "stated"),
        ("https://www.example.net/home", "stated"),
        ("https://ample.net", "independent"),
        ("https://other.com", "independent"),
    ],
)
def test_a_page_on_the_consultants_own_site_is_its_own_word(website, rung):
    play = next(play for play in plays() if play.source == "page")
    who = profile_of(play.profile.replace('name = "Acme"', f'name = "Acme"\nwebsite = "{website}"'))
    with serving(tls=True) as server:
        server.answers.update(play.answers)
        found = run(server, "page", who)
    assert found[0].rung == rung


def test_keys_come_from_the_environment():
    assert keys_in({"VETKIT_COMPANIES_HOUSE_KEY": " k ", "OTHER": "x"}) == {"companies-house": "k"}
    assert keys_in({"VETKIT_COMPANIES_HOUSE_KEY": " "}) == {}


def test_links_to_be_opened_by_hand_are_filled_in():
    links = {link.source.id: link for link in by_hand(FULL)}
    assert links["open-corporates"].url == "https://opencorporates.com/companies?q=Acme%20Social%20Ltd"
    assert links["certificates"].url == "https://crt.sh/?q=acme.com"
    assert links["x"].url == "https://x.com/acme"
    assert "GB123456789" in links["uk-vat"].source.look
    assert not {"bbb", "handelsregister", "tiktok", "instagram"} & set(links)


def test_what_a_person_saw_is_evidence():
    link = next(link for link in by_hand(FULL) if link.source.id == "press-and-courts")
    found = seen(link, "Acme Social", "Nothing in the first fifty hits.", "M. Okafor", TODAY, NOW)
    assert (found.source, found.by, found.note) == (
        "press-and-courts",
        "M. Okafor",
        "Nothing in the first fifty hits.",
    )
    assert (found.kind, found.rung, found.request.url) == ("url", "independent", link.url)
