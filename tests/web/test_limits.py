"""How much an answer may cost, however it is given."""

from __future__ import annotations

import gzip
import zlib

import pytest

from tests.web.server import PAGE, URL, drip, failure, guard, onward, reply
from vetkit.web.guard import Ask


def test_a_body_over_the_limit_is_not_read_to_its_end(server):
    server.answers[PAGE] = drip(
        [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"400\r\n" + b"a" * 1024 + b"\r\n"],
        forever=True,
    )
    assert failure(server, size=4096) == "the answer is larger than 0.00390625 MiB"


def test_a_body_of_the_very_limit_is_read(server):
    server.answers[PAGE] = reply(b"a" * 4096)
    assert len(guard(server, size=4096).send(Ask(URL)).body) == 4096


@pytest.mark.parametrize(
    ("encoding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress), ("GZIP", gzip.compress)]
)
def test_a_packed_body_is_unpacked(server, encoding, pack):
    server.answers[PAGE] = reply(pack(b"page " * 100), f"Content-Encoding: {encoding}")
    assert guard(server).send(Ask(URL)).body == b"page " * 100


@pytest.mark.parametrize(("encoding", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_a_decompression_bomb_is_stopped_at_the_limit(server, encoding, pack):
    bomb = pack(b"\0" * (64 << 20))
    assert len(bomb) < 1 << 20
    server.answers[PAGE] = reply(bomb, f"Content-Encoding: {encoding}")
    assert failure(server, size=1 << 20) == "the answer is larger than 1 MiB"


@pytest.mark.parametrize("layers", ["gzip, gzip", "br", "zstd", "compress", "gzip, identity"])
def test_a_body_packed_otherwise_is_refused(server, layers):
    server.answers[PAGE] = reply(gzip.compress(gzip.compress(b"x")), f"Content-Encoding: {layers}")
    assert failure(server) == "the answer is packed in a way that was not asked for"


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"no gzip", "the answer is packed, and cannot be unpacked"),
        (gzip.compress(b"page " * 100)[:-12], "the answer is packed, and was cut off"),
    ],
)
def test_a_broken_packing_is_told(server, body, says):
    server.answers[PAGE] = reply(body, "Content-Encoding: gzip")
    assert failure(server) == says


def test_headers_have_a_limit(server):
    server.answers[PAGE] = reply("x", f"X-Much: {'a' * 40_000}")
    assert failure(server) == "the headers of the answer are larger than 32 KiB"


def test_headers_without_end_are_given_up(server):
    server.answers[PAGE] = drip([b"HTTP/1.1 200 OK\r\n", b"X: " + b"a" * 65_536 + b"\r\n"], forever=True)
    assert failure(server) == "vendor.example.com answered in a way that is not HTTP"


SLOW = "vendor.example.com took longer than 0.3 seconds"


@pytest.mark.parametrize(
    "parts",
    [
        [b"HTTP/1.1 200 OK\r\n", b"X: y\r\n"],
        [b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n", b"a"],
        [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n"],
        [b"", b"HTTP/1.1 100 Continue\r\n\r\n"],
    ],
    ids=["headers", "body", "chunks", "continue"],
)
def test_an_answer_that_drips_ends_when_the_time_is_up(server, parts):
    server.answers[PAGE] = drip(parts, forever=True)
    assert failure(server, seconds=0.3) == SLOW


def test_an_answer_that_never_comes_ends_when_the_time_is_up(server):
    server.answers[PAGE] = drip([b"", b""], forever=True)
    assert failure(server, seconds=0.3) == SLOW


def test_the_time_is_that_of_all_redirects_together(server):
    server.answers[PAGE] = drip([b"", onward("/")])
    assert failure(server, seconds=0.3, redirects=1_000) == SLOW
    assert len(server.asked) > 1
