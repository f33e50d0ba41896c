"""Whatever a source answers, nothing is raised, and what is filed is read back as it was."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sources.play import NOW, plays, profile_of, web
from tests.web.server import reply, serving
from vetkit.load.records import load_records
from vetkit.records import add_evidence
from vetkit.research import find, plan
from vetkit.sources import SOURCES, Means

ASKED = sorted(set(SOURCES) - {"ofac"})
FIRST = {source: next(play for play in plays() if play.source == source) for source in ASKED}
KEYS = sorted(
    [
        "objectClassName",
        "ldhName",
        "status",
        "events",
        "eventAction",
        "eventDate",
        "entities",
        "roles",
        "vcardArray",
        "isValid",
        "userError",
        "name",
        "data",
        "attributes",
        "lei",
        "entity",
        "legalName",
        "legalAddress",
        "creationDate",
        "Status",
        "Answer",
        "type",
        "items",
        "title",
        "company_name",
        "handle",
        "acct",
        "company_number",
        "company_status",
        "date_of_creation",
        "createdAt",
        "created_at",
        "postsCount",
        "statuses_count",
        "last_status_at",
    ]
)
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=40)
    | st.sampled_from(["domain", "registration", "2019-04-02", "VALID", "10 mail.acme.com.", "2019-13-99"])
)
ANYTHING = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=8), inner, max_size=8)
    ),
    max_leaves=25,
)


@pytest.fixture(scope="module")
def server():
    with serving(tls=True) as play:
        yield play


def ask(server, source, body, kind="application/json"):
    """Ask ``source``, file what came of it, and read it back."""
    play = FIRST[source]
    answer = reply(body, kind=kind)
    server.answers.clear()
    server.answers |= {
        url: said if "iana" in url or "robots" in url else answer for url, said in play.answers.items()
    }
    who = profile_of(play.profile)
    means = Means(web(server), who, {source: "key"})
    planned = plan(who, (), NOW.date(), only=[source], keys=[source])
    (found,) = find(planned.ask, means, NOW.date(), lambda: NOW)
    with tempfile.TemporaryDirectory() as folder:
        filed = add_evidence(Path(folder), found.item, found.body, found.media_type)
        (held,) = load_records(Path(folder)).evidence
    assert (held.item, held.damage) == (filed, "")
    assert filed.outcome in ("answered", "not-found", "failed")
    return filed


@pytest.mark.parametrize("source", ASKED)
@given(answer=ANYTHING)
@settings(max_examples=12, deadline=None)
def test_any_json_is_an_answer_or_none(server, source, answer):
    ask(server, source, json.dumps(answer))


@pytest.mark.parametrize("source", ASKED)
@given(body=st.binary(max_size=200))
@settings(max_examples=5, deadline=None)
def test_any_bytes_are_an_answer_or_none(server, source, body):
    ask(server, source, body)


@given(body=st.text(max_size=300) | st.binary(max_size=300))
@settings(max_examples=20, deadline=None)
def test_any_page_is_read_or_not(server, body):
    ask(server, "page", body, kind="text/html; charset=utf-8")
