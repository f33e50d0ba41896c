"""E-mail addresses and hosts, compared by the domain that somebody has registered.

Where the list of public suffixes is not installed, two hosts are one owner's only if they are equal or
one lies within the other: two side by side under one domain are then not seen, and the report says so.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from vetkit.claims.fold import fold
from vetkit.model.signal import Lists
from vetkit.signals._names import key
from vetkit.signals._plain import words

_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:(?://)?", re.I)
_HOST = re.compile(r"^[^\s/?#:@]+\.[^\s/?#:@.]{2,}$")
_ADDRESS = re.compile(r"([^\s<>()\[\],;:\"@]+)@([^\s<>()\[\],;:\"@]+)")
_EXAMPLE = re.compile(r"(?:^|\.)example\.(?:com|net|org)$")
"""Domains that are nobody's, and stand in forms (RFC 2606)."""
_AT = re.compile(r"\s*[(\[{]\s*at\s*[)\]}]\s*", re.I)
_DOT = re.compile(r"\s*[(\[{]\s*dot\s*[)\]}]\s*", re.I)
_SPOKEN = re.compile(r"^\s*(\S+)\s+at\s+(\S+(?:\s+dot\s+\S+)+)\s*$", re.I)
_SAID_DOT = re.compile(r"\s+dot\s+", re.I)
"""How people write an address so that no machine should find it."""

_GENERIC_COUNTRY = frozenset(
    [
        "io",
        "ai",
        "co",
        "me",
        "tv",
        "cc",
        "ly",
        "gg",
        "fm",
        "am",
        "to",
        "ws",
        "nu",
        "la",
        "sh",
        "ac",
        "is",
        "it.com",
    ]
)


@dataclass(frozen=True, slots=True)
class Host:
    """A host name.

    Attributes:
        host: The whole of it, small letters, in ASCII.
        domain: The part that somebody registered; None where the list of public suffixes is not installed.
        shared: Whether unrelated people share it: a free mailbox, a site builder, a social network.
    """

    host: str
    domain: str | None
    shared: bool

    @property
    def registered(self) -> str:
        """The registered domain, or all there is."""
        return self.domain or self.host

    @property
    def label(self) -> str:
        """The domain's own name, without its ending."""
        return self.registered.partition(".")[0]

    @property
    def bare(self) -> str:
        """The domain's own name without hyphens, in the letters that it looks like."""
        return fold(self.shown.partition(".")[0]).shadow.replace("-", "")

    @property
    def shown(self) -> str:
        """The registered domain as people write it."""
        try:
            return self.registered.encode("ascii").decode("idna")
        except UnicodeError:
            return self.registered


@dataclass(frozen=True, slots=True)
class Mail:
    """An e-mail address.

    Attributes:
        address: As it reaches the mailbox: without tags, and without dots where they do not count.
        local: The part before the @.
        host: The part after it.
        free: Whether anybody can have such an address.
        disposable: Whether it is meant to be thrown away.
    """

    address: str
    local: str
    host: Host
    free: bool
    disposable: bool

    def is_in(self, names: Set[str]) -> bool:
        """Tell whether all of ``names``, in the form of ``key``, are in the part before the @."""
        box = "".join(map(key, words(self.local)))
        return all(name in box for name in names)


def is_available() -> bool:
    """Tell whether the list of public suffixes is installed."""
    return _suffixes(encoded=False) is not None


@cache
def _suffixes(*, encoded: bool) -> Any | None:  # noqa: ANN401 - the library's type
    """Return the list; with the ``xn--`` forms, which take most of its time, only where ``encoded``."""
    try:
        from publicsuffixlist import PublicSuffixList
    except ImportError:
        return None
    return PublicSuffixList(accept_encoded_idn=encoded)


def host(text: str | None, lists: Lists) -> Host | None:
    """Return the host of a web address, e-mail domain or bare host name; None where there is none."""
    bare = _SCHEME.sub("", (text or "").strip()).partition("/")[0].partition("?")[0].rpartition("@")[2]
    name = _ascii(re.sub(r":\d+$", "", bare).strip(". ").casefold()).removeprefix("www.")
    if not _HOST.match(name):
        return None
    domain = _registered(name)
    shared = (
        any(one in names for one in (name, domain or name) for names in (lists.shared_hosts, lists.free_mail))
        or (domain or name).partition(".")[0] in lists.free_brands
    )
    if domain is None:
        shared = shared or any(name.endswith(f".{one}") for one in lists.shared_hosts)
    return Host(name, domain, shared or (is_available() and domain is None))


@lru_cache(maxsize=4096)
def _registered(name: str) -> str | None:
    suffixes = _suffixes(encoded="xn--" in name)
    found = suffixes.privatesuffix(name) if suffixes else None
    return str(found) if found else None


def _ascii(name: str) -> str:
    """Return a host name with letters of other alphabets as the network has them."""
    if name.isascii():
        return name
    import idna

    try:
        return idna.encode(name, uts46=True).decode()
    except idna.IDNAError:
        return name


def mail(text: str | None, lists: Lists) -> Mail | None:
    """Return the first e-mail address in ``text`` in parts; None where there is none."""
    spoken = _SPOKEN.match(text or "")
    spelt = f"{spoken[1]}@{_SAID_DOT.sub('.', spoken[2])}" if spoken else text or ""
    written = _DOT.sub(".", _AT.sub("@", spelt)).removeprefix("mailto:").casefold()
    found = _ADDRESS.search(written)
    at_host = host(found[2], lists) if found else None
    if found is None or at_host is None or found[1] in lists.no_mailbox or _EXAMPLE.search(at_host.host):
        return None
    box = found[1].partition("+")[0]
    names = {at_host.host, at_host.registered}
    disposable = bool(names & lists.disposable) or at_host.label in lists.disposable_brands
    at_name = lists.mail_aliases.get(at_host.host, at_host.host)
    if at_name in lists.dotless:
        box = re.sub(r"[._-]", "", box)
    return Mail(
        address=f"{box}@{at_name}",
        local=box,
        host=at_host,
        free=not disposable and (bool(names & lists.free_mail) or at_host.label in lists.free_brands),
        disposable=disposable,
    )


def is_same(one: Host, other: Host) -> bool:
    """Tell whether two hosts are one owner's; what unrelated people share is nobody's."""
    if one.shared or other.shared:
        return False
    if one.domain and other.domain:
        return one.domain == other.domain
    return one.host == other.host or _within(one.host, other.host) or _within(other.host, one.host)


def _within(inner: str, outer: str) -> bool:
    return outer.count(".") > 0 and inner.endswith(f".{outer}")


def is_same_name(one: Host, other: Host) -> bool:
    """Tell whether two domains differ in ending, hyphens or look-alike letters only: acme.com, ac-me.uk."""
    if one.shared or other.shared or is_same(one, other):
        return False
    return len(one.bare) > 3 and one.bare == other.bare


def is_tenancy(one: Host, other: Host, names: Set[str]) -> bool:
    """Tell whether two hosts are a landlord's, each with a name of its own before a domain that is neither's.

    Args:
        one: A host such as acme.sites.example.
        other: Another within the same domain.
        names: The names of both firms, each in one word; no landlord has one of these.
    """
    rooms = [host.host.removesuffix(host.registered).strip(".") for host in (one, other)]
    tenants = rooms[0] != rooms[1] and all(rooms) and any(_is_named(room, names) for room in rooms)
    return tenants and not _is_named(one.bare, names)


def _is_named(label: str, names: Set[str]) -> bool:
    bare = label.replace("-", "")
    return any(name in bare or bare in name for name in names if name)


def region_of(one: Host | None) -> tuple[str, ...]:
    """Return the country that a domain's ending names."""
    ending = one.host.rpartition(".")[2] if one else ""
    if len(ending) != 2 or ending in _GENERIC_COUNTRY:
        return ()
    return ("GB",) if ending == "uk" else (ending.upper(),)
