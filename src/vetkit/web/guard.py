"""The guard: lets requests out to public addresses only, and lets no more in than was asked for.

Addresses to ask are written by the party that is vetted. Whoever chooses an address may want this machine to
talk to itself, to its neighbours or to the metadata service of its cloud. See SECURITY.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin

from vetkit import __version__
from vetkit.web.decode import decoded
from vetkit.web.errors import RefusedError, UnansweredError
from vetkit.web.url import Target, target
from vetkit.web.wire import Clock, Received, Wiring, exchange

USER_AGENT = f"vetkit/{__version__} (vendor due diligence; a person asked for this)"

_REDIRECTS = {301, 302, 303, 307, 308}


@dataclass(frozen=True, slots=True)
class Limits:
    """What one answer may cost.

    Attributes:
        size: Bytes of the body, before and after unpacking.
        head: Bytes of the headers.
        seconds: From the first name to the last byte, redirects included.
        redirects: Addresses that a request may be sent on to.
        ports: Ports that are allowed beside 80 and 443.
    """

    size: int = 5 << 20
    head: int = 32 << 10
    seconds: float = 20.0
    redirects: int = 5
    ports: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Ask:
    """One request.

    Attributes:
        url: Where to, in a stranger's words.
        accept: Media types that are wanted.
        secret: Value of the Authorization header. It goes to the host of ``url`` over https and nowhere else.
        follows: Whether redirects are followed.
    """

    url: str
    accept: str = "*/*"
    secret: str = field(default="", repr=False)
    follows: bool = True


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer.

    Attributes:
        status: Its HTTP status.
        url: The address that answered.
        redirects: Addresses that the request was sent on to, in order.
        headers: By their names in small letters.
        body: Unpacked.
    """

    status: int
    url: str
    redirects: tuple[str, ...]
    headers: Mapping[str, str]
    body: bytes = field(repr=False)

    @property
    def media_type(self) -> str:
        """What the body is, without parameters; empty where nobody says."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()


def _anybody(target: Target) -> None:
    """Let every request go at once."""


@dataclass(frozen=True)
class Guard:
    """Sends requests out, each address on the way checked anew.

    Attributes:
        limits: What one answer may cost.
        wiring: How names become sockets; only tests give one.
    """

    limits: Limits = Limits()
    wiring: Wiring = field(default_factory=Wiring)

    def check(self, url: str) -> Target:
        """Take an address apart without asking anybody.

        Raises:
            RefusedError: It may not be asked.
        """
        return target(url, self.limits.ports)

    def send(self, ask: Ask, permit: Callable[[Target], None] = _anybody) -> Reply:
        """Send a request and return what came back, whatever its status.

        Args:
            ask: What is asked.
            permit: Called with each address on the way before it is asked; may wait, or raise.

        Raises:
            RefusedError: The address, or one that it leads to, may not be asked.
            UnansweredError: Nothing came back, or more than was wanted.
        """
        here: Target | None = self.check(ask.url)
        way: list[str] = []
        clock = Clock(self.limits.seconds)
        while here:
            with clock.stopped():
                permit(here)
            with exchange(self.wiring, here, _headers(ask, here), clock) as received:
                onward = self._onward(ask, here, received)
                if onward is None:
                    return self._reply(received, here, tuple(way))
            here = onward
            way.append(str(here))
            if len(way) > self.limits.redirects:
                break
        raise UnansweredError(f"it was sent on more than {self.limits.redirects} times")

    def _onward(self, ask: Ask, here: Target, received: Received) -> Target | None:
        """Return where the request is sent on to, checked like the first address; None if it has arrived."""
        onward = received.headers.get("location", "")
        if received.status not in _REDIRECTS or not onward or not ask.follows or ask.secret:
            return None
        try:
            found = self.check(urljoin(str(here), onward))
        except RefusedError as error:
            raise RefusedError(f"{here.host} sends on to where nobody may ask: {error}") from error
        except ValueError as error:
            raise UnansweredError(f"{here.host} sends on to what is no address") from error
        return found

    def _reply(self, received: Received, here: Target, way: tuple[str, ...]) -> Reply:
        if received.header_bytes > self.limits.head:
            raise UnansweredError(f"the headers of the answer are larger than {self.limits.head >> 10} KiB")
        encoding = received.headers.get("content-encoding", "")
        body = decoded(received.chunks, encoding, self.limits.size)
        return Reply(received.status, str(here), way, received.headers, body)


def _headers(ask: Ask, here: Target) -> dict[str, str]:
    headers = {
        "User-Agent": USER_AGENT,
        "Accept": ask.accept,
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
    }
    if ask.secret:
        if here.scheme != "https":
            raise RefusedError("a key is not sent without encryption")
        headers["Authorization"] = ask.secret
    return headers
