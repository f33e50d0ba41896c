"""Which profiles a command line means."""

from __future__ import annotations

from pathlib import Path

import pytest

from vetkit.errors import VetkitError
from vetkit.load import find_profiles

PROFILE = "[consultant]\nname = 'Acme'\n"


def put(folder, **files):
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path = path.with_name(f"{path.name}.toml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def names(folder, paths):
    return [path.relative_to(folder).as_posix() for path in paths]


def test_a_folder_is_searched_in_order_of_names(tmp_path):
    put(tmp_path, b=PROFILE, a=PROFILE, sub__c=PROFILE, notes="[[flags]]", vetkit="", A=PROFILE)
    (tmp_path / "readme.md").write_text(PROFILE, encoding="utf-8")
    found = find_profiles([tmp_path])
    assert names(tmp_path, found.profiles) == ["A.toml", "a.toml", "b.toml", "sub/c.toml"]
    assert names(tmp_path, found.others) == ["notes.toml"]


def test_records_hidden_folders_and_linked_folders_are_left_out(tmp_path):
    put(tmp_path / "outside", x=PROFILE)
    home = tmp_path / "home"
    put(home, acme=PROFILE)
    for hidden in ("acme.records", ".git", ".venv"):
        put(home / hidden, x=PROFILE)
    (home / "link").symlink_to(tmp_path / "outside")
    assert names(home, find_profiles([home]).profiles) == ["acme.toml"]


@pytest.mark.parametrize(
    "text",
    [
        "[consultant]",
        "  [ consultant ]",
        '["consultant"]',
        "consultant.name = 'A'",
        "consultant = {name = 'A'}",
        "# x\n\n[consultant.registration]",
        "",
    ],
)
def test_a_consultant_makes_a_profile_and_so_does_an_empty_file(tmp_path, text):
    put(tmp_path, acme=text)
    assert names(tmp_path, find_profiles([tmp_path]).profiles) == ["acme.toml"]


@pytest.mark.parametrize("data", [PROFILE.encode("utf-16"), b"#" * (2 << 20)])
def test_a_file_that_cannot_be_read_is_kept_to_be_reported(tmp_path, data):
    (tmp_path / "acme.toml").write_bytes(data)
    assert names(tmp_path, find_profiles([tmp_path]).profiles) == ["acme.toml"]


def test_a_file_that_is_named_is_taken_at_its_word_once_and_in_order(tmp_path):
    put(tmp_path, a=PROFILE, notes="x = 1")
    paths = [tmp_path / "notes.toml", Path("-"), tmp_path / "absent.toml", tmp_path, tmp_path / "a.toml"]
    found = find_profiles(paths)
    assert found.profiles == (
        tmp_path / "notes.toml",
        Path("-"),
        tmp_path / "absent.toml",
        tmp_path / "a.toml",
    )
    assert found.others == ()


def test_no_profile_at_all_is_a_problem(tmp_path):
    put(tmp_path, notes="x = 1", vetkit="")
    with pytest.raises(VetkitError) as caught:
        find_profiles([tmp_path])
    hint = "a profile is a .toml file with a [consultant] table"
    assert str(caught.value) == f"{tmp_path}: no profile found; {hint}"
