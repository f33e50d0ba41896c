"""An address of the web, taken apart with suspicion: one reading, and a refusal where there could be two."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address
from urllib.parse import quote

import idna

from vetkit.web import address
from vetkit.web.errors import RefusedError

LONGEST = 2_000
"""Characters of an address."""

PORTS = {"http": 80, "https": 443}

_PARTS = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?P<authority>[^/?#]*)(?P<rest>[^#]*)")
_AUTHORITY = re.compile(r"(?P<host>\[[0-9A-Fa-f:.]+\]|[^:\[\]]+)(?::(?P<port>[1-9][0-9]{0,4}))?")
_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_UNSAFE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zs", "Zl", "Zp"}
_KEPT = "/?%:@!$&'()*+,;=~-._[]"

NOT_PUBLIC = (
    "alt", "arpa", "corp", "example", "home", "internal", "intranet", "invalid", "lan", "local", "localhost",
    "mail", "onion", "private", "test",
)  # fmt: skip
"""Last parts of names that no public name server knows: RFC 6761 and 6762, ICANN's list of names in use."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes.

    Attributes:
        scheme: ``http`` or ``https``.
        host: Name in ASCII, or address; an IPv6 address has no brackets.
        port: Its port.
        path: Path and query, in ASCII, beginning with ``/``.
    """

    scheme: str
    host: str
    port: int
    path: str

    @property
    def origin(self) -> str:
        """Scheme, host and, if it is unusual, port: what a robots.txt speaks for."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}"

    def __str__(self) -> str:
        """Return the whole address."""
        return self.origin + self.path


def target(url: str, ports: frozenset[int] = frozenset()) -> Target:
    """Take ``url`` apart.

    Args:
        url: The address, as a stranger wrote it.
        ports: Ports that are allowed beside 80 and 443.

    Raises:
        RefusedError: It is no address that may be asked; the message says why.
    """
    _refuse_characters(url)
    parts = _PARTS.match(url)
    if not parts or parts["scheme"].lower() not in PORTS:
        raise RefusedError("the address does not begin with https:// or http://")
    if "@" in parts["authority"]:
        raise RefusedError("the address has a user name or password in it")
    authority = _AUTHORITY.fullmatch(parts["authority"])
    if not authority:
        raise RefusedError("the host or port of the address is not written as it must be")
    scheme = parts["scheme"].lower()
    port = int(authority["port"] or PORTS[scheme])
    if port not in ports | set(PORTS.values()):
        raise RefusedError(f"port {port} is not one of a public web site")
    rest = quote(parts["rest"], safe=_KEPT)
    return Target(scheme, _host(authority["host"]), port, rest if rest.startswith("/") else f"/{rest}")


def host_of(name: str) -> str:
    """Return a domain as the network knows it, such as ``xn--mller-kva.de`` for ``Müller.de``.

    Raises:
        RefusedError: It is no public name.
    """
    _refuse_characters(name)
    if not _AUTHORITY.fullmatch(name) or "/" in name or "@" in name:
        raise RefusedError("it is not the name of a domain")
    return _host(name)


def _refuse_characters(url: str) -> None:
    if len(url) > LONGEST:
        raise RefusedError(f"the address is longer than {LONGEST:,} characters")
    if any(unicodedata.category(character) in _UNSAFE for character in url):
        raise RefusedError("the address has a blank or an invisible character in it")
    if "\\" in url:
        raise RefusedError("the address has a backslash in it")


def _host(written: str) -> str:
    """Return the host in the one form that is used from here on."""
    if written.startswith("["):
        try:
            return _public(str(IPv6Address(written[1:-1])))
        except ValueError as error:
            raise RefusedError("the host is no address of IPv6") from error
    name = _ascii(written).removesuffix(".")
    labels = name.split(".")
    if len(name) > 253 or not all(map(_LABEL.fullmatch, labels)):
        raise RefusedError("the host is not written as a name can be")
    if _NUMBER.fullmatch(labels[-1]):
        return _dotted(name)
    if len(labels) == 1:
        raise RefusedError(f"'{name}' is a name of a local network")
    if labels[-1] in NOT_PUBLIC:
        raise RefusedError(f"names that end in .{labels[-1]} are not public")
    return name


def _ascii(written: str) -> str:
    """Return a name in ASCII: other alphabets as IDNA 2008 has them, after the mapping of UTS 46."""
    name = written.lower()
    if name.isascii() and "xn--" not in name:
        return name
    try:
        return idna.encode(name, uts46=True, std3_rules=True).decode("ascii")
    except (idna.IDNAError, UnicodeError) as error:
        raise RefusedError("the host has letters that no name can have") from error


def _dotted(name: str) -> str:
    """Return an IPv4 address in its usual form; every other way to write one is a disguise."""
    try:
        return _public(str(IPv4Address(name)))
    except ValueError as error:
        raise RefusedError("the host is an address written in an unusual way") from error


def _public(found: str) -> str:
    why = address.refusal(found)
    if why:
        raise RefusedError(f"the address {found} is not public: {why}")
    return found
