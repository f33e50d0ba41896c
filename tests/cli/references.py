"""A profile with two referees, and its call sheet, filled in."""

from __future__ import annotations

import re

import pytest

from vetkit.load import shipped
from vetkit.load.records import load_records

PROFILE = """
[consultant]
name = "Acme"

[[claims]]
id = "halved"
text = "Second calls fell by half."

[[references]]
id = "mill"
name = "Ada Roe"
organisation = "Mill & Sons"
status = "current"
relation = "both"
phone = "01632 960123"
email = "ada@mill.example"

[[references]]
name = "Bo Kay"
organisation = "Forge"
"""
CALL = {
    "at": "2026-11-10T10:04:00",
    "by": '"Jo"',
    "channel": '"phone"',
    "identity": '"called-back"',
    "contact": '"01632 960999"',
}


@pytest.fixture
def acme(tmp_path):
    path = tmp_path / "acme.toml"
    path.write_text(PROFILE, "utf-8")
    return path


def calls(profile):
    return load_records(profile.with_suffix(".records")).calls


@pytest.fixture
def sheet(vetkit, acme, tmp_path):
    """Return a function that fills in the sheet of the first referee and returns its path."""
    assert vetkit("references", "packet", acme, "mill").code == 0
    path = tmp_path / "acme.packet" / "mill" / "sheet.toml"
    blank = path.read_text("utf-8")

    def fill(call=CALL, **answers):
        text = blank
        for key, value in {
            **call,
            **{key.replace("_", "-"): value for key, value in answers.items()},
        }.items():
            text, count = re.subn(rf'^{key} = ""', lambda _, k=key, v=value: f"{k} = {v}", text, flags=re.M)
            assert count == 1, key
        path.write_text(text, "utf-8")
        return path

    return fill


def everything():
    """Return an answer to every item."""
    return {item.id.replace("-", "_"): '"unknown"' for item in shipped.interview().items}
