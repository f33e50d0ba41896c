"""What the guard lets out and in, against a real server on this machine."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.web.server import HOME, PAGE, URL, failure, guard, one_authority, onward, reply, serving
from vetkit.web.errors import RefusedError, UnansweredError
from vetkit.web.guard import USER_AGENT, Ask, Guard
from vetkit.web.wire import Wiring, system_resolver

ADDRESSES = tomllib.loads((Path(__file__).parent / "hostile.toml").read_text("utf-8"))["names"]


def test_a_page_comes_back_whole(server):
    server.answers[PAGE] = reply("Grüße", "X-One: 1")
    got = guard(server).send(Ask(URL))
    assert (got.status, got.url, got.redirects, got.media_type) == (200, URL, (), "text/html")
    assert got.body.decode() == "Grüße"
    assert got.headers["x-one"] == "1"


def test_every_request_says_who_asks_and_carries_nothing_else(server):
    server.answers[PAGE] = reply("x", "Set-Cookie: follow=me")
    for _ in range(2):
        guard(server).send(Ask(URL, accept="text/html"))
    assert [one.headers for one in server.asked] == 2 * [
        {
            "host": "vendor.example.com",
            "user-agent": USER_AGENT,
            "accept": "text/html",
            "accept-encoding": "gzip, deflate",
            "connection": "close",
        }
    ]


def test_no_proxy_of_the_environment_gets_between(server, monkeypatch):
    server.answers[PAGE] = reply("direct")
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"http://{HOME}:9/")
    assert guard(server).send(Ask(URL)).body == b"direct"


@pytest.mark.parametrize("status", ["404 Not Found", "429 Too Many Requests", "503 Service Unavailable"])
def test_an_answer_is_an_answer_whatever_its_status(server, status):
    server.answers[PAGE] = reply("no", status=status)
    assert guard(server).send(Ask(URL)).status == int(status[:3])


# Where it may not go


@pytest.mark.parametrize("address", ADDRESSES["not_public"])
def test_a_name_that_leads_to_what_is_not_public_is_not_asked(server, address):
    wiring = Wiring(lambda host, port: [(address, server.port)])
    with pytest.raises(RefusedError, match="not public"):
        Guard(wiring=wiring).send(Ask(URL))
    assert server.asked == []


@pytest.mark.parametrize("others", [["8.8.8.8"], ["8.8.8.8", "2606:4700::1111"]])
def test_one_bad_address_among_good_ones_is_enough(server, others):
    wiring = Wiring(lambda host, port: [*((one, port) for one in others), (HOME, server.port)])
    with pytest.raises(RefusedError, match=HOME):
        Guard(wiring=wiring).send(Ask(URL))
    assert server.asked == []


def test_a_name_is_looked_up_once_a_request_and_connected_to_as_it_was_checked(server):
    """A name that changes its address between check and connection gets nothing from it: rebinding."""
    looked_up = []

    def rebinding(host, port):
        looked_up.append(host)
        return [server.socket] if len(looked_up) == 1 else [("169.254.169.254", 80)]

    server.answers[PAGE] = reply("first")
    got = Guard(wiring=Wiring(rebinding, frozenset({server.socket}))).send(Ask(URL))
    assert (got.body, looked_up) == (b"first", ["vendor.example.com"])


def test_a_name_is_checked_again_on_each_redirect(server):
    """The same name, public at first and at home the second time."""
    answers = iter([[server.socket], [(HOME, 1)]])
    server.answers[PAGE] = onward("/again")
    with pytest.raises(RefusedError, match=r"leads to 127\.0\.0\.1"):
        Guard(wiring=Wiring(lambda host, port: next(answers), frozenset({server.socket}))).send(Ask(URL))
    assert server.paths == [PAGE]


@pytest.mark.parametrize(
    "to",
    [
        "http://127.0.0.1/",
        "http://2130706433/",
        "http://[::ffff:7f00:1]/",
        "//169.254.169.254/latest/meta-data/",
        "http://localhost/",
        "file:///etc/passwd",
        "gopher://other.example.com/",
        "http://user:pass@other.example.com/",
        "http://other.example.com:6379/",
        "/\\other.example.com/",
        "http://intranet/",
    ],
)
def test_a_redirect_is_checked_like_the_first_address(server, to):
    server.answers[PAGE] = onward("http://other.example.com/two")
    server.answers["other.example.com/two"] = onward(to)
    with pytest.raises(RefusedError, match=r"other\.example\.com sends on to where nobody may ask"):
        guard(server).send(Ask(URL))
    assert server.paths == [PAGE, "other.example.com/two"]


def test_the_seam_of_the_tests_opens_one_socket_and_no_other(server):
    server.answers[PAGE] = onward(f"http://{HOME}:{server.port}/")
    with pytest.raises(RefusedError):
        guard(server).send(Ask(URL))
    with pytest.raises(RefusedError):
        Guard(wiring=Wiring(lambda host, port: [(HOME, server.port + 1)], frozenset({server.socket}))).send(
            Ask(URL)
        )


# Redirects


@pytest.mark.parametrize(
    "status", ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"]
)
def test_redirects_are_followed_and_told(server, status):
    server.answers[PAGE] = onward("two?x=1", status)
    server.answers["vendor.example.com/two?x=1"] = onward("//other.example.com/three", status)
    server.answers["other.example.com/three"] = reply("here")
    got = guard(server).send(Ask(URL))
    way = ("http://vendor.example.com/two?x=1", "http://other.example.com/three")
    assert (got.body, got.redirects, got.url) == (b"here", way, way[-1])


def test_a_circle_of_redirects_ends(server):
    server.answers[PAGE] = onward("/")
    assert failure(server, redirects=3) == "it was sent on more than 3 times"
    assert len(server.asked) == 4


def test_a_redirect_to_nowhere_is_an_answer(server):
    server.answers[PAGE] = reply("x", status="302 Found")
    assert guard(server).send(Ask(URL)).status == 302


def test_a_redirect_that_need_not_be_followed_is_an_answer(server):
    server.answers[PAGE] = onward("/two")
    assert guard(server).send(Ask(URL, follows=False)).status == 302


# Failures


def test_a_name_that_nobody_knows(server):
    def unknown(host, port):
        raise OSError("nodename nor servname provided")

    with pytest.raises(UnansweredError, match=r"^the name vendor\.example\.com is not known$"):
        Guard(wiring=Wiring(unknown)).send(Ask(URL))
    with pytest.raises(UnansweredError, match="is not known"):
        Guard(wiring=Wiring(lambda host, port: [])).send(Ask(URL))


def test_the_operating_system_knows_an_address_for_what_it_is():
    assert system_resolver("127.0.0.1", 80) == (("127.0.0.1", 80),)


def test_nobody_listens_there():
    with serving() as play:
        wiring = play.wiring()
    with pytest.raises(UnansweredError, match="could not be reached: it refused"):
        Guard(wiring=wiring).send(Ask(URL))


def test_the_next_address_of_a_name_is_tried_where_the_first_does_not_answer(server):
    with serving() as gone:
        pass
    both = [gone.socket, server.socket]
    server.answers[PAGE] = reply("second")
    wiring = Wiring(lambda host, port: both, frozenset(both))
    assert Guard(wiring=wiring).send(Ask(URL)).body == b"second"


@pytest.mark.parametrize(
    "nonsense",
    [
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/1.1 two hundred\r\n\r\n",
        b"<html>no head</html>",
        b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort",
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"",
    ],
)
def test_nonsense_is_no_answer(server, nonsense):
    server.answers[PAGE] = nonsense
    assert failure(server).startswith("vendor.example.com ")


# Encryption


def test_the_name_on_the_certificate_is_checked_though_the_address_is_pinned(encrypted):
    encrypted.answers[PAGE] = reply("sound")
    trusting = Guard(wiring=encrypted.wiring(trust=one_authority()))
    assert trusting.send(Ask("https://vendor.example.com/")).body == b"sound"
    with pytest.raises(UnansweredError, match="its certificate or encryption is not sound"):
        trusting.send(Ask("https://other.example.com/"))
    assert encrypted.paths == [PAGE]


def test_a_certificate_of_an_unknown_authority_is_not_believed(encrypted):
    wiring = Wiring(lambda host, port: [encrypted.socket], frozenset({encrypted.socket}))
    with pytest.raises(UnansweredError, match="certificate"):
        Guard(wiring=wiring).send(Ask("https://vendor.example.com/"))
    assert encrypted.asked == []


def test_a_line_that_is_not_encrypted_is_no_https(server):
    with pytest.raises(UnansweredError):
        guard(server, seconds=0.5).send(Ask("https://vendor.example.com/"))


def test_a_key_goes_to_its_host_over_an_encrypted_line_and_nowhere_else(encrypted):
    encrypted.answers[PAGE] = onward("https://other.example.com/")
    got = Guard(wiring=encrypted.wiring()).send(Ask("https://vendor.example.com/", secret="Basic a2V5Og=="))
    assert (got.status, encrypted.asked[0].headers["authorization"]) == (302, "Basic a2V5Og==")
    assert encrypted.paths == [PAGE]
    with pytest.raises(RefusedError, match="without encryption"):
        Guard(wiring=encrypted.wiring()).send(Ask(URL, secret="Basic a2V5Og=="))
    assert "a2V5" not in repr(Ask(URL, secret="Basic a2V5Og=="))
