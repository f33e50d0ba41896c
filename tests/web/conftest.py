"""A server that plays any host, for each test anew."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.web.server import Server, serving


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as play:
        yield play


@pytest.fixture
def encrypted() -> Iterator[Server]:
    with serving(tls=True) as play:
        yield play
