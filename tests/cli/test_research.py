"""``vetkit research`` and ``vetkit assess --online``, against a server of this machine that plays the internet."""

from __future__ import annotations

import json

import pytest

from tests.cli.conftest import Ran
from tests.web.server import reply, serving
from vetkit.cli.app import app_of
from vetkit.cli.options import today
from vetkit.load.records import load_records

ARCHIVE = "web.archive.org/cdx/search/cdx?url=acme.com&output=json&fl=timestamp,original&filter=statuscode:200&limit=1"
FIRST = '[["timestamp","original"],["20190811033015","http://acme.com/"]]'


@pytest.fixture
def acme(tmp_path):
    path = tmp_path / "acme.toml"
    path.write_text(
        '[consultant]\nname = "Acme"\nkind = "agency"\nwebsite = "https://acme.com"\nfounded = 2009\n'
        '[[references]]\nname = "Rosalind Roe"\norganisation = "Mill"\nemail = "rosalind@roe.com"\n',
        "utf-8",
    )
    return path


@pytest.fixture
def internet():
    with serving(tls=True) as server:
        server.answers[ARCHIVE] = reply(FIRST, kind="application/json")
        yield server


@pytest.fixture
def online(internet, capsys):
    """Run one command with the network played; the seam is an argument of the app, not of the command line."""

    def call(*arguments):
        with pytest.raises(SystemExit) as end:
            app_of()(args=[str(one) for one in arguments], prog_name="vetkit", obj=internet.wiring())
        captured = capsys.readouterr()
        return Ran(end.value.code, captured.out, captured.err)

    return call


def filed(acme):
    return [held.item for held in load_records(acme.with_suffix(".records")).evidence]


def test_a_dry_run_says_what_would_be_asked_of_whom_and_asks_nobody(online, internet, acme):
    ran = online("research", acme, "--dry-run")
    assert (ran.code, ran.err) == (0, "")
    assert "Nothing has left this machine." in ran.out
    for part in (
        "wayback",
        "When was acme.com first archived?",
        "of web.archive.org:",
        "of the registry of .com:",
    ):
        assert part in ran.out
    assert "Rosalind" not in ran.out
    assert "roe.com" not in ran.out
    assert internet.asked == []
    assert not acme.with_suffix(".records").exists()


def test_an_answer_is_said_and_filed(online, internet, acme):
    ran = online("research", acme, "--only", "wayback")
    assert ran.code == 0
    assert "acme.com was first archived on 2019-08-11." in ran.out
    assert ran.err == "1 asked\n"
    (item,) = filed(acme)
    assert (item.source, item.outcome, str(item.facts["first"])) == ("wayback", "answered", "2019-08-11")
    assert len(internet.asked) == 1


def test_what_is_fresh_is_not_asked_again_unless_it_is_wanted(online, internet, acme):
    online("research", acme, "--only", "wayback")
    again = online("research", acme, "--only", "wayback")
    assert ("On file already" in again.out, again.err) == (True, "0 asked, 1 still fresh\n")
    assert (len(internet.asked), len(filed(acme))) == (1, 1)
    dry = online("research", acme, "--only", "wayback", "--dry-run")
    assert "On file, and still fresh" in dry.out
    online("research", acme, "--only", "wayback", "--refresh")
    assert (len(internet.asked), len(filed(acme))) == (2, 2)


def test_no_answer_is_filed_too_and_asked_for_again(online, internet, acme):
    internet.answers[ARCHIVE] = reply("go away", status="403 Forbidden")
    ran = online("research", acme, "--only", "wayback")
    assert ran.code == 0
    assert "no answer on acme.com: it answered 403 Forbidden." in ran.out
    assert ran.err == "1 asked, 1 without an answer, which is held against nobody\n"
    online("research", acme, "--only", "wayback")
    assert [item.outcome for item in filed(acme)] == ["failed", "failed"]


def test_an_assessment_asks_first_and_reads_the_answers_offline_for_ever_after(
    online, internet, acme, vetkit
):
    for url in (
        "dns.google/resolve?name=acme.com&type=MX",
        "cloudflare-dns.com/dns-query?name=acme.com&type=MX",
    ):
        internet.answers[url] = reply('{"Status": 0}')
    ran = online("assess", acme, "--online", "-f", "json", "--exit-zero")
    assert ran.code == 0, ran.err
    assert "asked" in ran.err
    finding = {one["criterion"]: one for one in json.loads(ran.out)["findings"]}["age-holds"]
    assert finding["outcome"] == "unknown"
    assert any("was first archived on 2019-08-11" in one["says"] for one in finding["observations"])
    count = len(internet.asked)
    replay = vetkit("assess", acme, "-f", "json", "--exit-zero")
    assert (replay.out, len(internet.asked)) == (ran.out, count)


def test_offline_is_the_default(online, internet, acme):
    online("assess", acme, "--exit-zero")
    assert internet.asked == []


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (
            ["research", "acme.toml", "--only", "rdp"],
            "--only: there is no source 'rdp'; did you mean 'rdap'?\n",
        ),
        (["research", "-"], "-: records lie beside a profile, and standard input has none; name a profile\n"),
        (["research", "none.toml"], "none.toml: there is no such file; check the name and the folder\n"),
        (
            ["assess", "acme.toml", "--refresh"],
            "--refresh: asks public sources, and --online is missing; add --online\n",
        ),
        (
            ["assess", "acme.toml", "--online", "--as-of", "2020-01-01"],
            "--online: asks today, and the assessment is of 2020-01-01; give one of the two\n",
        ),
        (
            ["research", "acme.toml", "--saw", "bb=x"],
            "--by: who saw it is missing; add --by NAME\n--saw bb: is no source that is opened by hand here; "
            "sources: certificates, linkedin, open-corporates, open-sanctions, press-and-courts, sam\n",
        ),
        (
            ["research", "acme.toml", "--by", "Jo", "--saw", "sam="],
            "--saw sam: what you saw is empty or too long; write --saw SOURCE=TEXT\n",
        ),
    ],
)
def test_mistakes_are_told_with_the_way_out(vetkit, acme, arguments, says):
    ran = vetkit(*arguments)
    assert (ran.code, ran.out, ran.err) == (2, "", says)


def test_sources_that_a_person_opens_are_listed_and_what_was_seen_is_recorded(online, internet, acme):
    links = online("research", acme, "--only", "wayback").out
    assert "To be opened by hand" not in links
    ran = online("research", acme, "--saw", "press-and-courts=Nothing in 50 hits.", "--by", "M. Okafor")
    (item,) = [one for one in filed(acme) if one.source == "press-and-courts"]
    assert (item.by, item.note, item.day) == ("M. Okafor", "Nothing in 50 hits.", today())
    assert ran.err == f"filed as {item.id}\n"


def test_a_hostile_answer_draws_nothing_on_the_screen(online, internet, acme):
    words = "\\u001b[31mred\\u0007 [bold]x[/bold] \\u202emoc"
    internet.answers[ARCHIVE] = reply(f'[["timestamp","original"],["20190811","{words}"]]')
    registrar = "api.gleif.org/api/v1/lei-records?filter[entity.legalName]=Acme&page[size]=10"
    internet.answers[registrar] = reply(
        f'{{"data": [{{"attributes": {{"lei": "5", "entity": {{"legalName": {{"name": "{words}"}}}}}}}}]}}'
    )
    ran = online("research", acme, "--only", "gleif", "--only", "wayback")
    assert "[bold]x[/bold]" in ran.out
    assert not {"\x1b", "\x07", "\u202e"} & set(ran.out)


def test_a_key_is_neither_printed_nor_filed(online, internet, acme, monkeypatch):
    monkeypatch.setenv("VETKIT_COMPANIES_HOUSE_KEY", "very-secret")
    acme.write_text(acme.read_text("utf-8").replace("acme.com", "acme.co.uk"), "utf-8")
    ran = online("research", acme, "--only", "companies-house")
    assert internet.asked[0].headers["authorization"].startswith("Basic ")
    everything = (
        ran.out
        + ran.err
        + "".join(path.read_text("utf-8") for path in acme.with_suffix(".records").rglob("*.*"))
    )
    assert "very-secret" not in everything
    assert "dmVyeS1zZWNyZXQ" not in everything
