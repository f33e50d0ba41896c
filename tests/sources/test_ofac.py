"""Sanctions lists are searched on this machine; a similar name is a candidate, and no more."""

from __future__ import annotations

import csv
import hashlib
import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.play import NOW, profile_of, run, web
from tests.web.server import serving
from vetkit.load.shipped import rulebook
from vetkit.records import add_evidence
from vetkit.research import find, plan
from vetkit.sources import Means, _likeness
from vetkit.sources._likeness import ALIKE, _Letters, likeness, ratio
from vetkit.sources.ofac import IN_ALL, MOST

SDN = """\
36,"AEROCARIBBEAN AIRLINES",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
173,"ANGLO-CARIBBEAN CO., LTD.",-0- ,"CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"a.k.a. 'AVIA IMPORT'."
2674,"AL-ZAMIR, Yusuf Hamid",individual,"SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 01 Jan 1960."
9640,"HARBOUR LINE SHIPPING COMPANY",-0- ,"IRAN",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
\x1a
"""
ALT = '2674,555,"aka","EL ZAMEER, Youssef Hamid",-0-\n'
"""Written by hand from the description of the files, with names that nobody has."""


@pytest.fixture
def lists(tmp_path):
    (tmp_path / "SDN.CSV").write_bytes(SDN.encode())
    (tmp_path / "ALT.CSV").write_bytes(ALT.encode())
    return (tmp_path / "SDN.CSV", tmp_path / "ALT.CSV")


def profile(name="Acme", *people, legal_name=None):
    text = f'[consultant]\nname = "{name}"\n'
    text += f'legal_name = "{legal_name}"\n' if legal_name else ""
    return profile_of(text + "".join(f'[[consultant.principals]]\nname = "{one}"\n' for one in people))


def search(lists, *names, **parts):
    with serving() as server:
        (found,) = run(server, "ofac", profile(*names, **parts), lists)
        assert server.asked == []
    return found


def test_nothing_alike_is_said_with_what_was_compared_with_what(lists):
    found = search(lists, "Acme Social", "Ada Roe", legal_name="Acme Social Ltd")
    assert (found.outcome, found.entries) == ("answered", ())
    hashes = " ".join(hashlib.sha256(path.read_bytes()).hexdigest() for path in lists)
    assert found.facts == {
        "compared": "Acme Social; Acme Social Ltd; Ada Roe",
        "lists": "SDN.CSV, ALT.CSV",
        "lists_sha256": hashes,
        "names_on_list": 5,
    }
    assert "sanctionslistservice" in found.request.url


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("Yusuf Hamid Al-Zamir", "2674"),
        ("AL ZAMIR Yusuf", "2674"),
        ("Yusuf Hamid Alzamir", "2674"),
        ("Youssef Hamid El-Zameer", "2674"),
        ("Yúsuf Hamíd al Zamir", "2674"),
        ("Aerocaribbean Airlines Ltd", "36"),
        ("Aero-Caribbean Airlines", "36"),
        ("Anglo Caribbean", "173"),
        ("Harbour Line Shipping Co.", "9640"),
        ("Harbour Lane", None),
        ("Harbour", None),
        ("Yusuf Islam", None),
        ("Hamid", None),
        ("The Caribbean Social Company", None),
        ("!!!", None),
    ],
)
def test_names_are_compared_word_by_word_in_any_order_without_accents_and_legal_forms(lists, name, number):
    found = {entry["number"] for entry in search(lists, name).entries}
    assert found == ({number} if number else set())


def test_a_candidate_says_why(lists):
    assert search(lists, "Acme", "Yusuf Hamid Al-Zamir").entries == (
        {
            "asked": "Yusuf Hamid Al-Zamir",
            "number": "2674",
            "listed": "AL-ZAMIR, Yusuf Hamid",
            "type": "individual",
            "program": "SDGT",
            "likeness": 1.0,
            "why": "the same: iusuf, hamid, al, zamir; 4 of 4 words, 4 of its 4",
        },
    )


def test_another_name_of_an_entry_has_the_entrys_type_and_program(lists):
    (found,) = search(lists, "Acme", "Youssef El Zameer").entries
    assert (found["number"], found["listed"]) == ("2674", "EL ZAMEER, Youssef Hamid")
    assert (found["type"], found["program"], found["likeness"]) == ("individual", "SDGT", 0.86)


def test_the_candidates_are_kept_as_the_body(lists, tmp_path):

    with serving() as server:
        who = profile("Anglo Caribbean")
        means = Means(web(server), who, {}, lists)
        (found,) = find(
            plan(who, (), NOW.date(), only=["ofac"], lists=lists).ask, means, NOW.date(), lambda: NOW
        )
    filed = add_evidence(tmp_path, found.item, found.body, found.media_type)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "evidence" / filed.body.file).read_text("utf-8"))))
    assert [(row["number"], row["listed"]) for row in rows] == [("173", "ANGLO-CARIBBEAN CO., LTD.")]


def test_a_list_full_of_namesakes_fills_no_disk(tmp_path):
    path = tmp_path / "SDN.CSV"
    path.write_text("".join(f'{n},"ACME SOCIAL",-0-,X{",-0-" * 8}\n' for n in range(300)), "utf-8")
    found = search((path,), "Acme Social", *(f"Acme Social{' ' * n}." for n in range(1, 30)))
    assert len(found.entries) == IN_ALL
    assert sum(entry["asked"] == "Acme Social" for entry in found.entries) == MOST


@pytest.mark.parametrize(
    ("data", "failure"),
    [
        (b"", "SDN.CSV is empty"),
        (b"\x1a", "SDN.CSV is empty"),
        (b"<html>moved</html>", "SDN.CSV has not the columns of SDN.CSV, CONS_PRIM.CSV or ALT.CSV"),
        (b"ent_num,SDN_Name\n1,x\n", "SDN.CSV has not the columns of SDN.CSV, CONS_PRIM.CSV or ALT.CSV"),
        (b'1,"' + b"a" * 200_000 + b'"', "SDN.CSV is not a list of comma-separated values"),
        (SDN.encode()[:90], "SDN.CSV has not the columns of SDN.CSV, CONS_PRIM.CSV or ALT.CSV"),
    ],
)
def test_what_is_no_list_leaves_the_question_open(tmp_path, data, failure):
    (tmp_path / "SDN.CSV").write_bytes(data)
    found = search((tmp_path / "SDN.CSV",), "Acme")
    assert (found.outcome, found.failure) == ("failed", failure)


def test_a_list_that_is_not_there_leaves_the_question_open(tmp_path):
    found = search((tmp_path / "SDN.CSV",), "Acme")
    assert (found.outcome, found.failure) == (
        "failed",
        "SDN.CSV: there is no such file; check the name and the folder",
    )


def test_a_list_in_an_older_encoding_is_read(tmp_path):
    (tmp_path / "SDN.CSV").write_bytes('1,"CAFÉ LÓPEZ",-0-,X'.encode("cp1252") + b",-0-" * 8)
    assert search((tmp_path / "SDN.CSV",), "Cafe Lopez").entries[0]["listed"] == "CAFÉ LÓPEZ"


@pytest.mark.parametrize(
    ("one", "other", "score"),
    [
        ("Acme Social Ltd", "ACME SOCIAL LIMITED", 1.0),
        ("Müller & Söhne GmbH", "Mueller und Soehne", 1.0),
        ("Jane Roe", "ROE, Jane Mary", 0.8),
        ("Acme Social", "Acme Anvils", 0.5),
        ("Acme", "Brightwave", 0.0),
        ("", "Acme", 0.0),
        ("", "", 0.0),
    ],
)
def test_the_likeness_of_two_names(one, other, score):
    lists = rulebook().lists
    assert likeness(one, other, lists).score == likeness(other, one, lists).score == score


FOUND = [("AL-ZAMIR, Yusuf Hamid", 0.9), ("EL ZAMEER, Youssef Hamid", 0.7)]


@given(st.text("abcdé", max_size=12), st.text("abcdé", max_size=12))
def test_the_library_and_what_stands_in_for_it_count_the_same_letters(one, other):
    from rapidfuzz.distance import LCSseq

    assert _Letters(one).in_both(one, other) == LCSseq.similarity(one, other)


@pytest.mark.parametrize("library", [True, False])
def test_without_the_library_the_same_candidates_are_found(lists, monkeypatch, library):
    if not library:
        monkeypatch.setitem(sys.modules, "rapidfuzz.distance", None)
    _likeness._library.cache_clear()
    try:
        assert (_likeness._library() is not None) is library
        assert [
            (one["listed"], one["likeness"]) for one in search(lists, "Yousef Hamid Al Zamer").entries
        ] == FOUND
    finally:
        _likeness._library.cache_clear()


def test_words_that_are_little_alike_are_two_words():
    assert ratio("zamir", "zameer") >= ALIKE or ratio("zamir", "zameer") == 0
    assert ratio("harbour", "arbour") > ALIKE
    assert ratio("harbour", "labour") == 0
