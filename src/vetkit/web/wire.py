"""One request over the wire, to an address that was checked. The one module that imports httpx."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from time import monotonic

import httpcore
import httpx

from vetkit.web import address
from vetkit.web.errors import RefusedError, UnansweredError
from vetkit.web.url import Target

Socket = tuple[str, int]
"""Address and port."""

Resolver = Callable[[str, int], Sequence[Socket]]
"""Returns where a name and port are to be found; raises OSError where the name is not known."""


def system_resolver(host: str, port: int) -> Sequence[Socket]:
    """Ask the operating system, as every program does."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys((str(one[4][0]), int(one[4][1])) for one in found))


@dataclass(frozen=True)
class Wiring:
    """How names become sockets. Only tests give another than the default; the command line has no way to.

    Attributes:
        resolve: Where a name is to be found.
        allowed: Sockets that may be connected to although they are not public: a test's own servers.
        trust: Certificates that are believed; those of the well-known authorities where None.
    """

    resolve: Resolver = system_resolver
    allowed: frozenset[Socket] = frozenset()
    trust: ssl.SSLContext | None = None

    @cached_property
    def certificates(self) -> ssl.SSLContext:
        """The certificates that are believed, read when they are first needed."""
        return self.trust or httpx.create_ssl_context(trust_env=False)

    def sockets(self, host: str, port: int) -> Sequence[Socket]:
        """Return where ``host`` is to be found, once every one of its addresses is known to be public.

        Raises:
            RefusedError: One of them is not. A name that leads to both is a trap, not a mistake.
            UnansweredError: The name is not known.
        """
        try:
            found = self.resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise UnansweredError(f"the name {host} is not known") from error
        for one in found:
            why = "" if one in self.allowed else address.refusal(one[0])
            if why:
                raise RefusedError(f"{host} leads to {one[0]}, which is not public: {why}")
        if not found:
            raise UnansweredError(f"the name {host} is not known")
        return found


class Clock:
    """What is left of the time that one answer may take, however many addresses it is spread over."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = monotonic() + seconds

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """Leave out the time that the block takes: waiting for one's turn is no fault of the other side."""
        start = monotonic()
        yield
        self._end += monotonic() - start

    def left(self, wanted: float | None = None) -> float:
        """Return the seconds left, but not more than ``wanted``."""
        left = self._end - monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout
        return left if wanted is None else min(left, wanted)


class _Stream(httpcore.NetworkStream):
    """A stream that ends when the time is up, however slowly the other side drips."""

    def __init__(self, stream: httpcore.NetworkStream, clock: Clock) -> None:
        self._stream = stream
        self._clock = clock

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._clock.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._clock.left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._clock.left(timeout))
        return _Stream(stream, self._clock)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


class _Pinned(httpcore.NetworkBackend):
    """Resolves a name once, checks every address, and connects to one of those very addresses."""

    def __init__(self, wiring: Wiring, clock: Clock) -> None:
        self._wiring = wiring
        self._clock = clock
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        last: httpcore.ConnectError | httpcore.ConnectTimeout | None = None
        for name, number in self._wiring.sockets(host, port):
            try:
                stream = self._backend.connect_tcp(
                    name, number, self._clock.left(timeout), local_address, socket_options
                )
                return _Stream(stream, self._clock)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                last = error
        raise last or httpcore.ConnectError


class _Body(httpx.SyncByteStream):
    def __init__(self, stream: Iterable[bytes], close: Callable[[], None]) -> None:
        self._stream = stream
        self._close = close

    def __iter__(self) -> Iterator[bytes]:
        yield from self._stream

    def close(self) -> None:
        self._close()


class _Transport(httpx.BaseTransport):
    """What httpx sends through: a new connection for each request, so that each is checked."""

    def __init__(self, wiring: Wiring, clock: Clock) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=wiring.certificates,
            max_keepalive_connections=0,
            network_backend=_Pinned(wiring, clock),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        answer = self._pool.handle_request(
            httpcore.Request(
                request.method,
                httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Body(answer.iter_stream(), answer.close)
        )

    def close(self) -> None:
        self._pool.close()


@dataclass(frozen=True, slots=True)
class Received:
    """The head of an answer, and its body as it comes in, still encoded."""

    status: int
    headers: Mapping[str, str]
    header_bytes: int
    chunks: Iterator[bytes] = field(repr=False)


@contextmanager
def exchange(wiring: Wiring, target: Target, headers: Mapping[str, str], clock: Clock) -> Iterator[Received]:
    """Send one request and yield what comes back. No redirect is followed, no cookie kept, no proxy asked.

    Raises:
        UnansweredError: Nothing came back, or not in time; RefusedError where it was not sent.
    """
    transport = _Transport(wiring, clock)
    try:
        with (
            httpx.Client(transport=transport, trust_env=False, timeout=clock.seconds) as client,
            client.stream("GET", str(target), headers=dict(headers)) as answer,
        ):
            size = sum(len(name) + len(value) + 4 for name, value in answer.headers.raw)
            names = {name.lower(): value for name, value in answer.headers.items()}
            yield Received(answer.status_code, names, size, answer.iter_raw())
    except (httpcore.TimeoutException, httpx.TimeoutException) as error:
        raise UnansweredError(f"{target.host} took longer than {clock.seconds:g} seconds", 0) from error
    except (httpcore.NetworkError, httpx.NetworkError) as error:
        raise UnansweredError(f"{target.host} could not be reached: {_said(error)}", 0) from error
    except (httpcore.ProtocolError, httpx.TransportError, httpx.InvalidURL) as error:
        raise UnansweredError(f"{target.host} answered in a way that is not HTTP") from error


def _said(error: Exception) -> str:
    """Return why a connection failed in a few plain words."""
    text = str(error)
    if "CERTIFICATE" in text or "SSL" in text:
        return "its certificate or encryption is not sound"
    return "it refused" if "refused" in text else "the connection broke"
