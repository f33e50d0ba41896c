"""``vetkit evidence list`` and ``check``: what is on file, and whether it is what it was."""

from __future__ import annotations

import json
import subprocess

import pytest

from tests.cli.conftest import AS_OF, BRIGHTWAVE
from tests.cli.evidence import add, stored
from vetkit.load import load_case


def test_list_says_of_each_item_what_a_file_must_say(vetkit, desk):
    add(vetkit, desk, "letter.txt", "--issuer", "Northwind", "--claim", "sign-ups", "--expires", "2999-01-01")
    (item,) = stored(desk)
    out = vetkit("evidence", "list", desk, "--width", 200).out
    assert out.startswith(f"1 item of evidence in acme.records\n\n{item.id}\n")
    assert (
        f"Northwind, on letter.txt\n  obtained {item.obtained:%Y-%m-%d %H:%M} UTC, expires 2999-01-01\n"
        in out
    )
    assert f"file, documented; text/plain, SHA-256 {item.body.sha256[:12]}\n  bears on sign-ups\n" in out


def test_list_of_an_example_names_the_criteria_that_a_register_bears_on(vetkit):
    out = vetkit("evidence", "list", BRIGHTWAVE, *AS_OF, "--width", 200).out
    assert "bears on age-holds, research-done" in out


def test_list_as_json_is_described_by_its_schema(vetkit, desk):
    from jsonschema import validate

    add(vetkit, desk, "letter.txt", "--issuer", "Northwind", "--claim", "sign-ups")
    listed = json.loads(vetkit("evidence", "list", desk, "-f", "json").out)
    validate(listed, json.loads(vetkit("schema", "shelf").out))
    (one,) = listed["items"]
    assert (one["state"], one["bears_on"], one["media_type"]) == ("whole", ["sign-ups"], "text/plain")
    assert listed["schema"] == "vetkit.shelf/1"


def test_list_shows_what_a_person_assigned_and_the_last_entry_on_a_claim(vetkit, desk, kept):
    item, _ = kept
    for bearing in ("--mentions", "--supports"):
        assign = ("claims", "assign-evidence", desk, "sign-ups", item.id, bearing, "--by", "Jo")
        assert vetkit(*assign).code == 0
    ran = vetkit("evidence", "list", desk)
    assert "bears on sign-ups\n" in ran.out
    assert "speaks for sign-ups, as Jo found on " in ran.out
    assert "mentions" not in ran.out
    (shown,) = json.loads(vetkit("evidence", "list", desk, "-f", "json").out)["items"]
    assert [one["corrects"] for one in shown["assigned"]] == [1]


def test_list_refuses_a_format_that_there_is_not(vetkit, desk):
    assert (
        "there is no format 'jsn'; did you mean 'json'?" in vetkit("evidence", "list", desk, "-f", "jsn").err
    )


def test_check_of_what_is_whole_ends_with_0(vetkit, desk, kept):
    ran = vetkit("evidence", "check", desk)
    assert (ran.code, ran.out) == (0, "acme.records: 1 of 1 whole\n")
    assert vetkit("evidence", "check", desk.with_suffix(".records")).code == 0


def test_anybody_can_check_without_vetkit(desk, kept):
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "evidence.sha256"],
        cwd=desk.with_suffix(".records"),
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout.count(": OK")) == (0, 2)


@pytest.mark.parametrize(
    ("harm", "state", "why"),
    [
        (
            lambda item, body: body.write_text("Sign-ups tripled.\n"),
            "changed",
            "has changed since it was stored",
        ),
        (lambda item, body: body.unlink(), "missing", ".txt is missing"),
        (lambda item, body: item.unlink(), "missing", "its file is missing"),
        (lambda item, body: (item.unlink(), body.unlink()), "missing", "its file is missing"),
        (
            lambda item, body: item.write_text(item.read_text().replace("documented", "independent")),
            "changed",
            ".toml has changed since it was stored",
        ),
        (lambda item, body: item.write_text("not TOML"), "unreadable", ".toml: "),
        (
            lambda item, body: (body.rename(body.with_suffix(".x")), body.symlink_to(body.with_suffix(".x"))),
            "changed",
            "is a link",
        ),
    ],
)
def test_what_was_changed_or_taken_away_is_noticed(vetkit, desk, kept, harm, state, why):
    item, folder = kept
    harm(folder / f"{item.id}.toml", folder / item.body.file)
    ran = vetkit("evidence", "check", desk)
    assert ran.code == 1
    assert ran.out.startswith(f"acme.records: {state}: {item.id}: ")
    assert why in ran.out
    assert json.loads(vetkit("evidence", "check", desk, "-f", "json").out)["items"][0]["state"] == state


def test_what_has_expired_is_told_and_is_no_loss(vetkit, desk):
    add(vetkit, desk, "letter.txt", "--issuer", "Northwind", "--expires", "2999-01-01")
    (item,) = stored(desk)
    ran = vetkit("evidence", "check", desk, "--as-of", "2999-01-01")
    assert ran.code == 0
    assert f"acme.records: expired: {item.id}: it no longer counts since 2999-01-01\n" in ran.out
    assert "0 of 1 whole" in ran.out


def test_what_was_put_there_by_hand_is_told(vetkit, desk, kept):
    item, folder = kept
    text = (folder / f"{item.id}.toml").read_text("utf-8").partition("[body]")[0]
    (folder / "mine.toml").write_text(text.replace(f'id = "{item.id}"', 'id = "mine"'), "utf-8")
    ran = vetkit("evidence", "check", desk)
    assert (ran.code, "acme.records: unlisted: mine: it was put there by hand" in ran.out) == (0, True)


@pytest.mark.parametrize(
    "line", ["nonsense", f"{'0' * 64}  ../../etc/passwd", f"{'0' * 64}  evidence/../x.toml"]
)
def test_a_list_that_was_changed_by_hand_is_noticed(vetkit, desk, kept, line):
    listing = desk.with_suffix(".records") / "evidence.sha256"
    listing.write_text(f"{listing.read_text('utf-8')}{line}\n", "utf-8")
    ran = vetkit("evidence", "check", desk)
    assert ran.code == 1
    assert "changed: evidence.sha256: evidence.sha256 was changed by hand in line 3" in ran.out
    assert add(vetkit, desk, "letter.txt", "--issuer", "Northwind").code == 0


def test_check_of_a_folder_looks_at_every_profile_in_it(vetkit, desk, kept, tmp_path):
    (tmp_path / "other.toml").write_text('[consultant]\nname = "Other"\n', "utf-8")
    assert add(vetkit, tmp_path / "other.toml", "letter.txt", "--issuer", "Northwind").code == 0
    assert vetkit("evidence", "check", tmp_path).code == 0
    (kept[1] / kept[0].body.file).unlink()
    ran = vetkit("evidence", "check", tmp_path)
    assert ran.code == 1
    assert "acme.records: 0 of 1 whole\nother.records: 1 of 1 whole\n" in ran.out
    assert vetkit("evidence", "check", tmp_path, "-f", "json").code == 2


def test_a_profile_without_evidence_is_whole(vetkit, profile):
    ran = vetkit("evidence", "check", profile)
    assert (ran.code, ran.out) == (0, "acme.records: 0 of 0 whole\n")
    assert vetkit("evidence", "check", "nowhere").code == 2


def test_what_was_changed_or_is_missing_does_not_count_in_the_report(vetkit, desk, kept):
    item, folder = kept
    path = folder / f"{item.id}.toml"
    path.write_text(path.read_text("utf-8").replace("documented", "independent"), "utf-8")
    case = load_case(desk, item.day)[1]
    assert case.evidence == ()
    assert case.damaged[0].endswith(f"does not count: {item.id}.toml has changed since it was stored.")
    path.unlink()
    case = load_case(desk, item.day)[1]
    assert case.damaged == (f"Evidence {item.id} was stored and is missing.",)
    assert case.damaged[0] in vetkit("assess", desk, "-f", "markdown").out.replace("\\", "")
