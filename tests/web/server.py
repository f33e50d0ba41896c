"""A server on this machine that plays any host of the internet, well or badly, over plain and encrypted lines."""

from __future__ import annotations

import socketserver
import ssl
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from vetkit.web.errors import UnansweredError
from vetkit.web.guard import Ask, Guard, Limits
from vetkit.web.wire import Socket, Wiring

TLS = Path(__file__).parent / "tls"
HOME = "127.0.0.1"
URL = "http://vendor.example.com/"
PAGE = "vendor.example.com/"


@dataclass(frozen=True)
class Asked:
    """One request as it came in."""

    host: str
    path: str
    headers: dict[str, str]

    @property
    def url(self) -> str:
        return self.host + self.path


Answer = bytes | Callable[["Server"], Iterable[bytes]]
"""Bytes as they go over the line, or a function that yields them one after the other."""


@dataclass
class Server:
    """What is served, and what was asked.

    Attributes:
        answers: By host and path, such as ``vendor.example.com/about``; a list is used up one by one.
        asked: Every request, in order.
        over: Set when the server goes down; an answer that drips waits on it.
    """

    answers: dict[str, Answer | list[Answer]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)
    port: int = 0

    @property
    def paths(self) -> list[str]:
        return [one.url for one in self.asked]

    @property
    def socket(self) -> Socket:
        return (HOME, self.port)

    def wiring(self, *, trust: ssl.SSLContext | None = None) -> Wiring:
        """Every name leads here, and here may be asked."""
        return Wiring(lambda host, port: [self.socket], frozenset({self.socket}), trust or anyone())

    def answer(self, asked: Asked) -> Answer:
        found = self.answers.get(asked.url, reply(b"nobody is at home", status="404 Not Found"))
        if isinstance(found, list):
            return found.pop(0) if len(found) > 1 else found[0]
        return found


def reply(
    body: bytes | str = b"", *headers: str, status: str = "200 OK", kind: str = "text/html; charset=utf-8"
) -> bytes:
    """Return a whole answer; headers are lines such as ``Retry-After: 3``."""
    data = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", f"Content-Length: {len(data)}", *headers]
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + data


def onward(to: str, status: str = "302 Found") -> bytes:
    return reply(b"", f"Location: {to}", status=status)


def anyone() -> ssl.SSLContext:
    """Believe any certificate: the server plays many hosts and has a certificate for one."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def one_authority() -> ssl.SSLContext:
    """Believe the authority of the tests, and check names."""
    return ssl.create_default_context(cafile=str(TLS / "authority.pem"))


@contextmanager
def serving(*, tls: bool = False) -> Iterator[Server]:
    """Serve on a free port of this machine until the block ends."""
    play = Server()
    with _Listener((HOME, 0), _handler(play, _context() if tls else None)) as listener:
        play.port = listener.server_address[1]
        thread = threading.Thread(target=listener.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield play
        finally:
            play.over.set()
            listener.shutdown()
            thread.join()


def drip(parts: Sequence[bytes], *, forever: bool = False) -> Callable[[Server], Iterator[bytes]]:
    """Return an answer that comes a part at a time, with a pause before each."""

    def answer(server: Server) -> Iterator[bytes]:
        yield parts[0]
        while True:
            for part in parts[1:]:
                if server.over.wait(0.02):
                    return
                yield part
            if not forever:
                return

    return answer


def guard(server: Server, **limits: float) -> Guard:
    return Guard(Limits(**limits), server.wiring())


def failure(server: Server, url: str = URL, **limits: float) -> str:
    """Return why ``url`` is not answered."""
    with pytest.raises(UnansweredError) as error:
        guard(server, **limits).send(Ask(url))
    return str(error.value)


class _Listener(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = False  # so that the end of the block waits for every answer
    request_queue_size = 50


def _context() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(TLS / "server.pem")
    return context


def _handler(play: Server, context: ssl.SSLContext | None) -> type[socketserver.BaseRequestHandler]:
    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            self.request.settimeout(5)
            with suppress(OSError):  # the client may hang up, which is what many of the tests are about
                line = context.wrap_socket(self.request, server_side=True) if context else self.request
                with line:
                    head = b""
                    while b"\r\n\r\n" not in head:
                        part = line.recv(65536)
                        if not part:
                            return
                        head += part
                    asked = _asked(head)
                    play.asked.append(asked)
                    answer = play.answer(asked)
                    for part in [answer] if isinstance(answer, bytes) else answer(play):
                        line.sendall(part)

    return Handler


def _asked(head: bytes) -> Asked:
    first, *lines = head.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    return Asked(headers.get("host", "").partition(":")[0], first.split(" ")[1], headers)
