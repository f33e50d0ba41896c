"""A file that vetkit writes is whole, or it is not there."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

import pytest

from vetkit.errors import VetkitError
from vetkit.writing import create_new, write_atomically

WRITES = [write_atomically, create_new]


def told(error):
    (problem,) = error.value.problems
    return problem.message, problem.hint


@pytest.mark.parametrize("write", WRITES)
def test_the_file_holds_what_was_written_and_nothing_else_is_left(tmp_path, write):
    write(tmp_path / "report.md", b"\x00 report\r\n")
    assert (tmp_path / "report.md").read_bytes() == b"\x00 report\r\n"
    assert [path.name for path in tmp_path.iterdir()] == ["report.md"]


def test_writing_again_replaces_the_whole_file_through_a_link(tmp_path):
    (tmp_path / "real.md").write_bytes(b"a longer text")
    (tmp_path / "link.md").symlink_to("real.md")
    write_atomically(tmp_path / "link.md", b"new")
    assert (tmp_path / "real.md").read_bytes() == b"new"
    assert (tmp_path / "link.md").is_symlink()


def test_a_new_file_never_replaces_one_that_is_there(tmp_path):
    (tmp_path / "acme.toml").write_bytes(b"mine")
    with pytest.raises(VetkitError) as caught:
        create_new(tmp_path / "acme.toml", b"yours")
    assert told(caught) == ("there is such a file already", "choose another name, or delete it first")
    assert (tmp_path / "acme.toml").read_bytes() == b"mine"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_new_file_does_not_follow_a_dangling_link(tmp_path):
    (tmp_path / "acme.toml").symlink_to("elsewhere")
    with pytest.raises(VetkitError, match="there is such a file already"):
        create_new(tmp_path / "acme.toml", b"text")
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("folder", "not saved: it is a folder", "name a file in it"),
        ("absent/report.md", "not saved: there is no such folder", "make the folder first"),
        ("file/report.md", "not saved: there is no such folder", "make the folder first"),
    ],
)
def test_what_cannot_be_written_says_why(tmp_path, name, message, hint):
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    with pytest.raises(VetkitError) as caught:
        write_atomically(tmp_path / name, b"x")
    assert told(caught) == (message, hint)


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    read = []
    reader = threading.Thread(target=lambda: read.append(path.read_bytes()))
    reader.start()
    write_atomically(path, b"report")
    reader.join()
    assert read == [b"report"]
    assert path.is_fifo()


def test_standard_output_is_not_replaced(tmp_path):
    script = (
        "from pathlib import Path; from vetkit.writing import write_atomically\n"
        "print('before', flush=True); write_atomically(Path('/dev/stdout'), b'report')"
    )
    with (tmp_path / "out.txt").open("wb") as out:
        inode = os.fstat(out.fileno()).st_ino
        subprocess.run([sys.executable, "-c", script], stdout=out, check=True)
    assert (tmp_path / "out.txt").stat().st_ino == inode
    assert (tmp_path / "out.txt").read_bytes() == b"before\nreport"


FULL = """
import resource, signal
from pathlib import Path
from vetkit.writing import create_new, write_atomically
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
{write}(Path({path!r}), b"x" * 101)
"""


@pytest.mark.parametrize(("write", "kept"), [("write_atomically", b"old"), ("create_new", None)])
def test_a_full_disk_leaves_the_old_file_or_none(tmp_path, write, kept):
    path = tmp_path / "report.md"
    if kept:
        path.write_bytes(kept)
    script = FULL.format(write=write, path=str(path))
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert "not saved: the disk is full; make room and try again; what was there is untouched" in done.stderr
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == ({"report.md": kept} if kept else {})
