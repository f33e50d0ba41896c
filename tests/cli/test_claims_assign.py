"""``vetkit claims assign-evidence``: recorded, never overwritten, and used in the verdict."""

from __future__ import annotations

import json
import tomllib

import pytest

LETTER = "Dear buyer,\n\nat Acme sign-ups rose by 12 % in 2025.\n\nAnn Roe, Acme\n"
PROFILE = """[consultant]
name = "Brightwave"
[[claims]]
id = "sign-ups"
text = "We grew Acme's sign-ups by 40 % in 2025."
"""


@pytest.fixture
def acme(vetkit, tmp_path):
    """A profile with one claim and one letter on file."""
    (tmp_path / "letter.txt").write_text(LETTER, encoding="utf-8")
    path = tmp_path / "acme.toml"
    path.write_text(PROFILE, encoding="utf-8")
    add = ("--issuer", "Acme", "--rung", "independent", "--by", "I. Salt")
    assert vetkit("evidence", "add", path, tmp_path / "letter.txt", *add).code == 0
    return path


def letter(acme):
    (found,) = (acme.with_suffix(".records") / "evidence").glob("*.toml")
    return found.stem


def entries(acme):
    path = acme.with_suffix(".records") / "assignments.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))["assignments"] if path.exists() else []


def verdict(vetkit, acme):
    (entry,) = json.loads(vetkit("claims", "list", acme, "-f", "json").out)["entries"]
    return entry["verdict"]


def assign(vetkit, acme, *how, claim="sign-ups", by=("--by", "I. Salt")):
    return vetkit("claims", "assign-evidence", acme, claim, letter(acme), *how, *by)


def test_what_the_text_says_by_itself_is_in_the_verdict(vetkit, acme):
    assert verdict(vetkit, acme) == "refuted"
    shown = vetkit("claims", "show", acme, "sign-ups", "--width", 200).out
    assert "Side by side\n  - 40 %: The consultant" in shown
    assert "“at Acme sign-ups rose by 12 % in 2025.” (independent)" in shown


def test_a_later_entry_counts_names_the_earlier_one_and_leaves_it(vetkit, acme):
    assert assign(vetkit, acme, "--mentions").code == 0
    assert verdict(vetkit, acme) == "not-enough-evidence"
    ran = assign(vetkit, acme, "--contradicts", "--quote", "sign-ups rose by 12 %")
    assert "saved entry 2" in ran.err
    assert "in place of entry 1" in ran.err
    assert verdict(vetkit, acme) == "refuted"
    first, second = entries(acme)
    assert (first["no"], first["bearing"], "corrects" in first) == (1, "mentions", False)
    assert (second["no"], second["bearing"], second["corrects"]) == (2, "contradicts", 1)


@pytest.mark.parametrize(
    ("how", "told"),
    [
        (("--supports", "--quote", "rose by 40 %"), "--quote: these words are not in the evidence"),
        ((), "what it says of the claim is missing; give one of --supports, --contradicts, --mentions"),
        (("--supports", "--mentions"), "two bearings at once"),
        (("--mentions", "--on", "2999-01-01"), "is still to come"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_saved(vetkit, acme, how, told):
    ran = assign(vetkit, acme, *how)
    assert (ran.code, entries(acme)) == (2, [])
    assert told in ran.err


def test_everything_that_is_missing_is_told_at_once(vetkit, acme):
    ran = vetkit("claims", "assign-evidence", acme, "sign-ups", letter(acme)[:-1])
    assert ran.code == 2
    assert f"EVIDENCE: there is no whole item of evidence '{letter(acme)[:-1]}'; did you mean" in ran.err
    assert "--by: who says so is missing" in ran.err
    ran = assign(vetkit, acme, "--mentions", claim="sign-up")
    assert "CLAIM: there is no claim 'sign-up'; did you mean 'sign-ups'?" in ran.err


def test_a_quote_is_found_across_lines_and_signs(vetkit, acme):
    assert assign(vetkit, acme, "--contradicts", "--quote", "Dear buyer at ACME").code == 0


def test_an_entry_whose_claim_is_gone_decides_nothing_and_is_told(vetkit, acme):
    assign(vetkit, acme, "--mentions")
    acme.write_text(PROFILE.replace('"sign-ups"', '"other"'), encoding="utf-8")
    report = vetkit("assess", acme, "--exit-zero", "--width", 200).out
    assert "Entry 1 in assignments.toml is on the claim sign-ups, which is no longer there." in report


def test_evidence_that_has_changed_decides_nothing(vetkit, acme):
    assign(vetkit, acme, "--contradicts")
    (copy,) = (acme.with_suffix(".records") / "evidence").glob("*.txt")
    copy.write_text(LETTER.replace("12", "40"), encoding="utf-8")
    assert verdict(vetkit, acme) == "not-enough-evidence"
    assert "not on file as it was stored" in vetkit("claims", "show", acme, "sign-ups", "--width", 200).out


def test_nothing_of_what_a_person_brought_reaches_the_consultant(vetkit, acme):
    assign(vetkit, acme, "--contradicts", "--quote", "sign-ups rose by 12 %")
    told = vetkit("assess", acme, "-f", "json", "--for", "vendor", "--exit-zero").out
    assert '"refuted"' in told
    assert not [secret for secret in ("12 %", "I. Salt", "letter.txt", "Ann Roe") if secret in told]


def test_show_lists_every_entry_on_a_claim_and_what_took_its_place(vetkit, acme):
    assign(vetkit, acme, "--mentions")
    assign(vetkit, acme, "--contradicts", "--quote", "sign-ups rose by 12 %")
    out = vetkit("claims", "show", acme, "sign-ups", "--width", 250).out
    assert "- Entry 1, I. Salt on " in out
    assert f"{letter(acme)} only mentions it." in out
    assert "speaks against it: “sign-ups rose by 12 %”. In place of entry 1." in out
