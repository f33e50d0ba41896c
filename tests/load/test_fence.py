"""No path of a profile leads out of its folder."""

from __future__ import annotations

import pytest

from vetkit.errors import VetkitError
from vetkit.load.fence import OutsideError, inside
from vetkit.load.profile import load_profile


@pytest.mark.parametrize(
    "path",
    [
        "a.md",
        "./a.md",
        "sub/a.md",
        "sub//a.md",
        "a b.md",
        "..a",
        "a..b/c",
        "é.md",
        "at 5.32\u202fPM.png",
        "absent",
    ],
)
def test_a_file_in_the_folder_is_inside(tmp_path, path):
    assert inside(tmp_path, path).resolve().is_relative_to(tmp_path.resolve())


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("../a.md", "leaves the profile's folder with '..'"),
        ("sub/../../a.md", "leaves the profile's folder with '..'"),
        ("sub/..", "leaves the profile's folder with '..'"),
        ("/etc/passwd", "is not relative to the profile's folder"),
        ("//server/share", "is not relative to the profile's folder"),
        ("C:/a.md", "is not relative to the profile's folder"),
        ("c:a.md", "is not relative to the profile's folder"),
        ("~/a.md", "is not relative to the profile's folder"),
        ("..\\a.md", "has a backslash"),
        ("\\\\server\\share", "has a backslash"),
        (".", "is not a file name"),
        ("", "is not a file name"),
        ("a\x00.md", "is not a file name"),
        ("a\u202e.md", "is not a file name"),
        ("a\n.md", "is not a file name"),
        ("out.md", "is a link that leads out of the profile's folder"),
        ("sub/out.md", "is a link that leads out of the profile's folder"),
        ("up/secret", "is a link that leads out of the profile's folder"),
        ("chain", "is a link that leads out of the profile's folder"),
    ],
)
def test_what_leads_out_is_refused_with_a_way_out(tmp_path, path, why):
    home = tmp_path / "home"
    (home / "sub").mkdir(parents=True)
    (tmp_path / "secret").touch()
    (home / "out.md").symlink_to(tmp_path / "secret")
    (home / "sub" / "out.md").symlink_to("../../secret")
    (home / "up").symlink_to("..")
    (home / "chain").symlink_to("out.md")
    with pytest.raises(OutsideError) as caught:
        inside(home, path)
    assert str(caught.value) == why
    assert caught.value.hint


def test_a_folder_beside_with_the_same_beginning_is_outside(tmp_path):
    (tmp_path / "acme").mkdir()
    (tmp_path / "acme-secret").mkdir()
    (tmp_path / "acme" / "link").symlink_to("../acme-secret")
    with pytest.raises(OutsideError):
        inside(tmp_path / "acme", "link")


def test_a_link_within_the_folder_is_inside(tmp_path):
    (tmp_path / "a.md").touch()
    (tmp_path / "b.md").symlink_to("a.md")
    assert inside(tmp_path, "b.md") == tmp_path / "b.md"


def test_the_folder_itself_may_be_reached_through_a_link(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    assert inside(tmp_path / "link", "a.md") == tmp_path / "link" / "a.md"


def test_a_circle_of_links_is_a_problem_of_the_profile(tmp_path):
    (tmp_path / "a.md").symlink_to("b.md")
    (tmp_path / "b.md").symlink_to("a.md")
    path = tmp_path / "acme.toml"
    path.write_text('consultant.name = "Acme"\ndocuments = [{path = "a.md"}]\n', encoding="utf-8")
    with pytest.raises(VetkitError, match=r"acme\.toml:2: documents\[1\]\.path: 'a\.md' is "):
        load_profile(path)


def test_a_link_out_of_the_folder_is_a_problem_of_the_profile(tmp_path):
    (tmp_path / "secret").touch()
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "offer.md").symlink_to(tmp_path / "secret")
    path = tmp_path / "home" / "acme.toml"
    path.write_text('consultant.name = "Acme"\ndocuments = [{path = "offer.md"}]\n', encoding="utf-8")
    with pytest.raises(VetkitError) as caught:
        load_profile(path)
    assert str(caught.value) == (
        f"{path}:2: documents[1].path: 'offer.md' is a link that leads out of the profile's folder; "
        "copy the file itself there"
    )
