"""A checklist file, and what does not agree in it or with the others."""

from __future__ import annotations

import hashlib

import pytest

from tests.load.build import HEAD, criterion, flag
from vetkit.errors import VetkitError
from vetkit.load.checklists import read_checklist
from vetkit.load.extra import read_checklists
from vetkit.model.checklist import Source


def write(folder, *parts, name="ours.toml", head=HEAD):
    path = folder / name
    path.write_text(head + "".join(parts), encoding="utf-8")
    return path


def told(folder, *parts, shipped=(), strict=False):
    path = write(folder, *parts)
    with pytest.raises(VetkitError) as caught:
        read_checklists([(path, "ours.toml")], shipped, {}, strict=strict)
    return [(p.message, p.hint) for p in caught.value.problems]


def test_a_checklist_knows_its_file_its_hash_and_the_sources_it_cites(tmp_path):
    own = '[[sources]]\nkey = "H1"\ntitle = "Handbook"\n'
    path = write(tmp_path, criterion("one", "answer = true").replace('"S01"', '"S01", "H1", "X"'), own)
    known = {"S01": Source(key="S01", title="Post"), "S02": Source(key="S02", title="Not cited")}
    checklist = read_checklist(path, "ours.toml", known)
    assert (checklist.id, checklist.weight, checklist.path) == ("ours", 10.0, "ours.toml")
    assert checklist.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert [source.title for source in checklist.sources] == ["Handbook", "Post"]


@pytest.mark.parametrize(
    ("parts", "message", "hint"),
    [
        (
            [criterion("one", "answer = true"), criterion("one", "answer = true")],
            "criteria[2].id: there is a criterion 'one' already",
            "ours.toml has it; choose another id",
        ),
        (
            [criterion("one", 'red = ["x"]'), flag("x"), flag("x")],
            "flags[2].id: there is a flag 'x' already",
            "ours.toml has it; choose another id",
        ),
        (
            [
                criterion("one", 'red = ["do-it-al"]'),
                criterion("two", 'red = ["do-it-all"]'),
                flag("do-it-all"),
            ],
            "criteria[1].red: there is no flag 'do-it-al'",
            "did you mean 'do-it-all'?",
        ),
        (
            [criterion("one", 'green = ["do-it-all"]'), flag("do-it-all")],
            "criteria[1].green: flag 'do-it-all' is red",
            "name it under red, or change its polarity",
        ),
        (
            [criterion("one", 'measure = "platform-date"')],
            "criteria[1].measure: there is no measure 'platform-date'",
            "did you mean 'platform-dates'?",
        ),
        (
            [criterion("one", 'measure = ["platform-dates", "work-load"]')],
            "criteria[1].measure: there is no measure 'work-load'",
            "did you mean 'workload'?",
        ),
        (
            [criterion("one", 'red = ["x"]'), flag("x") + 'figures = ["grow"]\n'],
            "flags[1].figures: there is no check of figures 'grow'",
            "did you mean 'growth'?",
        ),
        (
            [criterion("one", "")],
            "criteria[1]: nothing can settle 'one'",
            "add answer = true, a measure, or flags under red or green",
        ),
        (
            [criterion("one", 'red = ["x"]'), criterion("two", 'red = ["x"]'), flag("x")],
            "criteria[2].red: flag 'x' already counts in 'one'",
            "one flag counts in one criterion",
        ),
    ],
)
def test_what_does_not_agree_is_told(tmp_path, parts, message, hint):
    assert told(tmp_path, *parts) == [(message, hint)]


def test_the_built_in_lists_must_cite_known_sources(tmp_path):
    parts = [criterion("one", "answer = true")]
    assert told(tmp_path, *parts, strict=True) == [
        (
            "criteria[1].source: there is no source 'S01'",
            "add it to data/sources.toml, or under [[sources]] in this file",
        )
    ]


def test_ids_of_other_lists_are_taken(tmp_path):
    shipped = read_checklist(
        write(tmp_path, criterion("one", 'red = ["x"]'), flag("x"), name="shipped.toml"),
        "checklists/shipped.toml",
    )
    parts = [criterion("one", "answer = true"), flag("x")]
    hint = "checklists/shipped.toml has it; choose another id"
    assert told(tmp_path, *parts, shipped=[shipped]) == [
        ("checklist.id: 'ours' is taken", hint),
        ("criteria[1].id: there is a criterion 'one' already", hint),
        ("flags[1].id: there is a flag 'x' already", hint),
    ]


def test_an_extra_list_may_weigh_a_flag_of_another(tmp_path):
    shipped = read_checklist(
        write(
            tmp_path,
            criterion("one", 'red = ["x"]'),
            flag("x"),
            name="s.toml",
            head=HEAD.replace("ours", "s"),
        )
    )
    path = write(tmp_path, criterion("two", 'red = ["x"]'))
    (ours,) = read_checklists([(path, "ours.toml")], [shipped], {})
    assert ours.criteria[0].red == ("x",)


def test_every_mistake_of_every_list_is_told_at_once(tmp_path):
    first = write(tmp_path, criterion("one", ""), criterion("two", 'measure = "nothing-like-it"'))
    second = write(tmp_path, name="second.toml", head=HEAD.replace("weight = 10", "wieght = -1"))
    with pytest.raises(VetkitError) as caught:
        read_checklists([(first, "first.toml"), (second, "second.toml")], (), {})
    assert [(p.file, p.line) for p in caught.value.problems] == [
        ("first.toml", 9),
        ("first.toml", 27),
        ("second.toml", 6),
    ]


def test_a_phrase_that_cannot_be_read_is_told_with_its_line(tmp_path):
    path = write(
        tmp_path, criterion("one", 'red = ["x"]'), flag("x").replace("we do it all", "{wee} do it all")
    )
    with pytest.raises(VetkitError) as caught:
        read_checklists([(path, "ours.toml")], (), {})
    (problem,) = caught.value.problems
    line = path.read_text(encoding="utf-8").splitlines()[problem.line - 1]
    assert line.startswith("phrases = ")
    assert problem.message.startswith('flag "x", phrase 1, column ')


def test_a_flag_is_raised_by_phrases_or_by_figures(tmp_path):
    plain = flag("x").replace('phrases = ["we do it all"]\n', "")
    path = write(tmp_path, criterion("one", 'red = ["x"]'), plain + 'figures = ["growth"]\n')
    assert read_checklist(path, "ours.toml").flags[0].phrases == ()
    (problem,) = told(tmp_path, criterion("one", 'red = ["x"]'), plain)
    assert (
        problem[0] == "flags[1]: phrases is an empty list; write at least one, or name a check under figures"
    )


def test_a_criterion_may_have_several_measures(tmp_path):
    path = write(
        tmp_path,
        criterion("one", 'measure = ["named-team", "workload"]'),
        criterion("two", 'measure = "workload"'),
    )
    one, two = read_checklist(path, "ours.toml").criteria
    assert (one.measure, two.measure) == (("named-team", "workload"), ("workload",))
