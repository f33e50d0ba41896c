"""What an organisation decides in ``vetkit.toml``."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest

from tests.load.build import HEAD, criterion, flag
from vetkit.claims import scan
from vetkit.errors import VetkitError
from vetkit.load import Desks, load_settings, shipped
from vetkit.load.config import find_config
from vetkit.model.policy import Policy


def write(folder, text, name="vetkit.toml"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def ours(folder, *parts, id="ours"):
    text = HEAD.replace("ours", id) + "".join(parts or [criterion(f"{id}-one", "answer = true")])
    return write(folder, text, f"{id}.toml")


def told(**files):
    with pytest.raises(VetkitError) as caught:
        load_settings(**files)
    return [(p.line, p.message, p.hint) for p in caught.value.problems]


def test_without_a_file_the_built_in_checklists_and_the_default_policy_apply():
    settings = load_settings()
    assert [checklist.id for checklist in settings.checklists] == list(shipped.IDS)
    assert (settings.policy, settings.inputs) == (Policy(), ())


def test_a_file_adds_checklists_weights_and_policy(tmp_path):
    (tmp_path / "lists").mkdir()
    ours(tmp_path / "lists")
    text = 'checklists = ["lists/ours.toml"]\nweights = {ours = 5, claims = 1.5}\n[policy]\napprove = 90\ncalls.large = 7'
    config = write(tmp_path, text)
    settings = load_settings(config)
    assert [checklist.id for checklist in settings.checklists] == [*shipped.IDS, "ours"]
    assert (settings.policy.approve, settings.policy.conditions) == (90.0, 65.0)
    assert settings.policy.calls.large == 7
    assert settings.policy.checklists == {"ours": 5.0, "claims": 1.5}
    (used,) = settings.inputs
    assert (used.path, used.sha256) == ("vetkit.toml", hashlib.sha256(text.encode()).hexdigest())


def test_a_policy_file_takes_the_place_of_policy_and_weights(tmp_path):
    config = write(tmp_path, "weights = {claims = 1}\n[policy]\napprove = 90\ncoverage = 10")
    policy = write(tmp_path, "[policy]\napprove = 95", "strict.toml")
    settings = load_settings(config, policy)
    assert settings.policy == Policy(approve=95)
    assert [used.path for used in settings.inputs] == ["vetkit.toml", "strict.toml"]


def test_a_row_of_platforms_takes_the_place_of_the_one_with_its_name_and_others_are_added(tmp_path):
    rows = """
[[platforms]]
name = "tiktok"
launched = 2017-09-01
confidence = "A"
note = "We count from the day it opened here."

[[platforms]]
name = "Ourtown Forum"
launched = 2012-05-01
precision = "month"
confidence = "B"
"""
    (tmp_path / "offer.md").write_text("Ten years of TikTok. 20 years on Ourtown Forum.", encoding="utf-8")
    desk = Desks(write(tmp_path, rows)).at(tmp_path / "offer.md")
    names = [row.name for row in desk.settings.platforms]
    assert len(names) == len(shipped.platforms()) + 1
    assert "tiktok" in names
    assert "TikTok" not in names
    found = scan("Ten years of TikTok. 20 years on Ourtown Forum.", desk.rules, on=date(2026, 11, 24))
    assert [match.working.partition(",")[0] for match in found if match.working] == [
        "tiktok opened on 1 September 2017",
        "Ourtown Forum opened in May 2012",
    ]


def test_checklists_for_one_run_come_after_those_of_the_file(tmp_path):
    ours(tmp_path)
    settings = load_settings(write(tmp_path, 'checklists = ["ours.toml"]'), None, [ours(tmp_path, id="more")])
    assert [checklist.id for checklist in settings.checklists][-2:] == ["ours", "more"]


@pytest.mark.parametrize(
    ("text", "line", "message", "hint"),
    [
        (
            "[weights]\nclaim = 1",
            2,
            "weights: there is no checklist 'claim'",
            "did you mean 'claims'?",
        ),
        ("[weights]\nclaims = -1", 2, "weights.claims: found -1, a number", "must be at least 0"),
        (
            "[weights]\nclaims = 'x'",
            2,
            "weights.claims: found 'x', text in quotes",
            "write a number, without quotes",
        ),
        ("[polic]\n", 1, "unknown key 'polic'", "did you mean 'policy'?"),
        ("[policy]\naprove = 1", 2, "unknown key 'policy.aprove'", "did you mean 'approve'?"),
        (
            "[policy]\napprove = 60",
            1,
            "policy: bands out of order: escalate 50, conditions 65, approve 60",
            "",
        ),
        ("[policy]\napprove = 101", 2, "policy.approve: found 101, a number", "must be at most 100"),
        (
            "[policy.checklists]\nclaims = 1",
            1,
            "policy.checklists: the weights of checklists do not stand here",
            "write them under [weights]",
        ),
        (
            "checklists = 'a.toml'",
            1,
            "checklists: found 'a.toml', text in quotes",
            'write a list: checklists = ["…"]',
        ),
        (
            "[policy.severity]\nhigh = inf",
            2,
            "policy.severity.high: found inf, which is no amount",
            "write a plain number",
        ),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path, text, line, message, hint):
    assert told(config=write(tmp_path, text)) == [(line, message, hint)]


def test_mistakes_of_all_files_are_told_at_once(tmp_path):
    config = write(tmp_path, 'checklists = ["absent.toml", "ours.toml"]\nextra = 1')
    policy = write(tmp_path, "[policy]\ncoverage = -1", "strict.toml")
    extra = ours(tmp_path, criterion("one", ""), criterion("two", 'measure = "x-y-z"'))
    with pytest.raises(VetkitError) as caught:
        load_settings(config, policy, [extra])
    assert [(p.file.rpartition("/")[2], p.line) for p in caught.value.problems] == [
        ("ours.toml", 9),
        ("ours.toml", 27),
        ("strict.toml", 2),
        ("vetkit.toml", 2),
    ]


def test_a_built_in_checklist_is_not_redefined(tmp_path):
    taken = shipped.checklists()[1]
    rule, taken_flag = taken.criteria[0].id, next(f.id for c in shipped.checklists() for f in c.flags)
    extra = ours(tmp_path, criterion(rule, "answer = true"), flag(taken_flag), id=taken.id)
    messages = [message for _, message, _ in told(checklists=[extra])]
    assert messages == [
        f"checklist.id: '{taken.id}' is taken",
        f"criteria[1].id: there is a criterion '{rule}' already",
        f"flags[1].id: there is a flag '{taken_flag}' already",
    ]


def test_the_nearest_file_is_found_upward(tmp_path):
    deep = tmp_path / "vendors" / "2026"
    deep.mkdir(parents=True)
    top = write(tmp_path, "")
    assert find_config(deep) is not None
    assert find_config(deep).samefile(top)
    near = write(deep, "")
    assert find_config(deep) == near


def test_the_search_ends_at_the_top_of_a_repository(tmp_path):
    inner = tmp_path / "repository" / "vendors"
    inner.mkdir(parents=True)
    (tmp_path / "repository" / ".git").mkdir()
    write(tmp_path, "")
    assert find_config(inner) is None
    near = write(tmp_path / "repository", "")
    assert find_config(inner).samefile(near)


def test_profiles_under_one_file_share_a_desk(tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    write(tmp_path, "[policy]\napprove = 90")
    desks = Desks()
    assert desks.at(tmp_path / "a" / "x.toml") is desks.at(tmp_path / "b" / "y.toml")
    assert desks.at(tmp_path / "a" / "x.toml").settings.policy.approve == 90.0


def test_a_file_that_is_named_is_used_instead_of_the_nearest(tmp_path):
    write(tmp_path, "[policy]\napprove = 90")
    named = write(tmp_path, "[policy]\napprove = 70", "named.toml")
    assert Desks(config=named).at(tmp_path / "x.toml").settings.policy.approve == 70.0


def test_a_phrase_of_an_extra_checklist_is_compiled(tmp_path):
    extra = ours(
        tmp_path, criterion("one", 'red = ["our-x"]'), flag("our-x").replace("we do it all", "zebra crossing")
    )
    desk = Desks(checklists=[extra]).at(tmp_path / "x.toml")
    assert "our-x" in {rule.flag.id for rule in desk.rules.rules}
