"""No answer is no fault: every way in which a source can fail leaves the question open, with the reason."""

from __future__ import annotations

import json

import pytest

from tests.sources.play import plays, profile_of, run
from tests.web.server import drip, reply, serving
from vetkit.sources import SOURCES

ASKED = sorted(set(SOURCES) - {"ofac"})
FIRST = {source: next(play for play in plays() if play.source == source) for source in ASKED}


def outcome(source, answer, seconds=5.0):
    """Ask ``source`` while everything but IANA's list is answered with ``answer``."""
    play = FIRST[source]
    with serving(tls=True) as server:
        server.answers.update(
            {url: said if "iana" in url or "robots" in url else answer for url, said in play.answers.items()}
        )
        server.answers["cloudflare-dns.com/dns-query?name=acme.com&type=MX"] = answer
        (found,) = run(server, source, profile_of(play.profile), seconds=seconds)
    return found


@pytest.mark.parametrize("source", ASKED)
@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("401 Unauthorized", "401 Unauthorized"),
        ("403 Forbidden", "403 Forbidden"),
        ("418 I'm a teapot", "418 "),
        ("429 Too Many Requests", "429 Too Many Requests"),
        ("500 Oops", "500 Internal Server Error"),
        ("502 Oops", "502 Bad Gateway"),
        ("503 Oops", "503 Service Unavailable"),
        ("504 Oops", "504 Gateway Timeout"),
    ],
)
def test_a_status_that_is_no_answer_leaves_the_question_open(source, status, said):
    found = outcome(source, reply(FIRST[source].profile, status=status))
    assert found.outcome == "failed"
    assert found.failure.startswith(f"it answered {said}")
    assert found.response.status == int(status[:3])
    assert (found.facts, found.entries) == ({}, ())


DEEP = "[" * 5_000 + "]" * 5_000
NONSENSE = {
    "html": "<html><body>We are closed for maintenance.</body></html>",
    "nothing": "",
    "null": "null",
    "a number": "42",
    "a text": '"VALID"',
    "an empty list": "[]",
    "an empty table": "{}",
    "a list of lists of numbers": "[[1, 2], [3, 4]]",
    "deep": DEEP,
    "deep table": '{"data": ' + DEEP + "}",
    "cut off": '{"objectClassName": "domain", "ldhName": "acme',
    "wrong types": '{"objectClassName": 1, "ldhName": [], "isValid": "perhaps", "Status": "fine", "data": {}, "items": 3, "company_name": {}, "handle": 1, "acct": 2}',
    "not a number": '{"Status": NaN}',
    "bytes": "\udcff\udcfe",
}
NOTHING_FOUND = {("wayback", "nothing"), ("wayback", "an empty list")}
"""Where nonsense is how the source says that it has nothing."""


@pytest.mark.parametrize("source", sorted(set(ASKED) - {"page"}))
@pytest.mark.parametrize("nonsense", NONSENSE)
def test_nonsense_leaves_the_question_open(source, nonsense):
    body = NONSENSE[nonsense].encode("utf-8", "surrogateescape")
    found = outcome(source, reply(body, kind="application/json"))
    if (source, nonsense) in NOTHING_FOUND:
        assert found.outcome == "not-found"
    else:
        assert (found.outcome, found.failure) == (
            "failed",
            "it answered in a form that is not the documented one",
        )
    assert (found.facts, found.entries) == ({}, ())


@pytest.mark.parametrize("source", ASKED)
@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (b"", "could not be reached|not HTTP"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort", "could not be reached|not HTTP"),
        (b"220 mail.example.com ESMTP\r\n", "not HTTP"),
        (reply("not packed at all", "Content-Encoding: gzip"), "cannot be unpacked"),
        (reply("x" * (6 << 20)), "larger than 5 MiB"),
        (reply("", "Location: http://169.254.169.254/", status="302 Found"), "nobody may ask|302 Found"),
    ],
    ids=[
        "hangs up",
        "cut off",
        "another protocol",
        "broken packing",
        "too large",
        "sends on to an inner address",
    ],
)
def test_a_broken_answer_leaves_the_question_open(source, answer, said):
    found = outcome(source, answer)
    assert found.outcome == "failed"
    assert any(part in found.failure for part in said.split("|")), found.failure


@pytest.mark.parametrize("source", ASKED)
def test_an_answer_that_takes_too_long_leaves_the_question_open(source):
    found = outcome(source, drip([b"HTTP/1.1 200 OK\r\n\r\n", b"{"], forever=True), seconds=0.3)
    assert (found.outcome, found.failure.endswith("took longer than 0.3 seconds")) == ("failed", True)


@pytest.mark.parametrize("source", ASKED)
def test_a_network_that_is_not_there_leaves_the_question_open(source):
    with serving(tls=True) as gone:
        pass
    play = FIRST[source]
    (found,) = run(gone, source, profile_of(play.profile))
    assert (found.outcome, "could not be reached: it refused" in found.failure) == ("failed", True)
    assert found.response is None
    assert found.request.url.startswith("https://")


HOSTILE = "\u202eevil\x1b[31m\x00 [bold]x[/] <script>\u200b" + "A" * 5_000


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("rdap", '{"objectClassName": "domain", "ldhName": %s, "status": [%s]}'),
        ("vies", '{"isValid": true, "userError": "VALID", "name": %s, "address": %s}'),
        ("gleif", '{"data": [{"attributes": {"lei": %s, "entity": {"legalName": {"name": %s}}}}]}'),
        ("companies-house", '{"company_number": %s, "company_name": %s}'),
        ("wayback", '[["timestamp", "original"], ["20190101", %s, %s]]'),
        ("dns", '{"Status": 0, "Answer": [{"type": 15, "data": %s}, {"type": 15, "data": %s}]}'),
    ],
)
def test_what_a_source_says_is_kept_on_one_line_with_nothing_invisible_in_it(source, body):
    words = json.dumps(HOSTILE)
    found = outcome(source, reply(body % (words, words), kind="application/json"))
    assert found.outcome == "answered", found.failure
    for value in [*found.facts.values(), *(value for row in found.entries for value in row.values())]:
        if isinstance(value, str):
            assert value.isprintable()
            assert len(value) <= 300


def test_a_key_is_in_no_item_and_no_message(caplog):
    play = FIRST["companies-house"]
    with serving(tls=True) as server:
        server.answers.update(play.answers)
        (found,) = run(server, "companies-house", profile_of(play.profile))
        assert server.asked[0].headers["authorization"] == "Basic dGhlLWtleTo="
    for secret in ("the-key", "dGhlLWtleTo"):
        assert secret not in found.model_dump_json()
        assert secret not in caplog.text
