"""One reading of an address, and a refusal where there could be two."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from vetkit.web.address import refusal
from vetkit.web.errors import RefusedError
from vetkit.web.guard import Ask, Guard
from vetkit.web.url import host_of, target
from vetkit.web.wire import Wiring

HOSTILE = tomllib.loads((Path(__file__).parent / "hostile.toml").read_text("utf-8"))


def nobody(host, port):
    raise AssertionError(f"{host} was looked up")


@pytest.mark.parametrize("row", HOSTILE["refused"], ids=lambda row: ascii(row["url"]))
def test_a_hostile_address_is_refused_with_its_reason_before_any_name_is_looked_up(row):
    guard = Guard(wiring=Wiring(resolve=nobody))
    with pytest.raises(RefusedError) as refused:
        guard.send(Ask(row["url"]))
    assert row["why"] in str(refused.value)


def test_the_table_of_hostile_addresses_is_long_and_has_no_row_twice():
    urls = [row["url"] for row in HOSTILE["refused"]]
    assert len(set(urls)) == len(urls) >= 60


@pytest.mark.parametrize("address", HOSTILE["names"]["not_public"])
def test_an_address_that_is_not_public_has_a_reason(address):
    assert refusal(address)


@pytest.mark.parametrize("address", HOSTILE["names"]["public"])
def test_a_public_address_has_none(address):
    assert refusal(address) == ""


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("https://vendor.com", "https://vendor.com/"),
        ("HTTPS://Vendor.COM/About", "https://vendor.com/About"),
        ("http://vendor.com:80/a?b=c&d#part", "http://vendor.com/a?b=c&d"),
        ("https://vendor.com:443?x", "https://vendor.com/?x"),
        ("http://vendor.com:443/", "http://vendor.com:443/"),
        ("https://vendor.com./", "https://vendor.com/"),
        ("https://müller.de/über?wort=süß", "https://xn--mller-kva.de/%C3%BCber?wort=s%C3%BC%C3%9F"),
        ("https://faß.de/", "https://xn--fa-hia.de/"),
        ("https://xn--mller-kva.de/%20%2F", "https://xn--mller-kva.de/%20%2F"),
        ("https://Ｖｅｎｄｏｒ.com/", "https://vendor.com/"),
        ("https://my_shop.vendor.com/", "https://my_shop.vendor.com/"),
        ("http://93.184.216.34/", "http://93.184.216.34/"),
        ("http://[2606:4700:0:0::1111]:80/x", "http://[2606:4700::1111]/x"),
        ("https://vendor.com/a'b\"c<d>", "https://vendor.com/a'b%22c%3Cd%3E"),
    ],
)
def test_an_honest_address_is_read_in_its_one_form(written, read):
    found = target(written)
    assert str(found) == read
    assert str(target(read)) == read


def test_another_port_may_be_allowed():
    assert target("https://vendor.com:8443/", frozenset({8443})).port == 8443
    with pytest.raises(RefusedError):
        target("https://vendor.com:8444/", frozenset({8443}))


def test_an_address_has_a_limit():
    assert target("https://vendor.com/" + "a" * 1_900)
    with pytest.raises(RefusedError, match="longer than"):
        target("https://vendor.com/" + "a" * 2_000)


@pytest.mark.parametrize(("name", "host"), [("Acme.com", "acme.com"), ("Müller.de.", "xn--mller-kva.de")])
def test_a_bare_domain_is_read_the_same_way(name, host):
    assert host_of(name) == host


@pytest.mark.parametrize(
    "name", ["https://acme.com", "acme.com/x", "a@acme.com", "acme", "127.0.0.1", "acme.example"]
)
def test_what_is_no_public_domain_is_refused(name):
    with pytest.raises(RefusedError):
        host_of(name)
