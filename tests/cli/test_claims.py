"""``vetkit claims list`` and ``show``."""

from __future__ import annotations

import json

import pytest
from jsonschema import validate

from tests.cli.conftest import AS_OF, BRIGHTWAVE
from vetkit.schemas import render


def written(tmp_path, *claims):
    """Return a profile with claims, each a text."""
    path = tmp_path / "acme.toml"
    tables = "".join(f"[[claims]]\ntext = {text!r}\n" for text in claims)
    path.write_text(f'[consultant]\nname = "Acme"\n{tables}', encoding="utf-8")
    return path


def test_list_says_how_the_claims_stand_the_gravest_first(vetkit):
    ran = vetkit("claims", "list", BRIGHTWAVE, *AS_OF, "--width", 200)
    assert ran.code == 0
    assert "7 claims: 0 supported, 3 refuted, 4 open." in ran.out
    places = [ran.out.index(f"{title}: ") for title in ("Refuted", "Cannot be checked")]
    assert places == sorted(places)
    assert "Refuted: success-rate\n  “100 % success rate: we have never lost a client.”" in ran.out


def test_list_says_what_a_figure_leaves_out_and_asks_for_it(vetkit, tmp_path):
    ran = vetkit("claims", "list", written(tmp_path, "We grew sales by 40 %."), "--width", 400)
    assert "It does not say what it was before, over which time, for whom and who measured it." in ran.out
    assert "Ask: Please tell us what it was before; from which day to which" in ran.out
    assert "points at stake)" in ran.out


def test_list_shows_only_what_is_asked_for_and_the_summary_stays(vetkit):
    ran = vetkit("claims", "list", BRIGHTWAVE, *AS_OF, "--open")
    assert "7 claims: 0 supported, 3 refuted, 4 open." in ran.out
    assert ("number-one" in ran.out, "success-rate" in ran.out) == (True, False)
    ran = vetkit("claims", "list", BRIGHTWAVE, *AS_OF, "--type", "experience", "--type", "superlative")
    assert ("number-one" in ran.out, "tiktok" in ran.out, "success-rate" in ran.out) == (True, True, False)


def test_an_unknown_type_is_told_with_the_nearest(vetkit):
    ran = vetkit("claims", "list", BRIGHTWAVE, "--type", "superlatif")
    assert (ran.code, ran.out) == (2, "")
    assert "there is no type 'superlatif': did you mean 'superlative'?" in ran.err


def test_list_as_json_is_what_the_schema_says(vetkit):
    ran = vetkit("claims", "list", BRIGHTWAVE, *AS_OF, "--format", "json")
    page = json.loads(ran.out)
    validate(page, json.loads(render("ledger")))
    assert (page["schema"], page["summary"]) == (
        "vetkit.ledger/1",
        "7 claims: 0 supported, 3 refuted, 4 open",
    )
    verdicts = [one["verdict"] for one in page["entries"]]
    assert verdicts == ["refuted"] * 3 + ["not-enough-evidence"] * 2 + [
        "not-checkable",
        "not-enough-evidence",
    ]


def test_show_prints_both_sides_and_what_to_do(vetkit):
    ran = vetkit("claims", "show", BRIGHTWAVE, "success-rate", *AS_OF, "--width", 200)
    assert (ran.code, ran.err) == (0, "")
    order = ["Said in pitch.md, line 19.", "Refuted.", "Do not rely on it.", "What it leaves out", "\nFor it"]
    order += ["\nAgainst it", "“We left in March, and the pottery left in May. That is two.”", "\nAsk"]
    places = [ran.out.index(words) for words in order]
    assert places == sorted(places)


def test_an_unknown_claim_is_told_with_the_nearest(vetkit):
    ran = vetkit("claims", "show", BRIGHTWAVE, "sucess-rate", *AS_OF)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "CLAIM: there is no claim 'sucess-rate'; did you mean 'success-rate'?\n"


def test_a_profile_without_claims_has_an_empty_ledger(vetkit, profile):
    ran = vetkit("claims", "list", profile)
    assert (ran.code, ran.err) == (0, "")
    assert "0 claims: 0 supported, 0 refuted, 0 open." in ran.out


@pytest.mark.parametrize("command", ["list", "show"])
def test_what_the_consultant_wrote_is_only_text(vetkit, tmp_path, command):
    path = tmp_path / "acme.toml"
    path.write_text(
        '[consultant]\nname = "Acme"\n[[claims]]\nid = "bad"\n'
        'text = "[red]We grew sales\\u202e by 40 %.[/red] \\u009b2J::error::done"\n',
        encoding="utf-8",
    )
    ran = vetkit("claims", command, path, *(["bad"] if command == "show" else []), "--width", 200)
    assert ran.code == 0
    assert "[red]We grew sales‹U+202E› by 40 %.[/red]" in ran.out
    assert not {"\x1b", "\x9b", "\u202e"} & set(ran.out)
    assert "::error" not in ran.out


def test_claims_on_standard_input_are_refused(vetkit):
    assert vetkit("claims", "list", "-", stdin=b"").code == 2
