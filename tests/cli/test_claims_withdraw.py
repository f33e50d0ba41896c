"""``vetkit claims withdraw``: taken back, never deleted, and the id never used for another."""

from __future__ import annotations

import json
import tomllib
from datetime import date

import pytest

from tests.cli.test_claims_adopt import acme, adopted, ledger
from tests.references.build import attempt, claim_reply
from vetkit.records import append_entries

__all__ = ["acme"]

BY = ("--why", "A heading, no claim", "--by", "M. Okafor")


@pytest.fixture
def taken(vetkit, acme):
    """The id of the first of three adopted claims."""
    assert vetkit("claims", "adopt", acme, "--all").code == 0
    return adopted(acme)[0]["id"]


def withdrawals(acme):
    path = acme.with_suffix(".records") / "withdrawals.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))["withdrawals"] if path.exists() else []


def test_a_withdrawn_claim_is_no_longer_judged_and_stays_on_file(vetkit, acme, taken):
    before = (acme.with_suffix(".records") / "adopted.toml").read_bytes()
    ran = vetkit("claims", "withdraw", acme, taken, *BY)
    assert (ran.code, ran.out) == (0, "")
    assert (acme.with_suffix(".records") / "adopted.toml").read_bytes() == before
    (entry,) = withdrawals(acme)
    assert (entry["claim"], entry["why"], entry["by"]) == (taken, "A heading, no claim", "M. Okafor")
    assert taken not in [one["id"] for one in ledger(vetkit, acme)]


def test_the_list_shows_it_as_withdrawn_by_whom_and_why(vetkit, acme, taken):
    vetkit("claims", "withdraw", acme, taken, *BY, "--on", "2026-11-20")
    out = vetkit("claims", "list", acme, "--width", 200).out
    assert "open; 1 withdrawn." in out
    assert f"Withdrawn: {taken}\n  “We have served 300 clients.”" in out
    assert "M. Okafor withdrew it on 2026-11-20: A heading, no claim" in out
    assert taken not in vetkit("claims", "list", acme, "--open").out
    (shown,) = json.loads(vetkit("claims", "list", acme, "-f", "json").out)["withdrawn"]
    assert (shown["id"], shown["document"], shown["line"]) == (taken, "deck.md", 3)


def test_on_a_day_before_that_it_still_counts(vetkit, acme, taken):
    path = acme.with_suffix(".records") / "adopted.toml"
    text = path.read_text(encoding="utf-8").replace(f"on = {adopted(acme)[0]['on']}", "on = 2026-11-01")
    path.write_text(text, encoding="utf-8")
    vetkit("claims", "withdraw", acme, taken, *BY, "--on", "2026-11-20")
    assert "withdrawn" not in vetkit("claims", "list", acme, "--as-of", "2026-11-19").out
    assert f"Withdrawn: {taken}" in vetkit("claims", "list", acme, "--as-of", "2026-11-20").out


def test_it_is_not_taken_over_again_and_its_id_is_never_used_for_another(vetkit, acme, taken):
    vetkit("claims", "withdraw", acme, taken, *BY)
    ran = vetkit("claims", "adopt", acme, "--all")
    assert "took 0 claims" in ran.err
    assert "2 of 3 claims in the ledger already; 1 withdrawn" in ran.err
    assert len(adopted(acme)) == 3


def test_in_the_profile_it_may_be_taken_up_again_under_its_id(vetkit, acme, taken):
    vetkit("claims", "withdraw", acme, taken, *BY)
    claim = f'[[claims]]\nid = "{taken}"\ntext = "We have served 300 clients."\n'
    acme.write_text(acme.read_text(encoding="utf-8") + claim, encoding="utf-8")
    assert taken in [one["id"] for one in ledger(vetkit, acme)]


@pytest.mark.parametrize(
    ("how", "why"),
    [
        (("nothing-like-it", *BY), "no claim 'nothing-like-it' was adopted"),
        (("{taken}", "--by", "Jo"), "why it is taken back is missing"),
        (("{taken}", "--why", "x", "--by", " "), "who takes it back is missing"),
        (("{taken}", *BY, "--on", "2999-01-01"), "2999-01-01"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_recorded(vetkit, acme, taken, how, why):
    ran = vetkit("claims", "withdraw", acme, *(word.format(taken=taken) for word in how))
    assert (ran.code, withdrawals(acme)) == (2, [])
    assert why in ran.err


def test_what_is_withdrawn_already_or_stands_in_the_profile_is_refused(vetkit, acme, taken):
    claim = '[[claims]]\nid = "own"\ntext = "We have 300 clients."\n'
    acme.write_text(acme.read_text(encoding="utf-8") + claim, encoding="utf-8")
    vetkit("claims", "withdraw", acme, taken, *BY)
    assert "M. Okafor withdrew it on" in vetkit("claims", "withdraw", acme, taken, *BY).err
    assert "stands in the profile" in vetkit("claims", "withdraw", acme, "own", *BY).err
    assert len(withdrawals(acme)) == 1


def test_a_call_that_names_it_stays_readable(vetkit, acme, taken):
    mill = '[[references]]\nid = "mill"\nname = "Ann"\norganisation = "Mill"\n'
    acme.write_text(acme.read_text(encoding="utf-8") + mill, encoding="utf-8")
    said = (attempt(identity="called-back"), claim_reply(taken, "confirmed", "Yes."))
    append_entries(acme.with_suffix(".records"), "mill", date(2026, 11, 2), said)
    vetkit("claims", "withdraw", acme, taken, *BY)
    assert vetkit("claims", "list", acme).code == 0
