"""How hosts are treated: one request a second, patience, and robots.txt."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from tests.web.server import PAGE, URL, Server, onward, reply, serving
from vetkit.web.errors import RefusedError, UnansweredError
from vetkit.web.guard import Ask, Guard, Limits, Reply
from vetkit.web.manners import Web, retry_after
from vetkit.web.wire import Wiring

ROBOTS = "vendor.example.com/robots.txt"


@dataclass
class Time:
    """A clock that moves only when somebody sleeps."""

    now: float = 100.0
    slept: list[float] = field(default_factory=list)

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 6))
        self.now += seconds


@pytest.fixture
def hours():
    return Time()


@pytest.fixture
def web(server, hours):
    return Web(Guard(Limits(seconds=5), server.wiring()), hours.clock, hours.sleep)


def why(act, *arguments):
    with pytest.raises(UnansweredError) as error:
        act(*arguments)
    return str(error.value)


def test_one_host_is_asked_once_a_second_and_others_meanwhile(server, web, hours):
    for host in ("a", "a", "b", "a", "b"):
        web.fetch(Ask(f"http://{host}.example.com/"))
    assert hours.slept == [1.0, 1.0]
    hours.now += 0.25
    web.fetch(Ask("http://a.example.com/"))
    assert hours.slept[-1] == 0.75


def test_each_address_of_a_redirect_takes_its_turn(server, web, hours):
    server.answers[PAGE] = onward("/two")
    server.answers["vendor.example.com/two"] = reply("here")
    assert web.fetch(Ask(URL)).body == b"here"
    assert hours.slept == [1.0]


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_busy_host_is_asked_three_times_with_growing_pauses(server, web, hours, status):
    server.answers[PAGE] = reply("later", status=f"{status} Busy")
    assert web.fetch(Ask(URL)).status == status
    assert (len(server.asked), hours.slept) == (3, [1.0, 2.0])


def test_a_host_that_recovers_gives_its_answer(server, web):
    server.answers[PAGE] = [reply("later", status="503 Busy"), reply("now")]
    assert web.fetch(Ask(URL)).body == b"now"


@pytest.mark.parametrize(
    "status", ["200 OK", "400 Bad", "401 Who", "403 No", "404 None", "410 Gone", "501 Never"]
)
def test_any_other_answer_is_taken_at_once(server, web, hours, status):
    server.answers[PAGE] = reply("x", status=status)
    assert web.fetch(Ask(URL)).status == int(status[:3])
    assert (len(server.asked), hours.slept) == (1, [])


def test_a_host_that_says_when_is_asked_then(server, web, hours):
    server.answers[PAGE] = [reply("", "Retry-After: 7", status="429 Busy"), reply("now")]
    assert web.fetch(Ask(URL)).body == b"now"
    assert hours.slept == [7.0]


def test_a_host_that_wants_to_be_left_alone_for_long_is(server, web, hours):
    server.answers[PAGE] = reply("", "Retry-After: 3600", status="429 Busy")
    assert web.fetch(Ask(URL)).status == 429
    assert (len(server.asked), hours.slept) == (1, [])


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, 0),
        ({"retry-after": "12"}, 12),
        ({"retry-after": " 12 "}, 12),
        ({"retry-after": "-5"}, 0),
        ({"retry-after": "soon"}, 0),
        ({"retry-after": "9" * 5000}, 999_999_999),
        ({"retry-after": "\u0661\u0662"}, 0),
        ({"retry-after": "Tue, 24 Nov 2026 10:00:30 GMT", "date": "Tue, 24 Nov 2026 10:00:00 GMT"}, 30),
        ({"retry-after": "Tue, 24 Nov 2026 09:00:00 GMT", "date": "Tue, 24 Nov 2026 10:00:00 GMT"}, 0),
        ({"retry-after": "Tue, 24 Nov 2026 10:00:30 GMT", "date": "Tue, 24 Nov 2026 10:00:00"}, 0),
        ({"retry-after": "Tue, 24 Nov 2026 10:00:30 GMT"}, 0),
    ],
)
def test_when_a_host_wants_to_be_asked_again(headers, seconds):
    assert retry_after(Reply(429, URL, (), headers, b"")) == seconds


def test_a_host_that_does_not_answer_is_given_up_for_the_run(hours):
    with serving() as gone:
        web = Web(Guard(wiring=gone.wiring()), hours.clock, hours.sleep)
    first = why(web.fetch, Ask(URL))
    assert first == "vendor.example.com could not be reached: it refused"
    slept = list(hours.slept)
    assert why(web.fetch, Ask(f"{URL}another")) == first
    assert hours.slept == slept == [1.0, 2.0]


def test_what_the_guard_refuses_is_not_tried_again(hours):
    web = Web(Guard(wiring=Wiring(lambda host, port: [("10.0.0.1", port)])), hours.clock, hours.sleep)
    with pytest.raises(RefusedError):
        web.fetch(Ask(URL))
    assert hours.slept == []


def test_what_does_not_change_is_asked_for_once(server, web):
    server.answers[PAGE] = reply("list")
    assert [web.once(Ask(URL)).body for _ in range(3)] == [b"list"] * 3
    assert len(server.asked) == 1


# robots.txt


def open_page(server: Server, robots: bytes, page: str = "/about") -> None:
    server.answers[ROBOTS] = robots
    server.answers[f"vendor.example.com{page}"] = reply("page")


@pytest.mark.parametrize(
    "robots",
    [
        reply("", kind="text/plain"),
        reply("User-agent: *\nDisallow: /private", kind="text/plain"),
        reply("User-agent: *\nDisallow: /\n\nUser-agent: vetkit\nAllow: /", kind="text/plain"),
        reply("User-agent: *\nDisallow: /*.pdf$", kind="text/plain"),
        reply("<html>not found</html>", status="404 Not Found"),
        reply("who are you?", status="403 Forbidden"),
        reply(b"\xff\xfe\0\0nonsense", kind="text/plain"),
    ],
)
def test_a_page_that_programs_may_have_is_asked_for(server, web, robots):
    open_page(server, robots)
    assert web.page(f"{URL}about").body == b"page"
    assert server.paths == [ROBOTS, "vendor.example.com/about"]


@pytest.mark.parametrize(
    "rules",
    [
        "User-agent: *\nDisallow: /",
        "User-agent: vetkit\nDisallow: /about",
        "User-agent: *\nDisallow: /*bout$",
        "User-agent: *\nAllow: /\nDisallow: /a",
    ],
)
def test_a_page_that_programs_may_not_have_is_not_asked_for(server, web, rules):
    open_page(server, reply(rules, kind="text/plain"))
    said = "the robots.txt of vendor.example.com keeps this page from programs: open it by hand"
    assert why(web.page, f"{URL}about") == said
    assert server.paths == [ROBOTS]


def test_the_rules_of_a_site_are_read_once(server, web):
    open_page(server, reply("User-agent: *\nDisallow: /x", kind="text/plain"))
    for _ in range(2):
        web.page(f"{URL}about")
    assert server.paths.count(ROBOTS) == 1


def test_a_site_whose_rules_cannot_be_read_is_left_alone(server, web):
    open_page(server, reply("", status="503 Busy"))
    assert why(web.page, f"{URL}about").endswith("no page was asked for: it answered 503")
    assert "vendor.example.com/about" not in server.paths


def test_the_rules_of_the_site_that_a_page_is_sent_on_to_count_too(server, web):
    server.answers[ROBOTS] = reply("", kind="text/plain")
    server.answers[PAGE] = onward("http://other.example.com/")
    server.answers["other.example.com/robots.txt"] = reply("User-agent: *\nDisallow: /", kind="text/plain")
    assert "robots.txt of other.example.com" in why(web.page, URL)
    assert "other.example.com/" not in server.paths


def test_hostile_rules_take_no_longer_than_honest_ones(server, web):
    """Earlier versions of the reader would not come back from this one."""
    open_page(
        server,
        reply("User-agent: *\nDisallow: /" + "*a" * 100_000 + "*b$", kind="text/plain"),
        "/" + "a" * 1_500,
    )
    assert web.page(URL + "a" * 1_500).body == b"page"
