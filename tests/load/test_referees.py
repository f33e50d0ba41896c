"""A profile's referees may stand in a file of their own beside it, so that they can go without it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from vetkit.errors import VetkitError
from vetkit.load import find_profiles, load_case, load_profile
from vetkit.load.profile import referees_file

PROFILE = '[consultant]\nname = "Acme"\n'
REFEREE = '\n[[references]]\nid = "{id}"\nname = "Ada Reed"\norganisation = "Old Mill"\n'


@pytest.fixture
def acme(tmp_path):
    """Write a profile and its referees' file, and return the profile."""

    def write(profile="", beside=None):
        path = tmp_path / "acme.toml"
        path.write_text(PROFILE + profile, encoding="utf-8")
        if beside is not None:
            referees_file(path).write_text(beside, encoding="utf-8")
        return path

    return write


def ids(path):
    return [one.id for one in load_profile(path).references]


def problems(path):
    with pytest.raises(VetkitError) as caught:
        load_profile(path)
    return [(Path(one.file).name, one.line, one.message) for one in caught.value.problems]


def test_those_of_the_profile_come_first(acme):
    assert ids(acme(REFEREE.format(id="own"), REFEREE.format(id="apart"))) == ["own", "apart"]


def test_without_the_file_there_are_those_of_the_profile_alone(acme):
    assert ids(acme(REFEREE.format(id="own"))) == ["own"]


def test_an_empty_file_holds_nobody(acme):
    assert ids(acme("", "")) == []


def test_an_id_may_stand_in_one_of_the_two_only(acme):
    found = problems(acme(REFEREE.format(id="a"), REFEREE.format(id="a")))
    assert [(name, line) for name, line, _ in found] == [("acme.referees.toml", 3)]
    assert found[0][2].startswith("references[1].id: 'a' is the id of one in ")


def test_mistakes_of_both_files_are_told_at_once(acme):
    path = acme("nam = 1\n", '[[references]]\nname = "Ada"\n\n[[people]]\nname = "x"\n')
    assert {name for name, _, _ in problems(path)} == {"acme.toml", "acme.referees.toml"}


def test_a_claim_may_name_a_referee_of_either(acme):
    claim = '\n[[claims]]\ntext = "We halved it."\nreferees = ["{id}"]\n'
    assert load_profile(acme(claim.format(id="apart"), REFEREE.format(id="apart"))).claims
    assert problems(acme(claim.format(id="nobody"), REFEREE.format(id="apart")))


def test_it_is_no_profile_and_an_assessment_rests_on_it(acme, tmp_path):
    path = acme("", REFEREE.format(id="apart"))
    assert find_profiles([tmp_path]) == find_profiles([path])
    _, case, _ = load_case(path, date(2026, 11, 24))
    assert "acme.referees.toml" in {one.path for one in case.inputs}
