"""``vetkit references plan``, ``packet`` and ``show``."""

from __future__ import annotations

import re
import sys

from tests.cli.conftest import BRIGHTWAVE
from tests.cli.references import everything


def test_plan_says_whom_to_call_and_what_to_ask_for(vetkit, acme):
    ran = vetkit("references", "plan", acme, "--width", 200)
    assert (ran.code, ran.err) == (0, "")
    assert (
        "1. A. R. of Mill & Sons (mill): a present client, someone who worked with them every day" in ran.out
    )
    assert 'give this reference an id in the profile: id = "…"' in ran.out
    assert "- Please name 1 more person whom we may call." in ran.out
    assert "Ada" not in ran.out


def test_plan_shows_names_and_contacts_when_asked(vetkit, acme):
    ran = vetkit("references", "plan", acme, "--show-contacts", "--width", 200)
    assert "Ada Roe of Mill & Sons (mill), 01632 960123, ada@mill.example" in ran.out


def test_plan_asks_a_newcomer_for_no_history(vetkit, acme):
    acme.write_text('[consultant]\nname = "Acme"\nnewcomer = true\n', "utf-8")
    ran = vetkit("references", "plan", acme)
    assert "neutral, neither good nor bad" in ran.out
    assert "Ask the consultant" not in ran.out


def test_plan_puts_apart_who_does_not_count_until_somebody_decides(vetkit):
    ran = vetkit("references", "plan", BRIGHTWAVE, "--as-of", "2026-11-24", "--width", 200)
    call, _, held = ran.out.partition("Decide first")
    assert "(debbie)" not in call
    assert "To decide: vendor-phone:debbie." in held
    assert "- Please name 2 more people whom we may call." in ran.out


def test_packet_writes_four_files_for_a_referee(vetkit, acme, tmp_path):
    ran = vetkit("references", "packet", acme, "mill", "-o", tmp_path / "out")
    names = ["invitation.txt", "call-sheet.md", "sheet.toml", "form.xlsx"]
    assert ran.out.splitlines() == [str(tmp_path / "out" / "mill" / name) for name in names]
    assert all((tmp_path / "out" / "mill" / name).stat().st_size > 500 for name in names)


def test_packet_without_the_library_for_workbooks_says_so_and_writes_the_rest(
    vetkit, acme, tmp_path, monkeypatch
):
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    ran = vetkit("references", "packet", acme, "mill")
    assert (ran.code, ran.err) == (0, "no form.xlsx: pip install 'vetkit[forms]' writes one too\n")
    assert len(ran.out.splitlines()) == 3


def test_packet_writes_over_nothing(vetkit, acme, tmp_path):
    kept = tmp_path / "acme.packet" / "mill" / "sheet.toml"
    kept.parent.mkdir(parents=True)
    kept.write_text("filled in", "utf-8")
    ran = vetkit("references", "packet", acme, "mill")
    assert ran.code == 2
    assert "there is such a file already" in ran.err
    assert [path.name for path in kept.parent.iterdir()] == ["sheet.toml"]
    assert kept.read_text("utf-8") == "filled in"


def test_packet_for_all_needs_an_id_for_each(vetkit, acme):
    ran = vetkit("references", "packet", acme)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == 'references[2]: this reference has no id; add under it: id = "…"\n'


def test_packet_without_referees_leads_to_the_plan(vetkit, profile):
    ran = vetkit("references", "packet", profile)
    assert ran.code == 2
    assert "see vetkit references plan" in ran.err


def test_an_unknown_referee_is_told_with_the_nearest(vetkit, acme):
    ran = vetkit("references", "show", acme, "mil")
    assert (ran.code, ran.err) == (2, "REFEREE: there is no referee 'mil'; did you mean 'mill'?\n")


def test_show_prints_both_figures_apart_and_no_contact(vetkit, acme, sheet):
    path = sheet(**{**everything(), "quality": "4", "frequency": '"weekly"', "running": '"yes"'})
    assert vetkit("references", "record", acme, "mill", "--from", path).code == 0
    ran = vetkit("references", "show", acme, "--as-of", "2026-11-24", "--width", 200)
    said, relied = ran.out.index("What they said"), ran.out.index("How far to rely on it")
    assert "Quality of the work: 4 of 5, 1 referee" in ran.out[said:relied]
    assert "called back on a number that we found ourselves" in ran.out[relied:]
    assert not [secret for secret in ("Ada", "Roe", "960999", "960123", "ada@") if secret in ran.out]


def test_show_contacts_shows_them(vetkit, acme, sheet):
    vetkit("references", "record", acme, "mill", "--from", sheet(quality="4"))
    ran = vetkit("references", "show", acme, "mill", "--show-contacts", "--width", 200)
    assert "Ada Roe of Mill & Sons" in ran.out
    assert "01632 960999" in ran.out


def test_show_keeps_what_was_corrected(vetkit, acme, sheet):
    vetkit("references", "record", acme, "mill", "--from", sheet(quality="4"))
    vetkit("references", "record", acme, "mill", "--from", sheet(quality="2"))
    assert re.search(
        r"- 2 \(corrected on \d{4}-\d\d-\d\d; was 4\)", vetkit("references", "show", acme, "mill").out
    )


def test_show_of_a_profile_without_calls_says_that_it_is_no_bad_reference(vetkit):
    ran = vetkit("references", "show", BRIGHTWAVE, "--as-of", "2026-11-01", "--width", 200)
    assert "insufficient evidence, which is not the same as a bad reference" in ran.out
