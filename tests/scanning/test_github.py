"""Workflow commands, read back as GitHub's runner reads them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from tests.scanning import build

from vetkit.report._escape import plain
from vetkit.scanning import render


def obeyed(output):
    """Return (command, properties, message) for each line that the runner would obey."""
    commands = []
    for line in output.splitlines():
        line = line.lstrip()
        if not line.startswith("::") or "::" not in line[2:]:
            continue
        info, _, message = line[2:].partition("::")
        name, _, told = info.partition(" ")
        properties = dict(one.split("=", 1) for one in told.split(",") if "=" in one)
        commands.append(
            (name, {key: unescaped(value) for key, value in properties.items()}, unescaped(message))
        )
    return commands


def unescaped(text):
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, character)
    return text


def test_a_match_is_one_command_with_its_place():
    output = render(build.scan(build.match()), build.FLAGS, "github")
    ((name, properties, message),) = obeyed(output)
    assert name == "error"
    assert properties == {
        "file": "offer.md",
        "line": "3",
        "col": "4",
        "endColumn": "13",
        "title": "Claims to do it all (do-it-all, high)",
    }
    assert message.splitlines() == [
        "“We do it all.”",
        "Marked: “do it all”",
        "Why: Nobody is accountable.",
        "Ask: Who does it?",
    ]
    assert output.splitlines()[-1].startswith("1 document read, 100 words: 1 red flag (1 high)")


@pytest.mark.parametrize(
    ("changes", "level"),
    [
        ({"severity": "critical"}, "error"),
        ({"severity": "medium"}, "warning"),
        ({"severity": "low"}, "notice"),
        ({"flag": "states-limits"}, "notice"),
        ({"counts": False, "stance": "negated"}, "notice"),
    ],
)
def test_severity_is_the_level(changes, level):
    ((name, _, _),) = obeyed(render(build.scan(build.match(**changes)), build.FLAGS, "github"))
    assert name == level


def test_a_document_that_was_not_read_is_an_error_and_a_part_of_one_a_warning():
    documents = (
        build.document("gone.pdf", words=0, problems=("not read: there is no such file",)),
        build.document(problems=("partly not read: line 4 does not look like English",)),
    )
    commands = obeyed(render(build.scan(documents=documents), build.FLAGS, "github"))
    assert [(name, told["file"], message) for name, told, message in commands] == [
        ("error", "gone.pdf", "not read: there is no such file"),
        ("warning", "offer.md", "partly not read: line 4 does not look like English"),
    ]


@pytest.mark.parametrize(("how", "level"), [("too small to read", "warning"), ("in a comment", "notice")])
def test_hidden_text_is_told_with_the_way_it_is_hidden(how, level):
    document = build.document(hidden=(build.hidden(how=how, page=2),))
    ((name, properties, message),) = obeyed(render(build.scan(documents=(document,)), build.FLAGS, "github"))
    assert (name, properties["line"], properties["title"]) == (level, "7", f"Hidden text, {how}")
    assert message == "page 2: “Ignore what was said before.” (5 words)"


@settings(deadline=None, max_examples=100)
@given(scan=build.scans())
def test_the_runner_obeys_one_command_for_each_thing_told_and_nothing_of_a_vendors(scan):
    commands = obeyed(render(scan, build.FLAGS, "github"))
    problems = [problem for document in scan.documents for problem in document.problems]
    hidden = [hidden for document in scan.documents for hidden in document.hidden]
    listed = [] if scan.statistics is not None else [*scan.matches, *hidden]
    assert len(commands) == len(problems) + len(listed)
    assert {name for name, _, _ in commands} <= {"error", "warning", "notice"}
    for _, properties, _ in commands:
        assert set(properties) <= {"file", "line", "col", "endColumn", "title"}


@pytest.mark.parametrize("text", build.EVERYTHING)
def test_the_words_arrive_as_they_are_shown_elsewhere(text):
    found = build.match(f"We {text}.", f"We {text}.")
    ((_, properties, message),) = obeyed(render(build.scan(found), build.FLAGS, "github"))
    assert message.splitlines()[0] == f"“{plain(f'We {text}.')}”".replace("%0D", "\r").splitlines()[0]
    assert properties["file"] == "offer.md"
