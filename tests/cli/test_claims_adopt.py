"""``vetkit claims adopt``: from the consultant's documents into the ledger, and never into the profile."""

from __future__ import annotations

import hashlib
import json
import tomllib

import pytest

from tests.cli.terminal import Terminal

DECK = """# Why us

We have served 300 clients.

Founded in 2009 in a kitchen.

- We do it all.
- We never guarantee results.
"""


@pytest.fixture
def acme(tmp_path):
    """A profile with one document."""
    (tmp_path / "deck.md").write_text(DECK, encoding="utf-8")
    path = tmp_path / "acme.toml"
    path.write_text(
        '# by hand\n[consultant]\nname = "Acme"\n[[documents]]\npath = "deck.md"\n', encoding="utf-8"
    )
    return path


def adopted(acme):
    path = acme.with_suffix(".records") / "adopted.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))["adopted"] if path.exists() else []


def ledger(vetkit, acme):
    made = vetkit("assess", acme, "-f", "json", "--exit-zero")
    return json.loads(made.out)["ledger"]["entries"]


def test_all_takes_every_claim_with_its_words_its_place_and_the_document_s_hash(vetkit, acme):
    before = acme.read_bytes()
    ran = vetkit("claims", "adopt", acme, "--all", "--by", "M. Okafor")
    assert (ran.code, ran.out) == (0, "")
    assert "took 3 claims into " in ran.err
    assert [one["text"] for one in adopted(acme)] == [
        "We have served 300 clients.",
        "Founded in 2009 in a kitchen.",
        "We do it all.",
    ]
    first = adopted(acme)[0]
    assert (first["document"], first["line"], first["column"], first["by"]) == ("deck.md", 3, 1, "M. Okafor")
    assert first["sha256"] == hashlib.sha256(DECK.encode()).hexdigest()
    assert adopted(acme)[2]["flags"] == ["do-it-all"]
    assert acme.read_bytes() == before


def test_what_was_adopted_is_a_claim_of_the_ledger(vetkit, acme):
    vetkit("claims", "adopt", acme, "--all")
    entries = ledger(vetkit, acme)
    assert [one["kind"] for one in entries] == ["client", "experience", "capability"]
    assert [one["id"] for one in entries] == [one["id"] for one in adopted(acme)]
    shown = vetkit("claims", "show", acme, entries[0]["id"])
    assert "Said in deck.md, line 3, column 1." in shown.out


def test_adopting_twice_adds_nothing(vetkit, acme):
    vetkit("claims", "adopt", acme, "--all")
    path = acme.with_suffix(".records") / "adopted.toml"
    before = path.read_bytes()
    ran = vetkit("claims", "adopt", acme, "--all")
    assert (ran.code, path.read_bytes()) == (0, before)
    assert "took 0 claims" in ran.err
    assert "3 of 3 claims in the ledger already" in ran.err


@pytest.mark.parametrize(
    ("what", "texts"),
    [
        (["deck.md:5"], ["Founded in 2009 in a kitchen."]),
        (["do-it-all"], ["We do it all."]),
        (["do-it-all@deck.md", "deck.md:3"], ["We do it all.", "We have served 300 clients."]),
        (["deck.md:1"], ["Why us"]),
    ],
)
def test_what_is_named_is_taken(vetkit, acme, what, texts):
    assert vetkit("claims", "adopt", acme, *what).code == 0
    assert [one["text"] for one in adopted(acme)] == texts


def test_the_id_is_the_same_whatever_was_adopted_before(vetkit, acme):
    vetkit("claims", "adopt", acme, "deck.md:7", "deck.md:5")
    vetkit("claims", "adopt", acme, "--all")
    ids = {one["text"]: one["id"] for one in adopted(acme)}
    acme.with_suffix(".records").joinpath("adopted.toml").unlink()
    vetkit("claims", "adopt", acme, "--all")
    assert {one["text"]: one["id"] for one in adopted(acme)} == ids


def test_a_dry_run_prints_and_takes_nothing(vetkit, acme):
    ran = vetkit("claims", "adopt", acme, "--all", "--dry-run")
    assert (ran.code, adopted(acme)) == (0, [])
    assert "deck.md, line 7, column 3  we-do-it-all-" in ran.out
    assert "(Capability; do-it-all)\n  “We do it all.”\n" in ran.out
    assert "would take 3 claims" in ran.err


def test_everything_that_is_named_and_not_there_is_told_at_once(vetkit, acme):
    ran = vetkit("claims", "adopt", acme, "deck.md:4", "dek.md:3", "do-it-al", "deck.md:3")
    assert (ran.code, adopted(acme)) == (2, [])
    assert "deck.md:4: nothing is said on line 4" in ran.err
    assert "dek.md:3: the profile lists no such document; did you mean 'deck.md'?" in ran.err
    assert (
        "do-it-al: no statement carries a flag 'do-it-al' that counts; did you mean 'do-it-all'?" in ran.err
    )


@pytest.mark.parametrize("more", [[], ["--all", "deck.md:3"]])
def test_without_a_terminal_it_must_be_said_what_to_take(vetkit, acme, more):
    ran = vetkit("claims", "adopt", acme, *more)
    assert (ran.code, adopted(acme)) == (2, [])


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        (DECK + "\nP.S. Hello.\n", "has changed since 2"),
        (DECK.replace("served 300", "served\n301"), "these words are no longer in it"),
    ],
)
def test_it_is_said_when_the_document_changes_or_no_longer_has_the_words(
    vetkit, acme, tmp_path, text, notice
):
    vetkit("claims", "adopt", acme, "deck.md:3")
    assert "changed" not in vetkit("claims", "list", acme, "--width", 300).out
    (tmp_path / "deck.md").write_text(text, encoding="utf-8")
    (entry,) = ledger(vetkit, acme)
    assert entry["text"] == "We have served 300 clients."
    for command in (["list", acme], ["show", acme, entry["id"]]):
        assert notice in vetkit("claims", *command, "--width", 300).out
    report = vetkit("assess", acme, "--width", 300, "--exit-zero").out
    assert notice in report


def test_it_is_said_when_the_document_is_no_longer_listed(vetkit, acme):
    vetkit("claims", "adopt", acme, "deck.md:3")
    acme.write_text('[consultant]\nname = "Acme"\n', encoding="utf-8")
    assert "no longer among the documents" in vetkit("claims", "list", acme, "--width", 300).out


def test_a_claim_of_the_profile_takes_the_place_of_the_adopted_one_of_its_id(vetkit, acme):
    vetkit("claims", "adopt", acme, "deck.md:3")
    (one,) = adopted(acme)
    more = f'[[claims]]\nid = "{one["id"]}"\ntext = "We have served 300 clients."\n'
    acme.write_text(acme.read_text(encoding="utf-8") + more, encoding="utf-8")
    assert [entry["id"] for entry in ledger(vetkit, acme)] == [one["id"]]


def test_a_broken_record_is_told_with_its_line(vetkit, acme):
    vetkit("claims", "adopt", acme, "deck.md:3")
    path = acme.with_suffix(".records") / "adopted.toml"
    path.write_text(path.read_text(encoding="utf-8").replace("line = 3", "line = 0"), encoding="utf-8")
    ran = vetkit("claims", "list", acme)
    assert ran.code == 2
    assert "adopted.toml:10: adopted[1].line" in ran.err


def test_what_the_consultant_wrote_is_only_text(vetkit, acme, tmp_path):
    text = "We have served [red]300\u202e clients.[/red] \x1b[31m::error::"
    (tmp_path / "deck.md").write_text(text, encoding="utf-8")
    ran = vetkit("claims", "adopt", acme, "--all", "--dry-run")
    assert ran.code == 0
    assert not {"\x1b", "\u202e"} & set(ran.out)
    vetkit("claims", "adopt", acme, "--all")
    assert len(adopted(acme)) == 1


def test_one_is_asked_for_after_the_other_and_what_is_taken_is_saved_at_once(acme):
    with Terminal("claims", "adopt", str(acme)) as screen:
        screen.wait_for("1 of 3")
        screen.reply("s stop] ", "t")
        screen.wait_for("2 of 3")
        assert [one["text"] for one in adopted(acme)] == ["We have served 300 clients."]
        screen.reply("s stop] ", "perhaps")
        screen.reply("'perhaps' is none of these.", "")
        screen.wait_for("3 of 3")
        screen.reply("s stop] ", "s")
        code, shown = screen.end()
    assert code == 0
    assert "took 1 claim into " in shown
    assert len(adopted(acme)) == 1
