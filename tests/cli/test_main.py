"""The whole program in a process of its own: start-up, pipes, full disks, and mistakes of ours."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import BRIGHTWAVE
from vetkit import __version__

HEAVY = frozenset({"pydantic", "rich", "httpx", "tomli_w", "asyncio", "importlib.metadata", "tomllib"})


def program(*arguments, **options):
    """Run ``python -m vetkit``."""
    defaults = {"capture_output": True, "text": True, "encoding": "utf-8", "check": False}
    return subprocess.run([sys.executable, "-m", "vetkit", *arguments], **{**defaults, **options})


def loaded_after(code):
    """Return the modules that ``code`` loads, in a process of its own."""
    script = f"{code}\nimport sys; sys.stderr.write(' '.join(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(ran.stderr.split())


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_the_version_is_told(option):
    ran = program(option)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, f"vetkit {__version__}\n", "")


def test_the_version_is_told_before_typer_is_imported():
    loaded = loaded_after("import sys; sys.argv = ['vetkit', '-V']\nfrom vetkit.__main__ import main; main()")
    assert "vetkit.cli" not in loaded
    assert "typer" not in loaded


@pytest.mark.parametrize(
    "code",
    [
        "import vetkit",
        "from vetkit.cli.app import app_of; app_of()",
        "from vetkit.cli.run import run; run(['--help'])",
    ],
)
def test_help_waits_for_no_library_that_it_does_not_need(code):
    assert loaded_after(code) & HEAVY == set()


def test_a_commands_help_waits_for_nothing_but_what_typer_itself_imports():
    loaded = loaded_after("from vetkit.cli.run import run; run(['assess', '--help'])")
    assert loaded.isdisjoint({"rich", "httpx", "tomli_w", "asyncio", "vetkit.judge", "vetkit.load.toml"})


def test_a_command_waits_for_no_other_command():
    loaded = loaded_after("from vetkit.cli.run import run; run(['scan', '--help'])")
    assert "vetkit.cli.scan" in loaded
    assert loaded.isdisjoint({"vetkit.cli.assess", "vetkit.cli.references", "vetkit.cli.claims"})


def test_reading_the_packages_own_files_waits_for_nothing_that_opens_archives():
    loaded = loaded_after("from vetkit.claims.prepared import pack; pack()")
    assert "pkgutil" in loaded
    assert loaded.isdisjoint({"importlib.resources", "zipfile", "tempfile"})


def test_a_reader_that_goes_away_is_no_error_and_changes_no_exit_code():
    whole = program("assess", BRIGHTWAVE, "--as-of", "2026-11-24", "-f", "json")
    process = subprocess.Popen(
        [sys.executable, "-m", "vetkit", "assess", BRIGHTWAVE, "--as-of", "2026-11-24", "-f", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.close()
    with process.stderr as stderr:
        assert stderr.read() == b""
    assert process.wait() == whole.returncode != 0


def test_a_full_disk_behind_standard_output_is_told():
    with Path("/dev/full").open("w") as full:
        ran = program("help", "exit-codes", capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert ran.returncode == 2
    assert ran.stderr == (
        "standard output: cannot be written: No space left on device; make room, or use --output\n"
    )


def test_a_closed_standard_output_is_no_error():
    ran = subprocess.run(
        f"'{sys.executable}' -m vetkit help exit-codes >&-", shell=True, capture_output=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_what_goes_to_a_pipe_is_utf_8_whatever_the_locale(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_US.ISO-8859-1")
    monkeypatch.setenv("PYTHONUTF8", "0")
    monkeypatch.setenv("PYTHONCOERCECLOCALE", "0")
    ran = program(
        "assess", "-", "-f", "markdown", text=False, encoding=None, input='consultant.name = "Zoë"'.encode()
    )
    assert "Zoë".encode() in ran.stdout
    assert ran.returncode == 3


def test_a_mistake_of_ours_is_shown_whole_with_what_to_send(vetkit, monkeypatch):
    def broken(*_, **__):
        raise RuntimeError("boom")

    monkeypatch.setattr("rich.console.Console.__init__", broken)
    ran = vetkit("help", "exit-codes")
    assert ran.code == 70
    assert ran.out == ""
    assert "Traceback" in ran.err
    assert "RuntimeError: boom" in ran.err
    assert "This is a mistake in vetkit, not in your files. Please report it" in ran.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["asess", "x"], "No such command 'asess'. Did you mean 'assess'?"),
        (["assess", "x", "--fail-udner", "3"], "--fail-under"),
        (["assess"], "Missing argument 'PATH'"),
        (["assess", "x", "--as-of", "24.11.2026"], "'24.11.2026' is no date; write it as 2026-11-24."),
        (["assess", "x", "--as-of", "2026-02-30"], "there is no day '2026-02-30' in the calendar."),
        (["assess", "x", "--fail-under", "nan"], "'nan' is no number from 0 to 100."),
        (["assess", "x", "--min-coverage", "101"], "'101' is no number from 0 to 100."),
        (["assess", "x", "--fail-on", "hgh"], "'hgh' is not one of 'low', 'medium', 'high', 'critical'"),
        (["assess", "x", "--width", "10"], "--width"),
        (["checklist", "tset", "x"], "Did you mean 'test'?"),
    ],
)
def test_a_usage_error_is_2_and_teaches(vetkit, arguments, message):
    ran = vetkit(*arguments)
    assert ran.code == 2
    assert ran.out == ""
    assert message in " ".join(ran.err.split())


@pytest.mark.parametrize("command", ["assess", "scan", "validate"])
def test_no_input_is_2_and_not_0(vetkit, command, tmp_path):
    ran = vetkit(command, tmp_path)
    assert ran.code == 2
    assert ran.out == ""
    assert "no profile found" in ran.err or "no document found" in ran.err


def test_help_shows_the_buyers_morning_in_order(vetkit):
    ran = vetkit("--help")
    assert (ran.code, ran.err) == (0, "")
    commands = ran.out.partition("Commands:")[2].split("A buyer's morning:")[0]
    listed = [line.split()[0] for line in commands.splitlines() if line.strip()]
    assert listed[:5] == ["init", "scan", "assess", "answer", "dispose"]
    for line in commands.splitlines():
        assert "..." not in line, "a summary is cut off"


@pytest.mark.parametrize("topic", ["formats", "policy", "evidence"])
def test_help_has_topics(vetkit, topic):
    ran = vetkit("help", topic)
    assert (ran.code, ran.err) == (0, "")
    assert len(ran.out.splitlines()) > 4


def test_help_of_a_command_is_that_commands_help(vetkit):
    assert vetkit("help", "scan").out == vetkit("scan", "--help").out
    assert vetkit("help").out == vetkit("--help").out


def test_help_names_the_nearest_topic(vetkit):
    ran = vetkit("help", "exit-code")
    assert ran.code == 2
    assert ran.err == "vetkit help: there is no topic or command 'exit-code'; did you mean 'exit-codes'?\n"


def test_help_of_formats_names_every_format(vetkit):
    from vetkit.report import FORMATS

    shown = vetkit("help", "formats").out
    assert [name for name in FORMATS if f"\n{name} " in shown] == list(FORMATS)
