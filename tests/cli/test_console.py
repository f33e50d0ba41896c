"""The one place that writes: widths, messages, progress, and files that grow."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from vetkit.cli.console import NARROWEST, columns, quoted, say
from vetkit.cli.growing import Growing
from vetkit.cli.progress import followed
from vetkit.errors import VetkitError


class Screen(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("said", "wanted", "used"),
    [
        ("", None, 80),
        ("100", None, 100),
        ("100", 120, 120),
        ("wide", None, 80),
        ("0", None, 80),
        ("10", None, NARROWEST),
    ],
)
def test_a_file_is_as_wide_as_said_whatever_the_window(monkeypatch, said, wanted, used):
    monkeypatch.setenv("COLUMNS", said)
    assert columns(io.StringIO(), wanted) == used


def test_a_message_holds_nothing_that_a_terminal_obeys(capsys):
    say("a\x1b[31mb\u202ec\nnext")
    assert capsys.readouterr().err == "a?[31mb?c\nnext\n"


def test_a_path_is_shown_as_one_types_it():
    assert quoted(Path("my vendor.toml")) == "'my vendor.toml'"


def test_progress_is_shown_on_a_terminal_and_gone_at_the_end(monkeypatch):
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    assert list(followed("abc", 3, "profiles", patience=0)) == ["a", "b", "c"]
    assert screen.getvalue().startswith("\r0 of 3 profiles ")
    assert screen.getvalue().endswith(f"\r{' ' * len('3 of 3 profiles ')}\r")


@pytest.mark.parametrize(("stream", "patience"), [(io.StringIO, 0), (Screen, 1000)])
def test_progress_says_nothing_in_a_pipeline_or_a_short_run(monkeypatch, stream, patience):
    screen = stream()
    monkeypatch.setattr(sys, "stderr", screen)
    assert list(followed("abc", 3, "profiles", patience=patience)) == ["a", "b", "c"]
    assert screen.getvalue() == ""


def test_a_growing_file_appears_when_it_is_finished(tmp_path):
    path = tmp_path / "report.md"
    path.write_text("old", encoding="utf-8")
    with Growing(path) as file:
        file.write(b"one ")
        file.write(b"two")
        assert path.read_text(encoding="utf-8") == "old"
        file.finish()
    assert path.read_text(encoding="utf-8") == "one two"
    assert list(tmp_path.iterdir()) == [path]


def test_a_growing_file_that_is_not_finished_leaves_nothing(tmp_path):
    def interrupted():
        with Growing(tmp_path / "report.md") as file:
            file.write(b"one ")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert list(tmp_path.iterdir()) == []


def test_a_link_is_followed_and_stays(tmp_path):
    (tmp_path / "real.md").write_text("old", encoding="utf-8")
    link = tmp_path / "link.md"
    link.symlink_to("real.md")
    with Growing(link) as file:
        file.write(b"new")
        file.finish()
    assert link.is_symlink()
    assert (tmp_path / "real.md").read_text(encoding="utf-8") == "new"


def test_a_full_disk_is_told():
    def write():
        with Growing(Path("/dev/full")) as file:
            file.write(b"x" * 100_000)
            file.finish()

    with pytest.raises(VetkitError, match=r"^/dev/full: not written: No space left on device; "):
        write()
